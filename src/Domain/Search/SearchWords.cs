using System.Globalization;
using System.Text;

namespace PlanAccountability.Domain.Search;

/// <summary>The words of a text as a search compares them: what <see cref="Words"/> says is the same has the same words. A word is letters
/// alone or digits alone (<c>A7/2021</c> has three), so that nothing else is left for anyone to read into it: no hyphen, no
/// apostrophe.</summary>
public static class SearchWords
{
    /// <summary>The most characters of a word; of a longer one these are compared.</summary>
    private const int Longest = 100;

    /// <summary>The words of a text, in its order, each with its place.</summary>
    public static IReadOnlyList<SearchWord> In(string text)
    {
        var words = new List<SearchWord>();
        var (start, at) = (-1, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsOfWord(rune))
            {
                start = start < 0 ? at : start;
            }
            else if (start >= 0 && Separates(rune))
            {
                Add(words, text, start, at);
                start = -1;
            }

            at += rune.Utf16SequenceLength;
        }

        if (start >= 0)
            Add(words, text, start, at);
        return words;
    }

    /// <summary>The words of a text and nothing else, with a space between each two.</summary>
    public static string Of(string text) => string.Join(' ', In(text).Select(word => word.Form));

    /// <summary>Adds what a stretch of a text without anything between its letters and digits is made of. In its one form it may be several
    /// words (<c>½</c> is <c>1⁄2</c>).</summary>
    private static void Add(List<SearchWord> words, string text, int start, int end)
    {
        var stretch = text[start..end];
        var form = Ascii.IsValid(stretch) ? stretch.ToLowerInvariant() : Words.Of(stretch);
        var (from, at, kind) = (0, 0, Kind.None);
        foreach (var rune in form.EnumerateRunes())
        {
            var next = KindOf(rune);
            if (next is Kind.Mark && kind is not Kind.Digit)
                next = kind; // it belongs to the letter before it, or to nothing
            if (next != kind)
            {
                AddOne(at);
                (from, kind) = (at, next is Kind.Mark ? Kind.None : next);
            }

            at += rune.Utf16SequenceLength;
        }

        AddOne(at);

        void AddOne(int to)
        {
            if (kind is not Kind.None)
                words.Add(new(start, end - start, Shortened(form[from..to])));
        }
    }

    /// <summary>Whether a character, or what is the same as it, has a letter or a digit.</summary>
    private static bool IsOfWord(Rune rune) =>
        Rune.IsLetterOrDigit(rune)
        || (!rune.IsAscii && Words.Of(rune.ToString()).EnumerateRunes().Any(same => KindOf(same) is not Kind.None));

    /// <summary>Whether a character that is no letter ends a word: what is not seen does not, space does.</summary>
    private static bool Separates(Rune rune) => rune.IsAscii || Rune.IsWhiteSpace(rune) || Words.Of(rune.ToString()).Length > 0;

    private static Kind KindOf(Rune rune) =>
        rune.IsAscii && Rune.IsDigit(rune) ? Kind.Digit
        : Rune.IsLetterOrDigit(rune) ? Kind.Letter
        : Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark
            ? Kind.Mark
        : Kind.None;

    /// <summary>As much of a word as is compared, without half a character at its end.</summary>
    private static string Shortened(string form) =>
        form.Length <= Longest ? form : form[..(char.IsHighSurrogate(form[Longest - 1]) ? Longest - 1 : Longest)];

    private enum Kind
    {
        None,
        Digit,
        Letter,
        Mark,
    }
}

/// <summary>A word of a text.</summary>
/// <param name="Start">Where in the text it begins.</param>
/// <param name="Length">How many characters of the text it is.</param>
/// <param name="Form">What is the same for all words that are the same.</param>
public readonly record struct SearchWord(int Start, int Length, string Form)
{
    /// <summary>Where in the text it ends.</summary>
    public int End => Start + Length;
}
