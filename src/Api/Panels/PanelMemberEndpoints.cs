using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.Panels;
using PlanAccountability.Domain.Panels;

namespace PlanAccountability.Api.Panels;

/// <summary>Who the members of panels are.</summary>
internal static class PanelMemberEndpoints
{
    public static void MapPanelMembers(this IEndpointRouteBuilder v1)
    {
        var members = v1.MapGroup("/panel-members").WithTags("Panels");
        members.MapGet("", List).WithName("listPanelMembers").SortedBy(ListPanelMembers.Sorts).ForEveryone();
        members.MapGet("/{id}", Get).WithName("getPanelMember").ForEveryone(404, 410);
        members.MapPost("", Record).WithName("recordPanelMember").For(Role.Panel, Role.Admin).Creates(404, 410);
        members.MapPatch("/{id}", Amend).WithName("amendPanelMember").For(Role.Panel, Role.Admin).Changes();
        members.MapRecord<PanelMember>("/{id}", Role.Panel, Role.Admin);
        members.MapMerge<PanelMember>("/{id}", Role.Panel, Role.Admin);
    }

    /// <summary>List the members of panels</summary>
    /// <remarks>In the order of recording.</remarks>
    private static async Task<Ok<ListOf<PanelMemberDto>>> List(
        [AsParameters] ListQuery list,
        [AsParameters] SortQuery sort,
        [AsParameters] PanelMemberQuery query,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        context.Page(
            await mediator.Send(new ListPanelMembers(query.PanelId, query.On?.Value, list.In(sort), list.Records), cancellationToken)
        );

    /// <summary>Read a membership of a panel</summary>
    /// <remarks>One member of one panel, for a time.</remarks>
    private static async Task<TaggedAnswer<PanelMemberDto>> Get(
        PanelMemberId id,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Record(await mediator.Send(PanelMemberType.Get(id), cancellationToken));

    /// <summary>Record a member of a panel</summary>
    /// <remarks>A panel has at most 20 members at once (PAN-11): more are refused.</remarks>
    private static async Task<Created<PanelMemberDto>> Record(
        PanelMemberRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        var id = await mediator.Send(
            new RecordNew<PanelMember, PanelMemberInput>(body.Ref, body, ParentId: body.PanelId.Value),
            cancellationToken
        );
        return context.Created(await mediator.Send(PanelMemberType.Get(id), cancellationToken));
    }

    /// <summary>Amend a membership of a panel</summary>
    /// <remarks>A JSON merge patch. The panel never changes.</remarks>
    private static async Task<Ok<PanelMemberDto>> Amend(
        PanelMemberId id,
        IfMatch revision,
        MergePatchBody<PanelMemberInput> body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        await mediator.Send(
            new AmendRecord<PanelMember, PanelMemberInput>(member => member.Id == id, revision.Revision, body.Patch),
            cancellationToken
        );
        return context.Changed(await mediator.Send(PanelMemberType.Get(id), cancellationToken));
    }
}
