using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Domain.Scrutiny;

/// <summary>A meeting with an agenda: one at which somebody is held to account, or one of a panel. Its minutes publish it; one taken from
/// documents is public when it is recorded.</summary>
public abstract partial class Meeting<TMeeting> : Root<TMeeting>, IMeeting
    where TMeeting : Meeting<TMeeting>
{
    /// <summary>The most amendments of minutes.</summary>
    public const int MostAmendments = 100;

    /// <summary>The most people asked to a meeting.</summary>
    public const int MostAttendees = 300;

    private protected Meeting() { }

    /// <summary>A meeting, still without a word about it.</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="ref">Its stable external key.</param>
    /// <param name="area">The area.</param>
    /// <param name="recordedAs">Whether its keeper prepares it here or it is taken from documents.</param>
    /// <param name="drafts">Who may know of one that is prepared here before its minutes.</param>
    private protected Meeting(Id<TMeeting> id, string @ref, AreaId area, RecordedAs recordedAs, Visibility drafts)
    {
        Id = id;
        AreaId = area;
        RecordedAs = recordedAs;
        Ref = @ref;
        Visibility = recordedAs is RecordedAs.Live ? drafts : Visibility.Everyone;
    }

    /// <summary>What its steps are called in its history.</summary>
    private protected abstract MeetingEvents Events { get; }

    /// <summary>Who may know of one that is prepared here before its minutes are published.</summary>
    private protected abstract Visibility Drafts { get; }

    /// <inheritdoc/>
    public abstract MeetingKey MeetingKey { get; }

    /// <summary>The area.</summary>
    public AreaId AreaId { get; private init; }

    /// <summary>Whether its keeper prepared it here or it was taken from documents.</summary>
    public RecordedAs RecordedAs { get; private set; }

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
    public Id<TMeeting>? ContinuesId { get; private set; }

    /// <summary>When the next one is, as its documents name it; or null.</summary>
    public PartialDate? AnnouncedNext { get; private set; }

    /// <summary>The papers before the meeting as a whole.</summary>
    public IReadOnlyList<Paper> Papers { get; private set; } = [];

    /// <summary>The later meeting of the area that approved its minutes, or null.</summary>
    public Id<TMeeting>? MinutesApprovedAtId { get; private set; }

    /// <summary>What was changed of its minutes when they were approved.</summary>
    public IReadOnlyList<string> Amendments { get; private set; } = [];

    /// <summary>How far it has come.</summary>
    public ScrutinyMeetingStatus Status { get; private set; }

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

/// <summary>What is said of any meeting besides its agenda; the members mean what they mean on <see cref="Meeting{TMeeting}"/>.</summary>
/// <param name="HeldOn">When it was held or is to be held.</param>
public abstract record MeetingDescription<TMeeting>(PartialDate HeldOn)
    where TMeeting : Meeting<TMeeting>
{
    /// <summary>The names of those who were asked to it.</summary>
    internal abstract IEnumerable<string> Names { get; }

    /// <summary>Where their list is in what was sent.</summary>
    internal abstract string NamesAt { get; }

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
    public Id<TMeeting>? ContinuesId { get; init; }

    /// <summary>When the next one is.</summary>
    public PartialDate? AnnouncedNext { get; init; }

    /// <summary>The papers before the meeting as a whole.</summary>
    public IReadOnlyList<Paper> Papers { get; init; } = [];

    /// <summary>The later meeting that approved its minutes.</summary>
    public Id<TMeeting>? MinutesApprovedAtId { get; init; }

    /// <summary>What was changed of its minutes then.</summary>
    public IReadOnlyList<string> Amendments { get; init; } = [];
}

/// <summary>How far a meeting came, as documents show it; the members mean what they mean on
/// <see cref="Meeting{TMeeting}"/>.</summary>
public sealed record MeetingOutcome(
    ScrutinyMeetingStatus Status,
    DateOnly? MinutesPublishedOn,
    string? MinutesUrl,
    SourceDocumentId? MinutesDocumentId,
    string? CancellationReason
);

/// <summary>What the steps of a meeting are called in its history.</summary>
internal sealed record MeetingEvents(
    string Held,
    string Adjourned,
    string Cancelled,
    string MinutesPublished,
    string Transcribed,
    string QuestionAnswered,
    string ReplyCorrected,
    string QuestionWithdrawn,
    string WithdrawalCorrected,
    string ActionClosed,
    string ClosureCorrected
);
