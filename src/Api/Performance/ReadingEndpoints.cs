using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.Performance;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Api.Performance;

/// <summary>What the measures were.</summary>
internal static class ReadingEndpoints
{
    public static void MapReadings(this IEndpointRouteBuilder v1, RouteGroupBuilder measures)
    {
        measures.MapGet("/{id}/readings", List).WithName("listReadings").SortedBy(ListReadings.Sorts).ForEveryone(404, 410);
        measures.MapGet("/{id}/readings.csv", Export).WithName("exportReadings").GivesCsv().ForEveryone(404, 410);
        measures.MapPost("/{id}/readings", Record).WithName("recordReading").For(Role.Office).Creates(404, 410);

        var readings = v1.MapGroup("/readings").WithTags("Performance");
        readings.MapGet("/{id}", Get).WithName("getReading").ForEveryone(404, 410);
        readings.MapPatch("/{id}", Amend).WithName("amendReading").For(Role.Office).Changes();
        readings.MapPost("/{id}/suppression", Suppress).WithName("suppressReading").For(Role.Admin).Changes();
        readings.MapRecord<MeasureReading>("/{id}", Role.Office, Role.Admin);
    }

    /// <summary>List the readings of a measure</summary>
    /// <remarks>In the order of the ends of their periods, those of one end in the order of recording.</remarks>
    private static async Task<Ok<ListOf<MeasureReadingDto>>> List(
        MeasureId id,
        [AsParameters] ListQuery list,
        [AsParameters] SortQuery sort,
        [AsParameters] ReadingQuery query,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Page(await mediator.Send(new ListReadings(id, query.Filter, list.In(sort), list.Records), cancellationToken));

    /// <summary>Export the readings of a measure as CSV</summary>
    /// <remarks>The whole of the same list with the same filters, in the same order, as a file that spreadsheets open. It is read page by
    /// page while it is sent: a reading that changes meanwhile is there once, as it is when its page is read.</remarks>
    private static Task<IResult> Export(
        MeasureId id,
        [AsParameters] WholeListQuery list,
        [AsParameters] ReadingQuery query,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        context.CsvAsync(
            "readings.csv",
            ReadingColumns.All,
            page => mediator.Send(new ListReadings(id, query.Filter, page, list.Records), cancellationToken)
        );

    /// <summary>Record a reading of a measure</summary>
    /// <remarks>A value, or that it is withheld. Two readings of one measure and area do not overlap within one kind of period;
    /// twelve-month periods overlap, but no two end on one day.</remarks>
    private static async Task<Created<MeasureReadingDto>> Record(
        MeasureId id,
        ReadingRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        var reading = await mediator.Send(new RecordReading(id, body.AreaId, body.Ref, body), cancellationToken);
        return context.Created(await mediator.Send(new GetReading(reading), cancellationToken));
    }

    /// <summary>Read a reading</summary>
    /// <remarks>What the measure was in one period and area, and what the reading said before it was corrected.</remarks>
    private static async Task<TaggedAnswer<MeasureReadingDto>> Get(
        MeasureReadingId id,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Record(await mediator.Send(new GetReading(id), cancellationToken));

    /// <summary>Amend or correct a reading</summary>
    /// <remarks>A JSON merge patch. Another value, withholding or comparator, and a provisional value made final, is a correction: it needs
    /// the <c>Change-Reason</c> header, and <c>corrections</c> keeps what was said before. The days of the period stay: where they are
    /// wrong, retract the reading and record another.</remarks>
    private static async Task<Ok<MeasureReadingDto>> Amend(
        MeasureReadingId id,
        IfMatch revision,
        MergePatchBody<ReadingInput> body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        await mediator.Send(new AmendReading(id, revision.Revision, body.Patch), cancellationToken);
        return context.Changed(await mediator.Send(new GetReading(id), cancellationToken));
    }

    /// <summary>Withhold the figures of a reading for good</summary>
    /// <remarks>For a number by which somebody could be recognised: the value and the comparator's are taken out of the reading, of its
    /// <c>corrections</c>, of every stored form of its history and of the feed, and no import brings them back. That there is a reading,
    /// and why it is withheld, stay. It works on a retracted reading too, and cannot be undone.</remarks>
    private static async Task<Ok<SuppressedDto>> Suppress(
        MeasureReadingId id,
        IfMatch revision,
        SuppressionRequest body,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await mediator.Send(new SuppressReading(id, revision.Revision, body.Reason), cancellationToken));
}
