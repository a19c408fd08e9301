using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>A scrutiny meeting in the interchange format.</summary>
[SaidAs(typeof(ScrutinyMeetingInput))]
public sealed record ScrutinyMeetingRow : RecordRow
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

    /// <summary>Whether it says what came of a meeting that was to come, as documents show it.</summary>
    internal bool Completes(ScrutinyMeetingRow stored) =>
        stored.Status is ScrutinyMeetingStatus.Scheduled or ScrutinyMeetingStatus.Announced
        && Status is not (null or ScrutinyMeetingStatus.Scheduled or ScrutinyMeetingStatus.Announced)
        && (RecordedAs is RecordedAs.AfterTheFact || stored.RecordedAs == RecordedAs);

    /// <summary>Whether it is the office's own: live, and without minutes yet.</summary>
    internal bool IsOfficesOwn =>
        RecordedAs is RecordedAs.Live
        && (
            Status is null or ScrutinyMeetingStatus.Scheduled or ScrutinyMeetingStatus.Held
            || (Status is ScrutinyMeetingStatus.Adjourned && MinutesPublishedOn is null)
        );

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
            Papers: [.. Papers.Select(paper => new Paper(paper.Title, paper.Url))],
            Amendments: Amendments
        );

    internal MeetingOutcome Outcome(SourceDocumentId? minutes) =>
        new(Status!.Value, MinutesPublishedOn, MinutesUrl, minutes, CancellationReason);
}

/// <summary>An item of a meeting's agenda.</summary>
[SaidAs(typeof(AgendaItemInput))]
public sealed record AgendaItemRow
{
    /// <summary>The number or letter as printed.</summary>
    public string? Number { get; init; }

    /// <summary>The title as printed.</summary>
    public string? Title { get; init; }

    /// <summary>Whose words the title, the decisions and the statement of the assurance are in.</summary>
    public Wording Wording { get; init; }

    /// <summary>Whether the document breaks off before the end of the item.</summary>
    public bool IsIncomplete { get; init; }

    /// <summary>Whether it was taken without the public.</summary>
    public bool Restricted { get; init; }

    /// <summary>Why it was.</summary>
    public string? RestrictionReason { get; init; }

    /// <summary>What became of it at the meeting.</summary>
    public AgendaItemOutcome Outcome { get; init; }

    /// <summary>The priorities that it examines.</summary>
    public IReadOnlyList<string> PriorityRefs { get; init; } = [];

    /// <summary>The commitments that it examines.</summary>
    public IReadOnlyList<string> CommitmentRefs { get; init; } = [];

    /// <summary>The papers before the meeting.</summary>
    public IReadOnlyList<PaperRow> Papers { get; init; } = [];

    /// <summary>The questions asked.</summary>
    public IReadOnlyList<QuestionRow> Questions { get; init; } = [];

    /// <summary>What assurance was taken.</summary>
    public Assurance? Assurance { get; init; }

    /// <summary>What somebody was asked to do.</summary>
    public IReadOnlyList<ActionRow> Actions { get; init; } = [];

    /// <summary>What was decided.</summary>
    public IReadOnlyList<AgendaDecisionRow> Decisions { get; init; } = [];

    /// <summary>The number of the item that it is a part of.</summary>
    public string? ParentNumber { get; init; }

    /// <summary>Who leads it.</summary>
    public string? Lead { get; init; }

    /// <summary>What it is on the agenda for.</summary>
    public AgendaItemPurpose? Purpose { get; init; }

    /// <summary>The plans that it examines as a whole.</summary>
    public IReadOnlyList<string> PlanRefs { get; init; } = [];

    /// <summary>What assurance was taken besides, of each of several things.</summary>
    public IReadOnlyList<AssuranceAbout> Assurances { get; init; } = [];

    /// <summary>Where it came from, beside what the meeting cites.</summary>
    public IReadOnlyList<CitationRow> Citations { get; init; } = [];

    /// <summary>What its minutes report of actions that earlier meetings raised: each is an entry of its own, and no export has it
    /// here.</summary>
    public IReadOnlyList<ActionUpdateRow> ActionUpdates { get; init; } = [];

