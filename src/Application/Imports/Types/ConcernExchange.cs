using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Performance;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Imports.Types;

internal sealed class ConcernExchange() : ExchangeType<PerformanceConcern, ConcernRow>("exception", new ConcernRowValidator())
{
    protected override IQueryable<PerformanceConcern> Exported(IQueryable<PerformanceConcern> roots, ExportScope scope) =>
        roots.NotRetracted().Where(record => record.AreaId == scope.Area);

    protected override IEnumerable<(ExchangeType, Guid)> Names(PerformanceConcern root) =>
        root
            .Citations.Sources()
            .Concat(root.MeasureId is { } measure ? [(ExchangeTypes.Measure, measure.Value)] : [])
            .Concat(root.ReadingId is { } reading ? [(ExchangeTypes.Reading, reading.Value)] : [])
            .Concat(root.MeetingId is { } meeting ? [(ExchangeTypes.ScrutinyMeeting, meeting.Value)] : [])
            .Concat(root.CommitmentIds.Select(id => (ExchangeTypes.Commitment, id.Value)));

    protected override ConcernRow Row(PerformanceConcern root, ReferenceResolver resolver) =>
        new()
        {
            Ref = root.Ref,
            AreaId = root.AreaId,
            Title = root.Title,
            MeasureRef = root.MeasureId is { } measure ? resolver.RefOf(measure.Value) : null,
            ReadingRef = root.ReadingId is { } reading ? resolver.RefOf(reading.Value) : null,
            MeetingRef = root.MeetingId is { } meeting ? resolver.RefOf(meeting.Value) : null,
            RaisedOn = root.RaisedOn,
            Narrative = root.Narrative,
            CommitmentRefs = [.. root.CommitmentIds.Select(id => resolver.RefOf(id.Value))],
            ActionPlan = root.ActionPlan,
            Status = root.Status,
            ClosedOn = root.ClosedOn,
            ClosedReason = root.ClosedReason,
            ReopenedOn = root.ReopenedOn,
            ReopenedReason = root.ReopenedReason,
            Citations = resolver.Read(root.Citations),
        };

    protected override IEnumerable<Reference> Refers(ConcernRow row)
    {
        if (row.MeasureRef is { } measure)
            yield return new(ExchangeTypes.Measure, measure, "/measureRef", IsWhole: true);
        if (row.ReadingRef is { } reading)
            yield return new(ExchangeTypes.Reading, reading, "/readingRef", IsWhole: true);
        if (row.MeetingRef is { } meeting)
            yield return new(ExchangeTypes.ScrutinyMeeting, meeting, "/meetingRef", IsWhole: true);
        foreach (var (index, commitment) in row.CommitmentRefs.Index())
            yield return new(ExchangeTypes.Commitment, commitment, $"/commitmentRefs/{index}", IsWhole: true);
        foreach (var source in row.Citations.Sources())
            yield return source;
    }

    /// <summary>A reading goes with its measure.</summary>
    protected override ConcernRow LeaveOut(ConcernRow row, Func<ExchangeType, string, bool> isGone)
    {
        var measure = row.MeasureRef is { } named && !isGone(ExchangeTypes.Measure, named) ? named : null;
        return row with
        {
            MeasureRef = measure,
            ReadingRef = measure is not null && row.ReadingRef is { } reading && !isGone(ExchangeTypes.Reading, reading) ? reading : null,
            MeetingRef = row.MeetingRef is { } meeting && isGone(ExchangeTypes.ScrutinyMeeting, meeting) ? null : row.MeetingRef,
            CommitmentRefs = [.. row.CommitmentRefs.Where(commitment => !isGone(ExchangeTypes.Commitment, commitment))],
            Citations = row.Citations.Standing(isGone),
        };
    }

    protected override ConcernRow Fill(ConcernRow row, PerformanceConcern? root, ImportContext context) =>
        row with
        {
            CommitmentRefs = [.. row.CommitmentRefs.Distinct()],
        };

    protected override AreaId? Area(ConcernRow row, ImportContext context) => row.AreaId;

    protected override IEnumerable<(string, object?)> Unchangeable(ConcernRow row) => [("/areaId", row.AreaId)];

    protected override IEnumerable<InputError> Faults(ConcernRow row, ImportContext context)
    {
        var measure = context.Find<Measure>(ExchangeTypes.Measure, row.MeasureRef);
        if (measure is { AreaId: { } area } && area != row.AreaId)
            yield return new("/measureRef", "unknown-measure", "The measure is neither one of the area nor national.");
        if (
            context.Find<MeasureReading>(ExchangeTypes.Reading, row.ReadingRef) is { } reading
            && (reading.AreaId != row.AreaId || reading.MeasureId != measure?.Id)
        )
            yield return new("/readingRef", "unknown-reading", "The reading is not one of that measure and area.");
        if (
            context.Find<ScrutinyMeeting>(ExchangeTypes.ScrutinyMeeting, row.MeetingRef) is { } meeting
            && (meeting.AreaId != row.AreaId || meeting.Visibility is not Visibility.Everyone)
        )
            yield return new("/meetingRef", "unknown-meeting", "The meeting is not a public one of the area.");
        foreach (var (index, commitment) in row.CommitmentRefs.Index())
        {
            if (context.Find<AccountabilityCommitment>(ExchangeTypes.Commitment, commitment) is { } known && known.AreaId != row.AreaId)
                yield return new($"/commitmentRefs/{index}", "unknown-commitment", "A commitment is named that is not one of the area.");
        }

        if ((row.Status is ConcernStatus.Closed) != (row.ClosedReason is not null))
            yield return new("/closedReason", "required", "says why it was closed, for a closed exception and for no other");
        if (row.Status is ConcernStatus.Open && row.ClosedOn is not null)
            yield return new("/closedOn", "bad-value", "is for a closed exception");
        if (row.ReopenedReason is not null && row.ReopenedOn is null)
            yield return new("/reopenedOn", "required", "says when it was opened again, where a reason is given");
        if (row.ReopenedOn is not null && row.ReopenedReason is null)
            yield return new("/reopenedReason", "required", "says why it was opened again, where a day is given");
        foreach (
            var error in context
                .Future(row.RaisedOn, "/raisedOn")
                .Concat(context.Future(row.ClosedOn, "/closedOn"))
                .Concat(context.Future(row.ReopenedOn, "/reopenedOn"))
        )
            yield return error;
    }

    protected override PerformanceConcern Make(ConcernRow row, PerformanceConcernId id, ImportContext context) =>
        new(id, row.Ref, row.AreaId);

    protected override void Say(PerformanceConcern root, ConcernRow row, ImportContext context)
    {
        root.Transcribe(
            new(
                row.Title,
                row.RaisedOn,
                row.Narrative,
                context.Find<Measure>(ExchangeTypes.Measure, row.MeasureRef)?.Id,
                context.Find<MeasureReading>(ExchangeTypes.Reading, row.ReadingRef)?.Id,
                context.Find<ScrutinyMeeting>(ExchangeTypes.ScrutinyMeeting, row.MeetingRef)?.Id,
                [.. row.CommitmentRefs.Select(commitment => context.IdOf<AccountabilityCommitment>(ExchangeTypes.Commitment, commitment))],
                row.ActionPlan
            ),
            row.Life
        );
        root.Cite(context.Cite(row.Citations));
    }
}
