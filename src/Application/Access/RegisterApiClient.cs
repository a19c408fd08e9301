using FluentValidation;
using MediatR;
using PlanAccountability.Domain.Access;

namespace PlanAccountability.Application.Access;

/// <summary>Registers a client with a new key.</summary>
public sealed record RegisterApiClient(ApiClientInput Body, DateTimeOffset? ExpiresAt) : ICommand<NewKey>;

/// <summary>A key that was made just now.</summary>
/// <param name="Client">Whose it is.</param>
/// <param name="Key">The key, which nobody can be told again.</param>
public sealed record NewKey(ApiClientId Client, KeyText Key);

internal sealed class RegisterApiClientValidator : AbstractValidator<RegisterApiClient>
{
    public RegisterApiClientValidator() => RuleFor(command => command.Body).SetValidator(new ApiClientInputValidator());
}

internal sealed class RegisterApiClientHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<RegisterApiClient, NewKey>
{
    public async Task<NewKey> Handle(RegisterApiClient command, CancellationToken cancellationToken)
    {
        caller.Require(null, Role.Admin);
        await db.RequireKnownAreasAsync(command.Body.Grants, cancellationToken);
        clock.RequireAhead(command.ExpiresAt, "/expiresAt");

        var key = KeyText.Draw();
        var client = new ApiClient(ApiClientId.New(), command.Body.Name, command.Body.Grants);
        client.Give(key, clock.GetUtcNow(), command.ExpiresAt);
        db.ApiClients.Add(client);
        await db.SaveChangesAsync(cancellationToken);
        return new(client.Id, key);
    }
}
