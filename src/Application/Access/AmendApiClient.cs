using System.Text.Json;
using FluentValidation;
using MediatR;
using PlanAccountability.Domain.Access;

namespace PlanAccountability.Application.Access;

/// <summary>Names a client anew or says what it may do, by a merge patch.</summary>
public sealed record AmendApiClient(ApiClientId Id, int Revision, JsonElement Body) : ICommand<ApiClientId>;

internal sealed class AmendApiClientHandler(
    IPlanAccountabilityDb db,
    ICaller caller,
    IStandingAdmins admins,
    TimeProvider clock,
    IValidator<ApiClientForm> validator
) : IRequestHandler<AmendApiClient, ApiClientId>
{
    public async Task<ApiClientId> Handle(AmendApiClient command, CancellationToken cancellationToken)
    {
        var client = await db
            .ApiClients.Where(client => client.Id == command.Id)
            .ForChangeAsync(caller, [Role.Admin], command.Revision, cancellationToken);
        var form = MergePatch.Apply(new ApiClientForm(client.Name, client.Grants), command.Body);
        await validator.ValidateAndThrowAsync(form, cancellationToken);
        await db.RequireKnownAreasAsync(form.Grants, cancellationToken);

        var losesAnAdmin = client.IsStandingAdmin(clock.GetUtcNow()) && !ApiClient.IsAdmin(form.Grants);
        client.Amend(form.Name, form.Grants);
        if (losesAnAdmin)
            AccessRules.AnAdminRemains.Require(await admins.AnyBesidesAsync(client.Id, cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
        return client.Id;
    }
}
