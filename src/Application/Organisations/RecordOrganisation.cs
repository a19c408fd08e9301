using FluentValidation;
using MediatR;
using PlanAccountability.Domain.Organisations;

namespace PlanAccountability.Application.Organisations;

/// <summary>Records an organisation; the client that does so owns it.</summary>
public sealed record RecordOrganisation(
    string? Ref,
    string Name,
    OrganisationKind Kind,
    string? Website,
    IReadOnlyList<Citation>? Citations
) : ICommand<OrganisationId>;

internal sealed class RecordOrganisationValidator : AbstractValidator<RecordOrganisation>
{
    public RecordOrganisationValidator()
    {
        RuleFor(command => command.Ref).Ref();
        RuleFor(command => command.Name).Title();
        RuleFor(command => command.Website).Url();
        this.Citations(command => command.Citations!);
    }
}

internal sealed class RecordOrganisationHandler(IPlanAccountabilityDb db, ICaller caller)
    : IRequestHandler<RecordOrganisation, OrganisationId>
{
    public async Task<OrganisationId> Handle(RecordOrganisation command, CancellationToken cancellationToken)
    {
        var citations = command.Citations ?? [];
        await db.RequireCitedAsync(citations, cancellationToken);
        var organisation = new Organisation(
            OrganisationId.New(),
            command.Ref,
            command.Name,
            command.Kind,
            command.Website,
            caller.ClientId
        );
        organisation.Cite(citations);
        db.Organisations.Add(organisation);
        await db.SaveChangesAsync(cancellationToken);
        return organisation.Id;
    }
}
