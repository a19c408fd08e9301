using MediatR;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>The entries about an action or a question, in the order of recording.</summary>
/// <param name="ActionId">The action; null of a question.</param>
/// <param name="QuestionId">The question; null of an action.</param>
/// <param name="Page">Which page.</param>
public sealed record ListFollowUpEntries(ScrutinyActionId? ActionId, ScrutinyQuestionId? QuestionId, PageRequest Page)
    : IQuery<Page<FollowUpEntryDto>>
{
    internal static readonly ListOrders<FollowUpEntry, FollowUpEntryDto> Orders = new ListOrders<FollowUpEntry, FollowUpEntryDto>(entry =>
        entry.Id
    ).ByRecording();
}

internal sealed class ListFollowUpEntriesHandler(IPlanAccountabilityDb db, ICaller caller)
    : IRequestHandler<ListFollowUpEntries, Page<FollowUpEntryDto>>
{
    public async Task<Page<FollowUpEntryDto>> Handle(ListFollowUpEntries query, CancellationToken cancellationToken)
    {
        await db.RaisedAtAsync(caller, query.ActionId, query.QuestionId, cancellationToken);
        var entries = db.FollowUpEntries.NotRetracted();
        return await ListFollowUpEntries.Orders.PageAsync(
            query.ActionId is null
                ? entries.Where(entry => entry.QuestionId == query.QuestionId)
                : entries.Where(entry => entry.ActionId == query.ActionId),
            query.Page,
            FollowUpEntryType.Shown,
            cancellationToken
        );
    }
}
