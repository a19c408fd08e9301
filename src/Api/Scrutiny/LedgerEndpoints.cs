using MediatR;
using Microsoft.AspNetCore.Mvc;
using PlanAccountability.Api.Evidence;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.Evidence;
using PlanAccountability.Application.Scrutiny;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Api.Scrutiny;

/// <summary>The ledgers across meetings: what was asked, and what was to be done.</summary>
internal static class LedgerEndpoints
{
    public static void MapScrutinyLedgers(this IEndpointRouteBuilder v1)
    {
        var ledgers = v1.MapGroup("").WithTags("Scrutiny");
        ledgers.MapGet("/scrutiny-questions", Questions).WithName("listScrutinyQuestions").ForEveryone();
        ledgers.MapGet("/scrutiny-questions.csv", ExportQuestions).WithName("exportScrutinyQuestions").GivesCsv().ForEveryone();
        ledgers.MapGet("/scrutiny-actions", Actions).WithName("listScrutinyActions").ForEveryone();
        ledgers.MapGet("/scrutiny-actions.csv", ExportActions).WithName("exportScrutinyActions").GivesCsv().ForEveryone();
        v1.MapFollowUpEntries();
    }

    /// <summary>List the questions of all meetings</summary>
    /// <remarks>What was asked at the scrutiny meetings and panels' meetings that the caller may know of, with the reference as printed.
    /// With <c>state=overdue</c> the earliest due come first, else they come in the order of recording. What was taken from documents that
    /// end before the answer is <c>notEvidenced</c>, and never late.</remarks>
    private static async Task<TaggedAnswer<ListOf<QuestionInLedger>>> Questions(
        [AsParameters] LedgerPage page,
        [AsParameters] LedgerQuery ledger,
        [AsParameters] QuestionQuery query,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Computed(context.Page(await mediator.Send(ledger.Questions(query, page.Request), cancellationToken)).Value!);

    /// <summary>Export the questions of all meetings as CSV</summary>
    /// <remarks>The whole of the same list with the same filters, in the same order, as a file that spreadsheets open. It is read page by
    /// page while it is sent.</remarks>
    private static Task<IResult> ExportQuestions(
        [AsParameters] LedgerQuery ledger,
        [AsParameters] QuestionQuery query,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        context.CsvAsync(
            "scrutiny-questions.csv",
            LedgerColumns.OfQuestions,
            page => mediator.Send(ledger.Questions(query, page), cancellationToken)
        );

    /// <summary>List the actions of all meetings</summary>
    /// <remarks>What somebody was to do after the scrutiny meetings and panels' meetings that the caller may know of, with the reference as
    /// printed. With <c>state=overdue</c> the earliest due come first, else they come in the order of recording. What was taken from
    /// documents that end before its day is <c>notEvidenced</c>, and never late.</remarks>
    private static async Task<TaggedAnswer<ListOf<ActionInLedger>>> Actions(
        [AsParameters] LedgerPage page,
        [AsParameters] LedgerQuery ledger,
        [AsParameters] ActionQuery query,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Computed(context.Page(await mediator.Send(ledger.Actions(query, page.Request), cancellationToken)).Value!);

    /// <summary>Export the actions of all meetings as CSV</summary>
    /// <remarks>The whole of the same list with the same filters, in the same order, as a file that spreadsheets open. It is read page by
    /// page while it is sent.</remarks>
    private static Task<IResult> ExportActions(
        [AsParameters] LedgerQuery ledger,
        [AsParameters] ActionQuery query,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        context.CsvAsync(
            "scrutiny-actions.csv",
            LedgerColumns.OfActions,
            page => mediator.Send(ledger.Actions(query, page), cancellationToken)
        );
}

/// <summary>Which lines of a ledger are asked for.</summary>
/// <param name="AreaId">Only those of meetings of this area.</param>
/// <param name="MeetingKind">Only those of scrutiny meetings, or only those of panels' meetings; of both unless said.</param>
/// <param name="MeetingId">Only those of this meeting, of either kind.</param>
/// <param name="CommitmentId">Only those under agenda items that name this commitment.</param>
/// <param name="ForumId">Only those of the meetings of this forum.</param>
/// <param name="Basis">Only those of which it is known how they stand; with <c>unknown</c> only the others, which is the same as
/// <c>state=notEvidenced</c>.</param>
internal sealed record LedgerQuery(
    [FromQuery(Name = "areaId")] AreaId? AreaId,
    [FromQuery(Name = "meetingKind")] EnumQuery<MeetingKind>? MeetingKind,
    [FromQuery(Name = "meetingId")] Guid? MeetingId,
    [FromQuery(Name = "commitmentId")] CommitmentId? CommitmentId,
    [FromQuery(Name = "forumId")] ForumId? ForumId,
    [FromQuery(Name = "basis")] EnumQuery<Basis>? Basis
)
{
    public ListScrutinyQuestions Questions(QuestionQuery query, PageRequest page) =>
        new(Filter(query.State?.Value, QuestionState.NotEvidenced), query.State?.Value, page);

    public ListScrutinyActions Actions(ActionQuery query, PageRequest page) =>
        new(Filter(query.State?.Value, ActionState.NotEvidenced), query.State?.Value, page);

    private LedgerFilter Filter<TState>(TState? state, TState unknown)
        where TState : struct, Enum =>
        new(AreaId, MeetingKind?.Value, MeetingId is { } meeting ? [meeting] : null, CommitmentId, ForumId, Basis.With(state, unknown));
}

/// <summary>Which questions are asked for.</summary>
/// <param name="State">Only those that stand so today.</param>
internal sealed record QuestionQuery([FromQuery(Name = "state")] EnumQuery<QuestionState>? State);

/// <summary>Which actions are asked for.</summary>
/// <param name="State">Only those that stand so today.</param>
internal sealed record ActionQuery([FromQuery(Name = "state")] EnumQuery<ActionState>? State);

/// <summary>Which page of a ledger is asked for.</summary>
/// <param name="Limit" example="50">The most items on a page, 1 to 200; 50 unless said.</param>
/// <param name="After">The place after which the page begins: what the page before gave in <c>next</c>.</param>
internal sealed record LedgerPage([FromQuery(Name = "limit")] int? Limit, [FromQuery(Name = "after")] Cursor? After)
{
    public PageRequest Request => new(Limit ?? PageRequest.Usual, After);
}

/// <summary>The columns of the ledgers in CSV.</summary>
internal static class LedgerColumns
{
    private static readonly IReadOnlyList<CsvColumn> Where =
    [
        CsvColumn.Text("areaId", "meeting.areaId"),
        CsvColumn.Text("meeting.url"),
        CsvColumn.Text("meeting.kind"),
        CsvColumn.Text("meeting.forum"),
        CsvColumn.Text("meeting.heldOn"),
        CsvColumn.Text("agendaItem.number"),
        CsvColumn.Text("agendaItem.title"),
        CsvColumn.Text("state"),
        CsvColumn.Integer("daysLate"),
        CsvColumn.Text("daysLateIs"),
    ];

    private static readonly IReadOnlyList<CsvColumn> Entries =
    [
        CsvColumn.Integer("entryCount"),
        CsvColumn.Text("lastMoved.on"),
        CsvColumn.Text("lastMoved.meeting.url"),
    ];

    public static IReadOnlyList<CsvColumn> OfQuestions { get; } =
    [
        CsvColumn.Text("id"),
        CsvColumn.Text("reference"),
        .. Where,
        CsvColumn.Text("askedBy"),
        CsvColumn.Text("text"),
        CsvColumn.Text("wording"),
        CsvColumn.Boolean("isIncomplete"),
        CsvColumn.Text("answer"),
        CsvColumn.Text("answeredBy"),
        CsvColumn.Text("writtenReplyDueOn"),
        CsvColumn.Text("repliedOn"),
        CsvColumn.Text("outstandingAsOf"),
        CsvColumn.Text("withdrawn.on"),
        CsvColumn.Text("withdrawn.by"),
        CsvColumn.Text("withdrawn.reason"),
        .. Entries,
        CsvColumn.Text("settled.on"),
        CsvColumn.Text("settled.meeting.url"),
    ];

    public static IReadOnlyList<CsvColumn> OfActions { get; } =
    [
        CsvColumn.Text("id"),
        CsvColumn.Text("reference"),
        .. Where,
        CsvColumn.Text("owner"),
        CsvColumn.Text("text"),
        CsvColumn.Text("wording"),
        CsvColumn.Boolean("isIncomplete"),
        CsvColumn.Text("dueOn"),
        CsvColumn.Text("status"),
        CsvColumn.Text("closedOn"),
        CsvColumn.Text("closedBy"),
        CsvColumn.Text("outcome"),
        CsvColumn.Text("outstandingAsOf"),
        CsvColumn.Texts("owners"),
        CsvColumn.Text("dueWords"),
        .. Entries,
        CsvColumn.Text("closed.on"),
        CsvColumn.Text("closed.meeting.url"),
        CsvColumn.Text("followsFrom.url"),
    ];
}
