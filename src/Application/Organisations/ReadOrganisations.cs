using MediatR;
using PlanAccountability.Domain.Organisations;

namespace PlanAccountability.Application.Organisations;

/// <summary>The policing bodies.</summary>
public sealed record ListPolicingBodies(PageRequest Page, RecordFilter Records, AreaId? AreaId, PolicingBodyKind? Kind)
    : IQuery<Page<PolicingBodyDto>>;

/// <summary>The panels.</summary>
public sealed record ListPanels(PageRequest Page, RecordFilter Records, AreaId? AreaId) : IQuery<Page<PanelDto>>;

/// <summary>The organisations.</summary>
public sealed record ListOrganisations(PageRequest Page, RecordFilter Records, OrganisationKind? Kind) : IQuery<Page<OrganisationDto>>;

internal sealed class ListPolicingBodiesHandler(IPlanAccountabilityDb db) : IRequestHandler<ListPolicingBodies, Page<PolicingBodyDto>>
{
    public Task<Page<PolicingBodyDto>> Handle(ListPolicingBodies query, CancellationToken cancellationToken) =>
        db
            .PolicingBodies.NotRetracted()
            .Matching(db, query.Records)
            .Where(body => (query.AreaId == null || body.AreaId == query.AreaId) && (query.Kind == null || body.Kind == query.Kind))
            .ToPageAsync(query.Page, PolicingBodyType.Shown, body => body.Id, cancellationToken);
}

internal sealed class ListPanelsHandler(IPlanAccountabilityDb db) : IRequestHandler<ListPanels, Page<PanelDto>>
{
    public Task<Page<PanelDto>> Handle(ListPanels query, CancellationToken cancellationToken) =>
        db
            .Panels.NotRetracted()
            .Matching(db, query.Records)
            .Where(panel => query.AreaId == null || panel.AreaId == query.AreaId)
            .ToPageAsync(query.Page, PanelType.Shown, panel => panel.Id, cancellationToken);
}

internal sealed class ListOrganisationsHandler(IPlanAccountabilityDb db) : IRequestHandler<ListOrganisations, Page<OrganisationDto>>
{
    public Task<Page<OrganisationDto>> Handle(ListOrganisations query, CancellationToken cancellationToken) =>
        db
            .Organisations.NotRetracted()
            .Matching(db, query.Records)
            .Where(organisation => query.Kind == null || organisation.Kind == query.Kind)
            .ToPageAsync(query.Page, OrganisationType.Shown, organisation => organisation.Id, cancellationToken);
}
