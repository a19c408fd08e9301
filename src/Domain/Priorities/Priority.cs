using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Domain.Priorities;

/// <summary>A priority of a plan (an objective, in the words of s.7(1)(a) PRSRA), with an entry for each issued version that has
/// it.</summary>
public sealed class Priority : Root<Priority>
{
    /// <summary>The most characters of a number as printed.</summary>
    public const int LongestNumber = 40;

    /// <summary>The most other names of one priority.</summary>
    public const int MostAliases = 20;

    /// <summary>The most themes of one priority.</summary>
    public const int MostThemes = 15;

    private readonly List<PriorityEntry> _entries = [];

    private Priority() { }

    /// <summary>A priority of a plan, still without an entry.</summary>
    public Priority(PriorityId id, string @ref, PoliceAndCrimePlan plan)
    {
        Id = id;
        Ref = @ref;
        PlanId = plan.Id;
        AreaId = plan.AreaId;
        Raise("priorityCreated");
    }

    /// <summary>The plan.</summary>
    public PlanId PlanId { get; private init; }

    /// <summary>The plan's area.</summary>
    public AreaId AreaId { get; private init; }

    /// <summary>What the priority is about, or null.</summary>
    public string? Description { get; private set; }

    /// <summary>The shared themes that it belongs to.</summary>
    public IReadOnlyList<Theme> Themes { get; private set; } = [];

    /// <summary>Other names that documents give it.</summary>
    public IReadOnlyList<string> Aliases { get; private set; } = [];

    /// <summary>One entry for each issued version that has the priority, in the order of the versions.</summary>
    public IReadOnlyList<PriorityEntry> Entries => _entries;

    /// <inheritdoc/>
    public override AreaId? OwningArea => AreaId;

    /// <summary>Says what the priority is about and how else it is called.</summary>
    public void Describe(string? description, IReadOnlyList<Theme> themes, IReadOnlyList<string> aliases)
    {
        Description = description;
        if (!Themes.SequenceEqual(themes))
            Themes = [.. themes];
        if (!Aliases.SequenceEqual(aliases))
            Aliases = [.. aliases];
    }

    /// <summary>Gives the priority its place in an issued version, in place of the one recorded before.</summary>
    /// <param name="version">The version.</param>
    /// <param name="number">The number as printed, or null.</param>
    /// <param name="title">The title, or null where no document shows it.</param>
    /// <param name="order">The place among the priorities.</param>
    /// <param name="wording">Whose words the title is in.</param>
    /// <param name="isIncomplete">Whether the document breaks off before the end of the title.</param>
    public void Enter(
        PlanVersion version,
        string? number,
        string? title,
        int order,
        Wording wording = Wording.Verbatim,
        bool isIncomplete = false
    ) => _entries.Put(new PriorityEntry(version.Id, version.Number, number, title, order, wording, isIncomplete));

    /// <inheritdoc/>
    protected override bool MayBeSameAs(Priority other) => other.PlanId == PlanId;

    /// <summary>Takes over the entries for versions that lack this priority; where a version prints both, the other title is another name
    /// of it. So too its description and themes.</summary>
    protected override void TakeOver(Priority merged)
    {
        List<string> names = [.. merged.Aliases];
        _entries.TakeOver(
            merged._entries,
            entry => entry with { },
            (entry, other) => names.AddRange(other.Title is { } title && !Words.AreSame(title, entry.Title) ? [title] : [])
        );
        Describe(
            Description ?? merged.Description,
            Joined(Themes, merged.Themes, MostThemes),
            Joined(Aliases, [.. names.Distinct(Words.Comparer)], MostAliases)
        );
        HaveFrom(merged);
    }

    /// <summary>Takes the priority out of all versions but those named: an import has them no longer, or they are retracted.</summary>
    public void LeaveAllBut(IReadOnlyCollection<PlanVersionId> versions) =>
        _entries.RemoveAll(entry => !versions.Contains(entry.VersionId));
}

/// <summary>How one issued version has a priority.</summary>
/// <param name="VersionId">The version.</param>
/// <param name="Version">The version's number.</param>
/// <param name="Number">The number as printed, or null.</param>
/// <param name="Title">The title, or null where no document shows it.</param>
/// <param name="Order">The place among the priorities.</param>
/// <param name="Wording">Whose words the title is in.</param>
/// <param name="IsIncomplete">Whether the document breaks off before the end of the title.</param>
public sealed record PriorityEntry(
    PlanVersionId VersionId,
    int Version,
    string? Number,
    string? Title,
    int Order,
    Wording Wording,
    bool IsIncomplete
) : IVersionEntry;
