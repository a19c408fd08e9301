using PlanAccountability.Application.Imports;
using PlanAccountability.Application.Scrutiny;
using PlanAccountability.Domain.Panels;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Panels;

/// <summary>A panel's meeting in the interchange format.</summary>
[SaidAs(typeof(PanelMeetingInput))]
public sealed record PanelMeetingRow : RecordRow, IMeetingRow
{
    /// <summary>The area of the panel that keeps its record.</summary>
    public required AreaId AreaId { get; init; }

    /// <summary>The panels that meet; the area's by default.</summary>
    public IReadOnlyList<string> PanelRefs { get; init; } = [];

    /// <summary>What it is called, as printed.</summary>
    public string? Title { get; init; }

    /// <summary>Whose words the title is in.</summary>
    public Wording Wording { get; init; }

    /// <summary>When it met or is to meet.</summary>
    public required PartialDate MetOn { get; init; }

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

    /// <summary>Whether the panel prepared it here or it was taken from documents.</summary>
    public required RecordedAs RecordedAs { get; init; }

    /// <summary>How far it has come; by default held where it was taken from documents, and otherwise scheduled.</summary>
    public ScrutinyMeetingStatus? Status { get; init; }

    /// <summary>The adjourned meeting that it goes on with.</summary>
    public string? ContinuesRef { get; init; }

    /// <summary>Who was asked to it, and who came.</summary>
    public IReadOnlyList<PanelAttendee> Attendance { get; init; } = [];

    /// <summary>How many members it needed and had.</summary>
    public PanelQuorum? Quorum { get; init; }

    /// <summary>The papers before the meeting as a whole.</summary>
    public IReadOnlyList<PaperRow> Papers { get; init; } = [];

    /// <summary>The agenda, in its order.</summary>
    public IReadOnlyList<AgendaItemRow> AgendaItems { get; init; } = [];

    /// <summary>When the next one is.</summary>
    public PartialDate? AnnouncedNext { get; init; }

    /// <summary>When its minutes were published.</summary>
    public DateOnly? MinutesPublishedOn { get; init; }

    /// <summary>Where its minutes are published.</summary>
    public string? MinutesUrl { get; init; }

    /// <summary>The document that holds its minutes.</summary>
    public string? MinutesDocumentRef { get; init; }

    /// <summary>The later meeting that approved its minutes.</summary>
    public string? MinutesApprovedAtRef { get; init; }

    /// <summary>What was changed of its minutes then.</summary>
    public IReadOnlyList<string> Amendments { get; init; } = [];

    /// <summary>Why it was cancelled.</summary>
    public string? CancellationReason { get; init; }

    MeetingKind IMeetingRow.Kind => MeetingKind.Panel;

    PartialDate IMeetingRow.HeldOn => MetOn;

    string IMeetingRow.HeldOnAt => "/metOn";

    MeetingOutcome IMeetingRow.OutcomeInWords => Words.Outcome;

    /// <summary>Its words as the input over HTTP has them, without what they name.</summary>
    internal PanelMeetingInput Words =>
        new(
            MetOn,
            null,
            Title,
            Wording,
            Attendance,
            Quorum,
            Status,
            MinutesPublishedOn,
            MinutesUrl,
            null,
            CancellationReason,
            StartsAt,
            EndsAt,
            Venue,
            IsOnline,
            WatchUrl,
            AnnouncedNext: AnnouncedNext,
            Papers: [.. Papers.Select(paper => paper.Words)],
            Amendments: Amendments
        );

    internal MeetingOutcome Outcome(SourceDocumentId? minutes) =>
        new(Status!.Value, MinutesPublishedOn, MinutesUrl, minutes, CancellationReason);
}

/// <summary>Validates the row of a panel's meeting.</summary>
internal sealed class PanelMeetingRowValidator : MeetingRowValidator<PanelMeetingRow, PanelMeetingInput>
{
    public PanelMeetingRowValidator()
        : base(new PanelMeetingInputValidator(), row => row.Words) => RuleFor(row => row.PanelRefs).AtMost(PanelMeeting.MostPanels);
}
