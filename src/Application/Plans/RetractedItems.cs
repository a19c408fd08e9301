using Microsoft.EntityFrameworkCore;

namespace PlanAccountability.Application.Plans;

/// <summary>The priorities and commitments of a plan that were taken back: where a draft names them, a marker is shown without its
/// text.</summary>
internal sealed class RetractedItems
{
    private readonly HashSet<PriorityId> _priorities;
    private readonly HashSet<CommitmentId> _commitments;

    private RetractedItems(HashSet<PriorityId> priorities, HashSet<CommitmentId> commitments)
    {
        _priorities = priorities;
        _commitments = commitments;
    }

    public static async Task<RetractedItems> OfAsync(IPlanAccountabilityDb db, PlanId plan, CancellationToken cancellationToken) =>
        new(
            await db
                .Priorities.Where(priority => priority.PlanId == plan && priority.Retraction != null)
                .Select(priority => priority.Id)
                .ToHashSetAsync(cancellationToken),
            await db
                .Commitments.Where(commitment => commitment.PlanId == plan && commitment.Retraction != null)
                .Select(commitment => commitment.Id)
                .ToHashSetAsync(cancellationToken)
        );

    /// <summary>The drafted items as they are shown.</summary>
    public IReadOnlyList<PlannedPriorityDto> Blank(IReadOnlyList<PlannedPriorityDto> priorities) =>
        [
            .. priorities.Select(priority =>
                (_priorities.Contains(priority.Id) ? priority.Blank() : priority) with
                {
                    Commitments = [.. priority.Commitments.Select(Blank)],
                }
            ),
        ];

    private PlannedCommitmentDto Blank(PlannedCommitmentDto commitment) =>
        _commitments.Contains(commitment.Id) ? commitment.Blank() : commitment;
}
