namespace PlanAccountability.Domain.Foundation;

/// <summary>Where the law states each rule, read from <c>statutory-citations.csv</c>: the section depends on the body.</summary>
public static class StatutoryCitations
{
    private static readonly Dictionary<string, (string Section5, string Section6)> Known = Load();

    /// <summary>The identifiers of all rules that have a citation.</summary>
    public static IReadOnlyCollection<string> RuleIds => Known.Keys;

    /// <summary>The citation of a rule for a body under the given law.</summary>
    /// <exception cref="KeyNotFoundException">The table has no such rule.</exception>
    public static string Of(string ruleId, GoverningLaw law) =>
        law is GoverningLaw.Section6 ? Known[ruleId].Section6 : Known[ruleId].Section5;

    private static Dictionary<string, (string, string)> Load()
    {
        using var stream = typeof(StatutoryCitations).Assembly.GetManifestResourceStream("statutory-citations.csv")!;
        using var reader = new StreamReader(stream);
        return reader
            .ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Select(line => line.Split(';'))
            .ToDictionary(cells => cells[0], cells => (cells[1], cells[2]));
    }
}
