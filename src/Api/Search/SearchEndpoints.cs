using MediatR;
using Microsoft.AspNetCore.Mvc;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.Search;
using PlanAccountability.Domain.Evidence;

namespace PlanAccountability.Api.Search;

/// <summary>Search over the published record.</summary>
internal static class SearchEndpoints
{
    public static void MapSearch(this IEndpointRouteBuilder v1) =>
        v1.MapGet("/search", Search).WithTags("Search").WithName("search").ForEveryone();

    /// <summary>Search the published record</summary>
    /// <remarks>Full text over commitments, priorities, sections of plans, agenda items, questions, answers, actions, decisions,
    /// recommendations, paragraphs of panels' reports and titles of source documents, the best first. Words must all occur, in any order
    /// and in any form of English (<c>burglary</c> finds <c>burglaries</c>); Welsh texts are found by the words as they are written.
    /// <c>"in quotes"</c> finds a phrase, <c>-word</c> leaves out what has the word, <c>or</c> stands between two of which one will do.
    /// Only what everybody may read is searched, whoever asks: no drafts, nothing restricted, retracted or redacted. Of more than 2,000
    /// texts the newest 2,000 are put in order; <c>totalIs</c> is then <c>atLeast</c>.</remarks>
    private static async Task<TaggedAnswer<SearchResults>> Search(
        [AsParameters] SearchRequest request,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        var found = await mediator.Send(new SearchPublishedRecord(request.Q, request.Filter, request.Page), cancellationToken);
        var page = context.Page(found.Texts).Value!;
        return context.Computed(new SearchResults(page.Items, page.Next, found.Total, found.TotalIs));
    }
}

/// <summary>What is searched for.</summary>
/// <param name="Q" example="burglary &quot;task force&quot; -vehicle">Words, <c>"phrases"</c>, <c>-word</c> and <c>or</c>; at most 200
/// characters. Other signs only separate words.</param>
/// <param name="AreaId">Only what is of this area; source documents are of none.</param>
/// <param name="Type">Only texts of this type.</param>
/// <param name="From" example="2021-01-01">Only what is dated on this day or later; of which only the month or year is known counts if it
/// may have been.</param>
/// <param name="To" example="2021-12-31">Only what is dated on this day or earlier; of which only the month or year is known counts if it
/// may have been.</param>
/// <param name="Limit" example="50">The most items on a page, 1 to 200; 50 unless said.</param>
/// <param name="After">The place after which the page begins: what the page before gave in <c>next</c>.</param>
internal sealed record SearchRequest(
    [FromQuery(Name = "q")] string Q,
    [FromQuery(Name = "areaId")] AreaId? AreaId,
    [FromQuery(Name = "type")] EnumQuery<SearchedType>? Type,
    [FromQuery(Name = "from")] DateQuery? From,
    [FromQuery(Name = "to")] DateQuery? To,
    [FromQuery(Name = "limit")] int? Limit,
    [FromQuery(Name = "after")] Cursor? After
)
{
    public SearchFilter Filter => new(AreaId, Type?.Value, From?.Value, To?.Value);

    public PageRequest Page => new(Limit ?? PageRequest.Usual, After);
}

/// <summary>What was found.</summary>
/// <param name="Items">The texts, the best first.</param>
/// <param name="Next" example="/v1/search?q=burglary&amp;after=MDE5OWExZjA">The address of the next page; null on the last.</param>
/// <param name="Total" example="37">How many texts were found on all pages, 2,000 at most.</param>
/// <param name="TotalIs">Whether that is all of them; <c>atLeast</c> where there are more, older ones, that no page has.</param>
internal sealed record SearchResults(IReadOnlyList<FoundText> Items, string? Next, int Total, Exactness TotalIs);
