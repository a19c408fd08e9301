using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>An action as it is sent.</summary>
/// <param name="Text" example="Report on the use of civil orders to the next meeting.">What is to be done; at most 4,000
/// characters.</param>
/// <param name="Wording">Whose words the action and what came of it are in; <c>verbatim</c> unless said.</param>
/// <param name="IsIncomplete">Whether the document breaks off before the end of the action; it does not unless said.</param>
/// <param name="Id">The action that it is, or null for a new one.</param>
/// <param name="Reference" example="A7/2021">The reference as printed, or null; at most 50 characters.</param>
/// <param name="Owner" example="Assistant Chief Constable">Who is to do it: an office or a role; or null. The first of the owners.</param>
/// <param name="Owners" example="[&quot;Assistant Chief Constable&quot;]">All who are to do it, at most 20; the owner alone unless
/// said.</param>
/// <param name="DueOn">The day, month or year by which it is due, or null.</param>
/// <param name="DueWords" example="by the next meeting">By when it is due, in the words of the document; or null.</param>
/// <param name="Status">How it stands; <c>open</c> unless said.</param>
/// <param name="ClosedOn" example="2026-12-10">The day on which it was closed; null while it is open, or where no document says.</param>
/// <param name="ClosedBy" example="Police and Crime Commissioner">Who closed it: an office or a role; or null.</param>
/// <param name="Outcome" example="Reported on 14 December; 212 orders were made.">What came of it, or null.</param>
/// <param name="OutstandingAsOf" example="2027-01-18">For a meeting taken from documents, the day on which one of the documents that it
/// cites calls the action outstanding, or null.</param>
/// <param name="FollowsFromId">The earlier action that it follows from, which another public meeting of its kind of the area raised; or
/// null.</param>
/// <param name="Citations">Where it came from, beside what the meeting and the item cite; at most 50.</param>
public sealed record ActionInput(
    string Text,
    Wording Wording = Wording.Verbatim,
    bool IsIncomplete = false,
    ScrutinyActionId? Id = null,
    string? Reference = null,
    string? Owner = null,
    IReadOnlyList<string>? Owners = null,
    PartialDate? DueOn = null,
    string? DueWords = null,
    ActionStatus Status = ActionStatus.Open,
    DateOnly? ClosedOn = null,
    string? ClosedBy = null,
    string? Outcome = null,
    DateOnly? OutstandingAsOf = null,
    ScrutinyActionId? FollowsFromId = null,
    IReadOnlyList<Citation>? Citations = null
)
{
    internal static ActionInput Of(ScrutinyAction action) =>
        new(
            action.Text,
            action.Wording,
            action.IsIncomplete,
            action.Id,
            action.Reference,
            action.Owner,
            action.Owners,
            action.DueOn,
            action.DueWords,
            action.Status,
            action.ClosedOn,
            action.ClosedBy,
            action.Outcome,
            action.OutstandingAsOf,
            action.FollowsFromId,
            action.Citations
        );

    internal ScrutinyAction Read() =>
        new()
        {
            Id = Id ?? ScrutinyActionId.New(),
            Reference = Reference,
            Owner = Owner ?? Owners?.FirstOrDefault(),
            Owners = Owners ?? [],
            Text = Text,
            Wording = Wording,
            IsIncomplete = IsIncomplete,
            DueOn = DueOn,
            DueWords = DueWords,
            Status = Status,
            ClosedOn = ClosedOn,
            ClosedBy = ClosedBy,
            Outcome = Outcome,
            OutstandingAsOf = OutstandingAsOf,
            FollowsFromId = FollowsFromId,
            Citations = Citations ?? [],
        };
}
