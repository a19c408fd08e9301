namespace PlanAccountability.Application.Search;

/// <summary>Searches the published record.</summary>
public interface ISearchReader
{
    /// <summary>Searches, in one round trip to the database.</summary>
    /// <param name="query">What for.</param>
    /// <param name="filter">Where.</param>
    /// <param name="after">The place of the last text seen, or null.</param>
    /// <param name="most">The most texts.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>Null where no word is one to look for.</returns>
    Task<FoundTexts?> ReadAsync(SearchQuery query, SearchFilter filter, SearchPlace? after, int most, CancellationToken cancellationToken);
}

/// <summary>What was found.</summary>
/// <param name="Texts">The texts of a page, the best first.</param>
/// <param name="Count">How many texts were found, at most <see cref="MostRanked"/>.</param>
/// <param name="IsCut">Whether there are more, older ones.</param>
public sealed record FoundTexts(IReadOnlyList<RankedText> Texts, int Count, bool IsCut)
{
    /// <summary>The most texts that are put in order, the newest. What a search costs is bounded by it.</summary>
    public const int MostRanked = 2_000;
}

/// <summary>A text that was found.</summary>
/// <param name="Place">Its place in the order.</param>
/// <param name="Found">What is shown of it.</param>
public sealed record RankedText(SearchPlace Place, FoundText Found);
