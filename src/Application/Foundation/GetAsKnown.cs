using System.Text.Json;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace PlanAccountability.Application.Foundation;

/// <summary>One record as it was stored at an instant: what could have been known then, whatever was found out since.</summary>
/// <param name="Type">The type of record.</param>
/// <param name="Key">The record's identifier, as text.</param>
/// <param name="Instant">The instant. Changes that were then being written are seen once they are committed.</param>
public sealed record GetAsKnown(RecordType Type, string Key, DateTimeOffset Instant) : IQuery<KnownRecord>;

/// <summary>A record as it was stored at some time.</summary>
/// <param name="Revision">The revision that it was at.</param>
/// <param name="Record">Its stored JSON, with the members that its type got later.</param>
public sealed record KnownRecord(int Revision, JsonElement Record);

internal sealed class GetAsKnownHandler(IPlanAccountabilityDb db, ICaller caller) : IRequestHandler<GetAsKnown, KnownRecord>
{
    public async Task<KnownRecord> Handle(GetAsKnown query, CancellationToken cancellationToken)
    {
        var instant = query.Instant.ToUniversalTime();
        var change = await db
            .Changes.AsNoTracking()
            .Where(change => change.Type == query.Type.Name && change.RecordId == query.Key && change.At <= instant)
            .OrderByDescending(change => change.Revision)
            .FirstOrDefaultAsync(cancellationToken);
        if (change is null || !caller.MayKnow(change.Visibility, change.AreaId))
            throw new NotFoundException(query.Type.Text);
        return change.IsTombstone
            ? throw new GoneException(await TombstoneAsync(change, cancellationToken), change.Ref)
            : new(change.Revision, query.Type.ReadStored(ChangeDto.Parse(change.Record)));
    }

    /// <summary>The tombstone that the record was at a change: what took it back may be an earlier one.</summary>
    private async Task<Retraction> TombstoneAsync(ChangeRecord change, CancellationToken cancellationToken)
    {
        var act = await db
            .Changes.AsNoTracking()
            .Where(act => act.Type == change.Type && act.RecordId == change.RecordId && act.Revision <= change.Revision)
            .Where(act => act.Operation == ChangeOperation.Retracted || act.Operation == ChangeOperation.Merged)
            .OrderByDescending(act => act.Revision)
            .FirstAsync(cancellationToken);
        return new(act.At, act.Reason ?? "", null, change.MergedInto);
    }
}
