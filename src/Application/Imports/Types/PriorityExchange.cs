using FluentValidation;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Priorities;

namespace PlanAccountability.Application.Imports.Types;

/// <summary>A priority in the interchange format.</summary>
public sealed record ExchangedPriority : ExchangedFact
{
    /// <inheritdoc/>
    public override string Type => "priority";

    /// <summary>The plan.</summary>
    public required string PlanRef { get; init; }

    /// <summary>What the priority is about.</summary>
    public string? Description { get; init; }

    /// <summary>The shared themes that it belongs to.</summary>
    public IReadOnlyList<Theme> Themes { get; init; } = [];

    /// <summary>Other names that documents give it.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>One entry for each issued version that has it.</summary>
    public IReadOnlyList<ExchangedPriorityEntry> Entries { get; init; } = [];
}

/// <summary>How a version has a priority.</summary>
/// <param name="VersionRef">The version.</param>
/// <param name="Order">The place among the priorities.</param>
/// <param name="Number">The number as printed, or null.</param>
/// <param name="Title">The title as printed, or null.</param>
public sealed record ExchangedPriorityEntry(string VersionRef, int Order, string? Number = null, string? Title = null);

internal sealed class ExchangedPriorityValidator : AbstractValidator<ExchangedPriority>
{
    public ExchangedPriorityValidator()
    {
        RuleFor(form => form.Description).OptionalWords();
        RuleFor(form => form.Themes).AtMost(Priority.MostThemes);
        RuleFor(form => form.Aliases).AtMost(Priority.MostAliases);
        RuleForEach(form => form.Aliases).Title();
        RuleForEach(form => form.Entries)
            .ChildRules(entry =>
            {
                entry.RuleFor(item => item.Number).MaximumLength(Priority.LongestNumber);
                entry.RuleFor(item => item.Title).OptionalTitle();
                entry.RuleFor(item => item.Order).Order();
            });
        this.Cites(form => form.Citations);
    }
}

internal sealed class PriorityExchange() : ExchangeType<Priority, ExchangedPriority>("priority", new ExchangedPriorityValidator())
{
    protected override IQueryable<FoundRef<Priority>> Pointers(IQueryable<Priority> roots, IPlanAccountabilityDb db) =>
        roots.Select(priority => new FoundRef<Priority>(priority.Id, priority.Ref, priority.Retraction != null, priority.PlanId));

    protected override IQueryable<Priority> Exported(IQueryable<Priority> roots, ExportScope scope) =>
        roots.Standing().Where(record => record.AreaId == scope.Area);

    protected override IEnumerable<(ExchangeType, Guid)> Names(Priority root) =>
        root
            .Citations.Sources()
            .Append((ExchangeTypes.Plan, root.PlanId.Value))
            .Concat(root.Entries.Select(entry => (ExchangeTypes.PlanVersion, entry.VersionId.Value)));

    protected override ExchangedPriority Form(Priority root, RefBook book) =>
        new()
        {
            Ref = root.Ref,
            PlanRef = book.RefOf(root.PlanId.Value),
            Description = root.Description,
            Themes = root.Themes,
            Aliases = root.Aliases,
            Entries =
            [
                .. root
                    .Entries.OrderBy(entry => entry.Version)
                    .Select(entry => new ExchangedPriorityEntry(book.RefOf(entry.VersionId.Value), entry.Order, entry.Number, entry.Title)),
            ],
            Citations = book.Read(root.Citations),
        };

    protected override IEnumerable<Reference> Refers(ExchangedPriority form) =>
        form
            .Citations.Sources()
            .Append(new(ExchangeTypes.Plan, form.PlanRef, "/planRef", IsNeeded: true, IsWhole: true))
            .Concat(
                form.Entries.Select(
                    (entry, index) =>
                        new Reference(ExchangeTypes.PlanVersion, entry.VersionRef, $"/entries/{index}/versionRef", IsWhole: true)
                )
            );

    protected override ExchangedPriority LeaveOut(ExchangedPriority form, Func<ExchangeType, string, bool> isGone) =>
        form with
        {
            Entries = [.. form.Entries.Where(entry => !isGone(ExchangeTypes.PlanVersion, entry.VersionRef))],
            Citations = form.Citations.Standing(isGone),
        };

    protected override ExchangedPriority Fill(ExchangedPriority form, Priority? root, Surroundings around) =>
        form with
        {
            Entries = [.. form.Entries.OrderBy(entry => around.Find<PlanVersion>(ExchangeTypes.PlanVersion, entry.VersionRef)?.Number)],
        };

    protected override AreaId? Area(ExchangedPriority form, Surroundings around) => PlanOf(form, around).AreaId;

    protected override IEnumerable<(string, object?)> Unchangeable(ExchangedPriority form) => [("/planRef", form.PlanRef)];

    protected override IEnumerable<InputError> Faults(ExchangedPriority form, Surroundings around) =>
        VersionRefs.Faults([.. form.Entries.Select(entry => entry.VersionRef)], form.PlanRef, around);

    protected override Priority Make(ExchangedPriority form, PriorityId id, Surroundings around) => new(id, form.Ref, PlanOf(form, around));

    protected override void Say(Priority root, ExchangedPriority form, Surroundings around)
    {
        root.Describe(form.Description, form.Themes, form.Aliases);
        var entries = form
            .Entries.Select(entry => (Entry: entry, Version: around.The<PlanVersion>(ExchangeTypes.PlanVersion, entry.VersionRef)))
            .ToList();
        root.LeaveAllBut([.. entries.Select(entry => entry.Version.Id)]);
        foreach (var (entry, version) in entries)
            root.Enter(version, entry.Number, entry.Title, entry.Order);
        root.Cite(around.Cite(form.Citations));
    }

    private static PoliceAndCrimePlan PlanOf(ExchangedPriority form, Surroundings around) =>
        around.The<PoliceAndCrimePlan>(ExchangeTypes.Plan, form.PlanRef);
}

/// <summary>The versions that entries name.</summary>
internal static class VersionRefs
{
    /// <summary>Whether they are issued versions of the plan, each named once.</summary>
    public static IEnumerable<InputError> Faults(IReadOnlyList<string> versions, string planRef, Surroundings around)
    {
        for (var index = 0; index < versions.Count; index++)
        {
            var at = $"/entries/{index}/versionRef";
            foreach (var error in around.OfOtherPlan(ExchangeTypes.PlanVersion, versions[index], planRef, at))
                yield return error;
            if (!around.The<PlanVersion>(ExchangeTypes.PlanVersion, versions[index]).Steps.Any(step => step.Kind is PlanStepKind.Issued))
                yield return new(at, "version-not-issued", "names a version that is not issued");
            if (versions.Take(index).Contains(versions[index]))
                yield return new(at, "entry-repeated", "names a version that another entry names");
        }
    }
}
