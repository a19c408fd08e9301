using MediatR;
using PlanAccountability.Domain.Panels;

namespace PlanAccountability.Application.Panels;

/// <summary>The members of panels, in the order of recording.</summary>
/// <param name="PanelId">Those of this panel, or null for all.</param>
/// <param name="On">Those who can have been members on this day, or null for all.</param>
/// <param name="Page">Which page.</param>
/// <param name="Records">Those of some identifiers, of a ref, or changed since.</param>
public sealed record ListPanelMembers(PanelId? PanelId, DateOnly? On, PageRequest Page, RecordFilter Records) : IQuery<Page<PanelMemberDto>>
{
    internal static readonly ListOrders<PanelMember, PanelMemberDto> Orders = new ListOrders<PanelMember, PanelMemberDto>(member =>
        member.Id
    )
        .ByRecording()
        .By("name", member => member.Name, member => member.Name);

    /// <summary>The orders in which the list may be asked for, its own first.</summary>
    public static IReadOnlyList<string> Sorts => Orders.Names;
}

internal sealed class ListPanelMembersHandler(IPlanAccountabilityDb db) : IRequestHandler<ListPanelMembers, Page<PanelMemberDto>>
{
    public Task<Page<PanelMemberDto>> Handle(ListPanelMembers query, CancellationToken cancellationToken)
    {
        var members = db.PanelMembers.NotRetracted().Matching(db, query.Records);
        if (query.PanelId is { } panel)
            members = members.Where(member => member.PanelId == panel);
        if (query.On is { } day)
            members = members.Where(member =>
                (member.Since == null || member.Since <= day) && (member.Until == null || member.Until >= day)
            );
        return ListPanelMembers.Orders.PageAsync(members, query.Page, PanelMemberType.Shown, cancellationToken);
    }
}
