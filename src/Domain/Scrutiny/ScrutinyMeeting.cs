using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Domain.Scrutiny;

/// <summary>A meeting at which the chief constable, or whoever else delivers, was held to account.</summary>
public sealed class ScrutinyMeeting : Meeting<ScrutinyMeeting>
{
    private static readonly MeetingEvents EventNames = new(
        Held: "scrutinyMeetingHeld",
        Adjourned: "scrutinyMeetingAdjourned",
        Cancelled: "scrutinyMeetingCancelled",
        MinutesPublished: "scrutinyMinutesPublished",
        Transcribed: "scrutinyMeetingTranscribed",
        QuestionAnswered: "scrutinyQuestionAnswered",
        ReplyCorrected: "scrutinyReplyCorrected",
        QuestionWithdrawn: "scrutinyQuestionWithdrawn",
        WithdrawalCorrected: "scrutinyQuestionWithdrawalCorrected",
        ActionClosed: "scrutinyActionClosed",
        ClosureCorrected: "scrutinyActionClosureCorrected"
    );

    private ScrutinyMeeting() { }

    /// <summary>A meeting, still without a word about it.</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="ref">Its stable external key, or null to have one made.</param>
    /// <param name="area">The area.</param>
    /// <param name="recordedAs">Whether the office prepares it here or it is taken from documents.</param>
    public ScrutinyMeeting(ScrutinyMeetingId id, string? @ref, AreaId area, RecordedAs recordedAs)
        : base(id, @ref ?? GeneratedRef(area, "scrutiny-meeting", id), area, recordedAs, Visibility.Office) =>
        Raise(recordedAs is RecordedAs.Live ? "scrutinyMeetingScheduled" : "scrutinyMeetingRecorded");

    /// <summary>The meeting as its office calls it.</summary>
    public ScrutinyForum Forum { get; private set; } = new("", default);

    /// <summary>The forum that it is a meeting of; null where nobody says.</summary>
    public ForumId? ForumId { get; private set; }

    /// <summary>Who was in the chair: a name or an office, or null.</summary>
    public string? Chair { get; private set; }

    /// <summary>Who was asked to it, and who came.</summary>
    public IReadOnlyList<Attendee> Attendees { get; private set; } = [];

    /// <inheritdoc/>
    public override MeetingKey MeetingKey => MeetingKey.Of(Id);

    private protected override MeetingEvents Events => EventNames;

    private protected override Visibility Drafts => Visibility.Office;

    /// <inheritdoc cref="Meeting{TMeeting}.Describe"/>
    public void Describe(ScrutinyMeetingDescription what, bool isReasonGiven, MeetingOutcome? outcome = null)
    {
        Take(what);
        base.Describe(what, isReasonGiven, outcome);
    }

    /// <inheritdoc cref="Meeting{TMeeting}.Transcribe"/>
    public void Transcribe(ScrutinyMeetingDescription what, MeetingOutcome outcome, IReadOnlyList<AgendaItem> items)
    {
        Take(what);
        base.Transcribe(what, outcome, items);
    }

    /// <summary>Takes over its forum, chair and attendees besides.</summary>
    protected override void TakeOver(ScrutinyMeeting merged)
    {
        ForumId ??= merged.ForumId;
        Chair ??= merged.Chair;
        if (Attendees.Count == 0)
            Attendees = merged.Attendees;
        base.TakeOver(merged);
    }

    /// <inheritdoc/>
    private protected override void Check(AgendaItem item, string pointer)
    {
        base.Check(item, pointer);
        ScrutinyRules.ResolutionsOfPanels.Require(item.Resolutions.Count == 0, pointer: $"{pointer}/resolutions");
    }

    private protected override void ForgetAttendance()
    {
        Attendees = [];
        Chair = null;
    }

    private void Take(ScrutinyMeetingDescription what)
    {
        Forum = what.Forum;
        ForumId = what.ForumId;
        Chair = what.Chair;
        Attendees = what.Attendees;
    }
}

/// <summary>What is said of a scrutiny meeting besides its agenda; the members mean what they mean on
/// <see cref="ScrutinyMeeting"/>.</summary>
public sealed record ScrutinyMeetingDescription(
    ScrutinyForum Forum,
    PartialDate HeldOn,
    string? Chair,
    IReadOnlyList<Attendee> Attendees,
    ForumId? ForumId = null
) : MeetingDescription<ScrutinyMeeting>(HeldOn)
{
    internal override IEnumerable<string> Names => Attendees.Select(attendee => attendee.Name);

    internal override string NamesAt => "/attendees";
}
