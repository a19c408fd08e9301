using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Plans;

/// <summary>What became of each priority and commitment from one version of a plan to another.</summary>
/// <param name="PlanId">The plan.</param>
/// <param name="From">The number of the earlier version.</param>
/// <param name="To">The number of the later version.</param>
public sealed record CompareVersions(PlanId PlanId, int From, int To) : IQuery<Comparison>;

/// <summary>What became of each priority and commitment from one version of a plan to another.</summary>
/// <param name="PlanId">The plan.</param>
/// <param name="From" example="1">The number of the earlier version.</param>
/// <param name="To" example="2">The number of the later version.</param>
/// <param name="Priorities">Each priority of either version, those of the later first.</param>
/// <param name="Commitments">Each commitment of either version, those of the later first.</param>
public sealed record Comparison(
    PlanId PlanId,
    int From,
    int To,
    IReadOnlyList<PriorityComparison> Priorities,
    IReadOnlyList<CommitmentComparison> Commitments
) : INamesRecords
{
    /// <summary>What the records are called that it names by their identifiers.</summary>
    public IReadOnlyDictionary<Guid, RecordName>? Names { get; set; }
}

internal sealed class CompareVersionsHandler(IPlanAccountabilityDb db, IVersionReader versions, ICaller caller)
    : IRequestHandler<CompareVersions, Comparison>
{
    public async Task<Comparison> Handle(CompareVersions query, CancellationToken cancellationToken)
    {
        var comparison = VersionComparison.Between(
            await ItemsOfAsync(query.PlanId, query.From, cancellationToken),
            await ItemsOfAsync(query.PlanId, query.To, cancellationToken)
        );
        return new(query.PlanId, query.From, query.To, comparison.Priorities, comparison.Commitments);
    }

    private async Task<IReadOnlyList<PlannedPriority>> ItemsOfAsync(PlanId planId, int number, CancellationToken cancellationToken)
    {
        var version = await db
            .PlanVersions.AsNoTracking()
            .Where(version => version.PlanId == planId && version.Number == number)
            .LoadAsync(caller, cancellationToken);
        return version.PlannedPriorities.Count > 0
            ? version.PlannedPriorities
            : (await versions.ItemsAsync(version.Id, cancellationToken)).AsPlanned();
    }
}
