using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Plans;

/// <summary>The priorities and commitments that an issued version has, as the entries of those records say.</summary>
public sealed class VersionItems
{
    private readonly IReadOnlyList<PriorityItem> _priorities;
    private readonly ILookup<PriorityId, CommitmentItem> _commitments;

    /// <summary>The items, in any order.</summary>
    public VersionItems(IReadOnlyList<PriorityItem> priorities, IReadOnlyList<CommitmentItem> commitments)
    {
        _priorities = [.. priorities.OrderBy(item => item.Planned.Order)];
        _commitments = commitments.OrderBy(item => item.Planned.Order).ToLookup(item => item.PriorityId);
    }

    /// <summary>The items as a version shows them: a marker without text takes the place of what was retracted.</summary>
    internal IReadOnlyList<PlannedPriorityDto> AsShown() =>
        [
            .. PlannedPriorityDto
                .Of([.. _priorities.Select(item => item.Planned)])
                .Zip(_priorities, (shown, item) => item.IsRetracted ? shown.Blank() : shown)
                .Select(shown => shown with { Commitments = [.. _commitments[shown.Id].Select(Show)] }),
        ];

    /// <summary>The items as a draft would have them: what was retracted is not among them.</summary>
    internal IReadOnlyList<PlannedPriority> AsPlanned() =>
        [
            .. _priorities
                .Where(item => !item.IsRetracted)
                .Select(item =>
                    item.Planned with
                    {
                        Commitments =
                        [
                            .. _commitments[item.Planned.Id]
                                .Where(commitment => !commitment.IsRetracted)
                                .Select(commitment => commitment.Planned),
                        ],
                    }
                ),
        ];

    private static PlannedCommitmentDto Show(CommitmentItem item)
    {
        var commitment = PlannedCommitmentDto.Of(item.Planned);
        return item.IsRetracted ? commitment.Blank() : commitment;
    }
}

/// <summary>A priority as a version has it.</summary>
/// <param name="Planned">What a draft would have of it, but for its commitments.</param>
/// <param name="IsRetracted">Whether it was retracted.</param>
public sealed record PriorityItem(PlannedPriority Planned, bool IsRetracted);

/// <summary>A commitment as a version has it.</summary>
/// <param name="PriorityId">The priority that it stands under.</param>
/// <param name="Planned">What a draft would have of it.</param>
/// <param name="IsRetracted">Whether it was retracted.</param>
public sealed record CommitmentItem(PriorityId PriorityId, PlannedCommitment Planned, bool IsRetracted);
