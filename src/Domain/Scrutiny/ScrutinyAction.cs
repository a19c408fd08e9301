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

    /// <summary>Who is to do it: an office or a role; or null.</summary>
    /// <example>Assistant Chief Constable</example>
    public required string? Owner { get; init; }

    /// <summary>What is to be done.</summary>
    /// <example>Report on the use of civil orders to the next meeting.</example>
    public required string Text { get; init; }

    /// <summary>The day by which it is due; null where none is set.</summary>
    public required DateOnly? DueOn { get; init; }

    /// <summary>Whether it is done.</summary>
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

    /// <summary>By how many days it was closed late, or null.</summary>
    public int? Lateness() => ScrutinyRules.DaysLate(DueOn, ClosedOn);

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
        ScrutinyRules.OpenIsNotClosed.Require(
            Status is not ActionStatus.Open || (ClosedOn is null && ClosedBy is null),
            pointer: $"{pointer}/status"
        );
        ScrutinyRules.NotBeforeMeeting(heldOn, DueOn, $"{pointer}/dueOn");
        ScrutinyRules.NotBeforeMeeting(heldOn, ClosedOn, $"{pointer}/closedOn");
        AwaitedRules.Check(OutstandingAsOf, DueOn, recordedAs, $"{pointer}/outstandingAsOf");
        ScrutinyRules.NotBeforeMeeting(heldOn, OutstandingAsOf, $"{pointer}/outstandingAsOf");
    }
}

/// <summary>Whether an action is done.</summary>
public enum ActionStatus
{
    /// <summary>The action has still to be done.</summary>
    Open,

    /// <summary>The action has been done.</summary>
    Done,

    /// <summary>The action was given up, or overtaken by events.</summary>
    Dropped,
}
