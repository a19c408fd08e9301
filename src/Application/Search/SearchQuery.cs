using System.Text;
using PlanAccountability.Domain.Search;

namespace PlanAccountability.Application.Search;

/// <summary>What is searched for: words, <c>"phrases"</c>, <c>-what must not occur</c>, and <c>or</c> between two of them. Whatever else is
/// written separates words, so that nothing that a caller sends is an operator of the database.</summary>
public sealed class SearchQuery
{
    /// <summary>The most characters that are searched for.</summary>
    public const int Longest = 200;

    private SearchQuery(string websearch) => Websearch = websearch;

    /// <summary>What is searched for in the form that PostgreSQL's <c>websearch_to_tsquery</c> reads: every operand in quotes.</summary>
    public string Websearch { get; }

    /// <summary>Reads what somebody typed.</summary>
    /// <exception cref="BadValueException">It is too long, or has nothing to look for.</exception>
    public static SearchQuery Parse(string text)
    {
        if (text.Length > Longest)
            throw new BadValueException("q", "too-long", $"must be at most {Longest} characters");
        var query = new StringBuilder();
        var (isSought, isOr) = (false, false);
        foreach (var (operand, isQuoted) in Operands(text))
        {
            var isNot = !isQuoted && operand is ['-' or '\u2212', ..];
            var words = SearchWords.Of(operand);
            if (!isQuoted && words == "or" && operand.Equals("or", StringComparison.OrdinalIgnoreCase))
            {
                isOr = query.Length > 0;
                continue;
            }

            if (words.Length == 0)
                continue;
            if (query.Length > 0)
                query.Append(isOr ? " or " : " ");
            query.Append(isNot ? "-\"" : "\"").Append(words).Append('"');
            (isSought, isOr) = (isSought || !isNot, false);
        }

        return isSought ? new(query.ToString()) : throw NothingSought();
    }

    /// <summary>Refuses a search that names no word to look for.</summary>
    internal static BadValueException NothingSought() =>
        new(
            "q",
            "no-words",
            "must have a word to look for, other than words that nearly every text has such as 'the', and than what must not occur"
        );

    /// <summary>What stands between spaces or in quotes. A minus before a quote goes with what is quoted.</summary>
    private static IEnumerable<(string Text, bool IsQuoted)> Operands(string text)
    {
        var (operand, isQuoted, isNot) = (new StringBuilder(), false, false);
        foreach (var character in text)
        {
            if (character is '"' or '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB')
            {
                var isMinus = !isQuoted && operand is { Length: 1 } && operand[0] is '-' or '\u2212';
                if (operand.Length > 0 && !isMinus)
                    yield return (isNot ? $"-{operand}" : operand.ToString(), isQuoted && !isNot);
                operand.Clear();
                (isQuoted, isNot) = (!isQuoted, isMinus);
            }
            else if (char.IsWhiteSpace(character) && !isQuoted)
            {
                if (operand.Length > 0)
                    yield return (operand.ToString(), false);
                operand.Clear();
            }
            else
            {
                operand.Append(character);
            }
        }

        if (operand.Length > 0)
            yield return (isNot && isQuoted ? $"-{operand}" : operand.ToString(), isQuoted && !isNot);
    }
}
