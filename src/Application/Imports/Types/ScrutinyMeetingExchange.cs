using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Imports.Types;

internal sealed class ScrutinyMeetingExchange()
    : ExchangeType<ScrutinyMeeting, ScrutinyMeetingRow>("scrutinyMeeting", new ScrutinyMeetingRowValidator())
{
    protected override IQueryable<FoundRef<ScrutinyMeeting>> Pointers(IQueryable<ScrutinyMeeting> roots, IPlanAccountabilityDb db) =>
        roots.Select(meeting => new FoundRef<ScrutinyMeeting>(
            meeting.Id,
            meeting.Ref,
            meeting.Retraction != null,
            null,
            new KnownTo(meeting.Visibility, meeting.AreaId, false)
        ));

    /// <summary>Live ones before their minutes only for those who may read them.</summary>
    protected override IQueryable<ScrutinyMeeting> Exported(IQueryable<ScrutinyMeeting> roots, ExportScope scope) =>
        roots.NotRetracted().VisibleTo(scope.Caller).Where(record => record.AreaId == scope.Area);

    protected override IEnumerable<(ExchangeType, Guid)> Names(ScrutinyMeeting root) =>
        root
            .Citations.Sources()
            .Concat(root.MinutesDocumentId is { } minutes ? [(ExchangeTypes.SourceDocument, minutes.Value)] : [])
            .Concat(root.AgendaItems.SelectMany(item => item.Names()));

    protected override ScrutinyMeetingRow Row(ScrutinyMeeting root, ReferenceResolver resolver) =>
        new()
        {
            Ref = root.Ref,
            AreaId = root.AreaId,
            Forum = root.Forum,
            HeldOn = root.HeldOn,
            RecordedAs = root.RecordedAs,
            Status = root.Status,
            Chair = root.Chair,
            Attendees = root.Attendees,
            MinutesPublishedOn = root.MinutesPublishedOn,
            MinutesUrl = root.MinutesUrl,
            MinutesDocumentRef = root.MinutesDocumentId is { } minutes ? resolver.RefOf(minutes.Value) : null,
            CancellationReason = root.CancellationReason,
            AgendaItems = [.. root.AgendaItems.Select(resolver.Read)],
            Citations = resolver.Read(root.Citations),
        };

    protected override IEnumerable<Reference> Refers(ScrutinyMeetingRow row)
    {
        if (row.MinutesDocumentRef is { } minutes)
            yield return new(ExchangeTypes.SourceDocument, minutes, "/minutesDocumentRef");
        foreach (
            var reference in row
                .AgendaItems.SelectMany((item, index) => item.References($"/agendaItems/{index}"))
                .Concat(row.Citations.Sources())
        )
            yield return reference;
    }

    protected override ScrutinyMeetingRow LeaveOut(ScrutinyMeetingRow row, Func<ExchangeType, string, bool> isGone) =>
        row with
        {
            MinutesDocumentRef =
                row.MinutesDocumentRef is { } minutes && isGone(ExchangeTypes.SourceDocument, minutes) ? null : row.MinutesDocumentRef,
            AgendaItems = [.. row.AgendaItems.Select(item => item.Standing(isGone))],
            Citations = row.Citations.Standing(isGone),
        };

    protected override ScrutinyMeetingRow Fill(ScrutinyMeetingRow row, ScrutinyMeeting? root, ImportContext context) =>
        row with
        {
            Status = row.Status ?? (row.RecordedAs is RecordedAs.Live ? ScrutinyMeetingStatus.Scheduled : ScrutinyMeetingStatus.Held),
            AgendaItems =
            [
                .. row.AgendaItems.Select(item =>
                    item with
                    {
                        PriorityRefs = [.. item.PriorityRefs.Distinct()],
                        CommitmentRefs = [.. item.CommitmentRefs.Distinct()],
                    }
                ),
            ],
        };

    protected override AreaId? Area(ScrutinyMeetingRow row, ImportContext context) => row.AreaId;

    protected override IEnumerable<(string, object?)> Unchangeable(ScrutinyMeetingRow row) =>
        [("/areaId", row.AreaId), ("/recordedAs", row.RecordedAs)];

    protected override IEnumerable<InputError> Faults(ScrutinyMeetingRow row, ImportContext context) =>
        ScrutinyMeetingFaults.Of(
            row,
            context.Find<ScrutinyMeeting>(this, row.Ref) is { } root ? Row(root, context.Resolver) : null,
            context
        );

    protected override ScrutinyMeeting Make(ScrutinyMeetingRow row, ScrutinyMeetingId id, ImportContext context) =>
        new(id, row.Ref, row.AreaId, row.RecordedAs);

    protected override void Say(ScrutinyMeeting root, ScrutinyMeetingRow row, ImportContext context)
    {
        root.Transcribe(
            row.Words.Description,
            row.Outcome(context.DocumentOf(row.MinutesDocumentRef)),
            [.. row.AgendaItems.Select(context.ItemOf)]
        );
        root.Cite(context.Cite(row.Citations));
    }
}
