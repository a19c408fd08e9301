using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Priorities;

namespace PlanAccountability.Domain.Plans;

/// <summary>What a plan version says: its sections, what it covers of the statutory matters, and its priorities with their
/// commitments.</summary>
/// <param name="Sections">The text by section.</param>
/// <param name="StatutoryContent">What s.7(1) PRSRA asks for, and where the plan sets it out.</param>
/// <param name="Priorities">The priorities in the order of the plan.</param>
public sealed record PlanContent(
    IReadOnlyList<PlanSection> Sections,
    IReadOnlyList<StatutoryCoverage> StatutoryContent,
    IReadOnlyList<PlannedPriority> Priorities
)
{
    /// <summary>The highest place that an item can have among its neighbours.</summary>
    public const int HighestOrder = 100_000;

    /// <summary>A version that says nothing yet.</summary>
    public static PlanContent Empty { get; } = new([], [], []);

    /// <summary>All commitments, each with the priority that it is under.</summary>
    public IEnumerable<(PlannedPriority Priority, PlannedCommitment Commitment)> Commitments =>
        Priorities.SelectMany(priority => priority.Commitments.Select(commitment => (priority, commitment)));

    /// <summary>Holds the content against the rules about it alone.</summary>
    /// <exception cref="BrokenRuleException">A rule is broken.</exception>
    public void Check()
    {
        PlanRules.SectionsInOrder.Require(AreDistinct(Sections.Select(section => section.Order)), pointer: "/sections");
        PlanRules.RequirementStatedOnce.Require(
            AreDistinct(StatutoryContent.Select(coverage => coverage.Requirement)),
            pointer: "/statutoryContent"
        );
        PlanRules.CoverageNamesSection.Require(
            StatutoryContent.All(coverage => coverage.Section is not { } heading || Sections.Any(section => section.Heading == heading)),
            pointer: "/statutoryContent"
        );
        PlanRules.PrioritiesInOrder.Require(AreDistinct(Priorities.Select(priority => priority.Order)), pointer: "/priorities");
        PlanRules.ItemNamedOnce.Require(
            AreDistinct(Priorities.Select(priority => priority.Id)) && AreDistinct(Commitments.Select(item => item.Commitment.Id)),
            pointer: "/priorities"
        );

        for (var index = 0; index < Priorities.Count; index++)
            Priorities[index].Check($"/priorities/{index}");
    }

    /// <summary>Whether another record of the same version says nothing else of what both say.</summary>
    public bool DoesNotDiffer(PlanContent other) =>
        (Priorities.Count == 0 || other.Priorities.Count == 0)
        && other.Sections.All(section =>
            SectionOf(section.Heading) is { } known
                ? Words.AreSame(known.Text, section.Text)
                : !Sections.Any(known => known.Order == section.Order)
        )
        && other.StatutoryContent.All(item =>
            CoverageOf(item.Requirement) is not { } known
            || item.Coverage is Coverage.NotEvidenced
            || (item.Coverage == known.Coverage && Words.DoNotDiffer(item.Section, known.Section))
        );

    /// <summary>The content with what another record of the same version says besides.</summary>
    public PlanContent With(PlanContent other)
    {
        List<PlanSection> sections =
        [
            .. Sections.Concat(other.Sections.Where(section => SectionOf(section.Heading) is null)).OrderBy(section => section.Order),
        ];
        return new(
            sections,
            [
                .. StatutoryContent
                    .Concat(other.StatutoryContent)
                    .Select(item => item.Requirement)
                    .Distinct()
                    .Select(requirement =>
                        CoverageOf(requirement) ?? other.CoverageOf(requirement) ?? new(requirement, Coverage.NotEvidenced)
                    )
                    .Select(item => item with { Section = HeadingOf(item.Section) }),
            ],
            Priorities.Count > 0 ? Priorities : other.Priorities
        );

        string? HeadingOf(string? section) => sections.Find(known => Words.AreSame(known.Heading, section))?.Heading;
    }

    private PlanSection? SectionOf(string heading) => Sections.FirstOrDefault(section => Words.AreSame(section.Heading, heading));

    /// <summary>What is known of a statutory matter; null where it is not stated, or not evidenced.</summary>
    private StatutoryCoverage? CoverageOf(StatutoryRequirement requirement) =>
        StatutoryContent.FirstOrDefault(item => item.Requirement == requirement && item.Coverage is not Coverage.NotEvidenced);

    internal static bool AreDistinct<T>(IEnumerable<T> values)
    {
        var seen = new HashSet<T>();
        return values.All(seen.Add);
    }
}

