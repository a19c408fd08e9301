using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Priorities;

namespace PlanAccountability.Application.Plans;

/// <summary>The priorities and commitments that an issued version has, read from the entries of those records in two queries.</summary>
internal sealed class VersionItems
{
    private readonly IReadOnlyList<PriorityRow> _priorities;
    private readonly ILookup<PriorityId, CommitmentRow> _commitments;

    private VersionItems(IReadOnlyList<PriorityRow> priorities, IReadOnlyList<CommitmentRow> commitments)
    {
        _priorities = priorities;
        _commitments = commitments.ToLookup(row => row.PriorityId);
    }

    public static async Task<VersionItems> OfAsync(IPlanAccountabilityDb db, PlanVersionId version, CancellationToken cancellationToken) =>
        new(
            await db
                .Priorities.AsNoTracking()
                .SelectMany(
                    priority => priority.Entries.Where(entry => entry.VersionId == version),
                    (priority, entry) =>
                        new PriorityRow(
                            priority.Id,
                            priority.Ref,
                            priority.Retraction != null,
                            entry.Number,
                            entry.Title,
                            priority.Description,
                            priority.Themes,
                            entry.Order
                        )
                )
                .ToListAsync(cancellationToken),
            await db
                .Commitments.AsNoTracking()
                .SelectMany(
                    commitment => commitment.Entries.Where(entry => entry.VersionId == version),
                    (commitment, entry) =>
                        new CommitmentRow(
                            entry.PriorityId,
                            commitment.Id,
                            commitment.Ref,
                            commitment.Retraction != null,
                            entry.Text,
                            commitment.Holder,
                            commitment.PartnerId,
                            commitment.Kind,
                            entry.Order,
                            entry.TargetDate,
                            commitment.MeasuredBy,
                            entry.MergedFrom,
                            entry.SplitFrom,
                            commitment.Citations
                        )
                )
                .ToListAsync(cancellationToken)
        );

    /// <summary>The items as a version shows them: a marker without text takes the place of what was retracted.</summary>
    public IReadOnlyList<PlannedPriorityDto> AsShown() =>
        [
            .. _priorities
                .OrderBy(row => row.Order)
                .Select(row =>
                    Marked(
                        new PlannedPriorityDto(
                            row.Id,
                            row.Number,
                            row.Title,
                            row.Description,
                            row.Themes,
                            row.Order,
                            [.. _commitments[row.Id].OrderBy(commitment => commitment.Order).Select(Show)],
                            false
                        ),
                        row.IsRetracted
                    )
                ),
        ];

    /// <summary>The items as a draft would have them: what was retracted is not among them.</summary>
    public IReadOnlyList<PlannedPriority> AsPlanned() =>
        [
            .. _priorities
                .Where(row => !row.IsRetracted)
                .OrderBy(row => row.Order)
                .Select(row => new PlannedPriority(
                    row.Id,
                    row.Ref,
                    row.Number,
                    row.Title,
                    row.Description,
                    row.Themes,
                    row.Order,
                    [
                        .. _commitments[row.Id]
                            .Where(commitment => !commitment.IsRetracted)
                            .OrderBy(commitment => commitment.Order)
                            .Select(Plan),
                    ]
                )),
        ];

    private static PlannedPriorityDto Marked(PlannedPriorityDto priority, bool isRetracted) => isRetracted ? priority.Blank() : priority;

    private static PlannedCommitmentDto Show(CommitmentRow row)
    {
        var commitment = PlannedCommitmentDto.Of(Plan(row));
        return row.IsRetracted ? commitment.Blank() : commitment;
    }

    private static PlannedCommitment Plan(CommitmentRow row) =>
        new(
            row.Id,
            row.Ref,
            row.Text,
            row.Holder,
            row.PartnerId,
            row.Kind,
            row.Order,
            row.TargetDate,
            row.MeasuredBy,
            row.MergedFrom,
            row.SplitFrom,
            row.Citations
        );

    private sealed record PriorityRow(
        PriorityId Id,
        string Ref,
        bool IsRetracted,
        string? Number,
        string? Title,
        string? Description,
        IReadOnlyList<Theme> Themes,
        int Order
    );

    private sealed record CommitmentRow(
        PriorityId PriorityId,
        CommitmentId Id,
        string Ref,
        bool IsRetracted,
        string Text,
        CommitmentHolder Holder,
        OrganisationId? PartnerId,
        CommitmentKind Kind,
        int Order,
        DateOnly? TargetDate,
        IReadOnlyList<string> MeasuredBy,
        IReadOnlyList<CommitmentId> MergedFrom,
        CommitmentId? SplitFrom,
        IReadOnlyList<Citation> Citations
    );
}
