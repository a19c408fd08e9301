using NUnit.Framework;
using PlanAccountability.Domain.Decisions;

namespace PlanAccountability.Domain.Tests.Decisions;

/// <summary>The life of a decision.</summary>
public sealed class TakingADecision
{
    private static readonly DecisionInput Planned = new()
    {
        Title = "Helpline",
        Status = DecisionStatus.Planned,
        PlannedFor = PartialDate.Parse("2026-05"),
    };

    [TestCase(DecisionStatus.Planned, DecisionStatus.Taken, true)]
    [TestCase(DecisionStatus.Planned, DecisionStatus.Deferred, true)]
    [TestCase(DecisionStatus.Planned, DecisionStatus.Withdrawn, true)]
    [TestCase(DecisionStatus.Planned, DecisionStatus.NotPublished, true)]
    [TestCase(DecisionStatus.Deferred, DecisionStatus.Planned, true)]
    [TestCase(DecisionStatus.Deferred, DecisionStatus.Taken, true)]
    [TestCase(DecisionStatus.NotPublished, DecisionStatus.Taken, true)]
    [TestCase(DecisionStatus.Taken, DecisionStatus.Planned, false)]
    [TestCase(DecisionStatus.Taken, DecisionStatus.Withdrawn, false)]
    [TestCase(DecisionStatus.Withdrawn, DecisionStatus.Planned, false)]
    [TestCase(DecisionStatus.NotPublished, DecisionStatus.Deferred, false)]
    public void Goes_on_or_is_a_correction(DecisionStatus from, DecisionStatus to, bool isLawful) =>
        Assert.That(from.MayBecome(to), Is.EqualTo(isLawful));

    [TestCase("2026-05-04", "2026-05-03", null, "/signedOn")]
    [TestCase("2026-05", "2026-05-03", "2026-05-02", "/publishedOn")]
    [TestCase("2026-05-04", null, "2026-04", "/publishedOn")]
    [TestCase("2026-05-04", "2026", "2026-05", null)]
    [TestCase(null, "2026-05-04", "2026-05-04", null)]
    public void Compares_dates_that_are_known(string? taken, string? signed, string? published, string? pointer)
    {
        var input = Planned with
        {
            Status = DecisionStatus.Taken,
            TakenOn = Date(taken),
            SignedOn = Date(signed),
            PublishedOn = Date(published),
        };

        void Describe() => New().Describe(input, isReasonGiven: true);

        if (pointer is null)
            Assert.DoesNotThrow(Describe);
        else
            Assert.That(Assert.Throws<BrokenRuleException>(Describe)!.Pointer, Is.EqualTo(pointer));
    }

    [Test]
    public void Is_a_different_number_only_where_more_than_its_writing_differs()
    {
        var id = DecisionId.New();
        string Place(string? year, string? reference) => Decision.PlaceInRegister(year, reference, id);

        Assert.That(Place("2026-27", "PCCD 012"), Is.EqualTo(Place("2026/27", "pccd-12")));
        Assert.That(Place("2026", "12"), Is.Not.EqualTo(Place("2027", "12")));
        Assert.That(Place("2026", "1/2"), Is.Not.EqualTo(Place("2026", "12")));
        foreach (var taken in new[] { Place(null, "[redacted]"), Place("[redacted]", "12") })
            Assert.That(taken, Is.EqualTo(Place(null, null)));
        string[] places = [Place("2025", "10"), Place("2026", "2"), Place("2026", "2A"), Place("2026", "10"), Place("2026", null)];
        Assert.That(places, Is.Ordered.Using((IComparer<string>)StringComparer.Ordinal));
    }

    private static Decision New() => new(DecisionId.New(), null, new AreaId("lancashire"));

    private static PartialDate? Date(string? text) => text is null ? null : PartialDate.Parse(text);
}
