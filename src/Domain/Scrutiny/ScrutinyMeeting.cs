using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Domain.Scrutiny;

/// <summary>A meeting at which the chief constable, or whoever else delivers, was held to account. Its minutes publish it; one taken from
/// documents is public when it is recorded.</summary>
public sealed partial class ScrutinyMeeting : Root<ScrutinyMeeting>, IOfArea
{
    /// <summary>The most amendments of minutes.</summary>
    public const int MostAmendments = 100;

    /// <summary>The most people asked to a meeting.</summary>
    public const int MostAttendees = 300;

    private ScrutinyMeeting() { }

    /// <summary>A meeting, still without a word about it.</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="ref">Its stable external key, or null to have one made.</param>
    /// <param name="area">The area.</param>
    /// <param name="recordedAs">Whether the office prepares it here or it is taken from documents.</param>
    public ScrutinyMeeting(ScrutinyMeetingId id, string? @ref, AreaId area, RecordedAs recordedAs)
    {
        Id = id;
        AreaId = area;
        RecordedAs = recordedAs;
        Ref = @ref ?? GeneratedRef(area, "scrutiny-meeting", id);
        Visibility = recordedAs is RecordedAs.Live ? Visibility.Office : Visibility.Everyone;
        Raise(recordedAs is RecordedAs.Live ? "scrutinyMeetingScheduled" : "scrutinyMeetingRecorded");
    }

    /// <summary>The area.</summary>
    public AreaId AreaId { get; private init; }

    /// <summary>Whether the office prepared it here or it was taken from documents.</summary>
    public RecordedAs RecordedAs { get; private set; }

    /// <summary>The meeting as its office calls it.</summary>
    public ScrutinyForum Forum { get; private set; } = new("", default);

    /// <summary>The forum that it is a meeting of; null where nobody says.</summary>
    public ForumId? ForumId { get; private set; }

    /// <summary>When it was held or is to be held.</summary>
    public PartialDate HeldOn
    {
        get;
        private set
        {
            field = value;
            HeldSince = value.FirstDay;
        }
    }

    /// <summary>The first day on which it can have been held, and what it asked for have been done.</summary>
    public DateOnly HeldSince { get; private set; }

    /// <summary>At what time of the day it begins, or null.</summary>
    public string? StartsAt { get; private set; }

    /// <summary>At what time of the day it ends, or null.</summary>
    public string? EndsAt { get; private set; }

    /// <summary>Where it is, or null.</summary>
    public string? Venue { get; private set; }

    /// <summary>Whether it is held online; null where nobody says.</summary>
    public bool? IsOnline { get; private set; }

    /// <summary>Where it can be watched, or null.</summary>
    public string? WatchUrl { get; private set; }

    /// <summary>The meeting of the area that it goes on with, which was adjourned; or null.</summary>
    public ScrutinyMeetingId? ContinuesId { get; private set; }

    /// <summary>When the next one is, as its documents name it; or null.</summary>
    public PartialDate? AnnouncedNext { get; private set; }

    /// <summary>The papers before the meeting as a whole.</summary>
    public IReadOnlyList<Paper> Papers { get; private set; } = [];

    /// <summary>The later meeting of the area that approved its minutes, or null.</summary>
    public ScrutinyMeetingId? MinutesApprovedAtId { get; private set; }

    /// <summary>What was changed of its minutes when they were approved.</summary>
    public IReadOnlyList<string> Amendments { get; private set; } = [];

    /// <summary>How far it has come.</summary>
    public ScrutinyMeetingStatus Status { get; private set; }

    /// <summary>Who was in the chair: a name or an office, or null.</summary>
    public string? Chair { get; private set; }

    /// <summary>Who was asked to it, and who came.</summary>
    public IReadOnlyList<Attendee> Attendees { get; private set; } = [];

    /// <summary>The agenda, in its order.</summary>
    public IReadOnlyList<AgendaItem> AgendaItems { get; private set; } = [];

    /// <summary>How many items the agenda has.</summary>
    public int AgendaItemCount { get; private set; }

