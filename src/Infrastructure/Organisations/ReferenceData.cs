using CsvHelper;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Organisations;

namespace PlanAccountability.Infrastructure.Organisations;

/// <summary>The areas, bodies and panels, read from the data files beside this one whenever migrations are applied. They go
/// through the aggregates, so each leaves its change record; what the files say already changes nothing.</summary>
internal static class ReferenceData
{
    public static async Task LoadAsync(IPlanAccountabilityDb db, CancellationToken cancellationToken)
    {
        await LoadAreas(db, cancellationToken);
        await LoadBodies(db, cancellationToken);
        await LoadPanels(db, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static async Task LoadAreas(IPlanAccountabilityDb db, CancellationToken cancellationToken)
    {
        var known = await db.Areas.ToDictionaryAsync(area => area.Ref, cancellationToken);
        foreach (var row in Rows("police-areas.csv"))
        {
            if (known.TryGetValue(row("id"), out var area))
                area.Describe(row("gss_code"), row("name"), row("force_name"));
            else
                db.Areas.Add(new PoliceArea(new AreaId(row("id")), row("gss_code"), row("name"), row("force_name")));
        }
    }

    private static async Task LoadBodies(IPlanAccountabilityDb db, CancellationToken cancellationToken)
    {
        var known = await db.PolicingBodies.ToDictionaryAsync(body => body.Ref, cancellationToken);
        LocalPolicingBody? before = null;
        foreach (var row in Rows("policing-bodies.csv"))
        {
            if (!known.TryGetValue(row("ref"), out var body))
                db.PolicingBodies.Add(
                    body = new LocalPolicingBody(new PolicingBodyId(Guid.Parse(row("id"))), row("ref"), new AreaId(row("area_id")))
                );

            body.Describe(
                new()
                {
                    Kind = Enum.Parse<PolicingBodyKind>(row("kind"), ignoreCase: true),
                    Name = row("name"),
                    From = Date(row("from")),
                    To = Date(row("to")),
                    SuccessorId = body.SuccessorId,
                    Confidence = Enum.Parse<Confidence>(row("confidence")),
                }
            );
            if (before?.AreaId == body.AreaId)
                before.NameSuccessor(body.Id);
            before = body;
        }
    }

    private static async Task LoadPanels(IPlanAccountabilityDb db, CancellationToken cancellationToken)
    {
        var known = await db.Panels.ToDictionaryAsync(panel => panel.Ref, cancellationToken);
        foreach (var row in Rows("panels.csv"))
        {
            if (!known.TryGetValue(row("ref"), out var panel))
                db.Panels.Add(panel = new Panel(new PanelId(Guid.Parse(row("id"))), row("ref"), new AreaId(row("area_id"))));
            panel.Describe(new() { Name = row("name"), HostAuthority = panel.HostAuthority });
        }
    }

    /// <summary>The rows of a data file, each as a way to read its columns.</summary>
    internal static IEnumerable<Func<string, string>> Rows(string name)
    {
        using var csv = CsvReader.Create(typeof(ReferenceData).Assembly.GetManifestResourceStream(name)!);
        while (csv.Read())
            yield return csv.GetString;
    }

    private static PartialDate? Date(string cell) => cell.Length > 0 ? PartialDate.Parse(cell) : null;
}
