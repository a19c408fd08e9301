namespace PlanAccountability.Application.Imports;

/// <summary>Keeps a report readable where the same stands out of very many records.</summary>
internal static class BoundedFindings
{
    /// <summary>The most findings of one code that a report tells one by one.</summary>
    private const int Most = 1_000;

    /// <summary>The first findings of each code, and how many more there are.</summary>
    public static IEnumerable<ImportFinding> Bounded(this IEnumerable<ImportFinding> findings) =>
        findings.GroupBy(finding => finding.Code).SelectMany(Bounded);

    private static IEnumerable<ImportFinding> Bounded(IGrouping<string, ImportFinding> same)
    {
        var count = 0;
        foreach (var finding in same)
        {
            if (++count <= Most)
                yield return finding;
        }

        if (count > Most)
            yield return new(same.Key, [], $"There are {count - Most} more of these.");
    }
}
