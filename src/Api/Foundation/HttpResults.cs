using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace PlanAccountability.Api.Foundation;

/// <summary>A page of a list.</summary>
/// <param name="Items">The items, in the list's order.</param>
/// <param name="Next" example="/v1/plans?after=MDE5OWExZjA">The address of the next page; null on the last.</param>
public sealed record ListOf<TItem>(IReadOnlyList<TItem> Items, string? Next) : INamesRecords
{
    /// <summary>What the records are called that the items name by their identifiers.</summary>
    public IReadOnlyDictionary<Guid, RecordName>? Names { get; set; }
}

/// <summary>How records and lists are answered: with entity tags, links and what caches may keep.</summary>
internal static class HttpResults
{
    /// <summary>Answers with a record and its entity tag, or that the caller's copy is still good.</summary>
    public static TaggedAnswer<TDto> Record<TDto>(this HttpContext context, TDto dto)
        where TDto : RecordDto => new(dto, hash => TagOf(dto, hash));

    /// <summary>Answers with a body under an entity tag, or that the caller's copy is still good.</summary>
    public static TaggedAnswer<TBody> Tagged<TBody>(this HttpContext context, TBody body, string tag) => new(body, _ => tag);

    /// <summary>Answers under an entity tag, and says whether the caller's copy is still good.</summary>
    public static bool IsKnown(this HttpContext context, string tag)
    {
        var held = context.Request.Held(tag);
        context.Response.Headers.ETag = held ?? tag;
        return held is not null;
    }

    /// <summary>Answers with what is computed on reading, under a hash of it.</summary>
    public static TaggedAnswer<TBody> Computed<TBody>(this HttpContext context, TBody body) => new(body, hash => $"\"{hash}\"");

    /// <summary>Answers a change with the record as it is now; its entity tag is added once the answer is whole.</summary>
    public static Ok<TDto> Changed<TDto>(this HttpContext context, TDto dto)
        where TDto : RecordDto => TypedResults.Ok(dto);

    /// <summary>Answers that a record was made, with the record and where it is; its entity tag is added once the answer is
    /// whole.</summary>
    public static Created<TDto> Created<TDto>(this HttpContext context, TDto dto)
        where TDto : RecordDto => TypedResults.Created(dto.Url, dto);

    /// <summary>Answers with a page and a link to the next.</summary>
    public static Ok<ListOf<TItem>> Page<TItem>(this HttpContext context, Page<TItem> page)
    {
        var next = page.Next is { } cursor ? context.Request.AddressAfter(cursor.ToString()) : null;
        context.LinkTo(next);
        return TypedResults.Ok(new ListOf<TItem>(page.Items, next));
    }

    /// <summary>Says in a header where the next page is, if there is one.</summary>
    public static void LinkTo(this HttpContext context, string? next)
    {
        if (next is not null)
            context.Response.Headers.Append(HeaderNames.Link, $"<{next}>; rel=\"next\"");
    }

    /// <summary>The address of the same list after a place in it.</summary>
    public static string AddressAfter(this HttpRequest request, string place)
    {
        var query = new QueryBuilder(
            request
                .Query.Where(pair => pair.Key is not "after")
                .SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value ?? ""))
        )
        {
            { "after", place },
        };
        return request.Path + query.ToQueryString();
    }

    /// <summary>The entity tag of a record.</summary>
    internal static string TagOf(RecordDto dto)
    {
        using var written = WrittenJson.Of<object>(dto);
        return TagOf(dto, written.Hash());
    }

    /// <summary>The revision, and where the record has members that are computed a hash of the whole.</summary>
    private static string TagOf(RecordDto dto, string hash) =>
        RecordJson.HasComputed(dto) ? $"\"{dto.Revision}-{hash}\"" : $"\"{dto.Revision}\"";
}
