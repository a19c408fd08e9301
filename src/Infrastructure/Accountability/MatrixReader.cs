using PlanAccountability.Application.Accountability;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Performance;
using PlanAccountability.Domain.Priorities;
using PlanAccountability.Domain.Scrutiny;
using PlanAccountability.Infrastructure.Commitments;
using PlanAccountability.Infrastructure.Evidence;
using PlanAccountability.Infrastructure.Foundation;
using PlanAccountability.Infrastructure.Money;

namespace PlanAccountability.Infrastructure.Accountability;

/// <inheritdoc cref="IMatrixReader"/>
internal sealed class MatrixReader(RoundTrips database) : IMatrixReader
{
    private const string Priorities = """
        select id, retraction_at is not null, number, title, wording, is_incomplete,
               (
                   select count(distinct meeting_id)::int from examination
                   where priority_id = priority.id and counts and held_on <= $2 and meeting_kind = 'Panel'
               )
        from priority_entry entry join priority on priority.id = entry.priority_id
        where entry.version_id = $1 order by entry_order
        """;

    private const string Commitments = $"""
        select id, ref, entry.priority_id, entry_order, text, wording, is_incomplete, target_date, entry.also_printed, holder, partner_id,
               kind, measured_by, measure_ids,
               array (select version from commitment_entry where commitment_id = commitment.id order by version),
               {FactsSql.Selected},
               (
                   select count(*)::int from progress_report
                   where commitment_id = commitment.id and retraction_at is null and reported_on <= $2
               ),
               examined.by_scrutiny, examined.by_panels,
               assurance.assurance_level, assurance.assurance_label, assurance.held_on, assurance.meeting_id
        from commitment_entry entry join accountability_commitment commitment on commitment.id = entry.commitment_id
        {FactsSql.Joins}
        cross join lateral (
            select count(distinct meeting_id) filter (where meeting_kind = 'Scrutiny')::int as by_scrutiny,
                   count(distinct meeting_id) filter (where meeting_kind = 'Panel')::int as by_panels
            from examination where commitment_id = commitment.id and counts and held_on <= $2
        ) examined
        left join lateral (
            select assurance_level, assurance_label, held_on, meeting_id from examination
            where commitment_id = commitment.id and counts and held_on <= $2 and meeting_kind = 'Scrutiny'
                  and assurance_level is not null
            order by held_on desc, meeting_id desc, agenda_item_id desc limit 1
        ) assurance on true
        where entry.version_id = $1 and commitment.retraction_at is null
        """;

    private const string Measures = $"""
        {MeasureReader.Measures} (array (
            select distinct unnest(measure_ids) from commitment_entry entry
            join accountability_commitment commitment on commitment.id = entry.commitment_id
            where entry.version_id = $1 and commitment.retraction_at is null
        ))
        """;

    private const string Recommendations = """
        select id, commitment_ids, requires_response, (select report_shown_on from panel_review where id = review_id), responded_on, claims,
               acceptances, withdrawn
        from panel_recommendation
        where commitment_ids ?| array (select commitment_id::text from commitment_entry where version_id = $1)
              and retraction_at is null and visibility = 'Everyone'
        order by id
        """;

    private const string PlanExaminations = """
        select (
                   select count(distinct meeting_id)::int from examination
                   where plan_id = $1 and counts and held_on <= $2 and meeting_kind = 'Scrutiny'
               ),
               last.meeting_id, last.held_on
        from (select) plan left join lateral (
            select meeting_id, held_on from examination
            where plan_id = $1 and counts and held_on <= $2 and meeting_kind = 'Scrutiny'
            order by held_on desc, meeting_id desc limit 1
        ) last on true
        """;

