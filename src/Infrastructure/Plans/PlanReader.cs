using PlanAccountability.Application.Plans;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Infrastructure.Foundation;

namespace PlanAccountability.Infrastructure.Plans;

/// <inheritdoc/>
internal sealed class PlanReader(RoundTrips database) : IPlanReader
{
    private const string OnePlan = $"""
        select {Columns.OfRecord}, visibility, area_id, body_id
        from police_and_crime_plan where id = $1
        """;

    private const string Versions = """
        select version.id, plan_id, area_id, number, version.kind, recorded_as, status, visibility, title, period_start, period_end,
               effective_from, counts_from, issued.was_issued is not null, issued.on
        from plan_version version
        left join lateral (
            select true as was_issued, step.on from plan_step step
            where step.plan_version_id = version.id and step.kind = 'Issued' order by step_order limit 1
        ) issued on true
        where retraction_at is null
        """;

    private const string OfAreaOfPlan = $"{Versions} and area_id = (select area_id from police_and_crime_plan where id = $1)";

    private const string OfAreas = $"{Versions} and area_id = any ($1)";

    public async Task<PlanReading?> OneAsync(PlanId id, CancellationToken cancellationToken)
    {
        await using var answers = await database.Ask(OnePlan, id).Ask(OfAreaOfPlan, id).SendAsync(cancellationToken);
        var plans = await answers.NextAsync(Plan, cancellationToken);
        return plans is [var plan] ? new(plan, await answers.NextAsync(Version, cancellationToken)) : null;
    }

    public async Task<IReadOnlyList<VersionOfArea>> VersionsAsync(IReadOnlyCollection<AreaId>? areas, CancellationToken cancellationToken)
    {
        var question = areas is null ? database.Ask(Versions) : database.Ask(OfAreas, (object)areas.Values());
        await using var answers = await question.SendAsync(cancellationToken);
        return await answers.NextAsync(Version, cancellationToken);
    }

    private static PlanDto Plan(Columns row) =>
        new()
        {
            Id = row.Id<PoliceAndCrimePlan>(),
            Ref = row.Text(),
            Revision = row.Value<int>(),
            CreatedAt = row.Instant(),
            UpdatedAt = row.Instant(),
            Citations = row.List<Citation>(),
            Retraction = row.Retraction(),
            Visibility = row.Choice<Visibility>(),
            AreaId = row.Area(),
            BodyId = row.Id<LocalPolicingBody>(),
        };

    private static VersionOfArea Version(Columns row) =>
        new(
            row.Id<PlanVersion>(),
            row.Id<PoliceAndCrimePlan>(),
            row.Area(),
            row.Value<int>(),
            row.Choice<PlanVersionKind>(),
            row.Choice<RecordedAs>(),
            row.Choice<PlanVersionStatus>(),
            row.Choice<Visibility>(),
            row.Text(),
            new PlanPeriod(row.DateOrNone(), row.DateOrNone()),
            row.ValueOrNone<DateOnly>(),
            row.DateOrNone(),
            row.Value<bool>(),
            row.DateOrNone()
        );
}
