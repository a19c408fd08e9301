using PlanAccountability.Domain.Panels;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Domain.Scrutiny;

/// <summary>One item of a meeting's agenda: what was examined, asked, found, asked for and decided.</summary>
public sealed record AgendaItem
{
    /// <summary>The most characters of a number.</summary>
    public const int LongestNumber = 50;

    /// <summary>The most items of a meeting.</summary>
    public const int Most = 200;

    /// <summary>The most priorities, and the most commitments, that one item examines.</summary>
    public const int MostExamined = 200;

    /// <summary>The most papers, points, resolutions, questions, actions, decisions and interests, of each.</summary>
    public const int MostParts = 200;

    /// <summary>The most papers, points, resolutions, questions, actions, decisions and interests of a meeting together.</summary>
    public const int MostPartsOfAll = 2_000;

    /// <summary>The most plans that one item examines as a whole.</summary>
    public const int MostPlans = 20;

    /// <summary>The most assurances of one item besides the one about all of it.</summary>
    public const int MostAssurances = 50;

    /// <summary>The most minutes from which an item arises.</summary>
    public const int MostEarlierMinutes = 20;

    /// <summary>The most aims of one item.</summary>
    public const int MostAims = 20;

    /// <summary>How deep items are parts of items.</summary>
    public const int Deepest = 5;

    /// <summary>The item's identifier, given by the server when it is first put.</summary>
    public required AgendaItemId Id { get; init; }

    /// <summary>The number or letter as printed, or null. Agendas skip some, and no number occurs twice.</summary>
    /// <example>4</example>
    public required string? Number { get; init; }

    /// <summary>The title as printed; null where no document shows it, or it is restricted itself.</summary>
    /// <example>Neighbourhood task forces</example>
    public required string? Title { get; init; }

    /// <summary>The number of the item that it is a part of, or null.</summary>
    /// <example>4</example>
    public string? ParentNumber { get; init; }

    /// <summary>Who leads it: an office or a role; or null.</summary>
    /// <example>Assistant Chief Constable</example>
    public string? Lead { get; init; }

    /// <summary>Who introduced it at the meeting: an office or a role, as the minutes give it; or null.</summary>
    /// <example>Police and Crime Commissioner</example>
    public string? IntroducedBy { get; init; }

    /// <summary>The minutes of earlier meetings from which it arises, as they are printed.</summary>
    public IReadOnlyList<EarlierMinute> ArisesFrom { get; init; } = [];

    /// <summary>What it is on the agenda for, as printed; null where it is not said.</summary>
    public AgendaItemPurpose? Purpose { get; init; }

    /// <summary>What it is to show or to settle, as the agenda or the minutes have it.</summary>
    public IReadOnlyList<string> Aims { get; init; } = [];

    /// <summary>Whose words the title, the aims, the decisions and the statement of the assurance are in; <c>verbatim</c> unless
    /// said.</summary>
    public Wording Wording { get; init; }

    /// <summary>Whether the document breaks off before the end of the item; it does not unless said.</summary>
    public bool IsIncomplete { get; init; }

    /// <summary>Whether the item was taken without the public: then nothing of what was said is here.</summary>
    public required bool Restricted { get; init; }

    /// <summary>Why it is restricted (a paragraph of Schedule 12A to the Local Government Act 1972, an exemption of the Freedom of
    /// Information Act 2000); null where it is not.</summary>
    public required string? RestrictionReason { get; init; }

    /// <summary>What became of the item at the meeting: only one that was considered counts as scrutiny.</summary>
    public AgendaItemOutcome Outcome { get; init; }

    /// <summary>The priorities that the item examines.</summary>
    public required IReadOnlyList<PriorityId> PriorityIds { get; init; }

    /// <summary>The commitments that the item examines: those that it names, not all of their priority.</summary>
    public required IReadOnlyList<CommitmentId> CommitmentIds { get; init; }

    /// <summary>The plans that it examines as a whole.</summary>
    public IReadOnlyList<PlanId> PlanIds { get; init; } = [];

