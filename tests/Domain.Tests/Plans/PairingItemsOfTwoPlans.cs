using CsCheck;
using NUnit.Framework;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Priorities;

namespace PlanAccountability.Domain.Tests.Plans;

public sealed class PairingItemsOfTwoPlans
{
    /// <summary>Priorities by number and word: a few of each, so that words and places meet.</summary>
    private static readonly Gen<(int Order, string Title)[]> AnyPriorities = Gen.Select(Gen.Int[1, 4], Gen.String[Gen.Char["ab"], 1, 2])
        .Array[0, 4]
        .Select(items => items.DistinctBy(item => item.Item1).ToArray());

    [Test]
    public void Finds_each_item_once_where_a_plan_is_recorded_twice() =>
        AnyPriorities.Sample(items =>
        {
            var distinct = items.DistinctBy(item => item.Title).ToArray();
            var (one, other) = (Priorities(distinct), Priorities(distinct));

            var pairs = ItemsOfTwoPlans.Pair(one, other);

            Assert.That(pairs.Select(pair => (pair.Merged, pair.Kept, pair.Agree)), Is.EqualTo(one.Zip(other, (a, b) => (a, b, true))));
        });

    [Test]
    public void Says_the_same_the_other_way_round() =>
        Gen.Select(AnyPriorities, AnyPriorities)
            .Sample(
                (some, others) =>
                {
                    var (one, other) = (
                        Priorities([.. some.DistinctBy(item => item.Title)]),
                        Priorities([.. others.DistinctBy(item => item.Title)])
                    );

                    Assert.That(
                        ItemsOfTwoPlans.Pair(one, other).Where(pair => pair.Agree).Select(pair => (pair.Kept, pair.Merged)),
                        Is.EquivalentTo(ItemsOfTwoPlans.Pair(other, one).Where(pair => pair.Agree).Select(pair => (pair.Merged, pair.Kept)))
                    );
                }
            );

    [Test]
    public void Leaves_no_two_items_in_one_place_where_none_differ() =>
        Gen.Select(AnyPriorities, AnyPriorities)
            .Sample(
                (some, others) =>
                {
                    var (merged, kept) = (Priorities(some), Priorities(others));

                    var pairs = ItemsOfTwoPlans.Pair(merged, kept);

                    if (pairs.Any(pair => !pair.Agree))
                        return;
                    var coming = merged.Except(pairs.Select(pair => pair.Merged));
                    Assert.That(kept.Concat(coming).Select(priority => priority.Entries[0].Order), Is.Unique);
                }
            );

    [TestCase("Fund a  REFUGE", 7, ExpectedResult = true)]
    [TestCase("Fund refuges", 7, ExpectedResult = null)]
    [TestCase("Fund refuges", 1, ExpectedResult = false)]
    public bool? Tells_by_the_words_and_then_by_the_place(string text, int order)
    {
        var (one, other) = (Priorities([(1, "Homes")]), Priorities([(1, "Homes")]));

        return PairOf(Commitment(one[0], text, order), Commitment(other[0], "Fund a refuge", 1), one, other);
    }

    [Test]
    public void Tells_by_the_place_what_a_version_prints_twice_in_the_same_words()
    {
        var (one, other) = (Priorities([(1, "Homes"), (2, "Homes")]), Priorities([(1, "Homes"), (2, "Homes")]));

        Assert.That(ItemsOfTwoPlans.Pair(one, other), Is.EqualTo(new[] { (one[0], other[0], true), (one[1], other[1], true) }));
        Assert.That(ItemsOfTwoPlans.Pair(Priorities([(3, "Homes")]), other).Select(pair => pair.Agree), Is.EqualTo(new[] { false, false }));
    }

    [Test]
    public void Keeps_apart_what_two_priorities_promise_in_the_same_words()
    {
        var (one, other) = (Priorities([(1, "Homes"), (2, "Roads")]), Priorities([(1, "Homes"), (2, "Roads")]));

        Assert.That(PairOf(Commitment(one[0], "Fund it", 1), Commitment(other[1], "Fund it", 1), one, other), Is.Null);
    }

    [Test]
    public void Differs_where_another_holds_it_or_another_day_is_promised()
    {
        var (one, other) = (Priorities([(1, "Homes")]), Priorities([(1, "Homes")]));
        var commitment = Commitment(other[0], "Fund it", 1);

        Assert.That(PairOf(Commitment(one[0], "Fund it", 1, CommitmentHolder.ChiefConstable), commitment, one, other), Is.False);
        Assert.That(PairOf(Commitment(one[0], "Fund it", 1, by: new(2027, 3, 31)), commitment, one, other), Is.False);
    }

    private static bool? PairOf(
        AccountabilityCommitment merged,
        AccountabilityCommitment kept,
        IReadOnlyList<Priority> goes,
        IReadOnlyList<Priority> stays
    ) => ItemsOfTwoPlans.Pair([merged], [kept], ItemsOfTwoPlans.Pair(goes, stays)) is [var (_, _, agree)] ? agree : null;

    private static List<Priority> Priorities((int Order, string Title)[] items)
    {
        var plan = Plans.Plan();
        var version = Plans.Version(plan: plan);
        return
        [
            .. items.Select(item =>
            {
                var priority = new Priority(PriorityId.New(), item.Title, plan);
                priority.Enter(version, null, item.Title, item.Order);
                return priority;
            }),
        ];
    }

    private static AccountabilityCommitment Commitment(
        Priority priority,
        string text,
        int order,
        CommitmentHolder holder = CommitmentHolder.PolicingBody,
        DateOnly? by = null
    )
    {
        var plan = Plans.Plan();
        var commitment = new AccountabilityCommitment(CommitmentId.New(), text, plan, holder, null, CommitmentKind.Action);
        commitment.Enter(Plans.Version(plan: plan), new(priority.Id, order, text, by, [], null));
        return commitment;
    }
}
