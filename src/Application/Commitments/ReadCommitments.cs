using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Accountability;
using PlanAccountability.Application.Plans;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Priorities;

namespace PlanAccountability.Application.Commitments;

/// <summary>One commitment.</summary>
public sealed record GetCommitment(CommitmentId Id) : IQuery<CommitmentDto>;

/// <summary>The commitments that current versions have, or that the version named had; under one priority in their printed order.</summary>
public sealed record ListCommitments(CommitmentFilter Filter, PageRequest Page, RecordFilter Records) : IQuery<Page<CommitmentDto>>;

/// <summary>Which commitments are asked for.</summary>
/// <param name="AreaId">Those of this area.</param>
/// <param name="PlanId">Those of this plan.</param>
/// <param name="Version">Those that this version of the plan had, as it had them.</param>
/// <param name="PriorityId">Those under this priority.</param>
/// <param name="Theme">Those under a priority of this theme.</param>
/// <param name="Holder">Those with a holder of this kind.</param>
/// <param name="Claimed">Those of which the latest claim is this.</param>
/// <param name="Accepted">Those of which the latest acceptance is this.</param>
/// <param name="Gap">Those that are known to have this gap today.</param>
/// <param name="Unknown">Those of which nobody knows whether they have this gap today.</param>
public sealed record CommitmentFilter(
    AreaId? AreaId,
    PlanId? PlanId,
    int? Version,
    PriorityId? PriorityId,
    Theme? Theme,
    CommitmentHolder? Holder,
    CommitmentStatus? Claimed,
    CommitmentStatus? Accepted,
    AccountabilityGap? Gap = null,
    AccountabilityGap? Unknown = null
);

internal sealed class GetCommitmentHandler(ShownCommitments commitments, ICaller caller) : IRequestHandler<GetCommitment, CommitmentDto>
{
    public Task<CommitmentDto> Handle(GetCommitment query, CancellationToken cancellationToken) =>
        commitments.OneAsync(query.Id, caller, cancellationToken);
}

internal sealed class ListCommitmentsHandler(IPlanAccountabilityDb db, ShownCommitments commitments, TimeProvider clock)
    : IRequestHandler<ListCommitments, Page<CommitmentDto>>
{
    public async Task<Page<CommitmentDto>> Handle(ListCommitments query, CancellationToken cancellationToken)
    {
        if (query.Filter is { Version: not null, PlanId: null })
            throw new BadValueException("version", "plan-missing", "A version belongs to a plan: give 'planId' as well.");
        var entries = new CommitmentEntries(db, query.Filter, clock).Of(
            db.Commitments.AsNoTracking().NotRetracted().Matching(db, query.Records)
        );
        if (query.Filter is { PlanId: null, PriorityId: null })
            return await CurrentOfAllPlansAsync(entries, query.Page, cancellationToken);

        var versions = await VersionsOfPlans.OfAsync(db, PlanAskedFor(query.Filter), cancellationToken);
        var shown = versions
            .Plans.Select(plan => query.Filter.Version is { } number ? versions.Numbered(plan, number) : versions.Of(plan))
            .SingleOrDefault();
        if (shown is null)
            return new([], null);
        var ofVersion = entries.Where(row => row.Entry.VersionId == shown.Id);
        var page = query.Filter.PriorityId is null
            ? await InOrderOfRecording(ofVersion, query.Page, cancellationToken)
            : await InPrintedOrder(ofVersion, query.Page, cancellationToken);
        return await ShowAsync(page, shown.Number, cancellationToken);
    }

    private async Task<Page<CommitmentDto>> CurrentOfAllPlansAsync(
        IQueryable<CommitmentInVersion> entries,
        PageRequest request,
        CancellationToken cancellationToken
    )
    {
        var current = VersionsOfPlans.All(db);
        var page = await InOrderOfRecording(
            entries.Where(row => current.Any(version => version.Id == row.Entry.VersionId)),
            request,
            cancellationToken
        );
        return await ShowAsync(page, null, cancellationToken);
    }

    private async Task<Page<CommitmentDto>> ShowAsync(Page<CommitmentId> page, int? shown, CancellationToken cancellationToken) =>
        new(await commitments.OfAsync(page.Items, shown, cancellationToken), page.Next);

    /// <summary>The plan named, or that of the priority named; where both are and differ, none.</summary>
    private IQueryable<PlanId> PlanAskedFor(CommitmentFilter filter) =>
        filter.PriorityId is { } priorityId
            ? db
                .Priorities.Where(priority => priority.Id == priorityId && (filter.PlanId == null || priority.PlanId == filter.PlanId))
                .Select(priority => priority.PlanId)
            : db.Plans.Where(plan => plan.Id == filter.PlanId).Select(plan => plan.Id);

    private static Task<Page<CommitmentId>> InOrderOfRecording(
        IQueryable<CommitmentInVersion> entries,
        PageRequest page,
        CancellationToken cancellationToken
    ) => entries.Select(row => row.Commitment).ToPageAsync(page, commitment => commitment.Id, commitment => commitment, cancellationToken);

    private static async Task<Page<CommitmentId>> InPrintedOrder(
        IQueryable<CommitmentInVersion> entries,
        PageRequest page,
        CancellationToken cancellationToken
    )
    {
        if (page.After is { } cursor)
        {
            var (order, id) = (cursor.NumberAt(0, 2), cursor.IdAt<AccountabilityCommitment>(1, 2));
            entries = entries.Where(row => row.Entry.Order >= order && (row.Entry.Order > order || row.Commitment.Id.CompareTo(id) > 0));
        }

        var found = await entries
            .OrderBy(row => row.Entry.Order)
            .ThenBy(row => row.Commitment.Id)
            .Select(row => new { row.Commitment.Id, row.Entry.Order })
            .ToPageAsync(page, last => new(Cursor.Of(last.Order), last.Id.ToString()), cancellationToken);
        return new([.. found.Items.Select(row => row.Id)], found.Next);
    }
}
