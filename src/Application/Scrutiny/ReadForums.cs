using MediatR;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>The forums, in the order of recording.</summary>
public sealed record ListForums(AreaId? AreaId, ScrutinyForumKind? Kind, PageRequest Page, RecordFilter Records) : IQuery<Page<ForumDto>>
{
    internal static readonly ListOrders<Forum, ForumDto> Orders = new ListOrders<Forum, ForumDto>(forum => forum.Id)
        .ByRecording()
        .By("name", forum => forum.Name, forum => forum.Name);

    /// <summary>The orders in which the list may be asked for, its own first.</summary>
    public static IReadOnlyList<string> Sorts => Orders.Names;
}

internal sealed class ListForumsHandler(IPlanAccountabilityDb db) : IRequestHandler<ListForums, Page<ForumDto>>
{
    public Task<Page<ForumDto>> Handle(ListForums query, CancellationToken cancellationToken)
    {
        var forums = db.Forums.NotRetracted().Matching(db, query.Records);
        if (query.AreaId is { } area)
            forums = forums.Where(forum => forum.AreaId == area);
        if (query.Kind is { } kind)
            forums = forums.Where(forum => forum.Kind == kind);
        return ListForums.Orders.PageAsync(forums, query.Page, ForumType.Shown, cancellationToken);
    }
}
