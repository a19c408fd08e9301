using MediatR;

namespace PlanAccountability.Application.Organisations;

/// <summary>The terms of office of a body.</summary>
public sealed record ListTermsOfOffice(PolicingBodyId BodyId, PageRequest Page, RecordFilter Records) : IQuery<Page<TermOfOfficeDto>>;

internal sealed class ListTermsOfOfficeHandler(IPlanAccountabilityDb db, ICaller caller)
    : IRequestHandler<ListTermsOfOffice, Page<TermOfOfficeDto>>
{
    public async Task<Page<TermOfOfficeDto>> Handle(ListTermsOfOffice query, CancellationToken cancellationToken)
    {
        await db.PolicingBodies.Where(body => body.Id == query.BodyId).ReadAsync(PolicingBodyType.Shown, caller, cancellationToken);
        return await db
            .TermsOfOffice.NotRetracted()
            .Matching(db, query.Records)
            .Where(term => term.BodyId == query.BodyId)
            .ToPageAsync(query.Page, TermOfOfficeType.Shown, term => term.Id, cancellationToken);
    }
}
