using FluentValidation;
using MediatR;
using PlanAccountability.Domain.Access;

namespace PlanAccountability.Application.Access;

/// <summary>Ends all keys of a client for good.</summary>
public sealed record RevokeApiClient(ApiClientId Id, Revisions Revision, string Reason) : ICommand<ApiClientId>;

internal sealed class RevokeApiClientValidator : AbstractValidator<RevokeApiClient>
{
    public RevokeApiClientValidator() => RuleFor(command => command.Reason).Text();
}

internal sealed class RevokeApiClientHandler(IPlanAccountabilityDb db, ICaller caller, IStandingAdmins admins, TimeProvider clock)
    : IRequestHandler<RevokeApiClient, ApiClientId>
{
    public async Task<ApiClientId> Handle(RevokeApiClient command, CancellationToken cancellationToken)
    {
        var client = await db
            .ApiClients.Where(client => client.Id == command.Id)
            .GetForUpdateAsync(caller, [Role.Admin], command.Revision, cancellationToken);
        var now = clock.GetUtcNow();
        var losesAnAdmin = client.IsStandingAdmin(now);
        client.Revoke(command.Reason, now);
        if (losesAnAdmin)
            AccessRules.AnAdminRemains.Require(await admins.AnyBesidesAsync(client.Id, cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
        return client.Id;
    }
}
