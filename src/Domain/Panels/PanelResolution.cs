using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Domain.Panels;

/// <summary>What a panel resolved under an item of its agenda.</summary>
/// <param name="Text" example="That the proposed precept be supported.">What it resolved; the item says whose words that is in.</param>
/// <param name="Verb">The panel's verb.</param>
/// <param name="Number" example="1">The number as printed; null where none is.</param>
/// <param name="Vote">How it was voted on, as far as the minutes say; or null.</param>
/// <param name="ReviewId">The review of the panel in which it is part of the report, or null.</param>
public sealed record PanelResolution(
    string Text,
    RecommendationVerb Verb,
    string? Number = null,
    PanelVote? Vote = null,
    PanelReviewId? ReviewId = null
)
{
    /// <summary>That it is called a veto, and the votes told are not enough for one; null where that cannot be said.</summary>
    public Breach? Irregular() =>
        Verb is RecommendationVerb.Vetoes && Vote is { IsEnoughForVeto: false } vote
            ? new(
                PanelVoteRules.VetoByTwoThirds,
                $"A veto by {vote.For} of {vote.MembersAtDecision} members was minuted, which needs {vote.NeededForVeto}."
            )
            : null;

    /// <summary>Holds it against the rules of a panel's votes. Of what documents show a veto of too few votes is kept, as what
    /// happened.</summary>
    /// <param name="law">The law of the panel's area; in London the Assembly has no veto by this rule.</param>
    /// <param name="recordedAs">Whether the panel prepared the meeting here or it was taken from documents.</param>
    /// <param name="pointer">Where it is in what was sent.</param>
    /// <exception cref="BrokenRuleException">A rule is broken.</exception>
    internal void Check(GoverningLaw law, RecordedAs recordedAs, string pointer)
    {
        PanelVoteRules.VotesOfMembers.Require(Vote is null || !Vote.HasMoreVotesThanMembers, pointer: $"{pointer}/vote");
        if (Verb is not RecommendationVerb.Vetoes || recordedAs is not RecordedAs.Live || law is GoverningLaw.Section6)
            return;
        if (Vote is not { IsEnoughForVeto: true })
            throw new BrokenRuleException(
                PanelVoteRules.VetoByTwoThirds,
                law,
                $"{pointer}/vote",
                Vote is { For: { } votes, MembersAtDecision: { } members, NeededForVeto: { } needed }
                    ? $"A veto by {votes} of {members} members needs {needed}."
                    : "A veto says how many voted for it, and how many members the panel had when it decided."
            );
    }
}
