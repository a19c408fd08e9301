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
public sealed record OrganisationForm(string Name, OrganisationKind Kind, string? Website, IReadOnlyList<Citation> Citations);

internal sealed class OrganisationFormValidator : AbstractValidator<OrganisationForm>
{
    public OrganisationFormValidator()
    {
        RuleFor(form => form.Name).Title();
        RuleFor(form => form.Website).Url();
        this.Citations(form => form.Citations);
    }
}

internal sealed class AmendOrganisationHandler(IPlanAccountabilityDb db, ICaller caller, IValidator<OrganisationForm> validator)
    : IRequestHandler<AmendOrganisation, OrganisationId>
{
    public async Task<OrganisationId> Handle(AmendOrganisation command, CancellationToken cancellationToken)
    {
        var organisation = await db.Organisations.Where(organisation => organisation.Id == command.Id).LoadAsync(caller, cancellationToken);
        caller.RequireOwner(organisation);
        organisation.At(command.Revision);

        var form = MergePatch.Apply(
            new OrganisationForm(organisation.Name, organisation.Kind, organisation.Website, organisation.Citations),
            command.Body
        );
        await validator.ValidateAndThrowAsync(form, cancellationToken);
        await db.RequireCitedAsync(form.Citations, cancellationToken, kept: organisation.Citations);
        organisation.Amend(form.Name, form.Kind, form.Website);
        organisation.Cite(form.Citations);
        await db.SaveChangesAsync(cancellationToken);
        return organisation.Id;
    }
}