    public async Task<MatrixReadings> OfAsync(
        PlanId plan,
        PlanVersionId? shown,
        AreaId area,
        DateOnly asOf,
        CancellationToken cancellationToken
    )
    {
        var version = shown ?? default; // of which there is nothing
        await using var answers = await database
            .Ask(Priorities, version, (PartialDate)asOf)
            .Ask(Commitments, version, (PartialDate)asOf)
            .Ask(Measures, version, asOf, area)
            .Ask(Recommendations, version)
            .Ask($"{CoverageSql.OfAreas} and area_id = $1", area)
            .Ask(SubjectsSql.Grants, version, (PartialDate)asOf)
            .Ask(SubjectsSql.Decisions, version, (PartialDate)asOf)
            .Ask(SubjectsSql.Engagements, version, (PartialDate)asOf, area)
            .Ask(SubjectsSql.Inspected, version, (PartialDate)asOf, area)
            .Ask(SubjectsSql.Claims, version, (PartialDate)asOf, area)
            .Ask(PlanExaminations, plan, (PartialDate)asOf)
            .SendAsync(cancellationToken);
        return new(
            await answers.NextAsync(
                row => new PriorityOfVersion(
                    row.Id<Priority>(),
                    row.Value<bool>(),
                    row.TextOrNone(),
                    row.TextOrNone(),
                    row.Choice<Wording>(),
                    row.Value<bool>(),
                    row.Value<int>()
                ),
                cancellationToken
            ),
            await answers.NextAsync(row => Commitment(row, asOf), cancellationToken),
            await MeasureReader.NextAsync(answers, asOf, cancellationToken),
            await answers.NextAsync(Recommendation, cancellationToken),
            await answers.NextAsync(CoverageSql.Read, cancellationToken),
            (await answers.NextAsync(row => (Key: Key(ref row), Sum: MoneySumSql.Read(ref row)), cancellationToken)).ToDictionary(
                one => one.Key,
                one => one.Sum
            ),
            await CountsAsync(answers, cancellationToken),
            (await answers.NextAsync(Engaged, cancellationToken)).ToDictionary(one => one.Key, one => one.Engaged),
            await CountsAsync(answers, cancellationToken),
            (await answers.NextAsync(Claimed, cancellationToken)).ToDictionary(one => one.Key, one => one.Claims),
            (await answers.NextAsync(Examined, cancellationToken))[0]
        );
    }

    private static PlanExaminations Examined(Columns row) =>
        new(row.Value<int>(), row.Group(2) ? new(row.Id<ScrutinyMeeting>(), row.Date()) : null);

    private static async Task<Dictionary<Guid, int>> CountsAsync(Answers answers, CancellationToken cancellationToken) =>
        (await answers.NextAsync(row => (Key: Key(ref row), Count: row.Value<int>()), cancellationToken)).ToDictionary(
            one => one.Key,
            one => one.Count
        );

    private static Guid Key(ref Columns row) => Guid.Parse(row.Text());

    private static (Guid Key, EngagedWith Engaged) Engaged(Columns row) => (Key(ref row), new(row.Value<int>(), row.Value<int>()));

    private static (Guid Key, ClaimsInMatrix Claims) Claimed(Columns row) =>
        (Key(ref row), new(row.Value<int>(), Enum.Parse<CommitmentStatus>(row.Text(), ignoreCase: true), row.Text()));

    private static CommitmentOfVersion Commitment(Columns row, DateOnly asOf) =>
        new()
        {
            Id = row.Id<AccountabilityCommitment>(),
            Ref = row.Text(),
            PriorityId = row.Id<Priority>(),
            Order = row.Value<int>(),
            Text = row.Text(),
            Wording = row.Choice<Wording>(),
            IsIncomplete = row.Value<bool>(),
            TargetDate = row.ValueOrNone<DateOnly>(),
            AlsoPrinted = row.List<CommitmentReprint>(),
            Holder = row.Choice<CommitmentHolder>(),
            PartnerId = row.IdOrNone<Organisation>(),
            Kind = row.Choice<CommitmentKind>(),
            MeasuredBy = row.List<string>(),
            MeasureIds = row.Ids<Measure>(),
            Versions = row.Value<int[]>(),
            Facts = FactsSql.Read(ref row, asOf),
            ReportCount = row.Value<int>(),
            MeetingCount = row.Value<int>(),
            PanelMeetingCount = row.Value<int>(),
            LastAssurance = row.Group(4) ? Assurance(row) : null,
        };

    private static AssuranceInMatrix Assurance(Columns row)
    {
        var (level, label, on, meeting) = (row.Choice<AssuranceLevel>(), row.TextOrNone(), row.Date(), row.Id<ScrutinyMeeting>());
        return new(level, label, on, meeting, $"/v1/scrutiny-meetings/{meeting}");
    }

    private static ConcerningRecommendation Recommendation(Columns row) =>
        new(
            row.Id<PanelRecommendation>(),
            row.List<CommitmentId>(),
            row.Value<bool>(),
            row.DateOrNone(),
            row.DateOrNone(),
            row.List<DeliveryClaim>(),
            row.List<DeliveryAcceptance>(),
            row.JsonOrNone<RecommendationWithdrawal>()
        );
}
