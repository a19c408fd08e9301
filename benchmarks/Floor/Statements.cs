namespace PlanAccountability.Floor;

/// <summary>The statements in <c>Sql</c>. A line <c>\ir Other.sql</c> stands for that file, as in psql.</summary>
internal static class Statements
{
    /// <summary>The statements of a file, in their order.</summary>
    public static string[] Of(string name) => Read(name).Split(";\n", StringSplitOptions.RemoveEmptyEntries);

    private static string Read(string name)
    {
        using var resource = typeof(Statements).Assembly.GetManifestResourceStream(name)!;
        using var text = new StreamReader(resource);
        return string.Concat(text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Line));
    }

    private static string Line(string line) =>
        line.Trim() is ['\\', 'i', 'r', ' ', .. var file] ? Read(Path.GetFileNameWithoutExtension(file))
        : line.Split("--")[0].TrimEnd() is { Length: > 0 } code ? code + "\n"
        : "";
}
