namespace PlanAccountability.Domain.Performance;

/// <summary>Performance that was called out: what was wrong, the meeting that examined it and what is to be done about it.</summary>
public sealed class PerformanceConcern : Root<PerformanceConcern>, IOfArea
{
    /// <summary>The most commitments that one bears on.</summary>
    public const int MostCommitments = 50;

    private PerformanceConcern() { }

    /// <summary>An exception that is still to be described; it is open.</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="ref">Its stable external key, or null to have one made.</param>
    /// <param name="areaId">The area.</param>
    public PerformanceConcern(PerformanceConcernId id, string? @ref, AreaId areaId)
    {
        Id = id;
        AreaId = areaId;
        Ref = @ref ?? GeneratedRef(areaId, "exception", id);
        Raise("exceptionRaised");
    }

    /// <summary>The area.</summary>
    public AreaId AreaId { get; private init; }

    /// <summary>What was called out, in a line.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The measure that it shows in, or null.</summary>
    public MeasureId? MeasureId { get; private set; }

    /// <summary>The reading that it shows in; null where that is not known.</summary>
    public MeasureReadingId? ReadingId { get; private set; }

    /// <summary>When it was called out, as precisely as known.</summary>
    public PartialDate RaisedOn { get; private set; }

    /// <summary>What was wrong, and why as far as that is known.</summary>
    public string Narrative { get; private set; } = "";

    /// <summary>The scrutiny meeting that examined it, or null.</summary>
    public ScrutinyMeetingId? MeetingId { get; private set; }

    /// <summary>The commitments that it bears on.</summary>
    public IReadOnlyList<CommitmentId> CommitmentIds { get; private set; } = [];

    /// <summary>What is to be done about it, or null.</summary>
    public ConcernActionPlan? ActionPlan { get; private set; }

    /// <summary>Whether it is open.</summary>
    public ConcernStatus Status { get; private set; }

    /// <summary>When it was closed; null while it is open.</summary>
    public PartialDate? ClosedOn { get; private set; }

    /// <summary>Why it was closed; null while it is open.</summary>
    public string? ClosedReason { get; private set; }

    /// <summary>When it was last opened again, or null.</summary>
    public PartialDate? ReopenedOn { get; private set; }

    /// <summary>Why it was last opened again, or null.</summary>
    public string? ReopenedReason { get; private set; }

    /// <inheritdoc/>
    public override AreaId? OwningArea => AreaId;

    /// <summary>What a reopening asks of the exception as it stands.</summary>
    public Condition CanReopen => new(ConcernRules.OpenAlready, Status is ConcernStatus.Closed);

    /// <summary>Says what was called out, in place of what was said before.</summary>
    /// <param name="input">What is said.</param>
    /// <param name="isReasonGiven">Whether the change says why it is made: a closed exception is only corrected.</param>
    /// <exception cref="BrokenRuleException">It is closed and no reason is given, or it was closed or opened again before it is said to be
    /// raised.</exception>
    public void Describe(ConcernInput input, bool isReasonGiven)
    {
        PerformanceRules.CorrectionHasReason.Require(Status is ConcernStatus.Open || isReasonGiven);
        ConcernRules.ClosedAfterRaised.Require(
            !IsBefore(ClosedOn, input.RaisedOn) && !IsBefore(ReopenedOn, input.RaisedOn),
            pointer: "/raisedOn"
        );
        ConcernRules.ReadingNeedsMeasure.Require(input.ReadingId is null || input.MeasureId is not null, pointer: "/readingId");
        if (Status is ConcernStatus.Closed)
            Raise("exceptionCorrected");
        Title = input.Title;
        MeasureId = input.MeasureId;
        ReadingId = input.ReadingId;
        MeetingId = input.MeetingId;
        RaisedOn = input.RaisedOn;
        Narrative = input.Narrative;
        CommitmentIds = [.. (input.CommitmentIds ?? []).Distinct()];
        ActionPlan = input.ActionPlan;
    }

