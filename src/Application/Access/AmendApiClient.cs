using System.Text.Json;
using FluentValidation;
using MediatR;
using PlanAccountability.Domain.Access;

namespace PlanAccountability.Application.Access;

/// <summary>Names a client anew or says what it may do, by a merge patch.</summary>
public sealed record AmendApiClient(ApiClientId Id, Revisions Revision, JsonElement Body) : ICommand<ApiClientId>;

internal sealed class AmendApiClientHandler(
    IPlanAccountabilityDb db,
    ICaller caller,
    IStandingAdmins admins,
    TimeProvider clock,
    IValidator<ApiClientInput> validator
) : IRequestHandler<AmendApiClient, ApiClientId>
{
    public async Task<ApiClientId> Handle(AmendApiClient command, CancellationToken cancellationToken)
    {
        var client = await db
            .ApiClients.Where(client => client.Id == command.Id)
            .GetForUpdateAsync(caller, [Role.Admin], command.Revision, cancellationToken);
        var input = MergePatch.Apply(new ApiClientInput(client.Name, client.Grants), command.Body);
        await validator.ValidateAndThrowAsync(input, cancellationToken);
        await db.RequireKnownAreasAsync(input.Grants, cancellationToken);

        var losesAnAdmin = client.IsStandingAdmin(clock.GetUtcNow()) && !ApiClient.IsAdmin(input.Grants);
        client.Amend(input.Name, input.Grants);
        if (losesAnAdmin)
            AccessRules.AnAdminRemains.Require(await admins.AnyBesidesAsync(client.Id, cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
        return client.Id;
    }
}
