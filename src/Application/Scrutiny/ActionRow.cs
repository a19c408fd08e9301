using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

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
    DateOnly? OutstandingAsOf = null,
    string? FollowsFromRef = null,
    IReadOnlyList<CitationRow>? Citations = null
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

    internal static ActionRow Of(ScrutinyAction action, ReferenceResolver resolver) =>
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
            action.OutstandingAsOf,
            action.FollowsFromId is { } before ? resolver.FindPart(before.Value) : null,
            resolver.Read(action.Citations)
        );
}
