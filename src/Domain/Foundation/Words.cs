using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace PlanAccountability.Domain.Foundation;

/// <summary>When two texts, numbers or names say the same, however they were typed, copied or printed: in compatible forms of one character
/// (<c>ﬁ</c> and <c>fi</c>, <c>é</c> and <c>e</c> with an accent), with soft hyphens, marks of no width or marks of direction, in capitals,
/// and with more or other space. Punctuation counts.</summary>
public static class Words
{
    /// <summary>Finds texts that say the same.</summary>
    public static IEqualityComparer<string> Comparer { get; } = new SameWords();

    /// <summary>Whether two texts say the same; none says what an empty one does.</summary>
    public static bool AreSame(string? one, string? other) => one == other || Of(one ?? "") == Of(other ?? "");

    /// <summary>Whether two texts say the same, as far as both say something.</summary>
    public static bool DoNotDiffer(string? one, string? other) => one is null || other is null || AreSame(one, other);

    /// <summary>What is the same for all texts that say the same.</summary>
    public static string Of(string text)
    {
        var shown = text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0 ? text : string.Concat(text.Where(IsShown));
        // Folding case may leave what is not normal, so that it is normalised on both sides of it.
        var folded = Normal(Normal(shown, NormalizationForm.FormKC).ToUpperInvariant().ToLowerInvariant(), NormalizationForm.FormKC);
        return string.Join(' ', folded.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The one form in which texts are kept: where a letter and its accent have a character of their own, that (NFC).</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Composed(string? text) =>
        text is null || text.AsSpan().IndexOfAnyExceptInRange('\0', '\u02FF') < 0 ? text : Normal(text, NormalizationForm.FormC);

    /// <summary>.NET takes U+FFFE, which is no character but well-formed, for a fault; nothing is ever composed across it.</summary>
    private static string Normal(string text, NormalizationForm form) =>
        string.Join('\uFFFE', text.Split('\uFFFE').Select(part => part.Normalize(form)));

    /// <summary>Whether a text can be kept, and shown by any reader: well-formed Unicode without control characters other than tab, line
    /// feed and carriage return.</summary>
    public static bool AreClean(string text)
    {
        for (var rest = text.AsSpan(); rest.Length > 0; )
        {
            if (
                Rune.DecodeFromUtf16(rest, out var rune, out var length) is not System.Buffers.OperationStatus.Done
                || (Rune.IsControl(rune) && rune.Value is not ('\t' or '\n' or '\r'))
            )
                return false;
            rest = rest[length..];
        }

        return true;
    }

    /// <summary>Whether a character is there to be seen, and not to tell a printer where a word may break or which way it runs, or to
    /// choose between pictures of one sign.</summary>
    private static bool IsShown(char character) =>
        character
            is not (
                '\u00AD'
                or '\u034F'
                or '\u061C'
                or '\u180E'
                or (>= '\u200B' and <= '\u200F')
                or (>= '\u202A' and <= '\u202E')
                or (>= '\u2060' and <= '\u206F')
                or (>= '\uFE00' and <= '\uFE0F')
                or '\uFEFF'
            );

    private sealed class SameWords : IEqualityComparer<string>
    {
        public bool Equals(string? x, string? y) => AreSame(x, y);

        public int GetHashCode(string text) => Of(text).GetHashCode(StringComparison.Ordinal);
    }
}
