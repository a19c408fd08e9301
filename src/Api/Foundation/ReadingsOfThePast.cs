using System.Linq.Expressions;
using System.Security.Cryptography;
using System.Text.Json;
using MediatR;
using Microsoft.Extensions.Primitives;

namespace PlanAccountability.Api.Foundation;

/// <summary>Marks an endpoint that also tells what was known at an instant.</summary>
internal sealed record TellsWhatWasKnown;

/// <summary>Reading one record as it was stored at an instant: <c>?asKnownAt=</c>.</summary>
internal static class ReadingsOfThePast
{
    /// <summary>The name of the parameter.</summary>
    public const string Parameter = "asKnownAt";

    /// <summary>Answers <c>?asKnownAt=</c> from the record's history, without the members that are computed. The first argument of the
    /// endpoint is the record's identifier.</summary>
    public static RouteHandlerBuilder AsKnown<TRoot>(this RouteHandlerBuilder endpoint)
        where TRoot : Root<TRoot> =>
        endpoint.AsKnown(RecordTypes.Of(typeof(TRoot)), context => Task.FromResult(context.GetArgument<Id<TRoot>>(0).ToString()));

    /// <summary>The same for a record whose address is not made of its identifier alone.</summary>
    public static RouteHandlerBuilder AsKnown<TRoot>(
        this RouteHandlerBuilder endpoint,
        Func<EndpointFilterInvocationContext, Expression<Func<TRoot, bool>>> record
    )
        where TRoot : Root<TRoot> =>
        endpoint.AsKnown(
            RecordTypes.Of(typeof(TRoot)),
            context =>
                context
                    .HttpContext.RequestServices.GetRequiredService<IMediator>()
                    .Send(new FindKey<TRoot>(record(context)), context.HttpContext.RequestAborted)
        );

    /// <summary>The same for records of a type, with the way to find the identifier.</summary>
    public static RouteHandlerBuilder AsKnown(
        this RouteHandlerBuilder endpoint,
        RecordType type,
        Func<EndpointFilterInvocationContext, Task<string>> key
    ) =>
        endpoint
            .WithMetadata(new TellsWhatWasKnown())
            .AddEndpointFilter(
                async (context, next) =>
                    context.HttpContext.Request.Query.TryGetValue(Parameter, out var asked)
                        ? await Read(context.HttpContext, type, InstantOf(context.HttpContext, asked), () => key(context))
                        : await next(context)
            );

    private static async Task<IResult> Read(HttpContext context, RecordType type, DateTimeOffset instant, Func<Task<string>> key)
    {
        var mediator = context.RequestServices.GetRequiredService<IMediator>();
        var known = await mediator.Send(new GetAsKnown(type, await key(), instant), context.RequestAborted);
        var hash = SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(known.Record));
        return context.Tagged(known.Record, $"\"{known.Revision}-{Convert.ToHexStringLower(hash[..6])}\"");
    }

    /// <summary>The one instant that was asked for, as RFC 3339 writes it; never one of the future. It is read before any record is looked
    /// for.</summary>
    private static DateTimeOffset InstantOf(HttpContext context, StringValues asked)
    {
        if (asked is not [{ } text] || !InstantQuery.TryParseExact(text, out var instant))
            throw new BadValueException(Parameter, "bad-value", InstantQuery.FaultOf(asked.ToString()));
        return instant <= context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow()
            ? instant
            : throw new BadValueException(Parameter, "date-in-future", "must not be in the future: what will be known is not known");
    }
}
