using System.Text.RegularExpressions;

namespace PlanAccountability.Api.OpenApi;

/// <summary>Writes a list of words in YAML in one line, in place of a line for each: <c>required: [id, ref]</c>.</summary>
internal static partial class ShortLists
{
    private const int LongestLine = 140;

    /// <summary>The same document with its lists of words in a line each, where that is not too long.</summary>
    public static IEnumerable<string> In(IEnumerable<string> lines)
    {
        var (head, items) = ((string?)null, new List<string>());
        foreach (var line in lines)
        {
            if (head is not null && ItemOf(line, head) is { } item)
            {
                items.Add(item);
                continue;
            }

            foreach (var done in Written(head, items, line))
                yield return done;
            items.Clear();
            head = Head().IsMatch(line) ? line : null;
            if (head is null)
                yield return line;
        }

        foreach (var done in Written(head, items, ""))
            yield return done;
    }

    /// <summary>A list whose head was kept back, by the line that follows it.</summary>
    private static IEnumerable<string> Written(string? head, List<string> items, string next)
    {
        if (head is null)
            return [];
        var line = $"{head} [{string.Join(", ", items)}]";
        var isWhole = items.Count > 0 && !next.StartsWith(IndentOfItems(head) + "- ", StringComparison.Ordinal);
        return isWhole && line.Length <= LongestLine ? [line] : [head, .. items.Select(item => $"{IndentOfItems(head)}- {item}")];
    }

    private static string? ItemOf(string line, string head) =>
        line.StartsWith(IndentOfItems(head) + "- ", StringComparison.Ordinal)
        && line[(IndentOfItems(head).Length + 2)..] is var item
        && Word().IsMatch(item)
            ? item
            : null;

    private static string IndentOfItems(string head) => new(' ', head.Length - head.TrimStart(' ', '-').Length + 2);

    /// <summary>A member whose value is in the lines that follow; after a dash where it is the first of an object.</summary>
    [GeneratedRegex(@"^ *(- )?[\w-]+:$", RegexOptions.CultureInvariant)]
    private static partial Regex Head();

    /// <summary>What is the same value in a line with others.</summary>
    [GeneratedRegex(@"^(\w[\w ./%()-]*|'[\w .:/-]*')$", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
