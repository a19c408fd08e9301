using MediatR;
using PlanAccountability.Domain.Organisations;

namespace PlanAccountability.Application.Organisations;

/// <summary>One policing body.</summary>
public sealed record GetPolicingBody(PolicingBodyId Id) : IQuery<PolicingBodyDto>;

/// <summary>The policing bodies.</summary>
public sealed record ListPolicingBodies(PageRequest Page, string? Ref, DateTimeOffset? UpdatedSince, AreaId? AreaId, PolicingBodyKind? Kind)
    : IQuery<Page<PolicingBodyDto>>;

/// <summary>One panel.</summary>
public sealed record GetPanel(PanelId Id) : IQuery<PanelDto>;

/// <summary>The panels.</summary>
public sealed record ListPanels(PageRequest Page, string? Ref, DateTimeOffset? UpdatedSince, AreaId? AreaId) : IQuery<Page<PanelDto>>;

/// <summary>One organisation.</summary>
public sealed record GetOrganisation(OrganisationId Id) : IQuery<OrganisationDto>;

/// <summary>The organisations.</summary>
public sealed record ListOrganisations(PageRequest Page, string? Ref, DateTimeOffset? UpdatedSince, OrganisationKind? Kind)
    : IQuery<Page<OrganisationDto>>;

internal sealed class GetPolicingBodyHandler(IPlanAccountabilityDb db, ICaller caller) : IRequestHandler<GetPolicingBody, PolicingBodyDto>
{
    public Task<PolicingBodyDto> Handle(GetPolicingBody query, CancellationToken cancellationToken) =>
        db.PolicingBodies.Where(body => body.Id == query.Id).ReadAsync(PolicingBodyDto.Projection, caller, cancellationToken);
}

internal sealed class ListPolicingBodiesHandler(IPlanAccountabilityDb db) : IRequestHandler<ListPolicingBodies, Page<PolicingBodyDto>>
{
    public Task<Page<PolicingBodyDto>> Handle(ListPolicingBodies query, CancellationToken cancellationToken) =>
        db
            .PolicingBodies.NotRetracted()
            .Matching(db, query.Ref, query.UpdatedSince)
            .Where(body => (query.AreaId == null || body.AreaId == query.AreaId) && (query.Kind == null || body.Kind == query.Kind))
            .ToPageAsync(query.Page, PolicingBodyDto.Projection, body => body.Id, cancellationToken);
}

internal sealed class GetPanelHandler(IPlanAccountabilityDb db, ICaller caller) : IRequestHandler<GetPanel, PanelDto>
{
    public Task<PanelDto> Handle(GetPanel query, CancellationToken cancellationToken) =>
        db.Panels.Where(panel => panel.Id == query.Id).ReadAsync(PanelDto.Projection, caller, cancellationToken);
}

internal sealed class ListPanelsHandler(IPlanAccountabilityDb db) : IRequestHandler<ListPanels, Page<PanelDto>>
{
    public Task<Page<PanelDto>> Handle(ListPanels query, CancellationToken cancellationToken) =>
        db
            .Panels.NotRetracted()
            .Matching(db, query.Ref, query.UpdatedSince)
            .Where(panel => query.AreaId == null || panel.AreaId == query.AreaId)
            .ToPageAsync(query.Page, PanelDto.Projection, panel => panel.Id, cancellationToken);
}

internal sealed class GetOrganisationHandler(IPlanAccountabilityDb db, ICaller caller) : IRequestHandler<GetOrganisation, OrganisationDto>
{
    public Task<OrganisationDto> Handle(GetOrganisation query, CancellationToken cancellationToken) =>
        db
            .Organisations.Where(organisation => organisation.Id == query.Id)
            .ReadAsync(OrganisationDto.Projection, caller, cancellationToken);
}

internal sealed class ListOrganisationsHandler(IPlanAccountabilityDb db) : IRequestHandler<ListOrganisations, Page<OrganisationDto>>
{
    public Task<Page<OrganisationDto>> Handle(ListOrganisations query, CancellationToken cancellationToken) =>
        db
            .Organisations.NotRetracted()
            .Matching(db, query.Ref, query.UpdatedSince)
            .Where(organisation => query.Kind == null || organisation.Kind == query.Kind)
            .ToPageAsync(query.Page, OrganisationDto.Projection, organisation => organisation.Id, cancellationToken);
}
