using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Evidence;

namespace PlanAccountability.Application.Accountability;

/// <summary>The commitments of plans in force that no public scrutiny meeting examined, across areas.</summary>
/// <param name="Filter">Which are asked for.</param>
/// <param name="Page">The page.</param>
/// <param name="Order">Their order, where it was asked for already: all pages of one file are of one.</param>
public sealed record ListUnscrutinisedCommitments(UnscrutinisedFilter Filter, PageRequest Page, UnscrutinisedOrder? Order = null)
    : IQuery<Page<UnscrutinisedCommitmentDto>>;

/// <summary>Which entries of the register are asked for.</summary>
/// <param name="AreaId">Those of this area, or null for all.</param>
/// <param name="Since">Those that no meeting examined on or after this day; null for those that none ever did.</param>
/// <param name="Basis">Those of which that is known, or the others.</param>
public sealed record UnscrutinisedFilter(AreaId? AreaId, DateOnly? Since, Basis Basis = Basis.Known)
{
    internal UnscrutinisedFilter Checked(DateOnly today) =>
        Since > today
            ? throw new BadValueException("since", "date-in-future", "must not be in the future: nothing can have been examined since")
            : this;
}

internal sealed class ListUnscrutinisedCommitmentsHandler(
    IPlanAccountabilityDb db,
    UnscrutinisedCommitments unscrutinised,
    TimeProvider clock
) : IRequestHandler<ListUnscrutinisedCommitments, Page<UnscrutinisedCommitmentDto>>
{
    public async Task<Page<UnscrutinisedCommitmentDto>> Handle(ListUnscrutinisedCommitments query, CancellationToken cancellationToken)
    {
        var (today, limit) = (clock.Today(), query.Page.Limit);
        var filter = query.Filter.Checked(today);
        (PartialDate? Since, CommitmentId Id)? after = query.Page.After is { } cursor
            ? (cursor.DateOrNoneAt(0, 2), cursor.IdAt<Domain.Commitments.AccountabilityCommitment>(1, 2))
            : null;
        var rows = query.Order?.Rows ?? await unscrutinised.ListAsync(filter, cancellationToken);
        List<UnscrutinisedRow> found = [.. rows.Where(row => after is not { } place || row.IsAfter(place)).Take(limit + 1)];
        List<UnscrutinisedRow> shown = [.. found.Take(limit)];
        var words = await WordsAsync(shown, today, cancellationToken);
        return new(
            [.. shown.Where(row => words.ContainsKey(row.Id)).Select(row => Show(words[row.Id], row, today))],
            found.Count > limit ? new Cursor(shown[^1].Since?.ToString() ?? "", shown[^1].Id.ToString()) : null
        );
    }

    private async Task<Dictionary<CommitmentId, UnscrutinisedCommitmentDto>> WordsAsync(
        List<UnscrutinisedRow> rows,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var examinations = new CommitmentStandings(db, today).Examinations;
        var ids = rows.Select(row => row.Id).ToList();
        var words =
            from commitment in db.Commitments.AsNoTracking().Where(commitment => ids.Contains(commitment.Id))
            from version in Plans.VersionsOfPlans.All(db).Where(version => version.PlanId == commitment.PlanId)
            from entry in commitment.Entries.Where(entry => entry.VersionId == version.Id)
            join plan in db.Plans on commitment.PlanId equals plan.Id
            join body in db.PolicingBodies on plan.BodyId equals body.Id
            join area in db.Areas on commitment.AreaId equals area.Id
            select new UnscrutinisedCommitmentDto
            {
                Area = new(area.Id, area.Name),
                Body = new(body.Id, body.Name),
                Plan = new(plan.Id, $"/v1/plans/{plan.Id}", version.Number, version.Title),
                Priority = new(entry.PriorityId, $"/v1/priorities/{entry.PriorityId}"),
                Commitment = new(
                    commitment.Id,
                    $"/v1/commitments/{commitment.Id}",
                    commitment.Ref,
                    entry.Text,
                    entry.Wording,
                    entry.IsIncomplete,
                    commitment.Holder,
                    commitment.PartnerId,
                    entry.TargetDate
                ),
                LastExaminedOn = null,
                PlanExaminedOn = examinations
                    .Where(examination => examination.PlanId == plan.Id)
                    .OrderByDescending(examination => examination.HeldOn)
                    .Select(examination => (PartialDate?)examination.HeldOn)
                    .FirstOrDefault(),
                UnscrutinisedSince = null,
                Days = null,
            };
        return rows.Count == 0 ? [] : await words.ToDictionaryAsync(dto => dto.Commitment.Id, cancellationToken);
    }

    private static UnscrutinisedCommitmentDto Show(UnscrutinisedCommitmentDto words, UnscrutinisedRow row, DateOnly today) =>
        words with
        {
            LastExaminedOn = row.LastOn,
            UnscrutinisedSince = row.Since,
            Days = row.Since is { } since ? Math.Max(0, today.DayNumber - since.LastDay.DayNumber) : null,
        };
}
