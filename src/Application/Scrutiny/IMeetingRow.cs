using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>What the rows of all kinds of meeting have.</summary>
internal interface IMeetingRow : IRecordRow
{
    /// <summary>Whose meeting it is.</summary>
    MeetingKind Kind { get; }

    /// <summary>The area.</summary>
    AreaId AreaId { get; }

    /// <summary>When it was held or is to be held.</summary>
    PartialDate HeldOn { get; }

    /// <summary>What that member is called.</summary>
    string HeldOnAt { get; }

    /// <summary>Whether its keeper prepared it here or it was taken from documents.</summary>
    RecordedAs RecordedAs { get; }

    /// <summary>How far it has come.</summary>
    ScrutinyMeetingStatus? Status { get; }

    /// <summary>When its minutes were published.</summary>
    DateOnly? MinutesPublishedOn { get; }

    /// <summary>The document that holds its minutes.</summary>
    string? MinutesDocumentRef { get; }

    /// <summary>How far it came, without what it names.</summary>
    MeetingOutcome OutcomeInWords { get; }

    /// <summary>The adjourned meeting that it goes on with.</summary>
    string? ContinuesRef { get; }

    /// <summary>The later meeting that approved its minutes.</summary>
    string? MinutesApprovedAtRef { get; }

    /// <summary>The agenda, in its order.</summary>
    IReadOnlyList<AgendaItemRow> AgendaItems { get; }

    /// <summary>Where the facts came from.</summary>
    IReadOnlyList<CitationRow> Citations { get; }
}

/// <summary>What follows from a meeting's row.</summary>
internal static class MeetingRows
{
    /// <summary>Whether a row says what came of a meeting that was to come, as documents show it.</summary>
    public static bool Completes(this IMeetingRow row, IMeetingRow stored) =>
        stored.Status is ScrutinyMeetingStatus.Scheduled or ScrutinyMeetingStatus.Announced
        && row.Status is not (null or ScrutinyMeetingStatus.Scheduled or ScrutinyMeetingStatus.Announced)
        && (row.RecordedAs is RecordedAs.AfterTheFact || stored.RecordedAs == row.RecordedAs);

    /// <summary>Whether it is known to its keepers alone: live, and without minutes yet.</summary>
    public static bool IsDraft(this IMeetingRow row) =>
        row.RecordedAs is RecordedAs.Live
        && (
            row.Status is null or ScrutinyMeetingStatus.Scheduled or ScrutinyMeetingStatus.Held
            || (row.Status is ScrutinyMeetingStatus.Adjourned && row.MinutesPublishedOn is null)
        );

    /// <summary>How far it has come where the file does not say.</summary>
    public static ScrutinyMeetingStatus StatusOrUsual(this IMeetingRow row) =>
        row.Status ?? (row.RecordedAs is RecordedAs.Live ? ScrutinyMeetingStatus.Scheduled : ScrutinyMeetingStatus.Held);
}
