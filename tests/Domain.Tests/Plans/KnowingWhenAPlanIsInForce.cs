using CsCheck;
using NUnit.Framework;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Domain.Tests.Plans;

public sealed class KnowingWhenAPlanIsInForce
{
    private static readonly DateOnly Start = new(2013, 1, 1);

    [Test]
    public void Has_at_most_one_plan_on_any_day() =>
        Gen.Select(Gen.Int[0, 4_000].ArrayUnique[1, 6], Gen.Int[1, 2_000].Array[6], Gen.Int[0, 6_500])
            .Sample(
                (starts, lengths, day) =>
                {
                    var spans = starts
                        .Select(
                            (start, index) => new PlanSpan(PlanId.New(), Start.AddDays(start), Start.AddDays(start + lengths[index]), false)
                        )
                        .ToList();
                    var timeline = new PlanTimeline(spans);
                    var on = Start.AddDays(day);

                    var inForce = spans.Where(span => timeline.IsInForce(span.PlanId, on)).ToList();

                    var latest = spans.Where(span => span.Start!.Value.FirstDay <= on).MaxBy(span => span.Start!.Value.FirstDay);
                    Assert.That(inForce, Has.Count.LessThanOrEqualTo(1));
                    Assert.That(
                        inForce.SingleOrDefault(),
                        Is.EqualTo(latest is not null && on <= latest.End!.Value.LastDay ? latest : null)
                    );
                }
            );

    [Test]
    public void Orders_plans_by_the_ends_of_their_periods_while_a_start_is_unknown()
    {
        var first = new PlanSpan(PlanId.New(), PartialDate.Parse("2016"), PartialDate.Parse("2021"), false);
        var second = new PlanSpan(PlanId.New(), null, PartialDate.Parse("2025-03-31"), false);
        var timeline = new PlanTimeline([second, first]);

        Assert.That(timeline.InForce(first.PlanId), Is.EqualTo(new PlanPeriod(PartialDate.Parse("2016"), PartialDate.Parse("2021"))));
        Assert.That(timeline.InForce(second.PlanId), Is.EqualTo(new PlanPeriod(null, PartialDate.Parse("2025-03-31"))));
        Assert.That(timeline.IsInForce(first.PlanId, new(2020, 6, 1)), Is.True);
        Assert.That(timeline.IsInForce(second.PlanId, new(2020, 6, 1)), Is.False);
        Assert.That(timeline.IsInForce(second.PlanId, new(2022, 6, 1)), Is.True);
        Assert.That(timeline.StatusOn(second.PlanId, new(2026, 11, 22)), Is.EqualTo(PlanStatus.Expired));
    }

    [Test]
    public void Does_not_call_a_plan_current_of_which_no_end_is_known()
    {
        var endless = new PlanSpan(PlanId.New(), Start, null, false);
        Assert.That(new PlanTimeline([endless]).StatusOn(endless.PlanId, Start), Is.EqualTo(PlanStatus.Unknown));

        var next = new PlanSpan(PlanId.New(), PartialDate.Parse("2016"), PartialDate.Parse("2021-03-31"), false);
        var timeline = new PlanTimeline([endless, next]);
        Assert.That(timeline.StatusOn(endless.PlanId, new(2015, 1, 1)), Is.EqualTo(PlanStatus.Unknown));
        Assert.That(timeline.StatusOn(endless.PlanId, new(2017, 1, 1)), Is.EqualTo(PlanStatus.Superseded));
    }

    [Test]
    public void Leaves_out_plans_that_were_withdrawn()
    {
        var withdrawn = new PlanSpan(PlanId.New(), Start, null, true);
        var timeline = new PlanTimeline([withdrawn]);

        Assert.That(timeline.InForce(withdrawn.PlanId), Is.Null);
        Assert.That(timeline.StatusOn(withdrawn.PlanId, Start), Is.EqualTo(PlanStatus.Withdrawn));
        Assert.That(timeline.IsInForce(withdrawn.PlanId, Start), Is.False);
    }
}
