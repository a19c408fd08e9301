using System.Linq.Expressions;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using PlanAccountability.Api.OpenApi;

namespace PlanAccountability.Api.Foundation;

/// <summary>What every record has at its own address besides itself: its history, and the ways to take it or its words back.</summary>
internal static class RecordEndpoints
{
    /// <summary>Maps <c>…/history</c>, <c>…/as-known</c>, <c>…/retraction</c> and <c>…/redaction</c> under the address of a record that is
    /// named by its identifier.</summary>
    public static void MapRecord<TRoot>(this RouteGroupBuilder group, string path, params Role[] retractors)
        where TRoot : Root<TRoot>
    {
        var type = RecordTypes.Of(typeof(TRoot));
        group.MapPast(path, type);
        group
            .MapPost(
                path + "/retraction",
                (Id<TRoot> id, IfMatch revision, RetractionRequest body, IMediator mediator, CancellationToken cancellationToken) =>
                    Retract(Named<TRoot>(id), revision, body, mediator, cancellationToken)
            )
            .Retracts(type, retractors);
        group.MapRedaction<TRoot>(path);
    }

    /// <summary>Maps the history of a record, and how it was known at an instant, for everyone unless readers are named.</summary>
    public static void MapPast(this RouteGroupBuilder group, string path, RecordType type, params Role[] readers)
    {
        group.MapAsKnown(path, type, readers);
        group
            .MapGet(
                path + "/history",
                (
                    string id,
                    HttpContext context,
                    [AsParameters] HistoryQuery query,
                    IMediator mediator,
                    CancellationToken cancellationToken
                ) => HistoryOf(type, id, context, query, mediator, cancellationToken)
            )
            .TellsHistory(type, readers);
    }

    /// <summary>Says what a history is.</summary>
    public static RouteHandlerBuilder TellsHistory(this RouteHandlerBuilder endpoint, RecordType type, params Role[] readers)
    {
        endpoint
            .WithName($"get{type.Pascal}History")
            .WithSummary($"What happened to {type.TextWithArticle}")
            .WithDescription(
                $"Every change of the {type.Text} that the caller may know of, oldest first, each with the record as it was then."
            );
        return readers is [] ? endpoint.ForEveryone(404) : endpoint.For(readers).Finds();
    }

    /// <summary>Says what a retraction is and needs.</summary>
    public static RouteHandlerBuilder Retracts(this RouteHandlerBuilder endpoint, RecordType type, params Role[] retractors) =>
        endpoint
            .WithName($"retract{type.Pascal}")
            .WithSummary($"Take back {type.TextWithArticle} that was entered in error")
            .WithDescription(
                $"The {type.Text} answers 410 with a tombstone from then on, and so does what lies under it; its history stays. "
                    + "It cannot be undone but by a forced import."
            )
            .For(retractors)
            .Changes();

    public static async Task<Microsoft.AspNetCore.Http.HttpResults.Ok<RetractionAnswer>> Retract<TRoot>(
        Expression<Func<TRoot, bool>> record,
        IfMatch revision,
        RetractionRequest body,
        IMediator mediator,
        CancellationToken cancellationToken
    )
        where TRoot : Root =>
        TypedResults.Ok(
            new RetractionAnswer(
                await mediator.Send(new RetractRecord<TRoot>(record, revision.Revision, body.Reason), cancellationToken),
                body.Reason
            )
        );

    public static async Task<Microsoft.AspNetCore.Http.HttpResults.Ok<ListOf<ChangeDto>>> HistoryOf(
        RecordType type,
        string id,
        HttpContext context,
        HistoryQuery query,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        context.Page(
            await mediator.Send(
                new GetHistory(type, id.ToLowerInvariant(), new(query.Limit ?? PageRequest.Usual, query.After)),
                cancellationToken
            )
        );

    private static Expression<Func<TRoot, bool>> Named<TRoot>(Id<TRoot> id)
        where TRoot : Root<TRoot> => record => record.Id == id;
}

/// <summary>Which page of a history is asked for.</summary>
/// <param name="Limit" example="50">The most items on a page, 1 to 200; 50 unless said.</param>
/// <param name="After">The place after which the page begins: what the page before gave in <c>next</c>.</param>
internal sealed record HistoryQuery([FromQuery(Name = "limit")] int? Limit, [FromQuery(Name = "after")] Cursor? After);

/// <summary>Why a record is taken back.</summary>
/// <param name="Reason" example="The wrong document was transcribed.">Why, in words that anyone who knew the record may read; at most 4,000
/// characters.</param>
[SentAs(typeof(RetractRecord<>))]
internal sealed record RetractionRequest(string Reason);

/// <summary>What was taken back.</summary>
/// <param name="Ref" example="lancashire:plan-2021">The record's stable external key.</param>
/// <param name="Reason" example="The wrong document was transcribed.">Why.</param>
internal sealed record RetractionAnswer(string Ref, string Reason);
