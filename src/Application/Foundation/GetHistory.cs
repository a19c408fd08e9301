using System.Text.Json;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace PlanAccountability.Application.Foundation;

/// <summary>What happened to one record, oldest first, as far as the caller may know.</summary>
/// <param name="Type">The type of record.</param>
/// <param name="Key">The record's identifier, as text.</param>
/// <param name="Page">The page.</param>
public sealed record GetHistory(RecordType Type, string Key, PageRequest Page) : IQuery<Page<ChangeReading>>;

/// <summary>What one save did to a record.</summary>
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
/// <param name="Record">The record after the change, without computed members.</param>
public sealed record ChangeReading(
    string Type, string Id, string Ref, AreaId? AreaId, int Revision, ChangeOperation Operation, string Event, DateTimeOffset At, string By, string? Reason, JsonElement Record);

internal sealed class GetHistoryHandler(IPlanAccountabilityDb db, ICaller caller) : IRequestHandler<GetHistory, Page<ChangeReading>>
{
    public async Task<Page<ChangeReading>> Handle(GetHistory query, CancellationToken cancellationToken)
    {
        var ofRecord = db.Changes.AsNoTracking().VisibleTo(caller).Where(change => change.Type == query.Type.Name && change.RecordId == query.Key);
        var after = query.Page.After?.NumberAt(0, 1) ?? 0;
        var page = await ofRecord.Where(change => change.Revision > after).OrderBy(change => change.Revision)
            .ToPageAsync(query.Page, last => new Cursor($"{last.Revision}"), cancellationToken);
        if (page.Items.Count == 0 && !await ofRecord.AnyAsync(cancellationToken))
            throw new NotFoundException(query.Type.Words);
        return new([.. page.Items.Select(Read)], page.Next);
    }

    private static ChangeReading Read(ChangeRecord change) => new(
        change.Type, change.RecordId, change.Ref, change.AreaId, change.Revision, change.Operation, change.Event, change.At, change.By, change.Reason,
        JsonSerializer.Deserialize<JsonElement>(change.Record));
}
