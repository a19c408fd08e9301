using MediatR;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>The questions of all meetings that the caller may know of: overdue ones with the longest overdue first, else in the order of
/// recording.</summary>
public sealed record ListScrutinyQuestions(LedgerFilter Filter, QuestionState? State, PageRequest Page) : IQuery<Page<QuestionInLedger>>;

/// <summary>The actions of all meetings that the caller may know of: overdue ones with the longest overdue first, else in the order of
/// recording.</summary>
public sealed record ListScrutinyActions(LedgerFilter Filter, ActionState? State, PageRequest Page) : IQuery<Page<ActionInLedger>>;

/// <summary>Which questions or actions are asked for.</summary>
/// <param name="AreaId">Those of this area.</param>
/// <param name="MeetingId">Those of this meeting.</param>
/// <param name="CommitmentId">Those under items that name this commitment.</param>
public sealed record LedgerFilter(AreaId? AreaId, ScrutinyMeetingId? MeetingId, CommitmentId? CommitmentId);

internal sealed class ListScrutinyQuestionsHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<ListScrutinyQuestions, Page<QuestionInLedger>>
{
    public async Task<Page<QuestionInLedger>> Handle(ListScrutinyQuestions query, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        LedgerState? state = query.State switch
        {
            null => null,
            QuestionState.Open => new(IsSettled: false, IsLate: false),
            QuestionState.Overdue => new(IsSettled: false, IsLate: true),
            QuestionState.Answered => new(IsSettled: true, IsLate: false),
            _ => new(IsSettled: true, IsLate: true),
        };
        var page = await new Ledger<QuestionProjection, ScrutinyQuestion>(db.ScrutinyQuestions, db, caller, today).PageAsync(
            query.Filter,
            state,
            query.Page,
            cancellationToken
        );
        return new(
            [.. page.Items.Select(row => new QuestionInLedger(row.Line.Part, today, row.Meeting, row.Item, row.DaysLate))],
            page.Next
        );
    }
}

internal sealed class ListScrutinyActionsHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<ListScrutinyActions, Page<ActionInLedger>>
{
    public async Task<Page<ActionInLedger>> Handle(ListScrutinyActions query, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        LedgerState? state = query.State switch
        {
            null => null,
            ActionState.Open => new(IsSettled: false, IsLate: false),
            ActionState.Overdue => new(IsSettled: false, IsLate: true),
            ActionState.Closed => new(IsSettled: true, IsLate: false),
            _ => new(IsSettled: true, IsLate: true),
        };
        var page = await new Ledger<ActionProjection, ScrutinyAction>(db.ScrutinyActions, db, caller, today).PageAsync(
            query.Filter,
            state,
            query.Page,
            cancellationToken
        );
        return new([.. page.Items.Select(row => new ActionInLedger(row.Line.Part, today, row.Meeting, row.Item, row.DaysLate))], page.Next);
    }
}
