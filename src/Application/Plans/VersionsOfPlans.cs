using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Plans;

/// <summary>The versions of some plans that are not retracted. The current one of a plan is the highest-numbered that is issued and not
/// withdrawn.</summary>
public sealed class VersionsOfPlans
{
    private readonly ILookup<PlanId, VersionInPlan> _versions;

    /// <summary>The versions, in any order.</summary>
    public VersionsOfPlans(IEnumerable<VersionInPlan> versions) =>
        _versions = versions.OrderBy(version => version.Number).ToLookup(version => version.PlanId);

    /// <summary>The versions of the plans named.</summary>
    public static Task<VersionsOfPlans> OfAsync(IPlanAccountabilityDb db, IEnumerable<PlanId> plans, CancellationToken cancellationToken)
    {
        var named = plans.Distinct().ToList();
        return LoadAsync(db.PlanVersions.Where(version => named.Contains(version.PlanId)), cancellationToken);
    }

    /// <summary>The versions of the plans that a query finds.</summary>
    public static Task<VersionsOfPlans> OfAsync(IPlanAccountabilityDb db, IQueryable<PlanId> plans, CancellationToken cancellationToken) =>
        LoadAsync(db.PlanVersions.Where(version => plans.Contains(version.PlanId)), cancellationToken);

    /// <summary>The current versions of all plans, for a query to build on.</summary>
    public static IQueryable<PlanVersion> All(IPlanAccountabilityDb db)
    {
        var issued = db.PlanVersions.NotRetracted().Where(version => version.Status == PlanVersionStatus.Issued);
        return issued.Where(version => !issued.Any(later => later.PlanId == version.PlanId && later.Number > version.Number));
    }

    /// <summary>The plans that have a version.</summary>
    public IEnumerable<PlanId> Plans => _versions.Select(versions => versions.Key);

    /// <summary>The current version of a plan, or null while none is issued.</summary>
    public VersionInPlan? Of(PlanId plan) => Issued(plan).LastOrDefault();

    /// <summary>The version of a plan with a number, whatever its status, or null.</summary>
    public VersionInPlan? Numbered(PlanId plan, int number) => _versions[plan].FirstOrDefault(version => version.Number == number);

    /// <summary>The first version of a plan that has an item; null where it is not on record.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="entries">The numbers of the versions that have the item.</param>
    public VersionInPlan? FirstOf(PlanId plan, IReadOnlyCollection<int> entries) =>
        _versions[plan].FirstOrDefault(version => entries.Contains(version.Number));

    /// <summary>The issued versions of a plan from a number on.</summary>
    public IEnumerable<VersionInPlan> IssuedFrom(PlanId plan, int number) => Issued(plan).Where(version => version.Number >= number);

    /// <summary>The number of the first issued version that no longer has an item; null while the plan has it.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="entries">The numbers of the versions that have the item.</param>
    public int? DroppedIn(PlanId plan, IReadOnlyCollection<int> entries)
    {
        var lastWithIt = Issued(plan).LastOrDefault(version => entries.Contains(version.Number));
        return lastWithIt is null ? null : Issued(plan).FirstOrDefault(version => version.Number > lastWithIt.Number)?.Number;
    }

    private IEnumerable<VersionInPlan> Issued(PlanId plan) => _versions[plan].Where(version => version.Status is PlanVersionStatus.Issued);

    private static async Task<VersionsOfPlans> LoadAsync(IQueryable<PlanVersion> versions, CancellationToken cancellationToken) =>
        new(
            await versions
                .AsNoTracking()
                .NotRetracted()
                .Select(version => new VersionInPlan(
                    version.PlanId,
                    version.AreaId,
                    version.Id,
                    version.Number,
                    version.Status,
                    version.Visibility,
                    version.RecordedAs,
                    version.CountsFrom
                ))
                .ToListAsync(cancellationToken)
        );
}

/// <summary>A version, as far as its place in its plan needs it.</summary>
public sealed record VersionInPlan(
    PlanId PlanId,
    AreaId AreaId,
    PlanVersionId Id,
    int Number,
    PlanVersionStatus Status,
    Visibility Visibility,
    RecordedAs RecordedAs,
    PartialDate? CountsFrom
);
