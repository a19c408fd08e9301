using System.Linq.Expressions;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.Organisations;
using PlanAccountability.Domain.Organisations;

namespace PlanAccountability.Api.Organisations;

/// <summary>Who: areas, policing bodies, their terms of office, panels and other organisations.</summary>
internal static class OrganisationEndpoints
{
    public static void MapOrganisations(this IEndpointRouteBuilder v1)
    {
        var areas = v1.MapGroup("/areas").WithTags("Organisations");
        areas.MapGet("", ListAreas).WithName("listAreas").ForEveryone();
        areas.MapGet("/{id}", GetArea).WithName("getArea").ForEveryone(404);
        areas.MapPast("/{id}", RecordTypes.Of(typeof(PoliceArea)));

        var bodies = v1.MapGroup("/policing-bodies").WithTags("Organisations");
        bodies.MapGet("", ListBodies).WithName("listPolicingBodies").SortedBy(ListPolicingBodies.Sorts).ForEveryone();
        bodies.MapGet("/{id}", GetBody).WithName("getPolicingBody").ForEveryone(404, 410);
        bodies.MapRecord<LocalPolicingBody>("/{id}", Role.Admin);
        bodies.MapGet("/{bodyId}/terms-of-office", ListTerms).WithName("listTermsOfOffice").ForEveryone(404, 410);
        bodies.MapGet("/{bodyId}/terms-of-office/{id}", GetTerm).WithName("getTermOfOffice").ForEveryone(404, 410);
        bodies
            .MapPost("/{bodyId}/terms-of-office", RecordTerm)
            .WithName("recordTermOfOffice")
            .For(Role.Office, Role.Admin)
            .Creates(404, 410);
        bodies.MapPatch("/{bodyId}/terms-of-office/{id}", AmendTerm).WithName("amendTermOfOffice").For(Role.Office, Role.Admin).Changes();
        bodies
            .MapGet("/{bodyId}/terms-of-office/{id}" + ReadingsOfThePast.Path, TermAsKnown)
            .TellsWhatWasKnown(RecordTypes.Of(typeof(TermOfOffice)));
        bodies.MapGet("/{bodyId}/terms-of-office/{id}/history", TermHistory).TellsHistory(RecordTypes.Of(typeof(TermOfOffice)));
        bodies
            .MapPost("/{bodyId}/terms-of-office/{id}/retraction", RetractTerm)
            .Retracts(RecordTypes.Of(typeof(TermOfOffice)), Role.Office, Role.Admin);
        bodies.MapPost("/{bodyId}/terms-of-office/{id}/merge", MergeTerm).Merges<TermOfOffice>(Role.Office, Role.Admin);
        bodies.MapPost("/{bodyId}/terms-of-office/{id}/redaction", RedactTerm).Redacts<TermOfOffice>();

        var panels = v1.MapGroup("/panels").WithTags("Organisations");
        panels.MapGet("", ListPanels).WithName("listPanels").SortedBy(Application.Organisations.ListPanels.Sorts).ForEveryone();
        panels.MapGet("/{id}", GetPanel).WithName("getPanel").ForEveryone(404, 410);
        panels.MapRecord<Panel>("/{id}", Role.Admin);

        var organisations = v1.MapGroup("/organisations").WithTags("Organisations");
        organisations
            .MapGet("", ListOrganisations)
            .WithName("listOrganisations")
            .SortedBy(Application.Organisations.ListOrganisations.Sorts)
            .ForEveryone();
        organisations.MapGet("/{id}", GetOrganisation).WithName("getOrganisation").ForEveryone(404, 410);
        organisations.MapPost("", Record).WithName("recordOrganisation").For(Role.Office, Role.Panel, Role.Importer, Role.Admin).Creates();
        organisations
            .MapPatch("/{id}", Amend)
            .WithName("amendOrganisation")
            .For(Role.Office, Role.Panel, Role.Importer, Role.Admin)
            .Changes();
        organisations.MapRecord<Organisation>("/{id}", Role.Office, Role.Panel, Role.Importer, Role.Admin);
        v1.MapOrdinaryElections();
        organisations.MapMerge<Organisation>("/{id}", Role.Office, Role.Panel, Role.Importer, Role.Admin);
    }

