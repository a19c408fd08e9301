using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Commitments;
using PlanAccountability.Application.PanelReviews;
using PlanAccountability.Application.Plans;
using PlanAccountability.Domain.Commitments;

namespace PlanAccountability.Application.Accountability;

/// <summary>A plan's commitments on a day, and what is missing.</summary>
/// <param name="PlanId">The plan.</param>
/// <param name="AsOf">The day; today by default.</param>
/// <param name="Version">The number of the version to show; by default the last that was issued by that day.</param>
public sealed record GetAccountabilityMatrix(PlanId PlanId, DateOnly? AsOf, int? Version) : IQuery<AccountabilityMatrix>;

internal sealed class GetAccountabilityMatrixHandler(
    IPlanAccountabilityDb db,
    ICaller caller,
    TimeProvider clock,
    IRecommendationSubjects subjects
) : IRequestHandler<GetAccountabilityMatrix, AccountabilityMatrix>
{
    public async Task<AccountabilityMatrix> Handle(GetAccountabilityMatrix query, CancellationToken cancellationToken)
    {
        var asOf = query.AsOf ?? clock.Today();
        var plan = await db.Plans.Where(plan => plan.Id == query.PlanId).ReadAsync(PlanType.Shown, caller, cancellationToken);
        var version = await VersionOnDay.OfAsync(db, plan.Id, query.Version, asOf < clock.Today() ? asOf : null, cancellationToken);
        var priorities = version is null ? [] : await PrioritiesAsync(version, plan.AreaId, asOf, cancellationToken);
        List<CommitmentInMatrix> all = [.. priorities.SelectMany(priority => priority.Commitments)];
        return new(
            plan.Id,
            plan.Url,
            plan.AreaId,
            version?.Number,
            version?.Title,
            asOf,
            priorities,
            AccountabilityTotals.Of(all),
            [
                .. all.GroupBy(commitment => commitment.Holder)
                    .OrderBy(held => held.Key)
                    .Select(held => new HolderTotals(held.Key, AccountabilityTotals.Of(held))),
            ]
        );
    }

    private async Task<IReadOnlyList<PriorityInMatrix>> PrioritiesAsync(
        VersionOnDay version,
        AreaId area,
        DateOnly asOf,
        CancellationToken cancellationToken
    )
    {
        var rows = await MatrixRow.OfAsync(db, version.Id, cancellationToken);
        var standings = new CommitmentStandings(db, asOf);
        var facts = await new MatrixFacts(db, subjects, standings, asOf).OfAsync(version.Id, area, rows, cancellationToken);
        var placed = rows.ToLookup(row => row.PriorityId, row => (row.Order, Commitment: facts.Show(row)));
        return
        [
            .. (await TitlesAsync(version.Id, cancellationToken)).Select(priority =>
                Show(priority, [.. placed[priority.Id].OrderBy(row => row.Order).Select(row => row.Commitment)])
            ),
        ];
    }

    private Task<List<TitleRow>> TitlesAsync(PlanVersionId version, CancellationToken cancellationToken) =>
        db
            .Priorities.AsNoTracking()
            .SelectMany(
                priority => priority.Entries.Where(entry => entry.VersionId == version),
                (priority, entry) => new { Priority = priority, Entry = entry }
            )
            .OrderBy(row => row.Entry.Order)
            .Select(row => new TitleRow(row.Priority.Id, row.Priority.Retraction != null, row.Entry.Number, row.Entry.Title))
            .ToListAsync(cancellationToken);

    private static PriorityInMatrix Show(TitleRow priority, IReadOnlyList<CommitmentInMatrix> commitments) =>
        new(
            priority.Id,
            $"/v1/priorities/{priority.Id}",
            priority.IsRetracted ? null : priority.Number,
            priority.IsRetracted ? null : priority.Title,
            commitments,
            AccountabilityTotals.Of(commitments)
        );

    private sealed record TitleRow(PriorityId Id, bool IsRetracted, string? Number, string? Title);
}

/// <summary>A commitment as the version shown has it.</summary>
internal sealed record MatrixRow(
    CommitmentId Id,
    string Ref,
    PriorityId PriorityId,
    int Order,
    string Text,
    DateOnly? TargetDate,
    CommitmentHolder Holder,
    OrganisationId? PartnerId,
    CommitmentKind Kind,
    IReadOnlyList<string> MeasuredBy,
    IReadOnlyList<MeasureId> MeasureIds
)
{
    /// <summary>The commitments that a version has, but for those that were retracted.</summary>
    public static IQueryable<CommitmentInVersion> Of(IPlanAccountabilityDb db, PlanVersionId version) =>
        db
            .Commitments.AsNoTracking()
            .NotRetracted()
            .SelectMany(
                commitment => commitment.Entries.Where(entry => entry.VersionId == version),
                (commitment, entry) => new CommitmentInVersion { Commitment = commitment, Entry = entry }
            );

    /// <summary>The same, read.</summary>
    public static Task<List<MatrixRow>> OfAsync(IPlanAccountabilityDb db, PlanVersionId version, CancellationToken cancellationToken) =>
        Of(db, version)
            .Select(row => new MatrixRow(
                row.Commitment.Id,
                row.Commitment.Ref,
                row.Entry.PriorityId,
                row.Entry.Order,
                row.Entry.Text,
                row.Entry.TargetDate,
                row.Commitment.Holder,
                row.Commitment.PartnerId,
                row.Commitment.Kind,
                row.Commitment.MeasuredBy,
                row.Commitment.MeasureIds
            ))
            .ToListAsync(cancellationToken);
}
