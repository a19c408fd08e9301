using System.Text.RegularExpressions;

namespace PlanAccountability.Api.OpenApi;

/// <summary>Writes in YAML a list of words, a list of objects of one value and an object of plain values in one line, in place of a line
/// for each part: <c>required: [id, ref]</c>, <c>area: {id: kent, name: Kent}</c>, <c>- {id: kent, name: Kent}</c>,
/// <c>oneOf: [{$ref: '#/a'}, {type: 'null'}]</c>.</summary>
internal static partial class ShortLines
{
    private const int LongestLine = 140;

    /// <summary>The same document in fewer lines: what is inside goes first, and what holds it may be short enough then.</summary>
    public static string[] Of(string[] lines)
    {
        for (string[] shorter; ; lines = shorter)
        {
            shorter = [.. Once(lines)];
            if (shorter.Length == lines.Length)
                return shorter;
        }
    }

    private static IEnumerable<string> Once(string[] lines)
    {
        for (var at = 0; at < lines.Length; )
        {
            var (line, next) =
                Head().IsMatch(lines[at]) ? Joined(lines, at)
                : lines[at].TrimStart(' ').StartsWith("- ", StringComparison.Ordinal) ? JoinedItem(lines, at)
                : (lines[at], at + 1);
            yield return Empty().Replace(line, "");
            at = next;
        }
    }

    /// <summary>A member with what is under it in one line, where that is a list of words or an object of plain values and not too long;
    /// and which line is next.</summary>
    private static (string Line, int Next) Joined(string[] lines, int head)
    {
        var indent = lines[head].Length - lines[head].TrimStart(' ', '-').Length + 2;
        var end = head + 1;
        while (end < lines.Length && IndentOf(lines[end]) >= indent)
            end++;
        var parts = lines[(head + 1)..end].Select(line => line[indent..]).ToList();
        string? value =
            parts.Count is 0 ? null
            : parts.TrueForAll(part => Member().IsMatch(part)) ? $"{{{string.Join(", ", parts)}}}"
            : parts.TrueForAll(part => Item().IsMatch(part)) ? $"[{string.Join(", ", parts.Select(part => part[2..]))}]"
            : parts.TrueForAll(part => part.StartsWith("- ", StringComparison.Ordinal) && Member().IsMatch(part[2..]))
                ? $"[{string.Join(", ", parts.Select(part => $"{{{Empty().Replace(part[2..], "")}}}"))}]"
            : null;
        return value is not null && lines[head].Length + 1 + value.Length <= LongestLine
            ? ($"{lines[head]} {value}", end)
            : (lines[head], head + 1);
    }

    /// <summary>An item of a list in one line, where it is an object of plain values and not too long; and which line is next.</summary>
    private static (string Line, int Next) JoinedItem(string[] lines, int head)
    {
        var indent = IndentOf(lines[head]) + 2;
        var end = head + 1;
        while (end < lines.Length && IndentOf(lines[end]) >= indent)
            end++;
        var parts = lines[head..end].Select(line => line[indent..]).ToList();
        var line = $"{lines[head][..indent]}{{{string.Join(", ", parts)}}}";
        return parts.Count > 1 && parts.TrueForAll(part => Member().IsMatch(part)) && line.Length <= LongestLine
            ? (line, end)
            : (lines[head], head + 1);
    }

    private static int IndentOf(string line) => line.Length - line.TrimStart(' ').Length;

    /// <summary>A member whose value is in the lines that follow; after a dash where it is the first of an object.</summary>
    [GeneratedRegex(@"^ *(- )?([\w-]+|[\w-]+/[\w.+-]+|'[^']+'):$", RegexOptions.CultureInvariant)]
    private static partial Regex Head();

    /// <summary>A member whose value is the same in a line with others: a plain one, or what is in a line already.</summary>
    [GeneratedRegex(
        @"^(\$ref|[\w-]+|'[^']+'): (\w[\w ./%()-]*(:[\w./%()-]+)*|/[\w./%()-]*|'([^']|'')*'|\[.*\]|\{.*\})$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Member();

    /// <summary>The space in a list or an object of nothing, where that is a value at the end of a line.</summary>
    [GeneratedRegex(@"(?<=[:-] [\[{]) (?=[\]}]+$)", RegexOptions.CultureInvariant)]
    private static partial Regex Empty();

    /// <summary>An item that is the same value in a line with others.</summary>
    [GeneratedRegex(@"^- (\w[\w ./%()-]*|'([^']|'')*')$", RegexOptions.CultureInvariant)]
    private static partial Regex Item();
}
