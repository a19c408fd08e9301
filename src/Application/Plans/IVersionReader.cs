using PlanAccountability.Application.Accountability;
using PlanAccountability.Application.PanelReviews;

namespace PlanAccountability.Application.Plans;

/// <summary>Reads versions of plans with their items, in one round trip to the database.</summary>
public interface IVersionReader
{
    /// <summary>Reads a version, a retracted one too; null where it is not there.</summary>
    Task<VersionReading?> OneAsync(PlanId plan, int number, CancellationToken cancellationToken);

    /// <summary>Reads the items of an issued version.</summary>
    Task<VersionItems> ItemsAsync(PlanVersionId version, CancellationToken cancellationToken);
}

/// <summary>A version as it was read.</summary>
/// <param name="Version">What is stored of it; its priorities are those of a draft.</param>
/// <param name="Items">The priorities and commitments that it has since it was issued.</param>
/// <param name="Review">The panel's review of it that was not retracted, or null.</param>
/// <param name="Way">Its steps against the order of the law; null for one that was not taken from documents.</param>
public sealed record VersionReading(PlanVersionDto Version, VersionItems Items, ReviewOfVersion? Review, VersionWay? Way);
