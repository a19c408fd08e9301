using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Performance;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Imports.Types;

internal sealed class ExceptionExchange()
    : ExchangeType<PerformanceException, ExchangedException>("exception", new ExchangedExceptionValidator())
{
    protected override IQueryable<PerformanceException> Exported(IQueryable<PerformanceException> roots, ExportScope scope) =>
        roots.Standing().Where(record => record.AreaId == scope.Area);

    protected override IEnumerable<(ExchangeType, Guid)> Names(PerformanceException root) =>
        root
            .Citations.Sources()
            .Concat(root.MeasureId is { } measure ? [(ExchangeTypes.Measure, measure.Value)] : [])
            .Concat(root.ReadingId is { } reading ? [(ExchangeTypes.Reading, reading.Value)] : [])
            .Concat(root.MeetingId is { } meeting ? [(ExchangeTypes.ScrutinyMeeting, meeting.Value)] : [])
            .Concat(root.CommitmentIds.Select(id => (ExchangeTypes.Commitment, id.Value)));

    protected override ExchangedException Form(PerformanceException root, RefBook book) =>
        new()
        {
            Ref = root.Ref,
            AreaId = root.AreaId,
            Title = root.Title,
            MeasureRef = root.MeasureId is { } measure ? book.RefOf(measure.Value) : null,
            ReadingRef = root.ReadingId is { } reading ? book.RefOf(reading.Value) : null,
            MeetingRef = root.MeetingId is { } meeting ? book.RefOf(meeting.Value) : null,
            RaisedOn = root.RaisedOn,
            Narrative = root.Narrative,
            CommitmentRefs = [.. root.CommitmentIds.Select(id => book.RefOf(id.Value))],
            ActionPlan = root.ActionPlan,
            Status = root.Status,
            ClosedOn = root.ClosedOn,
            ClosedReason = root.ClosedReason,
            ReopenedOn = root.ReopenedOn,
            ReopenedReason = root.ReopenedReason,
            Citations = book.Read(root.Citations),
        };

    protected override IEnumerable<Reference> Refers(ExchangedException form)
    {
        if (form.MeasureRef is { } measure)
            yield return new(ExchangeTypes.Measure, measure, "/measureRef", IsWhole: true);
        if (form.ReadingRef is { } reading)
            yield return new(ExchangeTypes.Reading, reading, "/readingRef", IsWhole: true);
        if (form.MeetingRef is { } meeting)
            yield return new(ExchangeTypes.ScrutinyMeeting, meeting, "/meetingRef", IsWhole: true);
        foreach (var (index, commitment) in form.CommitmentRefs.Index())
            yield return new(ExchangeTypes.Commitment, commitment, $"/commitmentRefs/{index}", IsWhole: true);
        foreach (var source in form.Citations.Sources())
            yield return source;
    }

    /// <summary>A reading goes with its measure.</summary>
    protected override ExchangedException LeaveOut(ExchangedException form, Func<ExchangeType, string, bool> isGone)
    {
        var measure = form.MeasureRef is { } named && !isGone(ExchangeTypes.Measure, named) ? named : null;
        return form with
        {
            MeasureRef = measure,
            ReadingRef = measure is not null && form.ReadingRef is { } reading && !isGone(ExchangeTypes.Reading, reading) ? reading : null,
            MeetingRef = form.MeetingRef is { } meeting && isGone(ExchangeTypes.ScrutinyMeeting, meeting) ? null : form.MeetingRef,
            CommitmentRefs = [.. form.CommitmentRefs.Where(commitment => !isGone(ExchangeTypes.Commitment, commitment))],
            Citations = form.Citations.Standing(isGone),
        };
    }

    protected override ExchangedException Fill(ExchangedException form, PerformanceException? root, Surroundings around) =>
        form with
        {
            CommitmentRefs = [.. form.CommitmentRefs.Distinct()],
        };

    protected override AreaId? Area(ExchangedException form, Surroundings around) => form.AreaId;

    protected override IEnumerable<(string, object?)> Unchangeable(ExchangedException form) => [("/areaId", form.AreaId)];

    protected override IEnumerable<InputError> Faults(ExchangedException form, Surroundings around)
    {
        var measure = around.Find<Measure>(ExchangeTypes.Measure, form.MeasureRef);
        if (measure is { AreaId: { } area } && area != form.AreaId)
            yield return new("/measureRef", "unknown-measure", "The measure is neither one of the area nor national.");
        if (
            around.Find<MeasureReading>(ExchangeTypes.Reading, form.ReadingRef) is { } reading
            && (reading.AreaId != form.AreaId || reading.MeasureId != measure?.Id)
        )
            yield return new("/readingRef", "unknown-reading", "The reading is not one of that measure and area.");
        if (
            around.Find<ScrutinyMeeting>(ExchangeTypes.ScrutinyMeeting, form.MeetingRef) is { } meeting
            && (meeting.AreaId != form.AreaId || meeting.Visibility is not Visibility.Everyone)
        )
            yield return new("/meetingRef", "unknown-meeting", "The meeting is not a public one of the area.");
        foreach (var (index, commitment) in form.CommitmentRefs.Index())
        {
            if (around.Find<AccountabilityCommitment>(ExchangeTypes.Commitment, commitment) is { } known && known.AreaId != form.AreaId)
                yield return new($"/commitmentRefs/{index}", "unknown-commitment", "A commitment is named that is not one of the area.");
        }

        if ((form.Status is ExceptionStatus.Closed) != (form.ClosedReason is not null))
            yield return new("/closedReason", "required", "says why it was closed, for a closed exception and for no other");
        if (form.Status is ExceptionStatus.Open && form.ClosedOn is not null)
            yield return new("/closedOn", "bad-value", "is for a closed exception");
        if (form.ReopenedReason is not null && form.ReopenedOn is null)
            yield return new("/reopenedOn", "required", "says when it was opened again, where a reason is given");
        if (form.ReopenedOn is not null && form.ReopenedReason is null)
            yield return new("/reopenedReason", "required", "says why it was opened again, where a day is given");
        foreach (
            var error in around
                .Future(form.RaisedOn, "/raisedOn")
                .Concat(around.Future(form.ClosedOn, "/closedOn"))
                .Concat(around.Future(form.ReopenedOn, "/reopenedOn"))
        )
            yield return error;
    }

    protected override PerformanceException Make(ExchangedException form, PerformanceExceptionId id, Surroundings around) =>
        new(id, form.Ref, form.AreaId);

    protected override void Say(PerformanceException root, ExchangedException form, Surroundings around)
    {
        root.Transcribe(
            new(
                form.Title,
                form.RaisedOn,
                form.Narrative,
                around.Find<Measure>(ExchangeTypes.Measure, form.MeasureRef)?.Id,
                around.Find<MeasureReading>(ExchangeTypes.Reading, form.ReadingRef)?.Id,
                around.Find<ScrutinyMeeting>(ExchangeTypes.ScrutinyMeeting, form.MeetingRef)?.Id,
                [.. form.CommitmentRefs.Select(commitment => around.IdOf<AccountabilityCommitment>(ExchangeTypes.Commitment, commitment))],
                form.ActionPlan
            ),
            form.Life
        );
        root.Cite(around.Cite(form.Citations));
    }
}