/// <summary>A section of a plan.</summary>
/// <param name="Heading" example="Chapter five: Financial resources and outlook">The heading, as printed.</param>
/// <param name="Order" example="1">The place among the sections, from 1.</param>
/// <param name="Text" example="What the body expects to spend, by year.">The text, or a summary of it where the words may not be
/// kept.</param>
/// <param name="Wording">Whose words the text is in; <c>verbatim</c> unless said.</param>
/// <param name="IsIncomplete">Whether the document breaks off before the end of the section; it does not unless said.</param>
public sealed record PlanSection(string Heading, int Order, string Text, Wording Wording = Wording.Verbatim, bool IsIncomplete = false)
{
    /// <summary>The most characters of a section's text.</summary>
    public const int LongestText = 100_000;

    /// <summary>The most sections of a version.</summary>
    public const int Most = 200;
}

/// <summary>A priority as an unissued version words it. Its identifier becomes the priority's own at issue.</summary>
/// <param name="Id">The identifier, given by the server when the item is first put.</param>
/// <param name="Ref">The stable external key.</param>
/// <param name="Number">The number as printed, or null.</param>
/// <param name="Title">The title as printed; null where no document shows it.</param>
/// <param name="Wording">Whose words the title is in.</param>
/// <param name="IsIncomplete">Whether the document breaks off before the end of the title.</param>
/// <param name="Description">What the priority is about, or null.</param>
/// <param name="Themes">The shared themes that it belongs to.</param>
/// <param name="Order">The place among the priorities, from 1.</param>
/// <param name="Commitments">The commitments under it.</param>
public sealed record PlannedPriority(
    PriorityId Id,
    [property: Names(typeof(Priority))] string Ref,
    string? Number,
    string? Title,
    Wording Wording,
    bool IsIncomplete,
    string? Description,
    IReadOnlyList<Theme> Themes,
    int Order,
    IReadOnlyList<PlannedCommitment> Commitments
)
{
    /// <summary>The most priorities of a version.</summary>
    public const int Most = 200;

    internal void Check(string pointer)
    {
        PlanRules.CommitmentsInOrder.Require(
            PlanContent.AreDistinct(Commitments.Select(commitment => commitment.Order)),
            pointer: $"{pointer}/commitments"
        );
        for (var index = 0; index < Commitments.Count; index++)
            Commitments[index].Check($"{pointer}/commitments/{index}");
    }
}

/// <summary>A commitment as an unissued version words it. Its identifier becomes the commitment's own at issue.</summary>
/// <param name="Id">The identifier, given by the server when the item is first put.</param>
/// <param name="Ref">The stable external key.</param>
/// <param name="Text">What is promised.</param>
/// <param name="Wording">Whose words that is in.</param>
/// <param name="IsIncomplete">Whether the document breaks off before its end.</param>
/// <param name="Holder">Who holds it.</param>
/// <param name="PartnerId">The organisation, where a partner holds it.</param>
/// <param name="Kind">An action to take or an outcome to be held to account for.</param>
/// <param name="Order">The place under its priority, from 1.</param>
/// <param name="TargetDate">The day by which it is promised, or null.</param>
/// <param name="MeasuredBy">What the document says that success will be measured by.</param>
/// <param name="MergedFrom">The commitments of the earlier version that this one takes together.</param>
/// <param name="SplitFrom">The commitment of the earlier version that this one is a part of, or null.</param>
/// <param name="Citations">Where it is in its documents.</param>
public sealed record PlannedCommitment(
    CommitmentId Id,
    [property: Names(typeof(AccountabilityCommitment))] string Ref,
    string Text,
    Wording Wording,
    bool IsIncomplete,
    CommitmentHolder Holder,
    OrganisationId? PartnerId,
    CommitmentKind Kind,
    int Order,
    DateOnly? TargetDate,
    IReadOnlyList<string> MeasuredBy,
    IReadOnlyList<CommitmentId> MergedFrom,
    CommitmentId? SplitFrom,
    IReadOnlyList<Citation> Citations
)
{
    /// <summary>The most commitments under one priority.</summary>
    public const int Most = 2_000;

    /// <summary>Where else an issued version prints it; a draft says each thing once.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public IReadOnlyList<CommitmentReprint> AlsoPrinted { get; init; } = [];

    internal void Check(string pointer)
    {
        CommitmentRules.PartnerIsNamed.Require(
            Holder is CommitmentHolder.Partner == PartnerId is not null,
            pointer: $"{pointer}/partnerId"
        );
        CommitmentRules.DescendsFromOthers.Require(!MergedFrom.Contains(Id) && SplitFrom != Id, pointer: pointer);
    }
}
