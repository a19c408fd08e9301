namespace PlanAccountability.NationalRecord;

/// <summary>A file of the record.</summary>
/// <param name="Name">Its name; files are imported in the order of their names.</param>
/// <param name="Rows">Its records, made as they are asked for.</param>
public sealed record Part(string Name, IEnumerable<object> Rows);

/// <summary>The national record: what all areas share, and then each area's plans, four a file.</summary>
public static class Record
{
    /// <summary>The last day of which the record tells. It is fixed, so that the record is the same whenever it is made.</summary>
    public static readonly DateOnly LastDay = new(2026, 9, 30);

    /// <summary>The record of a size.</summary>
    /// <param name="times">How many files of four plans each area has.</param>
    public static IEnumerable<Part> Of(int times)
    {
        yield return new("000-national", National.Rows(times));
        for (var number = 1; number <= times; number++)
        {
            foreach (var (index, area) in Area.All.Index())
            {
                var chapter = new Chapter(area, number, times, new Words(index * 1_000 + number));
                yield return new($"{number:000}-{area.Id}", chapter.Rows());
            }
        }
    }
}
