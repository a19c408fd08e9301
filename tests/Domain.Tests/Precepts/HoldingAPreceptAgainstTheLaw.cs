using NUnit.Framework;
using PlanAccountability.Domain.Panels;
using PlanAccountability.Domain.Precepts;

namespace PlanAccountability.Domain.Tests.Precepts;

public sealed class HoldingAPreceptAgainstTheLaw
{
    private static readonly WayOfPrecept Vetoed = new(
        "2026-27",
        [Proposal(1, 295, "2026-01-28"), Proposal(2, 290, "2026-02-13")],
        [
            Report(1, PanelPosition.VetoesTooHigh, "2026-02-05", new(10, MembersAtDecision: 14)),
            Report(2, PanelPosition.Rejects, "2026-02-20"),
        ],
        [Response(1, "2026-02-12"), Response(2, "2026-02-26")],
        new(PartialDate.Parse("2026-02-27"), 290),
        PartialDate.Parse("2026-01-15")
    );

    [Test]
    public void Finds_nothing_where_all_was_done_in_order() => Assert.That(Vetoed.Breaches().Concat(Vetoed.Lateness()), Is.Empty);

    [TestCase("2026-02-01", "2026-02-02", "PRE-01")]
    [TestCase("2026-02-01", "2026-02", null)]
    [TestCase("2026-02-01", null, null)]
    public void Calls_late_only_what_surely_is(string lawful, string? late, string? rule)
    {
        Assert.That(Notified(lawful).Lateness(), Is.Empty);
        Assert.That(Notified(late).Lateness().Select(breach => breach.Rule.RuleId), Is.EqualTo(rule is null ? [] : new[] { rule }));

        static WayOfPrecept Notified(string? on) => new("2026-27", [Proposal(1, 295, on)], [], [], null, null);
    }

    [TestCase(PanelPosition.VetoesTooHigh, 295, 290, 290, null)]
    [TestCase(PanelPosition.VetoesTooHigh, 295, 290, 289, null)]
    [TestCase(PanelPosition.VetoesTooHigh, 295, 290, 291, "precept-not-as-revised")]
    [TestCase(PanelPosition.VetoesTooLow, 295, 299, 298, "precept-not-as-revised")]
    [TestCase(PanelPosition.VetoesTooLow, 295, 299, 301, null)]
    [TestCase(PanelPosition.VetoesTooLow, 295, 290, 290, "precept-revised-wrong-way")]
    [TestCase(PanelPosition.VetoesTooHigh, 295, 295, 295, "precept-revised-wrong-way")]
    public void Keeps_to_the_side_that_the_veto_asks_for(PanelPosition veto, int proposed, int revised, int issued, string? code)
    {
        var way = Vetoed with
        {
            Proposals = [Proposal(1, proposed, "2026-01-28"), Proposal(2, revised, "2026-02-13")],
            Reports = [Report(1, veto, "2026-02-05", new(10, MembersAtDecision: 14)), Report(2, PanelPosition.Rejects, "2026-02-20")],
            Issued = new(PartialDate.Parse("2026-02-27"), issued),
        };
        Assert.That(way.Breaches().Select(breach => breach.Rule.Code).FirstOrDefault(), Is.EqualTo(code));
    }

    [Test]
    public void Lets_the_second_report_recommend_another()
    {
        var way = Vetoed with
        {
            Reports = [Vetoed.Reports[0], Report(2, PanelPosition.SupportsWithRecommendations, "2026-02-20")],
            Issued = new(PartialDate.Parse("2026-02-27"), 292),
        };
        Assert.That(way.Breaches(), Is.Empty);
    }

    [TestCase(9, 14, "PRE-03")]
    [TestCase(10, 14, null)]
    [TestCase(7, 10, null)]
    [TestCase(6, 10, "PRE-03")]
    [TestCase(9, 13, null)]
    public void Counts_the_votes_of_a_veto(int votes, int members, string? rule)
    {
        var way = new WayOfPrecept(
            "2026-27",
            [Proposal(1, 295, "2026-01-28")],
            [Report(1, PanelPosition.VetoesTooHigh, "2026-02-05", new(votes, MembersAtDecision: members))],
            [],
            null,
            null
        );
        Assert.That(way.Breaches().Select(breach => breach.Rule.RuleId).FirstOrDefault(), Is.EqualTo(rule));
    }

    [TestCase(CouncilTaxBand.A, 196.67)]
    [TestCase(CouncilTaxBand.B, 229.44)]
    [TestCase(CouncilTaxBand.D, 295)]
    [TestCase(CouncilTaxBand.G, 491.67)]
    [TestCase(CouncilTaxBand.H, 590)]
    [TestCase(CouncilTaxBand.I, 688.33)]
    public void Derives_each_band_from_band_D(CouncilTaxBand band, decimal expected) =>
        Assert.That(PreceptBands.Of(band, 295), Is.EqualTo(expected));

    private static PreceptProposal Proposal(int number, decimal bandD, string? on) =>
        new()
        {
            Number = number,
            BandD = bandD,
            NotifiedOn = on is null ? null : PartialDate.Parse(on),
        };

    private static PreceptReport Report(int proposal, PanelPosition position, string on, PanelVote? vote = null) =>
        new()
        {
            OnProposal = proposal,
            Position = position,
            ReportedOn = PartialDate.Parse(on),
            Vote = vote,
        };

    private static PreceptResponse Response(int report, string on) => new() { OnReport = report, RespondedOn = PartialDate.Parse(on) };
}
