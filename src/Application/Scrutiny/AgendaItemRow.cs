using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>An item of a meeting's agenda.</summary>
[SaidAs(typeof(AgendaItemInput))]
public sealed record AgendaItemRow
{
    /// <summary>The number or letter as printed.</summary>
    public string? Number { get; init; }

    /// <summary>The title as printed.</summary>
    public string? Title { get; init; }

    /// <summary>Whose words the title, the decisions and the statement of the assurance are in.</summary>
    public Wording Wording { get; init; }

    /// <summary>Whether the document breaks off before the end of the item.</summary>
    public bool IsIncomplete { get; init; }

    /// <summary>Whether it was taken without the public.</summary>
    public bool Restricted { get; init; }

    /// <summary>Why it was.</summary>
    public string? RestrictionReason { get; init; }

    /// <summary>What became of it at the meeting.</summary>
    public AgendaItemOutcome Outcome { get; init; }

    /// <summary>The priorities that it examines.</summary>
    public IReadOnlyList<string> PriorityRefs { get; init; } = [];

    /// <summary>The commitments that it examines.</summary>
    public IReadOnlyList<string> CommitmentRefs { get; init; } = [];

    /// <summary>The papers before the meeting.</summary>
    public IReadOnlyList<PaperRow> Papers { get; init; } = [];

    /// <summary>The questions asked.</summary>
    public IReadOnlyList<QuestionRow> Questions { get; init; } = [];

    /// <summary>What assurance was taken.</summary>
    public Assurance? Assurance { get; init; }

    /// <summary>What somebody was asked to do.</summary>
    public IReadOnlyList<ActionRow> Actions { get; init; } = [];

    /// <summary>What was decided.</summary>
    public IReadOnlyList<AgendaDecisionRow> Decisions { get; init; } = [];

    /// <summary>The number of the item that it is a part of.</summary>
    public string? ParentNumber { get; init; }

    /// <summary>Who leads it.</summary>
    public string? Lead { get; init; }

    /// <summary>Who introduced it.</summary>
    public string? IntroducedBy { get; init; }

    /// <summary>The minutes of earlier meetings from which it arises.</summary>
    public IReadOnlyList<EarlierMinute> ArisesFrom { get; init; } = [];

    /// <summary>What it is on the agenda for.</summary>
    public AgendaItemPurpose? Purpose { get; init; }

    /// <summary>The plans that it examines as a whole.</summary>
    public IReadOnlyList<string> PlanRefs { get; init; } = [];

    /// <summary>What assurance was taken besides, of each of several things.</summary>
    public IReadOnlyList<AssuranceAbout> Assurances { get; init; } = [];

    /// <summary>What it is to show or to settle, as the agenda or the minutes have it.</summary>
    public IReadOnlyList<string> Aims { get; init; } = [];

    /// <summary>Where it came from, beside what the meeting cites.</summary>
    public IReadOnlyList<CitationRow> Citations { get; init; } = [];

    /// <summary>What its minutes report of actions that earlier meetings raised: each is an entry of its own, and no export has it
    /// here.</summary>
    public IReadOnlyList<ActionUpdateRow> ActionUpdates { get; init; } = [];

    /// <summary>What its minutes report of questions that earlier meetings raised, in the same way.</summary>
    public IReadOnlyList<QuestionUpdateRow> QuestionUpdates { get; init; } = [];

    /// <summary>What was said, point by point.</summary>
    public IReadOnlyList<AgendaPoint> Points { get; init; } = [];

    /// <summary>What the panel resolved; none at other meetings.</summary>
    public IReadOnlyList<ResolutionRow> Resolutions { get; init; } = [];

    /// <summary>Which interests were declared under it.</summary>
    public IReadOnlyList<DeclaredInterest> Interests { get; init; } = [];

    /// <summary>The item with what can be said in several forms in one, and without its updates: those are entries of their own, and no
    /// part of the meeting.</summary>
    internal AgendaItemRow InOneForm =>
        this with
        {
            PriorityRefs = [.. PriorityRefs.Distinct()],
            CommitmentRefs = [.. CommitmentRefs.Distinct()],
            PlanRefs = [.. PlanRefs.Distinct()],
            Decisions = [.. Decisions.Select(decision => decision with { Amount = decision.Amount?.Plain() })],
            Actions = [.. Actions.Select(action => action.InOneForm)],
            ActionUpdates = [],
            QuestionUpdates = [],
        };

    /// <summary>Its words as the input over HTTP has them, without what they name.</summary>
    internal AgendaItemInput Words =>
        new(
            Number,
            Title,
            Wording,
            IsIncomplete,
            Restricted,
            RestrictionReason,
            Outcome,
            null,
            null,
            [.. Papers.Select(paper => paper.Words)],
            [.. Questions.Select(question => question.Row)],
            Assurance,
            [.. Actions.Select(action => action.Row)],
            [.. Decisions.Select(decision => decision.Words)],
            ParentNumber,
            Lead,
            Purpose,
            Assurances: Assurances,
            Points: Points,
            Resolutions: [.. Resolutions.Select(resolution => resolution.Words)],
            Aims: Aims,
            IntroducedBy: IntroducedBy,
            Interests: Interests,
            ArisesFrom: ArisesFrom
        );
}
