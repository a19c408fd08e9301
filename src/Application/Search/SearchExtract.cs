using PlanAccountability.Domain.Search;

namespace PlanAccountability.Application.Search;

/// <summary>A stretch of an extract: texts, of which some are what was searched for. Nothing in it is markup.</summary>
/// <param name="Text" example="task forces">The words as the record has them.</param>
/// <param name="Match">Whether they are what was searched for.</param>
public sealed record ExtractPart(string Text, bool Match);

/// <summary>Shows where a text has what was searched for.</summary>
public static class SearchExtract
{
    /// <summary>The most characters that an extract has of its text.</summary>
    public const int Longest = 300;

    /// <summary>How much of what stands before the first match is shown.</summary>
    private const int Before = 60;

    private const string Cut = "…";

    /// <summary>The stretch of a text that has most of what was searched for.</summary>
    /// <param name="text">The text.</param>
    /// <param name="matches">Which of its words were searched for, counted from 1.</param>
    public static IReadOnlyList<ExtractPart> Of(string text, IReadOnlyCollection<int> matches)
    {
        var words = SearchWords.In(text);
        List<SearchWord> found =
        [
            .. matches.Order().Where(place => place <= words.Count).Select(place => words[place - 1]).DistinctBy(word => word.Start),
        ];
        var (start, end) = Window(text, words, found);
        var parts = new List<ExtractPart>();
        if (start > 0)
            parts.Add(new(Cut, false));
        var at = start;
        foreach (var word in found.Where(word => word.Start >= start && word.End <= end))
        {
            if (word.Start > at)
                parts.Add(new(text[at..word.Start], false));
            parts.Add(new(text[word.Start..word.End], true));
            at = word.End;
        }

        if (at < end)
            parts.Add(new(text[at..end], false));
        if (end < text.Length)
            parts.Add(new(Cut, false));
        return parts;
    }

    private static (int Start, int End) Window(string text, IReadOnlyList<SearchWord> words, List<SearchWord> found)
    {
        if (text.Length <= Longest)
            return (0, text.Length);
        var (best, most) = (0, 0);
        var next = 0;
        for (var first = 0; first < found.Count; first++)
        {
            while (next < found.Count && found[next].End <= found[first].Start + Longest - Before)
                next++;
            if (next - first > most)
                (best, most) = (found[first].Start, next - first);
        }

        var from = Math.Min(Math.Max(0, best - Before), text.Length - Longest);
        var start = from == 0 ? 0 : words.Select(word => word.Start).FirstOrDefault(place => place >= from, from);
        var end =
            start + Longest >= text.Length ? text.Length : words.Select(word => word.End).LastOrDefault(place => place <= start + Longest);
        return end > start ? (start, end) : (start, Whole(text, Math.Min(start + Longest, text.Length)));
    }

    /// <summary>An end that cuts through no character.</summary>
    private static int Whole(string text, int end) => end < text.Length && char.IsLowSurrogate(text[end]) ? end - 1 : end;
}
