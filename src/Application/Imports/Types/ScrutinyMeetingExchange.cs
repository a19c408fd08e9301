using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Imports.Types;

internal sealed class ScrutinyMeetingExchange()
    : ExchangeType<ScrutinyMeeting, ExchangedScrutinyMeeting>("scrutinyMeeting", new ExchangedScrutinyMeetingValidator())
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
        roots.Standing().VisibleTo(scope.Caller).Where(record => record.AreaId == scope.Area);

    protected override IEnumerable<(ExchangeType, Guid)> Names(ScrutinyMeeting root) =>
        root
            .Citations.Sources()
            .Concat(root.MinutesDocumentId is { } minutes ? [(ExchangeTypes.SourceDocument, minutes.Value)] : [])
            .Concat(root.AgendaItems.SelectMany(item => item.Names()));

    protected override ExchangedScrutinyMeeting Form(ScrutinyMeeting root, RefBook book) =>
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
            MinutesDocumentRef = root.MinutesDocumentId is { } minutes ? book.RefOf(minutes.Value) : null,
            CancellationReason = root.CancellationReason,
            AgendaItems = [.. root.AgendaItems.Select(book.Read)],
            Citations = book.Read(root.Citations),
        };

    protected override IEnumerable<Reference> Refers(ExchangedScrutinyMeeting form)
    {
        if (form.MinutesDocumentRef is { } minutes)
            yield return new(ExchangeTypes.SourceDocument, minutes, "/minutesDocumentRef");
        foreach (
            var reference in form
                .AgendaItems.SelectMany((item, index) => item.References($"/agendaItems/{index}"))
                .Concat(form.Citations.Sources())
        )
            yield return reference;
    }

    protected override ExchangedScrutinyMeeting LeaveOut(ExchangedScrutinyMeeting form, Func<ExchangeType, string, bool> isGone) =>
        form with
        {
            MinutesDocumentRef =
                form.MinutesDocumentRef is { } minutes && isGone(ExchangeTypes.SourceDocument, minutes) ? null : form.MinutesDocumentRef,
            AgendaItems = [.. form.AgendaItems.Select(item => item.Standing(isGone))],
            Citations = form.Citations.Standing(isGone),
        };

    protected override ExchangedScrutinyMeeting Fill(ExchangedScrutinyMeeting form, ScrutinyMeeting? root, Surroundings around) =>
        form with
        {
            Status = form.Status ?? (form.RecordedAs is RecordedAs.Live ? ScrutinyMeetingStatus.Scheduled : ScrutinyMeetingStatus.Held),
            AgendaItems =
            [
                .. form.AgendaItems.Select(item =>
                    item with
                    {
                        PriorityRefs = [.. item.PriorityRefs.Distinct()],
                        CommitmentRefs = [.. item.CommitmentRefs.Distinct()],
                    }
                ),
            ],
        };

    protected override AreaId? Area(ExchangedScrutinyMeeting form, Surroundings around) => form.AreaId;

    protected override IEnumerable<(string, object?)> Unchangeable(ExchangedScrutinyMeeting form) =>
        [("/areaId", form.AreaId), ("/recordedAs", form.RecordedAs)];

    protected override IEnumerable<InputError> Faults(ExchangedScrutinyMeeting form, Surroundings around) =>
        ScrutinyMeetingFaults.Of(form, around.Find<ScrutinyMeeting>(this, form.Ref) is { } root ? Form(root, around.Book) : null, around);

    protected override ScrutinyMeeting Make(ExchangedScrutinyMeeting form, ScrutinyMeetingId id, Surroundings around) =>
        new(id, form.Ref, form.AreaId, form.RecordedAs);

    protected override void Say(ScrutinyMeeting root, ExchangedScrutinyMeeting form, Surroundings around)
    {
        root.Transcribe(
            form.Words.Description,
            form.Outcome(around.DocumentOf(form.MinutesDocumentRef)),
            [.. form.AgendaItems.Select(around.ItemOf)]
        );
        root.Cite(around.Cite(form.Citations));
    }
}
