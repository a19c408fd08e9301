using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.Commitments;
using PlanAccountability.Domain.Commitments;

namespace PlanAccountability.Api.Commitments;

/// <summary>Who promised what.</summary>
internal static class CommitmentEndpoints
{
    public static void MapCommitments(this IEndpointRouteBuilder v1)
    {
        var commitments = v1.MapGroup("/commitments").WithTags("Commitments");
        commitments.MapGet("", List).WithName("listCommitments").ForEveryone();
        v1.MapGet("/commitments.csv", Export).WithTags("Commitments").WithName("exportCommitments").GivesCsv().ForEveryone();
        commitments.MapGet("/{id}", Get).WithName("getCommitment").ForEveryone(404, 410);
        commitments.MapPatch("/{id}", Amend).WithName("amendCommitment").For(Role.Office).Changes();
        commitments.MapPost("/{id}/corrections", Correct).WithName("correctCommitmentText").For(Role.Office).Changes();
        commitments.MapRecord<AccountabilityCommitment>("/{id}", Role.Office, Role.Admin);
        commitments.MapMerge<AccountabilityCommitment>("/{id}", Role.Office, Role.Admin);
        v1.MapProgressReports();
        v1.MapAcceptances();
    }

    /// <summary>List the commitments</summary>
    /// <remarks>The commitments of the current versions of plans, in the order of recording; with <c>priorityId</c> in their printed order.
    /// With <c>planId</c> and <c>version</c> they are those that this version had, in its words. What is claimed and what is accepted are
    /// always of today.</remarks>
    private static async Task<Ok<ListOf<CommitmentDto>>> List(
        [AsParameters] ListQuery list,
        [AsParameters] CommitmentQuery query,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Page(await mediator.Send(new ListCommitments(query.Filter, list.Page, list.Records), cancellationToken));

    /// <summary>Export the commitments as CSV</summary>
    /// <remarks>The whole of the same list with the same filters, in the same order, as a file that spreadsheets open. It is read page by
    /// page while it is sent: a commitment that changes meanwhile is there once, as it is when its page is read.</remarks>
    private static Task<IResult> Export(
        [AsParameters] WholeListQuery list,
        [AsParameters] CommitmentQuery query,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        context.CsvAsync(
            "commitments.csv",
            CommitmentColumns.All,
            page => mediator.Send(new ListCommitments(query.Filter, page, list.Records), cancellationToken)
        );

    /// <summary>Read a commitment</summary>
    /// <remarks>One commitment with its entry in each issued version, what its holder claims and what the other side accepts. Its words and
    /// place are those of the plan's current version, or of the last that had it.</remarks>
    private static async Task<TaggedAnswer<CommitmentDto>> Get(
        CommitmentId id,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Record(await mediator.Send(new GetCommitment(id), cancellationToken));

    /// <summary>Amend a commitment</summary>
    /// <remarks>A JSON merge patch of <c>measuredBy</c>, <c>measureIds</c> and <c>citations</c>. Its words are the plan's own: a version
    /// changes them, or a correction of transcription.</remarks>
    private static async Task<Ok<CommitmentDto>> Amend(
        CommitmentId id,
        IfMatch revision,
        MergePatchBody<CommitmentDetails> body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        await mediator.Send(new AmendCommitment(id, revision.Revision, body.Patch), cancellationToken);
        return context.Changed(await mediator.Send(new GetCommitment(id), cancellationToken));
    }

    /// <summary>Correct the words of a commitment</summary>
    /// <remarks>An error of transcription: the plan itself did not change. The reason is kept in the history. Where the words are
    /// <c>paraphrased</c>, it is a new paraphrase, and the history calls it one.</remarks>
    private static async Task<Ok<CommitmentDto>> Correct(
        CommitmentId id,
        IfMatch revision,
        CorrectionRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        await mediator.Send(
            new CorrectCommitmentText(id, revision.Revision, body.Text, body.Reason, body.Version, body.Wording, body.IsIncomplete),
            cancellationToken
        );
        return context.Changed(await mediator.Send(new GetCommitment(id), cancellationToken));
    }
}
