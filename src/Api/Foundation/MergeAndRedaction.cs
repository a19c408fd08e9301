using System.Linq.Expressions;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using PlanAccountability.Api.OpenApi;

namespace PlanAccountability.Api.Foundation;

/// <summary>The two acts that mend a record across its history: merging two of one thing, and taking words out for good.</summary>
internal static class MergeAndRedaction
{
    /// <summary>Maps <c>…/merge</c> under the address of a record that is named by its identifier.</summary>
    public static void MapMerge<TRoot>(this RouteGroupBuilder group, string path, params Role[] keepers)
        where TRoot : Root<TRoot> =>
        group
            .MapPost(
                path + "/merge",
                (Id<TRoot> id, IfMatch revision, MergeRequest body, IMediator mediator, CancellationToken cancellationToken) =>
                    Merge<TRoot>(record => record.Id == id, revision, body, mediator, cancellationToken)
            )
            .Merges<TRoot>(keepers);

    /// <summary>Maps <c>…/redaction</c> under the address of a record that is named by its identifier.</summary>
    public static void MapRedaction<TRoot>(this RouteGroupBuilder group, string path)
        where TRoot : Root<TRoot> =>
        group
            .MapPost(
                path + "/redaction",
                (Id<TRoot> id, IfMatch revision, Redaction body, IMediator mediator, CancellationToken cancellationToken) =>
                    Redact<TRoot>(record => record.Id == id, revision, body, mediator, cancellationToken)
            )
            .Redacts<TRoot>();

    /// <summary>Says what a merge is and needs.</summary>
    public static RouteHandlerBuilder Merges<TRoot>(this RouteHandlerBuilder endpoint, params Role[] keepers)
        where TRoot : Root<TRoot>
    {
        var type = RecordTypes.Of(typeof(TRoot));
        return endpoint
            .WithName($"merge{type.Pascal}")
            .WithSummary($"Merge {type.TextWithArticle} into another of the same thing")
            .WithDescription(
                $"This {type.Text} answers 410 with a tombstone that points at the other from then on, "
                    + "and its ref finds the other. Records that name it name the other instead, each with a change in its history. "
                    + "It cannot be undone."
            )
            .For(keepers)
            .Changes();
    }

    /// <summary>Says what a redaction is and needs.</summary>
    public static RouteHandlerBuilder Redacts<TRoot>(this RouteHandlerBuilder endpoint)
        where TRoot : Root<TRoot>
    {
        var type = RecordTypes.Of(typeof(TRoot));
        return endpoint
            .WithName($"redact{type.Pascal}")
            .WithSummary($"Take words out of {type.TextWithArticle} for good")
            .WithDescription(
                $"For personal data, defamation and the like: the members named become `[redacted]` in the {type.Text}, in every stored "
                    + "form of its history and of the feed, and where records of the same plan repeat them. Reports of imports no longer "
                    + "tell what they changed in it. The act and its reason stay. It works on what was retracted too, and cannot be undone."
            )
            .For(Role.Admin)
            .Changes();
    }

    public static async Task<Ok<MergedRecord>> Merge<TRoot>(
        Expression<Func<TRoot, bool>> record,
        IfMatch revision,
        MergeRequest body,
        IMediator mediator,
        CancellationToken cancellationToken
    )
        where TRoot : Root<TRoot> =>
        TypedResults.Ok(
            await mediator.Send(new MergeRecord<TRoot>(record, revision.Revision, new(body.Into), body.Reason), cancellationToken)
        );

    public static async Task<Ok<RedactedRecord>> Redact<TRoot>(
        Expression<Func<TRoot, bool>> record,
        IfMatch revision,
        Redaction body,
        IMediator mediator,
        CancellationToken cancellationToken
    )
        where TRoot : Root<TRoot> =>
        TypedResults.Ok(await mediator.Send(new RedactRecord<TRoot>(record, revision.Revision, body), cancellationToken));
}

/// <summary>Which record a record is merged into.</summary>
/// <param name="Into">The record that stays.</param>
/// <param name="Reason" example="Two files had it under two refs.">Why, or null; at most 4,000 characters.</param>
[SentAs(typeof(MergeRecord<>))]
internal sealed record MergeRequest(Guid Into, string? Reason = null);
