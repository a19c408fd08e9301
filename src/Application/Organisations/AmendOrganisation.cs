using System.Text.Json;
using FluentValidation;
using MediatR;
using PlanAccountability.Domain.Organisations;

namespace PlanAccountability.Application.Organisations;

/// <summary>Amends an organisation by a merge patch; only its owner or an admin may.</summary>
public sealed record AmendOrganisation(OrganisationId Id, int Revision, JsonElement Body) : ICommand<OrganisationId>;

/// <summary>What may be amended of an organisation.</summary>
/// <param name="Name">The organisation's name.</param>
/// <param name="Kind">What kind of organisation it is.</param>
/// <param name="Website">Its web page, or null.</param>
/// <param name="Citations">Where the facts came from.</param>
public sealed record OrganisationInput(string Name, OrganisationKind Kind, string? Website, IReadOnlyList<Citation> Citations);

internal sealed class OrganisationInputValidator : AbstractValidator<OrganisationInput>
{
    public OrganisationInputValidator()
    {
        RuleFor(input => input.Name).Title();
        RuleFor(input => input.Website).Url();
        this.Citations(input => input.Citations);
    }
}

internal sealed class AmendOrganisationHandler(IPlanAccountabilityDb db, ICaller caller, IValidator<OrganisationInput> validator)
    : IRequestHandler<AmendOrganisation, OrganisationId>
{
    public async Task<OrganisationId> Handle(AmendOrganisation command, CancellationToken cancellationToken)
    {
        var organisation = await db.Organisations.Where(organisation => organisation.Id == command.Id).LoadAsync(caller, cancellationToken);
        caller.RequireOwner(organisation);
        organisation.EnsureRevision(command.Revision);

        var input = MergePatch.Apply(
            new OrganisationInput(organisation.Name, organisation.Kind, organisation.Website, organisation.Citations),
            command.Body
        );
        await validator.ValidateAndThrowAsync(input, cancellationToken);
        await db.RequireCitedAsync(input.Citations, cancellationToken, kept: organisation.Citations);
        organisation.Amend(input.Name, input.Kind, input.Website);
        organisation.Cite(input.Citations);
        await db.SaveChangesAsync(cancellationToken);
        return organisation.Id;
    }
}
