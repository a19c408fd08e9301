using System.Text;

namespace PlanAccountability.Application.Foundation;

/// <summary>How texts are written in a CSV file, so that a spreadsheet runs none of them and each comes back as it was.</summary>
public static class CsvCells
{
    private const char Apostrophe = '\'';

    private const char Separator = ';';

    private const char Escape = '\\';

    /// <summary>A text as it goes out: one that a spreadsheet would run as a formula gets an apostrophe before it, and so does one that
    /// looks as if it had got one.</summary>
    public static string Guard(string text) => IsFormula(text.TrimStart(Apostrophe)) ? Apostrophe + text : text;

    /// <summary>A text as it came in, without the apostrophe that was put before it.</summary>
    public static string Unguard(string cell) => cell is [Apostrophe, ..] && IsFormula(cell.TrimStart(Apostrophe)) ? cell[1..] : cell;

    /// <summary>Texts as one cell: separated by <c>;</c>. A backslash is put before what would otherwise separate or be trimmed.</summary>
    public static string Join(IEnumerable<string> texts) => string.Join(Separator, texts.Select(Escaped));

    /// <summary>The texts of a cell, without the spaces around each; those of which nothing is left are left out.</summary>
    public static IReadOnlyList<string> Split(string cell)
    {
        var (texts, text, kept) = (new List<string>(), new StringBuilder(), 0);
        for (var at = 0; at <= cell.Length; at++)
        {
            if (at == cell.Length || cell[at] is Separator)
            {
                text.Length = Math.Max(kept, text.ToString().TrimEnd(' ').Length);
                if (text.Length > 0)
                    texts.Add(text.ToString());
                kept = 0;
                text.Clear();
            }
            else if (cell[at] is Escape && at + 1 < cell.Length && cell[at + 1] is Escape or Separator or ' ')
            {
                kept = text.Append(cell[++at]).Length;
            }
            else if (cell[at] is not ' ' || text.Length > 0)
            {
                text.Append(cell[at]);
            }
        }

        return texts;
    }

    private static bool IsFormula(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..];

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is Escape or Separator || (text[at] is ' ' && (at == 0 || at == text.Length - 1)))
                escaped.Append(Escape);
            escaped.Append(text[at]);
        }

        return escaped.ToString();
    }
}
