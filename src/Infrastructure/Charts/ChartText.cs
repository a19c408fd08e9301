using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace PlanAccountability.Infrastructure.Charts;

/// <summary>Words in a chart. They are drawn by whoever shows it, in their own fonts, so a width is an estimate here.</summary>
internal static class ChartText
{
    public static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private const string Ellipsis = "…";

    /// <summary>A line of words.</summary>
    public static XElement At(
        double x,
        double y,
        string words,
        int size = 13,
        string anchor = "start",
        string colour = ChartInk.Text,
        bool isBold = false
    ) =>
        new(
            Svg + "text",
            new XAttribute("x", Round(x)),
            new XAttribute("y", Round(y)),
            new XAttribute("font-size", size),
            new XAttribute("text-anchor", anchor),
            new XAttribute("fill", colour),
            isBold ? new XAttribute("font-weight", "bold") : null,
            Legible(words)
        );

    /// <summary>A length in pixels as it is written: the same on every machine.</summary>
    public static string Round(double length) => Math.Round(length, 2).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>About how wide words are, in pixels.</summary>
    public static double Width(string words, int size) => size * Characters(words).Sum(Width);

    /// <summary>As much of the words as fits, ended with an ellipsis where some do not.</summary>
    public static string Fitted(string words, int size, double width)
    {
        words = Legible(words);
        if (Width(words, size) <= width)
            return words;
        var kept = new StringBuilder();
        var left = (width / size) - Width(Ellipsis);
        foreach (var character in Characters(words))
        {
            left -= Width(character);
            if (left < 0)
                break;
            kept.Append(character);
        }

        return kept.ToString().TrimEnd() + Ellipsis;
    }

    /// <summary>The words on at most so many lines, parted between words where that can be.</summary>
    public static IReadOnlyList<string> Wrapped(string words, int size, double width, int lines)
    {
        List<string> wrapped = [];
        var rest = Legible(words).Trim();
        while (rest.Length > 0 && wrapped.Count < lines - 1 && Width(rest, size) > width)
        {
            var line = Fitted(rest, size, width)[..^Ellipsis.Length];
            var gap = rest.Length > line.Length && char.IsWhiteSpace(rest[line.Length]) ? line.Length : line.LastIndexOf(' ');
            if (gap > line.Length / 2)
                line = rest[..gap];
            wrapped.Add(line.TrimEnd());
            rest = rest[line.Length..].TrimStart();
        }

        if (rest.Length > 0)
            wrapped.Add(Fitted(rest, size, width));
        return wrapped;
    }

    /// <summary>The words on one line, without what XML cannot hold.</summary>
    public static string Legible(string words)
    {
        var legible = new StringBuilder(words.Length);
        foreach (var rune in words.EnumerateRunes())
        {
            if (rune.Value is '\r' or '\n' or '\t')
                legible.Append(' ');
            else if (rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value))
                legible.Append(rune.ToString());
        }

        return legible.ToString();
    }

    private static IEnumerable<string> Characters(string words)
    {
        var characters = StringInfo.GetTextElementEnumerator(words);
        while (characters.MoveNext())
            yield return characters.GetTextElement();
    }

    private static double Width(string character) =>
        character[0] switch
        {
            'i' or 'j' or 'l' or 't' or 'f' or 'r' or ' ' or '.' or ',' or ':' or ';' or '\'' or '|' or '!' or '(' or ')' or 'I' => 0.36,
            'm' or 'w' or 'M' or 'W' or '%' or '@' => 0.92,
            >= 'A' and <= 'Z' or '&' or '<' or '>' or '=' or '+' => 0.72,
            >= '0' and <= '9' => 0.58,
            < '\u2E80' => 0.58,
            _ => 1.05,
        };
}
