using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Money;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>A decision; the members mean what they mean on <see cref="AgendaDecision"/>. One that has nothing but a text is written as that
/// text.</summary>
[SaidAs(typeof(AgendaDecision))]
public sealed record AgendaDecisionRow : ISaidByText<AgendaDecisionRow>
{
    /// <summary>What was decided.</summary>
    public required string Text { get; init; }

    /// <summary>When it was decided, where that is not when the meeting was held.</summary>
    public PartialDate? DecidedOn { get; init; }

    /// <summary>The sum that it is about, in pounds.</summary>
    public decimal? Amount { get; init; }

    /// <summary>How the document states the sum.</summary>
    public AmountIs AmountIs { get; init; }

    /// <summary>On what conditions.</summary>
    public string? Conditions { get; init; }

    /// <summary>Where it came from.</summary>
    public IReadOnlyList<CitationRow> Citations { get; init; } = [];

    string? ISaidByText<AgendaDecisionRow>.WrittenAlone =>
        this is { DecidedOn: null, Amount: null, AmountIs: AmountIs.Exact, Conditions: null, Citations.Count: 0 } ? Text : null;

    /// <summary>Its words as the input over HTTP has them, without what they name.</summary>
    internal AgendaDecision Words =>
        new()
        {
            Text = Text,
            DecidedOn = DecidedOn,
            Amount = Amount,
            AmountIs = AmountIs,
            Conditions = Conditions,
        };

    /// <inheritdoc/>
    public static AgendaDecisionRow Of(string text) => new() { Text = text };
}
