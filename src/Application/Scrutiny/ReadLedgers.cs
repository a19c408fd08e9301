using MediatR;
using PlanAccountability.Application.Evidence;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>The questions of all meetings that the caller may know of: overdue ones with the earliest due first, else in the order of
/// recording.</summary>
public sealed record ListScrutinyQuestions(LedgerFilter Filter, QuestionState? State, PageRequest Page) : IQuery<Page<QuestionInLedger>>;

/// <summary>The actions of all meetings that the caller may know of: overdue ones with the earliest due first, else in the order of
/// recording.</summary>
public sealed record ListScrutinyActions(LedgerFilter Filter, ActionState? State, PageRequest Page) : IQuery<Page<ActionInLedger>>;

/// <summary>Which questions or actions are asked for.</summary>
/// <param name="AreaId">Those of this area.</param>
/// <param name="MeetingKind">Those of scrutiny meetings, or of panels' meetings.</param>
/// <param name="MeetingIds">Those of these meetings, of either kind.</param>
/// <param name="CommitmentId">Those under items that name this commitment.</param>
/// <param name="ForumId">Those of the meetings of this forum.</param>
/// <param name="Basis">Those of which it is known how they stand, or the others; null for all.</param>
public sealed record LedgerFilter(
    AreaId? AreaId,
    MeetingKind? MeetingKind,
    IReadOnlyList<Guid>? MeetingIds,
    CommitmentId? CommitmentId,
    ForumId? ForumId,
    Basis? Basis
);

internal sealed class ListScrutinyQuestionsHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<ListScrutinyQuestions, Page<QuestionInLedger>>
{
    public async Task<Page<QuestionInLedger>> Handle(ListScrutinyQuestions query, CancellationToken cancellationToken)
    {
        var questions = query.State switch
        {
            QuestionState.Withdrawn => db.ScrutinyQuestions.Where(question => question.IsWithdrawn),
            QuestionState.Answered => db.ScrutinyQuestions.Where(question => !question.IsWithdrawn),
            _ => db.ScrutinyQuestions,
        };
        LedgerState? state = query.State switch
        {
            null => null,
            QuestionState.Open => LedgerState.Awaited,
            QuestionState.Overdue => LedgerState.Overdue,
            QuestionState.NotEvidenced => LedgerState.NotEvidenced,
            QuestionState.Answered or QuestionState.Withdrawn => LedgerState.Settled,
            _ => LedgerState.SettledLate,
        };
        var page = await new Ledger<QuestionProjection, ScrutinyQuestion>(questions, db, caller, clock.Today()).PageAsync(
            query.Filter,
            state,
            query.Page,
            cancellationToken
        );
        return new([.. page.Items.Select(row => new QuestionInLedger(row))], page.Next);
    }
}

internal sealed class ListScrutinyActionsHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<ListScrutinyActions, Page<ActionInLedger>>
{
    public async Task<Page<ActionInLedger>> Handle(ListScrutinyActions query, CancellationToken cancellationToken)
    {
        LedgerState? state = query.State switch
        {
            null => null,
            ActionState.Open => LedgerState.Awaited,
            ActionState.Overdue => LedgerState.Overdue,
            ActionState.NotEvidenced => LedgerState.NotEvidenced,
            ActionState.Closed => LedgerState.Settled,
            _ => LedgerState.SettledLate,
        };
        var page = await new Ledger<ActionProjection, ScrutinyAction>(db.ScrutinyActions, db, caller, clock.Today()).PageAsync(
            query.Filter,
            state,
            query.Page,
            cancellationToken
        );
        var links = await LinkedActions.OfAsync(db, caller, [.. page.Items.Select(row => row.Line)], cancellationToken);
        return new([.. page.Items.Select(row => new ActionInLedger(row, links))], page.Next);
    }
}
