using MediatR;

namespace PlanAccountability.Application.Organisations;

/// <summary>One term of office of a body.</summary>
public sealed record GetTermOfOffice(PolicingBodyId BodyId, TermOfOfficeId Id) : IQuery<TermOfOfficeReading>;

/// <summary>The terms of office of a body.</summary>
public sealed record ListTermsOfOffice(PolicingBodyId BodyId, PageRequest Page, string? Ref, DateTimeOffset? UpdatedSince)
    : IQuery<Page<TermOfOfficeReading>>;

internal sealed class GetTermOfOfficeHandler(IPlanAccountabilityDb db, ICaller caller)
    : IRequestHandler<GetTermOfOffice, TermOfOfficeReading>
{
    public Task<TermOfOfficeReading> Handle(GetTermOfOffice query, CancellationToken cancellationToken) =>
        db
            .TermsOfOffice.Where(term => term.Id == query.Id && term.BodyId == query.BodyId)
            .ReadAsync(TermOfOfficeReading.Form, caller, cancellationToken);
}

internal sealed class ListTermsOfOfficeHandler(IPlanAccountabilityDb db, ICaller caller)
    : IRequestHandler<ListTermsOfOffice, Page<TermOfOfficeReading>>
{
    public async Task<Page<TermOfOfficeReading>> Handle(ListTermsOfOffice query, CancellationToken cancellationToken)
    {
        await db.PolicingBodies.Where(body => body.Id == query.BodyId).ReadAsync(PolicingBodyReading.Form, caller, cancellationToken);
        return await db
            .TermsOfOffice.Standing()
            .Matching(db, query.Ref, query.UpdatedSince)
            .Where(term => term.BodyId == query.BodyId)
            .ToPageAsync(query.Page, TermOfOfficeReading.Form, term => term.Id, cancellationToken);
    }
}
