using MediatR;
using PlanAccountability.Domain.Evidence;

namespace PlanAccountability.Application.Search;

/// <summary>Searches the texts of the published record.</summary>
/// <param name="Query">What for.</param>
/// <param name="Filter">Where.</param>
/// <param name="Page">Which page.</param>
public sealed record SearchPublishedRecord(string Query, SearchFilter Filter, PageRequest Page) : IQuery<FoundPage>;

/// <summary>Which texts are searched.</summary>
public sealed record SearchFilter
{
    /// <summary>Says which texts are searched.</summary>
    /// <param name="areaId">Those of this area, or null for all.</param>
    /// <param name="type">Those of this type, or null for all.</param>
    /// <param name="from">Those of this day or later, or null.</param>
    /// <param name="to">Those of this day or earlier, or null.</param>
    /// <exception cref="BadValueException">The days are out of order.</exception>
    public SearchFilter(AreaId? areaId, SearchedType? type, DateOnly? from, DateOnly? to)
    {
        if (from > to)
            throw new BadValueException("to", "before-from", "must not be before 'from'");
        (AreaId, Type, From, To) = (areaId, type, from, to);
    }

    /// <summary>The area, or null.</summary>
    public AreaId? AreaId { get; }

    /// <summary>The type, or null.</summary>
    public SearchedType? Type { get; }

    /// <summary>The first day, or null.</summary>
    public DateOnly? From { get; }

    /// <summary>The last day, or null.</summary>
    public DateOnly? To { get; }
}

/// <summary>A page of what was found.</summary>
/// <param name="Texts">The texts.</param>
/// <param name="Total">How many texts were found.</param>
/// <param name="TotalIs">Whether that is all of them.</param>
public sealed record FoundPage(Page<FoundText> Texts, int Total, Exactness TotalIs);

/// <summary>A text that was found.</summary>
/// <param name="Type">What it is.</param>
/// <param name="Area">The area of its record; null where that belongs to none.</param>
/// <param name="Number" example="14/2018/P">The number or reference as printed, or null.</param>
/// <param name="Title" example="Neighbourhood task forces">The title or heading that it has or stands under, or null.</param>
/// <param name="On">The date: of the meeting, of the report, of the document, or that from which the version of the plan counts; null where
/// none is known.</param>
/// <param name="Extract">Where it has what was searched for, in its order; <c>…</c> stands where it goes on. Text, not markup.</param>
/// <param name="Url" example="/v1/scrutiny-meetings/0199a1f0-0000-7000-8000-000000000001">The address of the record that has it.</param>
/// <param name="PartId">Which part of the record has it: the <c>id</c> of an agenda item, a question or an action; null of other
/// types.</param>
public sealed record FoundText(
    SearchedType Type,
    FoundArea? Area,
    string? Number,
    string? Title,
    PartialDate? On,
    IReadOnlyList<ExtractPart> Extract,
    string Url,
    Guid? PartId
);

/// <summary>The area of a record that was found.</summary>
/// <param name="Id">The area.</param>
/// <param name="Name" example="Lancashire">Its name.</param>
public sealed record FoundArea(AreaId Id, string Name);

internal sealed class SearchPublishedRecordHandler(ISearchReader reader) : IRequestHandler<SearchPublishedRecord, FoundPage>
{
    public async Task<FoundPage> Handle(SearchPublishedRecord query, CancellationToken cancellationToken)
    {
        var sought = SearchQuery.Parse(query.Query);
        var (after, limit) = (SearchPlace.Read(query.Page.After), query.Page.Limit);
        var found = await reader.ReadAsync(sought, query.Filter, after, limit + 1, cancellationToken) ?? throw SearchQuery.NothingSought();
        var page = found.Texts.Take(limit).ToList();
        return new(
            new([.. page.Select(text => text.Found)], found.Texts.Count > limit ? page[^1].Place.AsCursor() : null),
            found.Count,
            found.IsCut ? Exactness.AtLeast : Exactness.Exact
        );
    }
}
