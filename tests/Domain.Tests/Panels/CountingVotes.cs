using NUnit.Framework;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Panels;

namespace PlanAccountability.Domain.Tests.Panels;

/// <summary>A veto is by two thirds of all members, rounded up; what is not told is not judged.</summary>
public sealed class CountingVotes
{
    [TestCase(10, 7)]
    [TestCase(13, 9)]
    [TestCase(14, 10)]
    [TestCase(15, 10)]
    [TestCase(20, 14)]
    public void Needs_two_thirds_of_the_members_for_a_veto(int members, int needed)
    {
        Assert.That(Vetoed(new(For: needed, MembersAtDecision: members)).Irregular(), Is.Null);
        Assert.That(Vetoed(new(For: needed - 1, MembersAtDecision: members)).Irregular()?.Rule.RuleId, Is.EqualTo("PRE-03"));
    }

    [Test]
    public void Judges_no_veto_of_which_the_votes_are_not_told()
    {
        Assert.That(Vetoed(null).Irregular(), Is.Null);
        Assert.That(Vetoed(new(For: 2)).Irregular(), Is.Null);
        Assert.That((Vetoed(new(For: 2, MembersAtDecision: 14)) with { Verb = RecommendationVerb.Supports }).Irregular(), Is.Null);
    }

    [TestCase(9, 4, 1, 14, false)]
    [TestCase(9, 5, 1, 14, true)]
    [TestCase(9, 5, 1, null, false)]
    public void Finds_more_votes_than_members(int votes, int against, int abstained, int? members, bool isMore) =>
        Assert.That(new PanelVote(votes, against, abstained, members).HasMoreVotesThanMembers, Is.EqualTo(isMore));

    [TestCase(RecommendationVerb.Recommends, true)]
    [TestCase(RecommendationVerb.Requests, true)]
    [TestCase(RecommendationVerb.Endorses, false)]
    [TestCase(RecommendationVerb.Resolves, false)]
    [TestCase(RecommendationVerb.Agrees, false)]
    [TestCase(RecommendationVerb.Accepts, false)]
    [TestCase(RecommendationVerb.Vetoes, false)]
    public void Says_of_each_verb_whether_it_asks_for_an_answer(RecommendationVerb verb, bool asks) =>
        Assert.That(verb.AsksForAnswer(), Is.EqualTo(asks));

    private static PanelResolution Vetoed(PanelVote? vote) => new("That the precept be vetoed.", RecommendationVerb.Vetoes, Vote: vote);
}
