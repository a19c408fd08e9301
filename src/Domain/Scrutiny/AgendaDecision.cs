using PlanAccountability.Domain.Money;

namespace PlanAccountability.Domain.Scrutiny;

/// <summary>What was decided under an item of an agenda. A decision with a number in a register is a record of its own.</summary>
public sealed record AgendaDecision : ISaidByText<AgendaDecision>
{
    /// <summary>What was decided.</summary>
    /// <example>The contract for the helpline is extended by twelve months.</example>
    public required string Text { get; init; }

    /// <summary>When it was decided, as precisely as known, where that is not when the meeting was held; or null.</summary>
    /// <example>2026-10-19</example>
    public PartialDate? DecidedOn { get; init; }

    /// <summary>The sum that it is about, in pounds to the penny; or null.</summary>
    /// <example>48250.5</example>
    public decimal? Amount { get; init; }

    /// <summary>How the document states the sum; <c>exact</c> unless said.</summary>
    public AmountIs AmountIs { get; init; }

    /// <summary>On what conditions, or null.</summary>
    /// <example>A report on its use after six months.</example>
    public string? Conditions { get; init; }

    /// <summary>Where it came from, beside what the meeting and the item cite.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <summary>Whether a decision of another agenda says the same, wherever it came from.</summary>
    internal bool SaysTheSameAs(AgendaDecision other) => this with { Citations = [] } == other with { Citations = [] };

    /// <inheritdoc/>
    public static AgendaDecision Of(string text) => new() { Text = text };

    /// <summary>The same with its number in its canonical notation.</summary>
    public AgendaDecision Plain() => this with { Amount = Amount?.Plain() };

    internal void Check(PartialDate heldOn, string pointer) =>
        ScrutinyRules.AfterMeeting.Require(DecidedOn is not { } day || !heldOn.IsSurelyAfter(day), pointer: $"{pointer}/decidedOn");
}