    /// <summary>What its minutes report of questions that earlier meetings raised, in the same way.</summary>
    public IReadOnlyList<QuestionUpdateRow> QuestionUpdates { get; init; } = [];

    /// <summary>Its words as the input over HTTP has them, without what they name.</summary>
    internal AgendaItemInput Words =>
        new(
            Number,
            Title,
            Wording,
            IsIncomplete,
            Restricted,
            RestrictionReason,
            Outcome,
            null,
            null,
            [.. Papers.Select(paper => new Paper(paper.Title, paper.Url))],
            [.. Questions.Select(question => question.Row)],
            Assurance,
            [.. Actions.Select(action => action.Row)],
            [.. Decisions.Select(decision => decision.Words)],
            ParentNumber,
            Lead,
            Purpose,
            Assurances: Assurances
        );
}

/// <summary>A paper that was before a meeting.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Url">Where it is published.</param>
/// <param name="DocumentRef">The document that holds it.</param>
[SaidAs(typeof(Paper))]
public sealed record PaperRow(string Title, string? Url = null, string? DocumentRef = null);

/// <summary>A question; the members mean what they mean on <see cref="ScrutinyQuestion"/>.</summary>
[SaidAs(typeof(QuestionInput))]
public sealed record QuestionRow(
    string Text,
    Wording Wording = Wording.Verbatim,
    bool IsIncomplete = false,
    string? Reference = null,
    string? AskedBy = null,
    string? Answer = null,
    DateOnly? WrittenReplyDueOn = null,
    DateOnly? RepliedOn = null,
    string? SpokenAnswer = null,
    DateOnly? OutstandingAsOf = null,
    QuestionWithdrawal? Withdrawn = null
)
{
    internal QuestionInput Row =>
        new(
            Text,
            Wording,
            IsIncomplete,
            null,
            Reference,
            AskedBy,
            Answer,
            WrittenReplyDueOn,
            RepliedOn,
            SpokenAnswer,
            OutstandingAsOf,
            Withdrawn
        );

    internal static QuestionRow Of(ScrutinyQuestion question) =>
        new(
            question.Text,
            question.Wording,
            question.IsIncomplete,
            question.Reference,
            question.AskedBy,
            question.Answer,
            question.WrittenReplyDueOn,
            question.RepliedOn,
            question.SpokenAnswer,
            question.OutstandingAsOf,
            question.Withdrawn
        );
}

/// <summary>An action; the members mean what they mean on <see cref="ScrutinyAction"/>.</summary>
[SaidAs(typeof(ActionInput))]
public sealed record ActionRow(
    string Text,
    Wording Wording = Wording.Verbatim,
    bool IsIncomplete = false,
    string? Reference = null,
    string? Owner = null,
    IReadOnlyList<string>? Owners = null,
    PartialDate? DueOn = null,
    string? DueWords = null,
    ActionStatus Status = ActionStatus.Open,
    DateOnly? ClosedOn = null,
    string? ClosedBy = null,
    string? Outcome = null,
    DateOnly? OutstandingAsOf = null
)
{
    internal ActionInput Row =>
        new(
            Text,
            Wording,
            IsIncomplete,
            null,
            Reference,
            Owner,
            Owners,
            DueOn,
            DueWords,
            Status,
            ClosedOn,
            ClosedBy,
            Outcome,
            OutstandingAsOf
        );

    /// <summary>The action with one owner said as its owner, and several as its owners.</summary>
    internal ActionRow InOneForm =>
        Owners is not [var first, ..] ? this
        : Owner is not null && Owner != first ? this
        : this with { Owner = first, Owners = Owners.Count > 1 ? Owners : null };

    internal static ActionRow Of(ScrutinyAction action) =>
        new(
            action.Text,
            action.Wording,
            action.IsIncomplete,
            action.Reference,
            action.Owner,
            action.Owners is [_, _, ..] ? action.Owners : null,
            action.DueOn,
            action.DueWords,
            action.Status,
            action.ClosedOn,
            action.ClosedBy,
            action.Outcome,
            action.OutstandingAsOf
        );
}
