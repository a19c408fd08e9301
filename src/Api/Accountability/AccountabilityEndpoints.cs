using MediatR;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.Accountability;

namespace PlanAccountability.Api.Accountability;

/// <summary>Who promised what, who checked it, what did they find, and what happened next.</summary>
internal static class AccountabilityEndpoints
{
    public static void MapAccountability(this IEndpointRouteBuilder v1)
    {
        v1.MapGet("/plans/{id}/accountability", Matrix)
            .WithTags("Accountability")
            .WithName("getAccountabilityMatrix")
            .ForEveryone(404, 410);
        v1.MapGet("/plans/{id}/accountability.csv", Export)
            .WithTags("Accountability")
            .WithName("exportAccountabilityMatrix")
            .GivesCsv()
            .ForEveryone(404, 410);
        v1.MapGet("/commitments/{id}/trace", Trace).WithTags("Accountability").WithName("traceCommitment").ForEveryone(404, 410);
        v1.MapUnscrutinisedCommitments();
        v1.MapIrregularities();
    }

    /// <summary>Read the accountability matrix of a plan</summary>
    /// <remarks>Each commitment of the plan with who holds it, what is claimed and accepted of it, how often it was scrutinised and with
    /// what assurance, its measures, the panel's open recommendations, and what is missing. Only public facts count, whoever asks. What is
    /// dated after <c>asOf</c> is left out; a date that is less precise counts from its first day; what has no date is as it is recorded
    /// now.</remarks>
    private static async Task<TaggedAnswer<AccountabilityMatrix>> Matrix(
        PlanId id,
        [AsParameters] MatrixQuery query,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Computed(await mediator.Send(query.Of(id), cancellationToken));

    /// <summary>Export the accountability matrix of a plan as CSV</summary>
    /// <remarks>The same with a line for each commitment, as a file that spreadsheets open.</remarks>
    private static async Task<IResult> Export(
        PlanId id,
        [AsParameters] MatrixQuery query,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        var matrix = await mediator.Send(query.Of(id), cancellationToken);
        return await context.CsvAsync(
            "accountability.csv",
            MatrixColumns.All,
            _ => Task.FromResult(new Page<MatrixLine>([.. MatrixLine.Of(matrix)], null))
        );
    }

    /// <summary>Trace a commitment</summary>
    /// <remarks>Everything on public record about it in the order of its dates: what each version of the plan says, what was claimed and
    /// accepted, which meetings examined it, asked about it and wanted done, what the panel recommended and what became of that, the latest
    /// reading of each linked measure, and the performance called out that bears on it. A date that is less precise stands at its first
    /// day; what no document dates comes last, but a version of the plan where it belongs. Of an agenda item that was taken without the
    /// public only that it examined the commitment is shown. At most the newest 2,000 entries.</remarks>
    private static async Task<TaggedAnswer<CommitmentTrace>> Trace(
        CommitmentId id,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Computed(await mediator.Send(new TraceCommitment(id), cancellationToken));
}