    /// <summary>When its minutes were published; null where they are not, or no document says when.</summary>
    public DateOnly? MinutesPublishedOn { get; private set; }

    /// <summary>Where its minutes are published, or null.</summary>
    public string? MinutesUrl { get; private set; }

    /// <summary>The source document that holds its minutes, or null.</summary>
    public SourceDocumentId? MinutesDocumentId { get; private set; }

    /// <summary>Why it was cancelled; null where it was not, or no document says.</summary>
    public string? CancellationReason { get; private set; }

    /// <summary>Whether it went through the system and is public: what changes from then on is a correction.</summary>
    public bool IsSettled => RecordedAs is RecordedAs.Live && Visibility is Visibility.Everyone;

    /// <summary>Whether it took place.</summary>
    public bool WasHeld => Status.WasHeld();

    /// <inheritdoc/>
    public override AreaId? OwningArea => AreaId;
}

/// <summary>How far a meeting has come.</summary>
public enum ScrutinyMeetingStatus
{
    /// <summary>The meeting has been arranged and not yet held.</summary>
    Scheduled,

    /// <summary>The meeting was held; its minutes are not published yet.</summary>
    Held,

    /// <summary>The meeting was held and its minutes are published.</summary>
    MinutesPublished,

    /// <summary>The meeting was called off and not held.</summary>
    Cancelled,

    /// <summary>A document names its day, and none shows yet what came of it.</summary>
    Announced,

    /// <summary>The meeting was begun and adjourned; another may continue it.</summary>
    Adjourned,
}

/// <summary>What follows from how far a meeting has come.</summary>
public static class ScrutinyMeetingStatuses
{
    /// <summary>Whether it took place, if only in part.</summary>
    public static bool WasHeld(this ScrutinyMeetingStatus status) =>
        status is ScrutinyMeetingStatus.Held or ScrutinyMeetingStatus.MinutesPublished or ScrutinyMeetingStatus.Adjourned;

    /// <summary>Whether it is still to come, as far as is known.</summary>
    public static bool IsToCome(this ScrutinyMeetingStatus status) =>
        status is ScrutinyMeetingStatus.Scheduled or ScrutinyMeetingStatus.Announced;
}

/// <summary>What is said of a meeting besides its agenda; the members mean what they mean on <see cref="ScrutinyMeeting"/>.</summary>
public sealed record MeetingDescription(
    ScrutinyForum Forum,
    PartialDate HeldOn,
    string? Chair,
    IReadOnlyList<Attendee> Attendees,
    ForumId? ForumId = null
)
{
    /// <summary>At what time of the day it begins.</summary>
    public string? StartsAt { get; init; }

    /// <summary>At what time of the day it ends.</summary>
    public string? EndsAt { get; init; }

    /// <summary>Where it is.</summary>
    public string? Venue { get; init; }

    /// <summary>Whether it is held online.</summary>
    public bool? IsOnline { get; init; }

    /// <summary>Where it can be watched.</summary>
    public string? WatchUrl { get; init; }

    /// <summary>The meeting that it goes on with.</summary>
    public ScrutinyMeetingId? ContinuesId { get; init; }

    /// <summary>When the next one is.</summary>
    public PartialDate? AnnouncedNext { get; init; }

    /// <summary>The papers before the meeting as a whole.</summary>
    public IReadOnlyList<Paper> Papers { get; init; } = [];

    /// <summary>The later meeting that approved its minutes.</summary>
    public ScrutinyMeetingId? MinutesApprovedAtId { get; init; }

    /// <summary>What was changed of its minutes then.</summary>
    public IReadOnlyList<string> Amendments { get; init; } = [];
}

/// <summary>How far a meeting came, as documents show it; the members mean what they mean on <see cref="ScrutinyMeeting"/>.</summary>
public sealed record MeetingOutcome(
    ScrutinyMeetingStatus Status,
    DateOnly? MinutesPublishedOn,
    string? MinutesUrl,
    SourceDocumentId? MinutesDocumentId,
    string? CancellationReason
);
