using PlanAccountability.Application.Accountability;
using PlanAccountability.Domain.AnnualReports;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Panels;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Precepts;
using PlanAccountability.Domain.Scrutiny;
using PlanAccountability.Infrastructure.Appointments;
using PlanAccountability.Infrastructure.Foundation;

namespace PlanAccountability.Infrastructure.Accountability;

/// <inheritdoc/>
internal sealed class IrregularityReader(RoundTrips database) : IIrregularityReader
{
    /// <summary>The ways of versions that were taken from documents; a condition on <c>version</c> can follow.</summary>
    public const string Versions = """
        select version.id, version.area_id, version.title, version.plan_id, version.number, version.law, version.kind, issuer.office,
               steps.kinds, steps.days, steps.notes,
               review.status, coalesce(review.reported_on, review.no_report ->> 'on'), review.responded_on,
               review.response ->> 'publishedOn'
        from plan_version version
        cross join lateral (
            select array_agg(kind order by step_order) as kinds, array_agg(coalesce(step.on, '') order by step_order) as days,
                   array_agg(note is not null order by step_order) as notes
            from plan_step step where step.plan_version_id = version.id
        ) steps
        left join term_of_office issuer on issuer.id = version.issued_by_id and issuer.retraction_at is null
        left join panel_review review on review.version_id = version.id and review.retraction_at is null
        where version.recorded_as = 'AfterTheFact' and version.retraction_at is null
        """;

    private const string Reviews = """
        select id, area_id, subject, kind, met_on, coalesce(reported_on, no_report ->> 'on'), responded_on, response ->> 'publishedOn'
        from panel_review review
        where recorded_as = 'AfterTheFact' and retraction_at is null and kind in ('AnnualReport', 'Precept')
        """;

    private const string Precepts = """
        select id, area_id, authority, financial_year, proposals, panel, responses, issued, views_obtained_on, reviews_shown
        from precept where retraction_at is null
        """;

    private const string Meetings = """
        select id, area_id, coalesce(title || ', ', '') || held_on, quorum, agenda_items
        from panel_meeting
        where is_irregular and recorded_as = 'AfterTheFact' and visibility = 'Everyone' and retraction_at is null
        """;

    private const string AnnualReports = """
        select id, area_id, title, financial_year, produced_on, sent_to_panel_on from annual_report report
        where recorded_as = 'AfterTheFact' and retraction_at is null
        """;

    public async Task<IReadOnlyList<PublicWay>> AllAsync(AreaId? area, CancellationToken cancellationToken)
    {
        var question = area is { } one
            ? database
                .Ask($"{Versions} and version.area_id = $1", one)
                .Ask($"{Reviews} and area_id = $1", one)
                .Ask($"{Precepts} and area_id = $1", one)
                .Ask($"{Meetings} and area_id = $1", one)
                .Ask($"{HearingSql.Ways} and hearing.area_id = $1", one)
                .Ask($"{AnnualReports} and area_id = $1", one)
            : database.Ask(Versions).Ask(Reviews).Ask(Precepts).Ask(Meetings).Ask(HearingSql.Ways).Ask(AnnualReports);
        await using var answers = await question.SendAsync(cancellationToken);
        var versions = await answers.NextAsync(Version, cancellationToken);
        var reviews = await answers.NextAsync(Review, cancellationToken);
        var precepts = await answers.NextAsync(Precept, cancellationToken);
        // What a review shows of a precept that names it is shown there.
        var named = precepts.SelectMany(precept => precept.Way.Reports).Select(report => report.ReviewId?.Value).ToHashSet();
        return
        [
            .. versions,
            .. reviews.Where(review => !named.Contains(review.Id)),
            .. precepts,
            .. await answers.NextAsync(Meeting, cancellationToken),
            .. await answers.NextAsync(HearingSql.Way, cancellationToken),
            .. await answers.NextAsync(Report, cancellationToken),
        ];
    }

