using MediatR;
using PlanAccountability.Domain.Organisations;

namespace PlanAccountability.Application.Organisations;

/// <summary>The policing bodies.</summary>
public sealed record ListPolicingBodies(PageRequest Page, RecordFilter Records, AreaId? AreaId, PolicingBodyKind? Kind)
    : IQuery<Page<PolicingBodyDto>>
{
    internal static readonly ListOrders<LocalPolicingBody, PolicingBodyDto> Orders = new ListOrders<LocalPolicingBody, PolicingBodyDto>(
        body => body.Id
    )
        .ByRecording()
        .By("name", body => body.Name, body => body.Name);

    /// <summary>The orders in which the list may be asked for, its own first.</summary>
    public static IReadOnlyList<string> Sorts => Orders.Names;
}

/// <summary>The panels.</summary>
public sealed record ListPanels(PageRequest Page, RecordFilter Records, AreaId? AreaId) : IQuery<Page<PanelDto>>
{
    internal static readonly ListOrders<Panel, PanelDto> Orders = new ListOrders<Panel, PanelDto>(panel => panel.Id)
        .ByRecording()
        .By("name", panel => panel.Name, panel => panel.Name);

    /// <summary>The orders in which the list may be asked for, its own first.</summary>
    public static IReadOnlyList<string> Sorts => Orders.Names;
}

/// <summary>The organisations.</summary>
public sealed record ListOrganisations(PageRequest Page, RecordFilter Records, OrganisationKind? Kind) : IQuery<Page<OrganisationDto>>
{
    internal static readonly ListOrders<Organisation, OrganisationDto> Orders = new ListOrders<Organisation, OrganisationDto>(
        organisation => organisation.Id
    )
        .ByRecording()
        .By("name", organisation => organisation.Name, organisation => organisation.Name);

    /// <summary>The orders in which the list may be asked for, its own first.</summary>
    public static IReadOnlyList<string> Sorts => Orders.Names;
}

internal sealed class ListPolicingBodiesHandler(IPlanAccountabilityDb db) : IRequestHandler<ListPolicingBodies, Page<PolicingBodyDto>>
{
    public Task<Page<PolicingBodyDto>> Handle(ListPolicingBodies query, CancellationToken cancellationToken) =>
        ListPolicingBodies.Orders.PageAsync(
            db.PolicingBodies.NotRetracted()
                .Matching(db, query.Records)
                .Where(body => (query.AreaId == null || body.AreaId == query.AreaId) && (query.Kind == null || body.Kind == query.Kind)),
            query.Page,
            PolicingBodyType.Shown,
            cancellationToken
        );
}

internal sealed class ListPanelsHandler(IPlanAccountabilityDb db) : IRequestHandler<ListPanels, Page<PanelDto>>
{
    public Task<Page<PanelDto>> Handle(ListPanels query, CancellationToken cancellationToken) =>
        ListPanels.Orders.PageAsync(
            db.Panels.NotRetracted().Matching(db, query.Records).Where(panel => query.AreaId == null || panel.AreaId == query.AreaId),
            query.Page,
            PanelType.Shown,
            cancellationToken
        );
}

internal sealed class ListOrganisationsHandler(IPlanAccountabilityDb db) : IRequestHandler<ListOrganisations, Page<OrganisationDto>>
{
    public Task<Page<OrganisationDto>> Handle(ListOrganisations query, CancellationToken cancellationToken) =>
        ListOrganisations.Orders.PageAsync(
            db.Organisations.NotRetracted()
                .Matching(db, query.Records)
                .Where(organisation => query.Kind == null || organisation.Kind == query.Kind),
            query.Page,
            OrganisationType.Shown,
            cancellationToken
        );
}