    /// <summary>The papers before the meeting.</summary>
    public required IReadOnlyList<Paper> Papers { get; init; }

    /// <summary>The questions asked.</summary>
    public required IReadOnlyList<ScrutinyQuestion> Questions { get; init; }

    /// <summary>What assurance was taken from what was said, or null where nobody says.</summary>
    public required Assurance? Assurance { get; init; }

    /// <summary>What assurance was taken besides, of each of several things.</summary>
    public IReadOnlyList<AssuranceAbout> Assurances { get; init; } = [];

    /// <summary>What somebody was asked to do.</summary>
    public required IReadOnlyList<ScrutinyAction> Actions { get; init; }

    /// <summary>What was decided.</summary>
    public required IReadOnlyList<AgendaDecision> Decisions { get; init; }

    /// <summary>Where it came from, beside what the meeting cites.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <summary>What was said, point by point, as the minutes number it.</summary>
    public IReadOnlyList<AgendaPoint> Points { get; init; } = [];

    /// <summary>What a panel resolved; none at other meetings.</summary>
    public IReadOnlyList<PanelResolution> Resolutions { get; init; } = [];

    /// <summary>Which interests were declared under it.</summary>
    public IReadOnlyList<DeclaredInterest> Interests { get; init; } = [];

    /// <summary>Whether it was considered.</summary>
    public bool WasConsidered => Outcome is AgendaItemOutcome.Considered;

    /// <summary>Whether it holds anything that was said or laid before the meeting.</summary>
    internal bool SaysSomething =>
        PartCount > 0 || Assurance is not null || IntroducedBy is not null || Assurances.Count > 0 || Aims.Count > 0 || Citations.Count > 0;

    /// <summary>The grades that were given, each with where it is in the item.</summary>
    public IEnumerable<(AssuranceLevel Level, string Label, string Pointer)> Grades()
    {
        if (Assurance is { Label: { } label } given)
            yield return (given.Level, label, "/assurance/label");
        foreach (var (index, other) in Assurances.Index())
        {
            if (other.Label is { } printed)
                yield return (other.Level, printed, $"/assurances/{index}/label");
        }
    }

    /// <summary>What it and its questions, actions and decisions cite, each list with where it is in the item.</summary>
    public IEnumerable<(IReadOnlyList<Citation> Citations, string Pointer)> AllCitations() =>
        [
            (Citations, "/citations"),
            .. Questions.Select((question, index) => (question.Citations, $"/questions/{index}/citations")),
            .. Actions.Select((action, index) => (action.Citations, $"/actions/{index}/citations")),
            .. Decisions.Select((decision, index) => (decision.Citations, $"/decisions/{index}/citations")),
        ];

    /// <summary>What it is called where it is spoken of.</summary>
    internal string Name => Number ?? Title ?? "without a title";

    /// <summary>Whether an item of another agenda is meant by the same number, or, where one has none, by the same title.</summary>
    internal bool IsSameItemAs(AgendaItem other) =>
        Number is not null && other.Number is not null
            ? Words.AreSame(Number, other.Number)
            : Title is not null && Words.AreSame(Title, other.Title);

    /// <summary>Whether an item of another agenda says the same, whatever the identifiers and wherever it came from.</summary>
    internal bool SaysTheSameAs(AgendaItem other) =>
        Words.AreSame(Title, other.Title)
        && (Number ?? other.Number, Restricted, RestrictionReason, Outcome, Assurance)
            == (other.Number ?? Number, other.Restricted, other.RestrictionReason, other.Outcome, other.Assurance)
        && (ParentNumber, Lead, IntroducedBy, Purpose) == (other.ParentNumber, other.Lead, other.IntroducedBy, other.Purpose)
        && PlanIds.ToHashSet().SetEquals(other.PlanIds)
        && Assurances.SequenceEqual(other.Assurances)
        && Aims.SequenceEqual(other.Aims)
        && ArisesFrom.SequenceEqual(other.ArisesFrom)
        && PriorityIds.ToHashSet().SetEquals(other.PriorityIds)
        && CommitmentIds.ToHashSet().SetEquals(other.CommitmentIds)
        && Papers.SequenceEqual(other.Papers)
        && AllAre(Questions, other.Questions, (own, coming) => own.SaysTheSameAs(coming))
        && AllAre(Actions, other.Actions, (own, coming) => own.SaysTheSameAs(coming))
        && AllAre(Decisions, other.Decisions, (own, coming) => own.SaysTheSameAs(coming))
        && Points.SequenceEqual(other.Points)
        && Resolutions.SequenceEqual(other.Resolutions)
        && AllAre(Interests, other.Interests, (own, coming) => own.SaysTheSameAs(coming));

