using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.Sources;

namespace PlanAccountability.NationalRecord;

/// <summary>What all areas share.</summary>
public static class National
{
    /// <summary>The national measures that an area reads for each four plans.</summary>
    public const int Measures = 18;

    private const string Statistics = "doc:national:statistics";

    /// <summary>The ref of a national measure.</summary>
    public static string Measure(int chapter, int number) => $"national:measure:{chapter}-{number}";

    /// <summary>The records.</summary>
    /// <param name="times">How many files of four plans each area has.</param>
    public static IEnumerable<object> Rows(int times)
    {
        yield return new
        {
            Type = "sourceDocument",
            Ref = Statistics,
            Title = "Crime in England and Wales, quarterly tables",
            Kind = SourceDocumentKind.Other,
            Publisher = "Office of the record",
        };
        foreach (var area in Area.All)
        {
            yield return Partner(area);
            if (area.InventedBody is { } body)
            {
                yield return Ended(area);
                yield return InventedBody(area, body);
            }
        }

        foreach (var (index, area) in Area.All.Index())
        {
            foreach (var row in Completeness.Rows(area, index))
                yield return row;
        }

        for (var chapter = 1; chapter <= times; chapter++)
        {
            var words = new Words(chapter);
            for (var number = 1; number <= Measures; number++)
                yield return Measured.Row(words, Measure(chapter, number), area: null, number, Statistics);
        }
    }

    /// <summary>The ref of the partner that holds commitments in an area.</summary>
    public static string PartnerOf(Area area) => $"org:{area.Id}:partnership";

    private static object Partner(Area area) =>
        new
        {
            Type = "organisation",
            Ref = PartnerOf(area),
            Name = $"{area.Name} Community Safety Partnership",
            Kind = OrganisationKind.CommunitySafetyPartnership,
        };

    /// <summary>The body of the reference data ends where the invented one begins: an area has one at a time.</summary>
    private static object Ended(Area area) =>
        new
        {
            Type = "policingBody",
            Ref = $"{area.Id}:body:commonCouncil",
            AreaId = area.Id,
            To = "2012-11-21",
        };

    private static object InventedBody(Area area, string body) =>
        new
        {
            Type = "policingBody",
            Ref = body,
            AreaId = area.Id,
            Kind = PolicingBodyKind.Pcc,
            Name = $"Invented commissioner for {area.Name}",
            From = "2012-11-22",
            Confidence = Confidence.C,
            Citations = Citing.Of(Statistics, 1),
        };
}