    /// <summary>Closes it, or corrects how it was closed.</summary>
    /// <param name="on">When.</param>
    /// <param name="reason">Why it is closed.</param>
    /// <param name="isReasonGiven">Whether the change says why it is made.</param>
    /// <exception cref="BrokenRuleException">It is closed already and no reason is given, or was called out or opened again
    /// later.</exception>
    public void Close(PartialDate on, string reason, bool isReasonGiven)
    {
        var isCorrection = Status is ConcernStatus.Closed;
        ConcernRules.ClosedOnce.Require(!isCorrection || isReasonGiven);
        ConcernRules.ClosedAfterRaised.Require(!IsBefore(on, RaisedOn) && !IsBefore(on, ReopenedOn), pointer: "/on");
        Status = ConcernStatus.Closed;
        ClosedOn = on;
        ClosedReason = reason;
        if (isCorrection)
            Raise("exceptionClosureCorrected");
        else
            Raise("exceptionClosed", reason);
    }

    /// <summary>Opens it again.</summary>
    /// <exception cref="BrokenRuleException">It is open, or was closed later.</exception>
    public void Reopen(PartialDate on, string reason)
    {
        CanReopen.Require();
        ConcernRules.ReopenedAfterClosed.Require(!IsBefore(on, ClosedOn), pointer: "/on");
        Status = ConcernStatus.Open;
        ClosedOn = null;
        ClosedReason = null;
        ReopenedOn = on;
        ReopenedReason = reason;
        Raise("exceptionReopened", reason);
    }

    /// <summary>Takes over what an import says of its life.</summary>
    /// <exception cref="BrokenRuleException">Its dates run backwards.</exception>
    public void Transcribe(ConcernInput input, ConcernLife life)
    {
        ClosedOn = null;
        ReopenedOn = null;
        Status = ConcernStatus.Open;
        Describe(input, isReasonGiven: true);
        ConcernRules.ClosedAfterRaised.Require(
            !IsBefore(life.ClosedOn, input.RaisedOn) && !IsBefore(life.ClosedOn, life.ReopenedOn),
            pointer: "/closedOn"
        );
        ConcernRules.ReopenedAfterClosed.Require(!IsBefore(life.ReopenedOn, input.RaisedOn), pointer: "/reopenedOn");
        Status = life.Status;
        ClosedOn = life.ClosedOn;
        ClosedReason = life.ClosedReason;
        ReopenedOn = life.ReopenedOn;
        ReopenedReason = life.ReopenedReason;
        Raise("exceptionTranscribed");
    }

    /// <inheritdoc/>
    protected override bool MayBeSameAs(PerformanceConcern other) =>
        (MeasureId is null || other.MeasureId is null || MeasureId == other.MeasureId)
        && (ReadingId is null || other.ReadingId is null || ReadingId == other.ReadingId);

    /// <summary>Takes over what it lacks: in what it shows, who examined it, what it bears on, what is done about it, and how it was
    /// closed.</summary>
    /// <exception cref="BrokenRuleException">It would be closed or opened again before it was raised.</exception>
    protected override void TakeOver(PerformanceConcern merged)
    {
        MeasureId ??= merged.MeasureId;
        ReadingId ??= merged.ReadingId;
        MeetingId ??= merged.MeetingId;
        CommitmentIds = Joined(CommitmentIds, merged.CommitmentIds, MostCommitments);
        ActionPlan ??= merged.ActionPlan;
        if (Status is ConcernStatus.Open && ReopenedOn is null)
        {
            Status = merged.Status;
            ClosedOn = merged.ClosedOn;
            ClosedReason = merged.ClosedReason;
            ReopenedOn = merged.ReopenedOn;
            ReopenedReason = merged.ReopenedReason;
            ConcernRules.ClosedAfterRaised.Require(!IsBefore(ClosedOn, RaisedOn) && !IsBefore(ReopenedOn, RaisedOn), pointer: "/into");
        }

        HaveFrom(merged);
    }

    /// <summary>Whether a date comes before another, whatever days they mean.</summary>
    private static bool IsBefore(PartialDate? date, PartialDate? other) => date is { } one && other is { } two && two.IsSurelyAfter(one);
}
