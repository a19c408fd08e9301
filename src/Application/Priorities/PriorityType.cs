using FluentValidation;
using PlanAccountability.Application.Imports;
using PlanAccountability.Application.Plans;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Priorities;

namespace PlanAccountability.Application.Priorities;

/// <summary>A priority in the interchange format.</summary>
public sealed record PriorityRow : RecordRow
{
    /// <summary>The plan.</summary>
    public required string PlanRef { get; init; }

    /// <summary>What the priority is about.</summary>
    public string? Description { get; init; }

    /// <summary>The shared themes that it belongs to.</summary>
    public IReadOnlyList<Theme> Themes { get; init; } = [];

    /// <summary>Other names that documents give it.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>One entry for each issued version that has it.</summary>
    public IReadOnlyList<PriorityEntryRow> Entries { get; init; } = [];
}

/// <summary>How a version has a priority.</summary>
/// <param name="VersionRef">The version.</param>
/// <param name="Order">The place among the priorities.</param>
/// <param name="Number">The number as printed, or null.</param>
/// <param name="Title">The title as printed, or null.</param>
/// <param name="Wording">Whose words the title is in.</param>
/// <param name="IsIncomplete">Whether the document breaks off before the end of the title.</param>
public sealed record PriorityEntryRow(
    string VersionRef,
    int Order,
    string? Number = null,
    string? Title = null,
    Wording Wording = Wording.Verbatim,
    bool IsIncomplete = false
);

internal sealed class PriorityRowValidator : AbstractValidator<PriorityRow>
{
    public PriorityRowValidator()
    {
        RuleFor(row => row.Description).OptionalText();
        RuleFor(row => row.Themes).AtMost(Priority.MostThemes);
        RuleFor(row => row.Aliases).AtMost(Priority.MostAliases);
        RuleForEach(row => row.Aliases).Title();
        RuleFor(row => row.Entries).AtMost(RowRules.MostEntries);
        RuleForEach(row => row.Entries)
            .ChildRules(entry =>
            {
                entry.RuleFor(item => item.Number).Optional(Priority.LongestNumber);
                entry.RuleFor(item => item.Title).OptionalTitle();
                entry.RuleFor(item => item.Order).Order();
            });
        this.Cites(row => row.Citations);
    }
}

/// <summary>The type of record <c>priority</c>.</summary>
public sealed class PriorityType : WrittenType<Priority, PriorityRow, PriorityDto>
{
    internal PriorityType()
        : base(
            "priority",
            new PriorityRowValidator(),
            PriorityDto.Projection,
            PlanChildren.OfPriority,
            new RowReferences<Priority, PriorityRow>().To<PoliceAndCrimePlan>(row => row.PlanRef, isNeeded: _ => true, isWhole: true)
        ) { }

    private protected override IQueryable<FoundRef<Priority>> Pointers(IQueryable<Priority> roots, IPlanAccountabilityDb db) =>
        roots.Select(priority => new FoundRef<Priority>(priority.Id, priority.Ref, priority.Retraction != null, priority.PlanId));

    private protected override IEnumerable<(ExchangeType, Guid)> NestedNames(Priority root) =>
        root.Entries.Select(entry => (ExchangeTypes.PlanVersion, entry.VersionId.Value));

    private protected override PriorityRow ToRow(Priority root, ReferenceResolver resolver) =>
        new()
        {
            Ref = root.Ref,
            PlanRef = resolver.RefOf(root.PlanId.Value),
            Description = root.Description,
            Themes = root.Themes,
            Aliases = root.Aliases,
            Entries =
            [
                .. root
                    .Entries.OrderBy(entry => entry.Version)
                    .Select(entry => new PriorityEntryRow(
                        resolver.RefOf(entry.VersionId.Value),
                        entry.Order,
                        entry.Number,
                        entry.Title,
                        entry.Wording,
                        entry.IsIncomplete
                    )),
            ],
            Citations = resolver.Read(root.Citations),
        };

    private protected override IEnumerable<Reference> NestedReferences(PriorityRow row) =>
        row.Entries.Select(
            (entry, index) => new Reference(ExchangeTypes.PlanVersion, entry.VersionRef, $"/entries/{index}/versionRef", IsWhole: true)
        );

    private protected override PriorityRow WithoutNested(PriorityRow row, Func<ExchangeType, string, bool> isGone) =>
        row with
        {
            Entries = [.. row.Entries.Where(entry => !isGone(ExchangeTypes.PlanVersion, entry.VersionRef))],
        };

    private protected override PriorityRow Complete(PriorityRow row, Priority? root, ImportContext context) =>
        row with
        {
            Entries = [.. row.Entries.OrderBy(entry => context.Find<PlanVersion>(ExchangeTypes.PlanVersion, entry.VersionRef)?.Number)],
        };

    private protected override AreaId? AreaOf(PriorityRow row, ImportContext context) => PlanOf(row, context).AreaId;

    private protected override IEnumerable<(string, object?)> Immutable(PriorityRow row) => [("/planRef", row.PlanRef)];

    private protected override IEnumerable<InputError> Validate(PriorityRow row, ImportContext context) =>
        VersionRefs.Validate([.. row.Entries.Select(entry => entry.VersionRef)], row.PlanRef, context);

    private protected override Priority Create(PriorityRow row, PriorityId id, ImportContext context) =>
        new(id, row.Ref, PlanOf(row, context));

    private protected override void Apply(Priority root, PriorityRow row, ImportContext context)
    {
        root.Describe(row.Description, row.Themes, row.Aliases);
        var entries = row
            .Entries.Select(entry => (Entry: entry, Version: context.The<PlanVersion>(ExchangeTypes.PlanVersion, entry.VersionRef)))
            .ToList();
        root.LeaveAllBut([.. entries.Select(entry => entry.Version.Id)]);
        foreach (var (entry, version) in entries)
            root.Enter(version, entry.Number, entry.Title, entry.Order, entry.Wording, entry.IsIncomplete);
        root.Cite(context.Cite(row.Citations));
    }

    private static PoliceAndCrimePlan PlanOf(PriorityRow row, ImportContext context) =>
        context.The<PoliceAndCrimePlan>(ExchangeTypes.Plan, row.PlanRef);
}

/// <summary>The versions that entries name.</summary>
internal static class VersionRefs
{
    /// <summary>Whether they are issued versions of the plan, each named once.</summary>
    public static IEnumerable<InputError> Validate(IReadOnlyList<string> versions, string planRef, ImportContext context)
    {
        for (var index = 0; index < versions.Count; index++)
        {
            var at = $"/entries/{index}/versionRef";
            foreach (var error in context.OfOtherPlan(ExchangeTypes.PlanVersion, versions[index], planRef, at))
                yield return error;
            if (!context.The<PlanVersion>(ExchangeTypes.PlanVersion, versions[index]).Steps.Any(step => step.Kind is PlanStepKind.Issued))
                yield return new(at, "version-not-issued", "names a version that is not issued");
            if (versions.Take(index).Contains(versions[index]))
                yield return new(at, "entry-repeated", "names a version that another entry names");
        }
    }
}
