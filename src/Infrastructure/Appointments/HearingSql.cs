using PlanAccountability.Application.Accountability;
using PlanAccountability.Domain.Appointments;
using PlanAccountability.Infrastructure.Foundation;

namespace PlanAccountability.Infrastructure.Appointments;

/// <summary>Hearings as questions to the database.</summary>
internal static class HearingSql
{
    /// <summary>What a hearing is called: its post, and the day of the notice, or else of what followed. Never its candidate.</summary>
    public const string Name = """
        regexp_replace(post, '([a-z])([A-Z])', '\1 \2', 'g') || coalesce(', ' || coalesce(notified_on, held_on, reported_on), '')
        """;

    /// <summary>The ways of public hearings that were taken from documents; a condition on <c>hearing</c> can follow.</summary>
    public const string Ways = $"""
        select hearing.id, hearing.area_id, {Name}, hearing.kind, post, reserve_of_id is not null, notified_on, held_on, reported_on,
               reported_on is not null or recommends is not null or recommendation is not null or is_vetoed, vetoed, outcome,
               array (
                   select polled from ordinary_election election
                   cross join lateral (select coalesce(election.held_on, (election.expected -> -1 ->> 'on')::date) as polled) poll
                   where retraction_at is null and polled is not null
                         and kinds ? (lower(left(body.kind, 1)) || substr(body.kind, 2))
                         and (area_ids = '[]' or area_ids ? hearing.area_id)
               )
        from confirmation_hearing hearing join local_policing_body body on body.id = hearing.body_id
        where recorded_as = 'AfterTheFact' and hearing.retraction_at is null and visibility = 'Everyone'
        """;

    /// <summary>Reads a row of <see cref="Ways"/>.</summary>
    public static HearingWay Way(Columns row)
    {
        var (id, area, title) = (row.Id<ConfirmationHearing>(), row.Area(), row.Text());
        var way = new WayOfHearing(
            row.Choice<HearingKind>(),
            row.Choice<SeniorPost>(),
            row.Value<bool>(),
            IsKeptHere: false,
            row.DateOrNone(),
            row.DateOrNone(),
            row.DateOrNone(),
            row.Value<bool>(),
            row.JsonOrNone<HearingVeto>(),
            row.JsonOrNone<HearingOutcome>()
        );
        return new(id.Value, area, title, way, HearingDue.Of(way.Kind, way.NotifiedOn, row.Value<DateOnly[]>()));
    }
}
