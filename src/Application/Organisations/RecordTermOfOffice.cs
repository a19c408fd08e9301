using FluentValidation;
using MediatR;
using PlanAccountability.Domain.Organisations;

namespace PlanAccountability.Application.Organisations;

/// <summary>Records a term of office: the office of the area or an admin may.</summary>
public sealed record RecordTermOfOffice(PolicingBodyId BodyId, string? Ref, TermOfOfficeInput Body) : ICommand<TermOfOfficeId>;

/// <summary>What is said of a term of office.</summary>
/// <param name="Holder" example="Clive Grunshaw">The person's name.</param>
/// <param name="Office">In what capacity.</param>
/// <param name="From">The first day; null where it is not known.</param>
/// <param name="To">The last day; null while it lasts or where it is not known.</param>
/// <param name="Citations">Where the facts came from.</param>
public sealed record TermOfOfficeInput(
    string Holder,
    OfficeHeld Office,
    PartialDate? From = null,
    PartialDate? To = null,
    IReadOnlyList<Citation>? Citations = null
);

internal sealed class TermOfOfficeInputValidator : AbstractValidator<TermOfOfficeInput>
{
    public TermOfOfficeInputValidator()
    {
        RuleFor(input => input.Holder).Title();
        this.Citations(input => input.Citations!);
    }
}

internal sealed class RecordTermOfOfficeValidator : AbstractValidator<RecordTermOfOffice>
{
    public RecordTermOfOfficeValidator()
    {
        RuleFor(command => command.Ref).Ref();
        RuleFor(command => command.Body).SetValidator(new TermOfOfficeInputValidator());
    }
}

internal sealed class RecordTermOfOfficeHandler(IPlanAccountabilityDb db, ICaller caller)
    : IRequestHandler<RecordTermOfOffice, TermOfOfficeId>
{
    public async Task<TermOfOfficeId> Handle(RecordTermOfOffice command, CancellationToken cancellationToken)
    {
        var (holder, office, from, to, citations) = command.Body;
        var body = await db
            .PolicingBodies.Where(body => body.Id == command.BodyId)
            .GetForUpdateAsync(caller, [Role.Office, Role.Admin], null, cancellationToken);
        await db.RequireCitedAsync(citations ?? [], cancellationToken);
        var term = new TermOfOffice(TermOfOfficeId.New(), command.Ref.OwnedBy(body.AreaId), body, holder, office, from, to);
        term.Cite(citations ?? []);
        db.TermsOfOffice.Add(term);
        await db.SaveChangesAsync(cancellationToken);
        return term.Id;
    }
}