    public async Task<IReadOnlyList<VersionWay>> OfPlanAsync(PlanId plan, CancellationToken cancellationToken)
    {
        await using var answers = await database.Ask($"{Versions} and version.plan_id = $1", plan).SendAsync(cancellationToken);
        return await answers.NextAsync(Version, cancellationToken);
    }

    /// <summary>Reads a row of <see cref="Versions"/>.</summary>
    public static VersionWay Version(Columns row)
    {
        var (id, area, title) = (row.Id<PlanVersion>(), row.Area(), row.Text());
        var (plan, number, law) = (row.Id<PoliceAndCrimePlan>(), row.Value<int>(), row.Choice<GoverningLaw>());
        var kind = row.Choice<PlanVersionKind>();
        OfficeHeld? issuedBy = row.TextOrNone() is { } office ? Enum.Parse<OfficeHeld>(office) : null;
        List<DatedStep> steps = [];
        if (row.Group(3))
        {
            var kinds = row.Choices<PlanStepKind>();
            var (days, notes) = (row.Value<string[]>(), row.Value<bool[]>());
            steps.AddRange(kinds.Select((step, place) => new DatedStep(step, DateOf(days[place]), IsNoReport(step, notes[place]))));
        }

        var way = new WayOfVersion(kind, steps, issuedBy);
        return new(id.Value, area, title, plan, number, law, row.Group(4) ? way.With(ShownByReview(row)) : way);
    }

    private static DatedStep[] ShownByReview(Columns row)
    {
        var isNoReport = row.Choice<PanelReviewStatus>() is PanelReviewStatus.NoReportMade;
        return
        [
            new(PlanStepKind.PanelReported, row.DateOrNone(), isNoReport),
            new(PlanStepKind.Responded, row.DateOrNone()),
            new(PlanStepKind.ResponsePublished, row.DateOrNone()),
        ];
    }

    private static ReviewWay Review(Columns row)
    {
        var (id, area, subject) = (row.Id<PanelReview>(), row.Area(), row.Text());
        var way = new WayOfReview(row.Choice<PanelReviewKind>(), row.DateOrNone(), row.DateOrNone(), row.DateOrNone(), row.DateOrNone());
        return new(id.Value, area, subject, LocalPolicingBody.LawOf(area), way);
    }

    private static PreceptWay Precept(Columns row)
    {
        var (id, area, authority, year) = (row.Id<Precept>(), row.Area(), row.Choice<PreceptAuthority>(), row.Text());
        var way = new WayOfPrecept(
            year,
            row.Json<IReadOnlyList<PreceptProposal>>(),
            row.Json<IReadOnlyList<PreceptReport>>(),
            row.Json<IReadOnlyList<PreceptResponse>>(),
            row.JsonOrNone<IssuedPrecept>(),
            row.DateOrNone()
        );
        return new(
            id.Value,
            area,
            $"{authority} precept {year}",
            LocalPolicingBody.LawOf(area),
            way.With(row.Json<IReadOnlyList<ReviewOfPrecept>>())
        );
    }

    private static MeetingWay Meeting(Columns row)
    {
        var (id, area, title) = (row.Id<PanelMeeting>(), row.Area(), row.Text());
        var (quorum, items) = (row.JsonOrNone<PanelQuorum>(), row.Json<IReadOnlyList<AgendaItem>>());
        var law = LocalPolicingBody.LawOf(area);
        return new(
            id.Value,
            area,
            title,
            [.. PanelMeeting.Breaches(RecordedAs.AfterTheFact, law, quorum, items).Select(breach => Irregularity.Of(breach, law))]
        );
    }

    private static AnnualReportWay Report(Columns row) =>
        new(row.Id<AnnualReport>().Value, row.Area(), row.Text(), new(row.Text(), row.DateOrNone(), row.DateOrNone()));

    private static bool IsNoReport(PlanStepKind step, bool hasNote) => step is PlanStepKind.PanelReported && hasNote;

    private static PartialDate? DateOf(string day) => day.Length > 0 ? PartialDate.Parse(day) : null;
}
