using PlanAccountability.Domain.Evidence;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Domain.Scrutiny;

/// <summary>A question asked of those who are held to account.</summary>
public record ScrutinyQuestion
{
    /// <summary>The most characters of a reference of a question or an action.</summary>
    public const int LongestReference = 50;

    /// <summary>The question's identifier, given by the server when it is first put.</summary>
    public required ScrutinyQuestionId Id { get; init; }

    /// <summary>The reference as printed, or null.</summary>
    /// <example>14/2018/P</example>
    public required string? Reference { get; init; }

    /// <summary>Who asked it: an office or a role, as the minutes give it; or null.</summary>
    /// <example>Police and Crime Commissioner</example>
    public required string? AskedBy { get; init; }

    /// <summary>Who answered it at the meeting: an office or a role, as the minutes give it; or null.</summary>
    /// <example>Chief Constable</example>
    public string? AnsweredBy { get; init; }

    /// <summary>The question.</summary>
    /// <example>How often were neighbourhood officers taken away for response duties?</example>
    public required string Text { get; init; }

    /// <summary>Whose words the question and its answers are in; <c>verbatim</c> unless said.</summary>
    public Wording Wording { get; init; }

    /// <summary>Whether the document breaks off before the end of the question or its answer; it does not unless said.</summary>
    public bool IsIncomplete { get; init; }

    /// <summary>The answer: in writing where there is a written reply, else at the meeting; null where none is recorded.</summary>
    /// <example>On 41 of 90 days; from January they are ring-fenced.</example>
    public required string? Answer { get; init; }

    /// <summary>The day by which a written reply is due; null where none was asked for.</summary>
    public required DateOnly? WrittenReplyDueOn { get; init; }

    /// <summary>The day of the written reply, or null.</summary>
    public required DateOnly? RepliedOn { get; init; }

    /// <summary>What was answered at the meeting, where a written reply took its place; or null.</summary>
    /// <example>I shall write to you.</example>
    public string? SpokenAnswer { get; init; }

    /// <summary>The day on which a document calls the answer outstanding, or null.</summary>
    public DateOnly? OutstandingAsOf { get; init; }

    /// <summary>That the question was withdrawn, so that no answer is owed any more; or null.</summary>
    public QuestionWithdrawal? Withdrawn { get; init; }

    /// <summary>Where it came from, beside what the meeting and the item cite.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <summary>Whether it was answered: in writing where a written reply is due, else at the meeting or in writing.</summary>
    public bool IsAnswered() => RepliedOn is not null || (Answer is not null && WrittenReplyDueOn is null);

    /// <summary>By how many days the written reply came late, or null.</summary>
    public int? Lateness() => ScrutinyRules.DaysLate(WrittenReplyDueOn, RepliedOn);

    /// <summary>Whether a question of another agenda says the same, whatever the identifiers and wherever it came from.</summary>
    internal bool SaysTheSameAs(ScrutinyQuestion other) =>
        this with { Id = default, Citations = [] } == other with { Id = default, Citations = [] };

    /// <summary>The question with a written reply, in place of an earlier one or beside what was said at the meeting.</summary>
    internal ScrutinyQuestion Answered(string answer, DateOnly on) =>
        this with
        {
            Answer = answer,
            RepliedOn = on,
            SpokenAnswer = RepliedOn is null ? Answer : SpokenAnswer,
        };

    /// <summary>The question without its answer being owed, in place of what was said of its withdrawal before.</summary>
    /// <exception cref="BrokenRuleException">It was answered.</exception>
    internal ScrutinyQuestion With(QuestionWithdrawal withdrawal)
    {
        ScrutinyRules.AnswerStands.Require(!IsAnswered());
        return this with { Withdrawn = withdrawal };
    }

    internal void Check(PartialDate heldOn, RecordedAs recordedAs, string pointer)
    {
        ScrutinyRules.AnsweredOrWithdrawn.Require(Withdrawn is null || !IsAnswered(), pointer: $"{pointer}/withdrawn");
        PlanRules.DayIsKnown.Require(
            Withdrawn is not { On: null } || recordedAs is RecordedAs.AfterTheFact,
            pointer: $"{pointer}/withdrawn/on"
        );
        ScrutinyRules.NotBeforeMeeting(heldOn, Withdrawn?.On, $"{pointer}/withdrawn/on");
        ScrutinyRules.NotBeforeMeeting(heldOn, WrittenReplyDueOn, $"{pointer}/writtenReplyDueOn");
        ScrutinyRules.NotBeforeMeeting(heldOn, RepliedOn, $"{pointer}/repliedOn");
        AwaitedRules.Check(OutstandingAsOf, WrittenReplyDueOn, recordedAs, $"{pointer}/outstandingAsOf");
        ScrutinyRules.NotBeforeMeeting(heldOn, OutstandingAsOf, $"{pointer}/outstandingAsOf");
    }
}

/// <summary>That a question was withdrawn.</summary>
/// <param name="Reason" example="The figures were in the quarterly report.">Why.</param>
/// <param name="On" example="2026-10-19">The day; null only where the meeting was taken from documents that do not say.</param>
/// <param name="By" example="Police and Crime Commissioner">Who withdrew it: an office or a role; or null.</param>
public sealed record QuestionWithdrawal(string Reason, DateOnly? On = null, string? By = null);
