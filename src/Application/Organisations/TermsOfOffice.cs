using MediatR;

namespace PlanAccountability.Application.Organisations;

/// <summary>One term of office of a body.</summary>
public sealed record GetTermOfOffice(PolicingBodyId BodyId, TermOfOfficeId Id) : IQuery<TermOfOfficeDto>;

/// <summary>The terms of office of a body.</summary>
public sealed record ListTermsOfOffice(PolicingBodyId BodyId, PageRequest Page, string? Ref, DateTimeOffset? UpdatedSince)
    : IQuery<Page<TermOfOfficeDto>>;

internal sealed class GetTermOfOfficeHandler(IPlanAccountabilityDb db, ICaller caller) : IRequestHandler<GetTermOfOffice, TermOfOfficeDto>
{
    public Task<TermOfOfficeDto> Handle(GetTermOfOffice query, CancellationToken cancellationToken) =>
        db
            .TermsOfOffice.Where(term => term.Id == query.Id && term.BodyId == query.BodyId)
            .ReadAsync(TermOfOfficeDto.Projection, caller, cancellationToken);
}

internal sealed class ListTermsOfOfficeHandler(IPlanAccountabilityDb db, ICaller caller)
    : IRequestHandler<ListTermsOfOffice, Page<TermOfOfficeDto>>
{
    public async Task<Page<TermOfOfficeDto>> Handle(ListTermsOfOffice query, CancellationToken cancellationToken)
    {
        await db.PolicingBodies.Where(body => body.Id == query.BodyId).ReadAsync(PolicingBodyDto.Projection, caller, cancellationToken);
        return await db
            .TermsOfOffice.NotRetracted()
            .Matching(db, query.Ref, query.UpdatedSince)
            .Where(term => term.BodyId == query.BodyId)
            .ToPageAsync(query.Page, TermOfOfficeDto.Projection, term => term.Id, cancellationToken);
    }
}
