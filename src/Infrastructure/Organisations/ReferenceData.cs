using CsvHelper;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Infrastructure.Performance;

namespace PlanAccountability.Infrastructure.Organisations;

/// <summary>The areas, bodies, panels and elections, read from the data files beside this one whenever migrations are applied. They go
/// through the aggregates, so each leaves its change record; what the files say already changes nothing.</summary>
internal static class ReferenceData
{
    public static async Task LoadAsync(IPlanAccountabilityDb db, CancellationToken cancellationToken)
    {
        await LoadAreas(db, cancellationToken);
        await LoadBodies(db, cancellationToken);
        await LoadPanels(db, cancellationToken);
        await LoadElections(db, cancellationToken);
        await NationalReferenceData.LoadAsync(db, cancellationToken);
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

    /// <summary>The elections that are not there yet: what an admin says of one stays.</summary>
    private static async Task LoadElections(IPlanAccountabilityDb db, CancellationToken cancellationToken)
    {
        var known = await db.OrdinaryElections.Select(election => election.Ref).ToHashSetAsync(cancellationToken);
        foreach (var row in Rows("ordinary-elections.csv").Where(row => !known.Contains(row("ref"))))
        {
            var election = new OrdinaryElection(new OrdinaryElectionId(Guid.Parse(row("id"))), row("ref"));
            var first = new ExpectedPoll(Day(row("expected"))!.Value);
            election.Describe(
                new()
                {
                    Kinds = [.. Words(row("kinds")).Select(kind => Enum.Parse<PolicingBodyKind>(kind, ignoreCase: true))],
                    AreaIds = [.. Words(row("area_ids")).Select(area => new AreaId(area))],
                    Expected = Day(row("put_off_to")) is { } day ? [first, new(day, Day(row("since")))] : [first],
                    HeldOn = Day(row("held")),
                }
            );
            db.OrdinaryElections.Add(election);
        }
    }

    private static string[] Words(string cell) => cell.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static DateOnly? Day(string cell) => Date(cell)?.Day;

    /// <summary>The rows of a data file, each as a way to read its columns.</summary>
    internal static IEnumerable<Func<string, string>> Rows(string name)
    {
        using var csv = CsvReader.Create(typeof(ReferenceData).Assembly.GetManifestResourceStream(name)!);
        while (csv.Read())
            yield return csv.GetString;
    }

    private static PartialDate? Date(string cell) => cell.Length > 0 ? PartialDate.Parse(cell) : null;
}
