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

    /// <summary>The question.</summary>
    /// <example>How often were neighbourhood officers taken away for response duties?</example>
    public required string Text { get; init; }

    /// <summary>The answer, at the meeting or in writing; null where none is recorded.</summary>
    /// <example>On 41 of 90 days; from January they are ring-fenced.</example>
    public required string? Answer { get; init; }

    /// <summary>The day by which a written reply is due; null where none was asked for.</summary>
    public required DateOnly? WrittenReplyDueOn { get; init; }

    /// <summary>The day of the written reply, or null.</summary>
    public required DateOnly? RepliedOn { get; init; }

    /// <summary>Whether it was answered, at the meeting or in writing.</summary>
    public bool IsAnswered() => Answer is not null || RepliedOn is not null;

    /// <summary>By how many days the written reply came late, or null.</summary>
    public int? Lateness() => ScrutinyRules.DaysLate(WrittenReplyDueOn, RepliedOn);

    internal void Check(PartialDate heldOn, string pointer)
    {
        ScrutinyRules.NotBeforeMeeting(heldOn, WrittenReplyDueOn, $"{pointer}/writtenReplyDueOn");
        ScrutinyRules.NotBeforeMeeting(heldOn, RepliedOn, $"{pointer}/repliedOn");
    }
}
