using System.Text.Json;
using FluentValidation;
using MediatR;

namespace PlanAccountability.Application.Organisations;

/// <summary>Amends a term of office by a merge patch: the office of the area or an admin may.</summary>
public sealed record AmendTermOfOffice(PolicingBodyId BodyId, TermOfOfficeId Id, int Revision, JsonElement Body) : ICommand<TermOfOfficeId>;

internal sealed class AmendTermOfOfficeHandler(IPlanAccountabilityDb db, ICaller caller, IValidator<TermOfOfficeInput> validator)
    : IRequestHandler<AmendTermOfOffice, TermOfOfficeId>
{
    public async Task<TermOfOfficeId> Handle(AmendTermOfOffice command, CancellationToken cancellationToken)
    {
        var term = await db
            .TermsOfOffice.Where(term => term.Id == command.Id && term.BodyId == command.BodyId)
            .GetForUpdateAsync(caller, [Role.Office, Role.Admin], command.Revision, cancellationToken);

        var input = MergePatch.Apply(new TermOfOfficeInput(term.Holder, term.Office, term.From, term.To, term.Citations), command.Body);
        await validator.ValidateAndThrowAsync(input, cancellationToken);
        await db.RequireCitedAsync(input.Citations ?? [], cancellationToken, kept: term.Citations);
        term.Amend(input.Holder, input.Office, input.From, input.To);
        term.Cite(input.Citations ?? []);
        await db.SaveChangesAsync(cancellationToken);
        return term.Id;
    }
}
