using MediatR;
using PlanAccountability.Domain.Access;

namespace PlanAccountability.Application.Access;

/// <summary>Gives a client a new key in place of its old one.</summary>
public sealed record RotateKey(ApiClientId Id, Revisions Revision, DateTimeOffset? ExpiresAt, DateTimeOffset? OldKeyWorksUntil)
    : ICommand<NewKey>;

internal sealed class RotateKeyHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock) : IRequestHandler<RotateKey, NewKey>
{
    public async Task<NewKey> Handle(RotateKey command, CancellationToken cancellationToken)
    {
        var client = await db
            .ApiClients.Where(client => client.Id == command.Id)
            .GetForUpdateAsync(caller, [Role.Admin], command.Revision, cancellationToken);
        clock.RequireAhead(command.ExpiresAt, "/expiresAt");
        clock.RequireAhead(command.OldKeyWorksUntil, "/oldKeyWorksUntil");
        var now = clock.GetUtcNow();
        if (command.OldKeyWorksUntil > now.AddDays(ApiClient.MostDaysOfOverlap))
            throw new BadValueException("/oldKeyWorksUntil", "out-of-range", $"must be at most {ApiClient.MostDaysOfOverlap} days ahead");

        var key = KeyText.Draw();
        client.Give(key, now, command.ExpiresAt, command.OldKeyWorksUntil);
        await db.SaveChangesAsync(cancellationToken);
        return new(client.Id, key);
    }
}
