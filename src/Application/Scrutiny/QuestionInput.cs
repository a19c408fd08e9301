using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>A question as it is sent.</summary>
/// <param name="Text" example="How often were neighbourhood officers taken away for response duties?">The question; at most 4,000
/// characters.</param>
/// <param name="Wording">Whose words the question and its answers are in; <c>verbatim</c> unless said.</param>
/// <param name="IsIncomplete">Whether the document breaks off before the end of the question or its answer; it does not unless
/// said.</param>
/// <param name="Id">The question that it is, or null for a new one.</param>
/// <param name="Reference" example="14/2018/P">The reference as printed, or null; at most 50 characters.</param>
/// <param name="AskedBy" example="Police and Crime Commissioner">Who asked it: an office or a role; or null.</param>
/// <param name="Answer" example="On 41 of 90 days; from January they are ring-fenced.">The answer: in writing where <c>repliedOn</c> is
/// given, else at the meeting; null where none is recorded.</param>
/// <param name="WrittenReplyDueOn" example="2026-10-20">The day by which a written reply is due, or null.</param>
/// <param name="RepliedOn" example="2026-10-18">The day of the written reply, or null.</param>
/// <param name="SpokenAnswer" example="I shall write to you.">What was answered at the meeting, where a written reply took its place; or
/// null.</param>
/// <param name="OutstandingAsOf" example="2026-12-01">For a meeting taken from documents, the day on which one of the documents that it
/// cites calls the answer outstanding, or null.</param>
/// <param name="Withdrawn">That it was withdrawn, when, why and by whom; or null. A question that was answered was not.</param>
/// <param name="Citations">Where it came from, beside what the meeting and the item cite; at most 50.</param>
/// <param name="AnsweredBy" example="Chief Constable">Who answered it at the meeting: an office or a role; or null.</param>
public sealed record QuestionInput(
    string Text,
    Wording Wording = Wording.Verbatim,
    bool IsIncomplete = false,
    ScrutinyQuestionId? Id = null,
    string? Reference = null,
    string? AskedBy = null,
    string? Answer = null,
    DateOnly? WrittenReplyDueOn = null,
    DateOnly? RepliedOn = null,
    string? SpokenAnswer = null,
    DateOnly? OutstandingAsOf = null,
    QuestionWithdrawal? Withdrawn = null,
    IReadOnlyList<Citation>? Citations = null,
    string? AnsweredBy = null
)
{
    internal static QuestionInput Of(ScrutinyQuestion question) =>
        new(
            question.Text,
            question.Wording,
            question.IsIncomplete,
            question.Id,
            question.Reference,
            question.AskedBy,
            question.Answer,
            question.WrittenReplyDueOn,
            question.RepliedOn,
            question.SpokenAnswer,
            question.OutstandingAsOf,
            question.Withdrawn,
            question.Citations,
            question.AnsweredBy
        );

    internal ScrutinyQuestion Read() =>
        new()
        {
            Id = Id ?? ScrutinyQuestionId.New(),
            Reference = Reference,
            AskedBy = AskedBy,
            AnsweredBy = AnsweredBy,
            Text = Text,
            Wording = Wording,
            IsIncomplete = IsIncomplete,
            Answer = Answer,
            WrittenReplyDueOn = WrittenReplyDueOn,
            RepliedOn = RepliedOn,
            SpokenAnswer = SpokenAnswer,
            OutstandingAsOf = OutstandingAsOf,
            Withdrawn = Withdrawn,
            Citations = Citations ?? [],
        };
}
