using PlanAccountability.Domain.Evidence;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Domain.Scrutiny;

/// <summary>Something that a meeting asked somebody to do.</summary>
public record ScrutinyAction
{
    /// <summary>The action's identifier, given by the server when it is first put.</summary>
    public required ScrutinyActionId Id { get; init; }

    /// <summary>The reference as printed, or null.</summary>
    /// <example>A7/2021</example>
    public required string? Reference { get; init; }

    /// <summary>Who is to do it: an office or a role, the first of the owners; or null.</summary>
    /// <example>Assistant Chief Constable</example>
    public required string? Owner { get; init; }

    /// <summary>All who are to do it: offices or roles, as printed.</summary>
    /// <example>["Assistant Chief Constable"]</example>
    public IReadOnlyList<string> Owners
    {
        get =>
            field is [_, ..] ? field
            : Owner is { } owner ? [owner]
            : [];
        init;
    } = [];

    /// <summary>What is to be done.</summary>
    /// <example>Report on the use of civil orders to the next meeting.</example>
    public required string Text { get; init; }

    /// <summary>Whose words the action and what came of it are in; <c>verbatim</c> unless said.</summary>
    public Wording Wording { get; init; }

    /// <summary>Whether the document breaks off before the end of the action; it does not unless said.</summary>
    public bool IsIncomplete { get; init; }

    /// <summary>The day, month or year by which it is due; null where none is set. A month or year is past when its last day is.</summary>
    public required PartialDate? DueOn { get; init; }

    /// <summary>By when it is due, in the words of the document; or null.</summary>
    /// <example>by the next meeting</example>
    public string? DueWords { get; init; }

    /// <summary>How it stands, as its own meeting says.</summary>
    public required ActionStatus Status { get; init; }

    /// <summary>The day on which it was closed; null while it is open, or where no document says.</summary>
    public required DateOnly? ClosedOn { get; init; }

    /// <summary>Who closed it: an office or a role; or null.</summary>
    /// <example>Police and Crime Commissioner</example>
    public required string? ClosedBy { get; init; }

    /// <summary>What came of it, or null.</summary>
    /// <example>Reported on 14 December; 212 orders were made.</example>
    public required string? Outcome { get; init; }

    /// <summary>The day on which a document calls the action outstanding, or null.</summary>
    public DateOnly? OutstandingAsOf { get; init; }

    /// <summary>The earlier action that it follows from, which another meeting of its kind (scrutiny, or the panel's) raised in the
    /// area; or null.</summary>
    public ScrutinyActionId? FollowsFromId { get; init; }

    /// <summary>Where it came from, beside what the meeting and the item cite.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <summary>By how many days it was done late, or null: what was dropped was not to be done any more.</summary>
    public int? Lateness() => Status is ActionStatus.Done ? ScrutinyRules.DaysLate(DueOn?.LastDay, ClosedOn) : null;

    /// <summary>Whether an action of another agenda says the same, whatever the identifiers and wherever it came from.</summary>
    internal bool SaysTheSameAs(ScrutinyAction other) => Owners.SequenceEqual(other.Owners) && WithoutLists() == other.WithoutLists();

    private ScrutinyAction WithoutLists() => this with { Id = default, Owners = [], Citations = [] };

    internal ScrutinyAction Closed(ActionClosure closure) =>
        this with
        {
            Status = closure.Status,
            ClosedOn = closure.On,
            ClosedBy = closure.By,
            Outcome = closure.Outcome,
        };

    internal void Check(PartialDate heldOn, RecordedAs recordedAs, string pointer)
    {
        ScrutinyRules.OpenIsNotClosed.Require(Status.IsClosed() || (ClosedOn is null && ClosedBy is null), pointer: $"{pointer}/status");
        ScrutinyRules.OwnerIsFirst.Require(
            Owner is null ? Owners is [] : Owners is [var first, ..] && first == Owner,
            pointer: $"{pointer}/owners"
        );
        ScrutinyRules.NotBeforeMeeting(heldOn, DueOn, $"{pointer}/dueOn");
        ScrutinyRules.NotBeforeMeeting(heldOn, ClosedOn, $"{pointer}/closedOn");
        AwaitedRules.Check(OutstandingAsOf, DueOn?.FirstDay, recordedAs, $"{pointer}/outstandingAsOf");
        ScrutinyRules.NotBeforeMeeting(heldOn, OutstandingAsOf, $"{pointer}/outstandingAsOf");
    }
}

/// <summary>How an action stands.</summary>
public enum ActionStatus
{
    /// <summary>The action has still to be done.</summary>
    Open,

    /// <summary>The action was begun and has still to be completed.</summary>
    InProgress,

    /// <summary>The action has been done.</summary>
    Done,

    /// <summary>The action went over to others, who keep it in a log of their own.</summary>
    Transferred,

    /// <summary>The action was taken back by those who asked for it.</summary>
    Withdrawn,

    /// <summary>Another action took its place.</summary>
    Superseded,

    /// <summary>The action was given up, or overtaken by events.</summary>
    Dropped,
}

/// <summary>What follows from how an action stands.</summary>
public static class ActionStatuses
{
    /// <summary>Whether nothing more is to come of it here.</summary>
    public static bool IsClosed(this ActionStatus status) => status is not (ActionStatus.Open or ActionStatus.InProgress);
}
