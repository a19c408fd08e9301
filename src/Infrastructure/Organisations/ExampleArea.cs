using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Organisations;

namespace PlanAccountability.Infrastructure.Organisations;

/// <summary>An invented area with its policing body and panel, for demonstrations, trials and the examples of the contract. It is in no
/// database unless somebody asks for it, and never beside what real offices did: so no list has to leave it out.</summary>
public static class ExampleArea
{
    /// <summary>The area.</summary>
    public static readonly AreaId Id = new("example");

    /// <summary>Records the area, its body and its panel, unless they are there already.</summary>
    /// <exception cref="ExampleBesideRecordException">The database holds the record of another area.</exception>
    public static async Task AddAsync(IPlanAccountabilityDb db, CancellationToken cancellationToken)
    {
        if (
            await db.Plans.AnyAsync(plan => plan.AreaId != Id, cancellationToken)
            || await db.PanelReviews.AnyAsync(review => review.AreaId != Id, cancellationToken)
            || await db.ScrutinyMeetings.AnyAsync(meeting => meeting.AreaId != Id, cancellationToken)
        )
            throw new ExampleBesideRecordException();
        if (await db.Areas.AnyAsync(area => area.Ref == Id.Value, cancellationToken))
            return;

        db.Areas.Add(new(Id, "E23999999", "Exampleshire (invented)", "Exampleshire Police (invented)"));
        var body = new LocalPolicingBody(new PolicingBodyId(Guid.Parse("01a2008d-7400-7e00-8000-000000000001")), $"{Id}:body:pcc", Id);
        body.Describe(
            new()
            {
                Kind = PolicingBodyKind.Pcc,
                Name = "Police and Crime Commissioner for Exampleshire (invented)",
                From = new DateOnly(2012, 11, 22),
                Confidence = Confidence.A,
            }
        );
        db.PolicingBodies.Add(body);
        var panel = new Panel(new PanelId(Guid.Parse("01a2008d-7400-7e00-8000-000000000002")), $"{Id}:panel", Id);
        panel.Describe(
            new() { Name = "Exampleshire Police and Crime Panel (invented)", HostAuthority = "Exampleshire Council (invented)" }
        );
        db.Panels.Add(panel);
        await db.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>The invented area was asked for in a database that holds the record of another.</summary>
public sealed class ExampleBesideRecordException()
    : Exception("The database holds the record of real offices: what is invented has no place beside it.");
