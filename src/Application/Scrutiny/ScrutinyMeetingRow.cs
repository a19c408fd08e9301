using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>A scrutiny meeting in the interchange format.</summary>
[SaidAs(typeof(ScrutinyMeetingInput))]
public sealed record ScrutinyMeetingRow : RecordRow, IMeetingRow
{
    /// <summary>The area.</summary>
    public required AreaId AreaId { get; init; }

    /// <summary>The meeting as its office calls it.</summary>
    public required ScrutinyForum Forum { get; init; }

    /// <summary>The forum that it is a meeting of.</summary>
    public string? ForumRef { get; init; }

    /// <summary>When it was held or is to be held.</summary>
    public required PartialDate HeldOn { get; init; }

    /// <summary>Whether the office prepared it here or it was taken from documents.</summary>
    public required RecordedAs RecordedAs { get; init; }

    /// <summary>How far it has come; by default held where it was taken from documents, and otherwise scheduled.</summary>
    public ScrutinyMeetingStatus? Status { get; init; }

    /// <summary>Who was in the chair.</summary>
    public string? Chair { get; init; }

    /// <summary>Who was asked to it, and who came.</summary>
    public IReadOnlyList<Attendee> Attendees { get; init; } = [];

    /// <summary>When its minutes were published.</summary>
    public DateOnly? MinutesPublishedOn { get; init; }

    /// <summary>Where its minutes are published.</summary>
    public string? MinutesUrl { get; init; }

    /// <summary>The document that holds its minutes.</summary>
    public string? MinutesDocumentRef { get; init; }

    /// <summary>Why it was cancelled.</summary>
    public string? CancellationReason { get; init; }

    /// <summary>The agenda, in its order.</summary>
    public IReadOnlyList<AgendaItemRow> AgendaItems { get; init; } = [];

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

    /// <summary>The adjourned meeting that it goes on with.</summary>
    public string? ContinuesRef { get; init; }

    /// <summary>When the next one is.</summary>
    public PartialDate? AnnouncedNext { get; init; }

    /// <summary>The papers before the meeting as a whole.</summary>
    public IReadOnlyList<PaperRow> Papers { get; init; } = [];

    /// <summary>The later meeting that approved its minutes.</summary>
    public string? MinutesApprovedAtRef { get; init; }

    /// <summary>What was changed of its minutes then.</summary>
    public IReadOnlyList<string> Amendments { get; init; } = [];

    MeetingKind IMeetingRow.Kind => MeetingKind.Scrutiny;

    string IMeetingRow.HeldOnAt => "/heldOn";

    MeetingOutcome IMeetingRow.OutcomeInWords => Words.Outcome;

    /// <summary>Its words as the input over HTTP has them, without what they name.</summary>
    internal ScrutinyMeetingInput Words =>
        new(
            Forum,
            HeldOn,
            Chair,
            Attendees,
            Status,
            MinutesPublishedOn,
            MinutesUrl,
            null,
            CancellationReason,
            StartsAt: StartsAt,
            EndsAt: EndsAt,
            Venue: Venue,
            IsOnline: IsOnline,
            AnnouncedNext: AnnouncedNext,
            Papers: [.. Papers.Select(paper => paper.Words)],
            Amendments: Amendments,
            WatchUrl: WatchUrl
        );

    internal MeetingOutcome Outcome(SourceDocumentId? minutes) =>
        new(Status!.Value, MinutesPublishedOn, MinutesUrl, minutes, CancellationReason);
}
