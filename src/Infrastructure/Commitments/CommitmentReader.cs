using PlanAccountability.Application.Commitments;
using PlanAccountability.Application.Plans;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Priorities;
using PlanAccountability.Infrastructure.Evidence;
using PlanAccountability.Infrastructure.Foundation;

namespace PlanAccountability.Infrastructure.Commitments;

/// <inheritdoc cref="ICommitmentReader"/>
internal sealed class CommitmentReader(RoundTrips database) : ICommitmentReader
{
    private const string Commitments = $"""
        select {Columns.OfRecord}, plan_id, area_id, holder, partner_id, kind,
               measured_by, measure_ids,
               {FactsSql.Selected}
        from accountability_commitment commitment
        {FactsSql.Joins}
        where id = any ($1)
        """;

    private const string Entries = """
        select commitment_id, version, priority_id, entry_order, text, wording, is_incomplete, target_date, merged_from, split_from,
               also_printed
        from commitment_entry where commitment_id = any ($1) order by commitment_id, version
        """;

    // The laterals stay laterals because of their offset, so that an index is descended for each plan and area: of a table that is still
    // short the planner would read all.
    private const string Versions = """
        select version.*
        from (select distinct plan_id from accountability_commitment where id = any ($1)) plan
        cross join lateral (
            select plan_id, area_id, id, number, status, visibility, recorded_as, counts_from from plan_version
            where plan_id = plan.plan_id and retraction_at is null offset 0
        ) version
        """;

    private const string Covered = $"""
        select statement.*
        from (select distinct area_id from accountability_commitment where id = any ($1)) area
        cross join lateral ({CoverageSql.OfAreas} and area_id = area.area_id offset 0) statement
        """;

    public async Task<CommitmentReadings> OfAsync(IReadOnlyCollection<CommitmentId> ids, DateOnly asOf, CancellationToken cancellationToken)
    {
        var uuids = ids.Values();
        await using var answers = await database
            .Ask(Commitments, uuids, (PartialDate)asOf)
            .Ask(Entries, uuids)
            .Ask(Versions, uuids)
            .Ask(Covered, uuids)
            .SendAsync(cancellationToken);
        var commitments = await answers.NextAsync(row => Commitment(row, asOf), cancellationToken);
        var entries = (await answers.NextAsync(Entry, cancellationToken)).ToLookup(row => row.Commitment, row => row.Entry);
        var versions = await answers.NextAsync(Version, cancellationToken);
        return new(
            commitments.ToDictionary(row => row.Commitment.Id, row => row.Commitment with { Entries = [.. entries[row.Commitment.Id]] }),
            commitments.ToDictionary(row => row.Commitment.Id, row => row.Facts),
            new(versions),
            await answers.NextAsync(CoverageSql.Read, cancellationToken)
        );
    }

    private static (CommitmentDto Commitment, CommitmentFacts Facts) Commitment(Columns row, DateOnly asOf)
    {
        var commitment = new CommitmentDto
        {
            Id = row.Id<AccountabilityCommitment>(),
            Ref = row.Text(),
            Revision = row.Value<int>(),
            CreatedAt = row.Instant(),
            UpdatedAt = row.Instant(),
            Citations = row.List<Citation>(),
            Retraction = row.Retraction(),
            PlanId = row.Id<PoliceAndCrimePlan>(),
            AreaId = row.Area(),
            Holder = row.Choice<CommitmentHolder>(),
            PartnerId = row.IdOrNone<Organisation>(),
            Kind = row.Choice<CommitmentKind>(),
            MeasuredBy = row.List<string>(),
            MeasureIds = row.Ids<Domain.Performance.Measure>(),
            Entries = [],
        };
        return (commitment, FactsSql.Read(ref row, asOf));
    }

    private static (CommitmentId Commitment, CommitmentEntryDto Entry) Entry(Columns row) =>
        (
            row.Id<AccountabilityCommitment>(),
            new(
                row.Value<int>(),
                row.Id<Priority>(),
                row.Value<int>(),
                row.Text(),
                row.Choice<Wording>(),
                row.Value<bool>(),
                row.ValueOrNone<DateOnly>(),
                row.List<CommitmentId>(),
                row.IdOrNone<AccountabilityCommitment>(),
                row.List<CommitmentReprint>()
            )
        );

    private static VersionInPlan Version(Columns row) =>
        new(
            row.Id<PoliceAndCrimePlan>(),
            row.Area(),
            row.Id<PlanVersion>(),
            row.Value<int>(),
            row.Choice<PlanVersionStatus>(),
            row.Choice<Visibility>(),
            row.Choice<RecordedAs>(),
            row.DateOrNone()
        );
}
