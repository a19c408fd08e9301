using System.Net.Mime;
using System.Security.Cryptography;
using System.Text.Json;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace PlanAccountability.Api.Foundation;

/// <summary>Reading one record as it was stored at an instant: <c>…/as-known?at=</c>.</summary>
internal static class ReadingsOfThePast
{
    /// <summary>How the address of such a reading ends.</summary>
    public const string Path = "/as-known";

    /// <summary>Maps it under the address of a record, for everyone unless readers are named.</summary>
    public static void MapAsKnown(this RouteGroupBuilder group, string path, RecordType type, params Role[] readers) =>
        group
            .MapGet(
                path + Path,
                (string id, HttpContext context, [AsParameters] KnownAtQuery query, IMediator mediator) =>
                    AsKnown(type, query, context, mediator, () => Task.FromResult(id.ToLowerInvariant()))
            )
            .TellsWhatWasKnown(type, readers);

    /// <summary>Says what is answered.</summary>
    public static RouteHandlerBuilder TellsWhatWasKnown(this RouteHandlerBuilder endpoint, RecordType type, params Role[] readers)
    {
        endpoint
            .WithName($"get{type.Pascal}AsKnown")
            .WithSummary($"Read {type.TextWithArticle} as it was known at an instant")
            .WithDescription(
                $"The {type.Text} as it was stored then, whatever was found out since, without what is computed at reading: 404 where "
                    + "there was none that the caller could know of, 410 where it was retracted by then."
            )
            .WithMetadata(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, type.DtoType, [MediaTypeNames.Application.Json]));
        return readers is [] ? endpoint.ForEveryone(404, 410) : endpoint.For(readers).Finds();
    }

    /// <summary>Answers from the history of a record. The instant is read before any record is looked for.</summary>
    public static async Task<IResult> AsKnown(
        RecordType type,
        KnownAtQuery query,
        HttpContext context,
        IMediator mediator,
        Func<Task<string>> key
    )
    {
        var instant = InstantOf(query.At, context.RequestServices.GetRequiredService<TimeProvider>());
        var known = await mediator.Send(new GetAsKnown(type, await key(), instant), context.RequestAborted);
        var hash = SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(known.Record));
        return context.Tagged(known.Record, $"\"{known.Revision}-{Convert.ToHexStringLower(hash[..6])}\"");
    }

    /// <summary>The one instant that was asked for, as RFC 3339 writes it; never one of the future.</summary>
    private static DateTimeOffset InstantOf(string text, TimeProvider clock)
    {
        if (!InstantQuery.TryParseExact(text, out var instant))
            throw new BadValueException("at", "bad-value", InstantQuery.FaultOf(text));
        return instant <= clock.GetUtcNow()
            ? instant
            : throw new BadValueException("at", "date-in-future", "must not be in the future: what will be known is not known");
    }
}

/// <summary>At which instant a record is asked for.</summary>
/// <param name="At" example="2026-11-22T10:00:00Z">The instant, with <c>Z</c> or an offset; never one of the future.</param>
internal sealed record KnownAtQuery([FromQuery(Name = "at")] string At);
