using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Scrutiny;
using PlanAccountability.Domain.Sources;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Accountability;

/// <summary>The filter, the list, the record and the matrix agree on gaps over a record that is drawn, with a seed.</summary>
public sealed class AgreeingOnGaps : ApiTest
{
    private const int Seed = 20261123;

    private static readonly string[] All = ["neverScrutinised", "noMeasure", "noReport", "noEvidence", "claimNotAccepted", "overdue"];

    private static readonly string[] Dates = ["2022", "2022-05", "2022-05-01", "2022-05-02", "2026-11-21", "2026-11-22"];

    private readonly Random _random = new(Seed);

    private SavedPlan _plan = null!;

    [OneTimeSetUp]
    public async Task DrawARecord()
    {
        await using var scope = Db();
        _plan = await A.Plan()
            .WithPriority("Roads", 30, CommitmentHolder.ChiefConstable)
            .WithPriority("Victims", 30)
            .IssuedOn("2021-11")
            .SaveAsync(scope.Db);
        var document = A.SourceDocument("Annual report", SourceDocumentKind.OfficeReport);
        scope.Db.SourceDocuments.Add(document);
        var measures = Enumerable.Range(0, 4).Select(_ => A.Measure()).ToList();
        scope.Db.Measures.AddRange(measures);
        measures[0].Retract("Entered twice.", Clock.GetUtcNow());
        foreach (var commitment in _plan.Commitments)
        {
            if (Draw(3))
                commitment.Enter(
                    _plan.Version,
                    new(
                        commitment.Entries[0].PriorityId,
                        commitment.Entries[0].Order,
                        "By a day.",
                        new DateOnly(2026, 11, 20 + _random.Next(4)),
                        [],
                        null
                    )
                );
            commitment.ShowBy([.. measures.Where(_ => Draw(4)).Select(measure => measure.Id)]);
            for (var report = _random.Next(4); report > 0; report--)
                Report(scope.Db, commitment, document.Id);
            for (var acceptance = _random.Next(3); acceptance > 0; acceptance--)
                Accept(scope.Db, commitment);
        }

        await scope.Db.SaveChangesAsync(CancellationToken.None);
        for (var meeting = 0; meeting < 12; meeting++)
        {
            var held =
                await scope.MeetAsync(
                    Dates[_random.Next(Dates.Length)],
                    [Examined.Item(_plan.Commitments.Where(_ => Draw(12)))],
                    recordedAs: Draw(3) ? RecordedAs.Live : RecordedAs.AfterTheFact,
                    status: ScrutinyMeetingStatus.Held
                )
                    is var met
                && Draw(5)
                    ? met
                    : null;
            held?.Retract("Entered twice.", Clock.GetUtcNow());
        }

        await scope.Db.SaveChangesAsync(CancellationToken.None);
    }

    [Test]
    public async Task Everywhere_and_for_every_gap()
    {
        var matrix = await Anonymous.GetJsonAsync($"/v1/plans/{_plan.Plan.Id}/accountability");
        var shown = matrix["priorities"]!
            .AsArray()
            .SelectMany(priority => priority!["commitments"]!.AsArray())
            .ToDictionary(commitment => commitment!.Text("id"), commitment => GapsOf(commitment!));
        var listed = (await Anonymous.GetJsonAsync($"/v1/commitments?planId={_plan.Plan.Id}&limit=200"))["items"]!
            .AsArray()
            .ToDictionary(commitment => commitment!.Text("id"), commitment => GapsOf(commitment!));
        Assert.That(shown, Has.Count.EqualTo(60));
        Assert.That(shown, Is.EquivalentTo(listed), $"seed {Seed}");
        foreach (var gap in All)
        {
            var found = (await Anonymous.GetJsonAsync($"/v1/commitments?planId={_plan.Plan.Id}&gap={gap}&limit=200"))["items"]!
                .AsArray()
                .Select(item => item!.Text("id"))
                .ToList();
            var everywhere = (await Anonymous.GetJsonAsync($"/v1/commitments?gap={gap}&limit=200"))["items"]!
                .AsArray()
                .Select(item => item!.Text("id"))
                .ToList();
            var expected = shown
                .Where(commitment => commitment.Value.Split(' ').Contains(gap))
                .Select(commitment => commitment.Key)
                .Order()
                .ToList();
            Assert.That(expected, Has.Count.GreaterThan(0).And.Count.LessThan(60), $"the draw has some with {gap}, and some without");
            Assert.That((found, everywhere), Is.EqualTo((expected, expected)), $"{gap}, seed {Seed}");
            Assert.That((int?)matrix["totals"]!["gaps"]![gap], Is.EqualTo(expected.Count), gap);
            Assert.That(
                matrix["priorities"]!.AsArray().Sum(priority => (int)priority!["totals"]!["gaps"]![gap]!),
                Is.EqualTo(expected.Count),
                gap
            );
            Assert.That(
                matrix["totalsByHolder"]!.AsArray().Sum(held => (int)held!["totals"]!["gaps"]![gap]!),
                Is.EqualTo(expected.Count),
                gap
            );
        }

        foreach (var status in new[] { "claimed", "accepted" })
            Assert.That(matrix["totals"]![status]!.AsObject().Sum(count => (int)count.Value!), Is.EqualTo(60), status);
        Assert.That((int?)matrix["totals"]!["withoutGap"], Is.EqualTo(shown.Values.Count(gaps => gaps.Length == 0)));
    }

    private static string GapsOf(JsonNode commitment) => string.Join(' ', commitment["gaps"]!.AsArray().Select(gap => (string?)gap));

    private bool Draw(int of) => _random.Next(of) == 0;

    private PartialDate Date() => PartialDate.Parse(Dates[_random.Next(Dates.Length)]);

    private void Report(IPlanAccountabilityDb db, AccountabilityCommitment commitment, SourceDocumentId document)
    {
        var report = A.ProgressReport(commitment, on: Date(), status: Status());
        if (Draw(3))
            report.Cite([new(document, "p.6")]);
        if (Draw(4))
            report.Retract("Entered twice.", Clock.GetUtcNow());
        db.ProgressReports.Add(report);
    }

    private void Accept(IPlanAccountabilityDb db, AccountabilityCommitment commitment)
    {
        var acceptance = A.Acceptance(commitment, Draw(2) ? CommitmentStatus.Delivered : CommitmentStatus.Underway, Date());
        if (Draw(4))
            acceptance.Retract("Entered twice.", Clock.GetUtcNow());
        db.Acceptances.Add(acceptance);
    }

    private CommitmentStatus Status() => Draw(2) ? CommitmentStatus.Delivered : CommitmentStatus.Underway;
}
