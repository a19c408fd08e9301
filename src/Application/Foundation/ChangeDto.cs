using System.Linq.Expressions;
using System.Text.Json;

namespace PlanAccountability.Application.Foundation;

/// <summary>What one save did to a record.</summary>
/// <param name="Position" example="4711">The place in the feed of changes, counted from 1.</param>
/// <param name="Type" example="planVersion">The type of record.</param>
/// <param name="Id" example="0199a1f0-0000-7000-8000-000000000001">The record's identifier.</param>
/// <param name="Ref" example="lancashire:plan-2021:v1">The record's stable external key.</param>
/// <param name="AreaId">The area that owns the record; null where it belongs to none.</param>
/// <param name="Revision" example="1">The revision that the save made.</param>
/// <param name="Operation">What was done to the record.</param>
/// <param name="Event" example="planVersionIssued">What happened, in the field's words.</param>
/// <param name="At" example="2026-11-22T10:00:00Z">When.</param>
/// <param name="By" example="office: Lancashire OPCC">The role and the client's name; never a person.</param>
/// <param name="Reason" example="The page was misread.">Why, or null.</param>
/// <param name="Retracted">Whether the record is a tombstone after the change: retracted or merged, and perhaps redacted since.</param>
/// <param name="MergedInto">For a merged record, the address of the one that stays; else null.</param>
/// <param name="Record">The record's JSON, as it is stored.</param>
public sealed record ChangeDto(
    long Position,
    string Type,
    string Id,
    string Ref,
    AreaId? AreaId,
    int Revision,
    ChangeOperation Operation,
    string Event,
    DateTimeOffset At,
    string By,
    string? Reason,
    bool Retracted,
    string? MergedInto,
    JsonElement Record
)
{
    /// <summary>The record after the change, without computed members. A member that its type got later is null, an empty list, or the
    /// default of its part.</summary>
    public JsonElement Record { get; init; } = RecordTypes.Named(Type).ReadStored(Record);

    /// <summary>A change that has its place.</summary>
    internal static readonly Expression<Func<ChangeRecord, ChangeDto>> Projection = change => new ChangeDto(
        change.Position!.Value,
        change.Type,
        change.RecordId,
        change.Ref,
        change.AreaId,
        change.Revision,
        change.Operation,
        change.Event,
        change.At,
        change.By,
        change.Reason,
        change.IsTombstone,
        change.MergedInto,
        Parse(change.Record)
    );

    /// <summary>Reads a record's stored JSON.</summary>
    internal static JsonElement Parse(string record) => JsonSerializer.Deserialize<JsonElement>(record);
}