    /// <summary>How many papers, points, resolutions, questions, actions, decisions and interests it has.</summary>
    internal int PartCount =>
        Papers.Count + Points.Count + Resolutions.Count + Questions.Count + Actions.Count + Decisions.Count + Interests.Count;

    private static bool AllAre<T>(IReadOnlyList<T> own, IReadOnlyList<T> other, Func<T, T, bool> isSame) =>
        own.Count == other.Count && own.Zip(other).All(pair => isSame(pair.First, pair.Second));

    /// <summary>The item without what was said of interests in the item of a number: that somebody declared one stays.</summary>
    internal AgendaItem WithoutInterestsIn(string? number) =>
        number is not null && Interests.Any(interest => interest.IsIn(number))
            ? this with
            {
                Interests = [.. Interests.Select(interest => interest.IsIn(number) ? interest with { Interest = null } : interest)],
            }
            : this;

    /// <summary>The item without anything that was said.</summary>
    internal AgendaItem Silenced(string reason, bool withTitle) =>
        this with
        {
            Title = withTitle ? null : Title,
            Restricted = true,
            RestrictionReason = reason,
            IntroducedBy = null,
            Papers = [],
            Questions = [],
            Assurance = null,
            Assurances = [],
            Aims = [],
            Actions = [],
            Decisions = [],
            Citations = [],
            Points = [],
            Resolutions = [],
            Interests = [],
        };

    /// <summary>Holds the item against the rules about it alone.</summary>
    /// <param name="heldOn">When the meeting is.</param>
    /// <param name="recordedAs">Whether the meeting was prepared here or taken from documents.</param>
    /// <param name="pointer">Where the item is in what was sent.</param>
    /// <exception cref="BrokenRuleException">A rule is broken.</exception>
    internal void Check(PartialDate heldOn, RecordedAs recordedAs, string pointer)
    {
        ScrutinyRules.RestrictionHasReason.Require(Restricted == RestrictionReason is not null, pointer: $"{pointer}/restrictionReason");
        ScrutinyRules.RestrictedSaysNothing.Require(!Restricted || !SaysSomething, pointer: pointer);
        ScrutinyRules.AssuranceOfConsidered.Require(WasConsidered || Assurance is null, pointer: $"{pointer}/assurance");
        ScrutinyRules.AssuranceOfConsidered.Require(WasConsidered || Assurances.Count == 0, pointer: $"{pointer}/assurances");
        ScrutinyRules.GradeIsPrinted.Require(
            Assurance is null || (Assurance.Level is AssuranceLevel.NotGraded) == Assurance.Label is null,
            pointer: $"{pointer}/assurance/label"
        );
        foreach (var (index, assurance) in Assurances.Index())
        {
            ScrutinyRules.GradeIsPrinted.Require(
                (assurance.Level is AssuranceLevel.NotGraded) == assurance.Label is null,
                pointer: $"{pointer}/assurances/{index}/label"
            );
        }

        foreach (var (index, question) in Questions.Index())
            question.Check(heldOn, recordedAs, $"{pointer}/questions/{index}");
        foreach (var (index, action) in Actions.Index())
            action.Check(heldOn, recordedAs, $"{pointer}/actions/{index}");
        foreach (var (index, decision) in Decisions.Index())
            decision.Check(heldOn, $"{pointer}/decisions/{index}");
    }
}
