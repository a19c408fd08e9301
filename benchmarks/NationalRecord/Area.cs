using CsvHelper;

namespace PlanAccountability.NationalRecord;

/// <summary>A police area of the reference data.</summary>
/// <param name="Id">Its slug, with which refs begin.</param>
/// <param name="Name">Its name.</param>
/// <param name="Force">The name of its force.</param>
/// <param name="HasPanel">Whether it has a police and crime panel.</param>
public sealed record Area(string Id, string Name, string Force, bool HasPanel)
{
    /// <summary>All areas, in the order of the reference data.</summary>
    public static IReadOnlyList<Area> All { get; } = Read();

    private static readonly ILookup<string, (string Ref, DateOnly From)> Bodies = Rows("policing-bodies.csv")
        .Select(row => (Area: row("area_id"), Ref: row("ref"), From: row("from")))
        .ToLookup(
            body => body.Area,
            body => (body.Ref, body.From is "" ? DateOnly.MinValue : DateOnly.ParseExact(body.From, "yyyy-MM-dd"))
        );

    /// <summary>The ref of the body that has plans, by the law of today, where the reference data has none: for the City of London,
    /// which in truth has no plan, so that every area has as many.</summary>
    public string? InventedBody => HasPanel ? null : $"{Id}:body:invented";

    /// <summary>The ref of the body that answered for the police on a day.</summary>
    public string BodyOn(DateOnly day) => InventedBody ?? Bodies[Id].Where(body => body.From <= day).MaxBy(body => body.From).Ref;

    private static IReadOnlyList<Area> Read()
    {
        var panels = Rows("panels.csv").Select(row => row("area_id")).ToHashSet();
        return [.. Rows("police-areas.csv").Select(row => new Area(row("id"), row("name"), row("force_name"), panels.Contains(row("id"))))];
    }

    private static IEnumerable<Func<string, string>> Rows(string name)
    {
        using var csv = CsvReader.Create(typeof(Area).Assembly.GetManifestResourceStream(name)!);
        while (csv.Read())
            yield return csv.GetString;
    }
}
