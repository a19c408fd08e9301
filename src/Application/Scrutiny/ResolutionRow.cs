using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Panels;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>What a panel resolved; the members mean what they mean on <see cref="PanelResolution"/>.</summary>
/// <param name="Text">What it resolved.</param>
/// <param name="Verb">The panel's verb.</param>
/// <param name="Number">The number as printed.</param>
/// <param name="Vote">How it was voted on.</param>
/// <param name="ReviewRef">The review in which it is part of the report.</param>
[SaidAs(typeof(PanelResolution))]
public sealed record ResolutionRow(
    string Text,
    RecommendationVerb Verb,
    string? Number = null,
    PanelVote? Vote = null,
    string? ReviewRef = null
)
{
    /// <summary>Its words as the input over HTTP has them, without what it names.</summary>
    internal PanelResolution Words => new(Text, Verb, Number, Vote);
}
