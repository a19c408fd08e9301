using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>What minutes report of an action that an earlier meeting raised. An import makes an entry of it that names the
/// meeting.</summary>
[SaidAs(typeof(FollowUpEntryInput))]
public sealed record ActionUpdateRow
{
    /// <summary>The action: the ref of its meeting, <c>#</c> and what it is called there.</summary>
    /// <example>lancashire:scrutiny-2026-10-12#A7/2026</example>
    public string? ActionRef { get; init; }

    /// <summary>Its printed reference, in place of <c>actionRef</c>: it names the one open action of earlier meetings with it.</summary>
    /// <example>A7/2026</example>
    public string? Reference { get; init; }

    /// <summary>The day, month or year on which it happened; null where only the meeting is known.</summary>
    public PartialDate? On { get; init; }

    /// <summary>How the action stands from then on; null where the update does not change it.</summary>
    public ActionStatus? Status { get; init; }

    /// <summary>What is reported, at most 4,000 characters; or null.</summary>
    public string? Note { get; init; }

    /// <summary>Who is to do the action from then on: offices or roles, at most 20; none where that does not change.</summary>
    public IReadOnlyList<string> Owners { get; init; } = [];

    /// <summary>Whose words the note is in; <c>verbatim</c> unless said.</summary>
    public Wording Wording { get; init; }
}

/// <summary>What minutes report of a question that an earlier meeting raised. An import makes an entry of it that names the
/// meeting.</summary>
[SaidAs(typeof(FollowUpEntryInput))]
public sealed record QuestionUpdateRow
{
    /// <summary>The question: the ref of its meeting, <c>#</c> and what it is called there.</summary>
    /// <example>lancashire:scrutiny-2026-10-12#14/2026/P</example>
    public string? QuestionRef { get; init; }

    /// <summary>Its printed reference, in place of <c>questionRef</c>: it names the one open question of earlier meetings that has
    /// it.</summary>
    /// <example>14/2026/P</example>
    public string? Reference { get; init; }

    /// <summary>The day, month or year on which it happened; null where only the meeting is known.</summary>
    public PartialDate? On { get; init; }

    /// <summary>How the question stands from then on: <c>open</c>, <c>inProgress</c>, <c>done</c> or <c>withdrawn</c>; or null.</summary>
    public ActionStatus? Status { get; init; }

    /// <summary>The answer, at most 4,000 characters; with <c>inProgress</c> it is a part of it. Null where none is reported.</summary>
    public string? Answer { get; init; }

    /// <summary>What is reported besides, at most 4,000 characters; or null.</summary>
    public string? Note { get; init; }

    /// <summary>Whose words the note and the answer are in; <c>verbatim</c> unless said.</summary>
    public Wording Wording { get; init; }
}
