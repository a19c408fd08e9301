using MediatR;
using PlanAccountability.Domain.Organisations;

namespace PlanAccountability.Application.Organisations;

/// <summary>One policing body.</summary>
public sealed record GetPolicingBody(PolicingBodyId Id) : IQuery<PolicingBodyReading>;

/// <summary>The policing bodies.</summary>
public sealed record ListPolicingBodies(PageRequest Page, string? Ref, DateTimeOffset? UpdatedSince, AreaId? AreaId, PolicingBodyKind? Kind)
    : IQuery<Page<PolicingBodyReading>>;

/// <summary>One panel.</summary>
public sealed record GetPanel(PanelId Id) : IQuery<PanelReading>;

/// <summary>The panels.</summary>
public sealed record ListPanels(PageRequest Page, string? Ref, DateTimeOffset? UpdatedSince, AreaId? AreaId) : IQuery<Page<PanelReading>>;

/// <summary>One organisation.</summary>
public sealed record GetOrganisation(OrganisationId Id) : IQuery<OrganisationReading>;

/// <summary>The organisations.</summary>
public sealed record ListOrganisations(PageRequest Page, string? Ref, DateTimeOffset? UpdatedSince, OrganisationKind? Kind)
    : IQuery<Page<OrganisationReading>>;

internal sealed class GetPolicingBodyHandler(IPlanAccountabilityDb db, ICaller caller)
    : IRequestHandler<GetPolicingBody, PolicingBodyReading>
{
    public Task<PolicingBodyReading> Handle(GetPolicingBody query, CancellationToken cancellationToken) =>
        db.PolicingBodies.Where(body => body.Id == query.Id).ReadAsync(PolicingBodyReading.Form, caller, cancellationToken);
}

internal sealed class ListPolicingBodiesHandler(IPlanAccountabilityDb db) : IRequestHandler<ListPolicingBodies, Page<PolicingBodyReading>>
{
    public Task<Page<PolicingBodyReading>> Handle(ListPolicingBodies query, CancellationToken cancellationToken) =>
        db
            .PolicingBodies.Standing()
            .Matching(db, query.Ref, query.UpdatedSince)
            .Where(body => (query.AreaId == null || body.AreaId == query.AreaId) && (query.Kind == null || body.Kind == query.Kind))
            .ToPageAsync(query.Page, PolicingBodyReading.Form, body => body.Id, cancellationToken);
}

internal sealed class GetPanelHandler(IPlanAccountabilityDb db, ICaller caller) : IRequestHandler<GetPanel, PanelReading>
{
    public Task<PanelReading> Handle(GetPanel query, CancellationToken cancellationToken) =>
        db.Panels.Where(panel => panel.Id == query.Id).ReadAsync(PanelReading.Form, caller, cancellationToken);
}

internal sealed class ListPanelsHandler(IPlanAccountabilityDb db) : IRequestHandler<ListPanels, Page<PanelReading>>
{
    public Task<Page<PanelReading>> Handle(ListPanels query, CancellationToken cancellationToken) =>
        db
            .Panels.Standing()
            .Matching(db, query.Ref, query.UpdatedSince)
            .Where(panel => query.AreaId == null || panel.AreaId == query.AreaId)
            .ToPageAsync(query.Page, PanelReading.Form, panel => panel.Id, cancellationToken);
}

internal sealed class GetOrganisationHandler(IPlanAccountabilityDb db, ICaller caller)
    : IRequestHandler<GetOrganisation, OrganisationReading>
{
    public Task<OrganisationReading> Handle(GetOrganisation query, CancellationToken cancellationToken) =>
        db.Organisations.Where(organisation => organisation.Id == query.Id).ReadAsync(OrganisationReading.Form, caller, cancellationToken);
}

internal sealed class ListOrganisationsHandler(IPlanAccountabilityDb db) : IRequestHandler<ListOrganisations, Page<OrganisationReading>>
{
    public Task<Page<OrganisationReading>> Handle(ListOrganisations query, CancellationToken cancellationToken) =>
        db
            .Organisations.Standing()
            .Matching(db, query.Ref, query.UpdatedSince)
            .Where(organisation => query.Kind == null || organisation.Kind == query.Kind)
            .ToPageAsync(query.Page, OrganisationReading.Form, organisation => organisation.Id, cancellationToken);
}