    /// <summary>List the police areas</summary>
    /// <remarks>The 43 police force areas of England and Wales in the order of their identifiers, each with its policing body of today and
    /// its panel.</remarks>
    private static async Task<Ok<ListOf<AreaDto>>> ListAreas(
        [AsParameters] ListQuery list,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Page(await mediator.Send(new ListAreas(list.Page, list.Records), cancellationToken));

    /// <summary>Read a police area</summary>
    /// <remarks>One area with its policing body of today and its panel; the City of London has none.</remarks>
    private static async Task<TaggedAnswer<AreaDto>> GetArea(
        AreaId id,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Record(await mediator.Send(new GetArea(id), cancellationToken));

    /// <summary>List the policing bodies</summary>
    /// <remarks>Every commissioner, mayor or council that holds or held a chief constable to account, past ones included, in the order of
    /// recording.</remarks>
    private static async Task<Ok<ListOf<PolicingBodyDto>>> ListBodies(
        [AsParameters] ListQuery list,
        [AsParameters] SortQuery sort,
        AreaId? areaId,
        EnumQuery<PolicingBodyKind>? kind,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Page(await mediator.Send(new ListPolicingBodies(list.In(sort), list.Records, areaId, kind?.Value), cancellationToken));

    /// <summary>Read a policing body</summary>
    /// <remarks>One body with its kind, its span and its successor.</remarks>
    private static async Task<TaggedAnswer<PolicingBodyDto>> GetBody(
        PolicingBodyId id,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Record(await mediator.Send(PolicingBodyType.Get(id), cancellationToken));

    /// <summary>List the terms of office of a policing body</summary>
    /// <remarks>Who held, deputised in or acted in the office, in the order of recording.</remarks>
    private static async Task<Ok<ListOf<TermOfOfficeDto>>> ListTerms(
        PolicingBodyId bodyId,
        [AsParameters] ListQuery list,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Page(await mediator.Send(new ListTermsOfOffice(bodyId, list.Page, list.Records), cancellationToken));

    /// <summary>Read a term of office</summary>
    /// <remarks>Who held, deputised in or acted in the office, and when.</remarks>
    private static async Task<TaggedAnswer<TermOfOfficeDto>> GetTerm(
        PolicingBodyId bodyId,
        TermOfOfficeId id,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Record(await mediator.Send(TermOfOfficeType.Get(Term(bodyId, id)), cancellationToken));

    /// <summary>Record a term of office</summary>
    /// <remarks>The office of the area or an admin records it. Only a holder may issue a plan: an acting commissioner (s.62(4) PRSRA 2011)
    /// and a deputy (s.18) may not.</remarks>
    private static async Task<Created<TermOfOfficeDto>> RecordTerm(
        PolicingBodyId bodyId,
        TermOfOfficeRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        var id = await mediator.Send(
            new RecordNew<TermOfOffice, TermOfOfficeInput>(body.Ref, body, ParentId: bodyId.Value),
            cancellationToken
        );
        return context.Created(await mediator.Send(TermOfOfficeType.Get(id), cancellationToken));
    }

    /// <summary>Amend a term of office</summary>
    /// <remarks>A JSON merge patch of <c>holder</c>, <c>office</c>, <c>from</c>, <c>to</c> and <c>citations</c>.</remarks>
    private static async Task<Ok<TermOfOfficeDto>> AmendTerm(
        PolicingBodyId bodyId,
        TermOfOfficeId id,
        IfMatch revision,
        MergePatchBody<TermOfOfficeInput> body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        await mediator.Send(
            new AmendRecord<TermOfOffice, TermOfOfficeInput>(Term(bodyId, id), revision.Revision, body.Patch),
            cancellationToken
        );
        return context.Changed(await mediator.Send(TermOfOfficeType.Get(id), cancellationToken));
    }

    private static Task<IResult> TermAsKnown(
        PolicingBodyId bodyId,
        TermOfOfficeId id,
        [AsParameters] KnownAtQuery query,
        HttpContext context,
        IMediator mediator
    ) =>
        ReadingsOfThePast.AsKnown(
            RecordTypes.Of(typeof(TermOfOffice)),
            query,
            context,
            mediator,
            () => mediator.Send(new FindKey<TermOfOffice>(Term(bodyId, id)), context.RequestAborted)
        );

    private static async Task<Ok<ListOf<ChangeDto>>> TermHistory(
        PolicingBodyId bodyId,
        TermOfOfficeId id,
        HttpContext context,
        [AsParameters] HistoryQuery query,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        await RecordEndpoints.HistoryOf(
            RecordTypes.Of(typeof(TermOfOffice)),
            await mediator.Send(new FindKey<TermOfOffice>(Term(bodyId, id)), cancellationToken),
            context,
            query,
            mediator,
            cancellationToken
        );

    private static Task<Ok<RetractionAnswer>> RetractTerm(
        PolicingBodyId bodyId,
        TermOfOfficeId id,
        IfMatch revision,
        RetractionRequest body,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => RecordEndpoints.Retract(Term(bodyId, id), revision, body, mediator, cancellationToken);

    private static Task<Ok<MergedRecord>> MergeTerm(
        PolicingBodyId bodyId,
        TermOfOfficeId id,
        IfMatch revision,
        MergeRequest body,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => MergeAndRedaction.Merge(Term(bodyId, id), revision, body, mediator, cancellationToken);

    private static Task<Ok<RedactedRecord>> RedactTerm(
        PolicingBodyId bodyId,
        TermOfOfficeId id,
        IfMatch revision,
        Redaction body,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => MergeAndRedaction.Redact(Term(bodyId, id), revision, body, mediator, cancellationToken);

    private static Expression<Func<TermOfOffice, bool>> Term(PolicingBodyId bodyId, TermOfOfficeId id) =>
        term => term.Id == id && term.BodyId == bodyId;

    /// <summary>List the panels</summary>
    /// <remarks>The police and crime panels, in the order of recording. The City of London has none.</remarks>
    private static async Task<Ok<ListOf<PanelDto>>> ListPanels(
        [AsParameters] ListQuery list,
        [AsParameters] SortQuery sort,
        AreaId? areaId,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Page(await mediator.Send(new ListPanels(list.In(sort), list.Records, areaId), cancellationToken));

    /// <summary>Read a panel</summary>
    /// <remarks>One panel with its area and, where it is recorded, the council that runs it.</remarks>
    private static async Task<TaggedAnswer<PanelDto>> GetPanel(
        PanelId id,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Record(await mediator.Send(PanelType.Get(id), cancellationToken));

    /// <summary>List the organisations</summary>
    /// <remarks>Partners, recipients, inspectorates and others that records name, in the order of recording.</remarks>
    private static async Task<Ok<ListOf<OrganisationDto>>> ListOrganisations(
        [AsParameters] ListQuery list,
        [AsParameters] SortQuery sort,
        EnumQuery<OrganisationKind>? kind,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Page(await mediator.Send(new ListOrganisations(list.In(sort), list.Records, kind?.Value), cancellationToken));

    /// <summary>Read an organisation</summary>
    /// <remarks>One organisation that records name.</remarks>
    private static async Task<TaggedAnswer<OrganisationDto>> GetOrganisation(
        OrganisationId id,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Record(await mediator.Send(OrganisationType.Get(id), cancellationToken));

    /// <summary>Record an organisation</summary>
    /// <remarks>The client that records it owns it: only that client or an admin may amend or retract it.</remarks>
    private static async Task<Created<OrganisationDto>> Record(
        OrganisationRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        var id = await mediator.Send(new RecordNew<Organisation, OrganisationInput>(body.Ref, body), cancellationToken);
        return context.Created(await mediator.Send(OrganisationType.Get(id), cancellationToken));
    }

    /// <summary>Amend an organisation</summary>
    /// <remarks>A JSON merge patch of <c>name</c>, <c>kind</c>, <c>website</c> and <c>citations</c>.</remarks>
    private static async Task<Ok<OrganisationDto>> Amend(
        OrganisationId id,
        IfMatch revision,
        MergePatchBody<OrganisationInput> body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        await mediator.Send(
            new AmendRecord<Organisation, OrganisationInput>(organisation => organisation.Id == id, revision.Revision, body.Patch),
            cancellationToken
        );
        return context.Changed(await mediator.Send(OrganisationType.Get(id), cancellationToken));
    }
}
