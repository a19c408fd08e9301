using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NUnit.Framework;
using PlanAccountability.Application.Accountability;
using PlanAccountability.Application.Commitments;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Performance;
using PlanAccountability.Domain.Scrutiny;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Accountability;

/// <summary>What the readers say, which ask in SQL, is what the records say that are loaded whole: for records that are drawn, and for days
/// on both sides of what they tell.</summary>
[TestFixture(20261129)]
[TestFixture(11292026)]
public sealed class ReadingAsStored(int seed) : ApiTest
{
    private static readonly string[] Days = ["2021-12-31", "2022-05-01", "2026-11-21", "2026-11-22"];

    private DrawnRecord _drawn = null!;

    [OneTimeSetUp]
    public async Task DrawARecord()
    {
        await using var scope = Db();
        _drawn = await DrawnRecord.InAsync(scope, seed, Clock);
    }

    [TestCaseSource(nameof(Days))]
    public async Task Of_commitments(string day)
    {
        var asOf = PartialDate.Parse(day).FirstDay;
        await using var scope = Db();
        var whole = await Whole.OfAsync(scope.Db, asOf);
        var ids = whole.Commitments.Select(commitment => commitment.Id).ToList();
        var read = await scope.Get<ICommitmentReader>().OfAsync(ids, asOf, CancellationToken.None);
        Assert.That(read.Commitments.Keys, Is.EquivalentTo(ids));
        foreach (var commitment in whole.Commitments)
            AssertAlike(read.Facts[commitment.Id], whole.FactsOf(commitment));
    }

    [TestCaseSource(nameof(Days))]
    public async Task Of_a_matrix(string day)
    {
        var asOf = PartialDate.Parse(day).FirstDay;
        await using var scope = Db();
        var whole = await Whole.OfAsync(scope.Db, asOf);
        var (plan, version) = (_drawn.Plan.Plan, _drawn.Plan.Version.Id);
        var read = await scope.Get<IMatrixReader>().OfAsync(plan.Id, version, plan.AreaId, asOf, CancellationToken.None);
        Assert.That(read.Commitments, Has.Count.EqualTo(60));
        foreach (var commitment in read.Commitments)
        {
            var stored = whole.Commitments.Single(stored => stored.Id == commitment.Id);
            AssertAlike(commitment.Facts, whole.FactsOf(stored));
            Assert.That(commitment.Text, Is.EqualTo(stored.Entries.Single().Text));
            Assert.That(commitment.ReportCount, Is.EqualTo(whole.ReportsOf(stored).Count()));
            Assert.That(commitment.MeetingCount, Is.EqualTo(whole.ItemsOn(stored).Select(item => item.Meeting.Id).Distinct().Count()));
            AssertAlike(commitment.LastAssurance, whole.LastAssuranceOf(stored));
        }

        AssertAlike(read.Recommendations.Select(recommendation => recommendation.Id), await whole.ConcerningAsync(scope.Db));
        var named = whole.Commitments.SelectMany(commitment => commitment.MeasureIds).ToHashSet();
        Assert.That(read.Measures.Keys, Is.EquivalentTo(whole.Measures.Select(measure => measure.Id).Where(named.Contains)));
        foreach (var measure in whole.Measures.Where(measure => named.Contains(measure.Id)))
            AssertAlike(read.Measures[measure.Id].Latest?.Url, whole.LatestOf(measure) is { } latest ? $"/v1/readings/{latest.Id}" : null);
    }

    private void AssertAlike<TValue>(TValue read, TValue expected) =>
        Assert.That(
            JsonSerializer.Serialize(read, RecordJson.Options),
            Is.EqualTo(JsonSerializer.Serialize(expected, RecordJson.Options)),
            $"seed {seed}"
        );

    /// <summary>The records of a day, loaded whole and looked through in memory.</summary>
    private sealed record Whole(
        DateOnly AsOf,
        IReadOnlyList<AccountabilityCommitment> Commitments,
        IReadOnlyList<ProgressReport> Reports,
        IReadOnlyList<Acceptance> Acceptances,
        IReadOnlyList<ScrutinyMeeting> Meetings,
        IReadOnlyList<Measure> Measures,
        IReadOnlyList<MeasureReading> Readings
    )
    {
        public static async Task<Whole> OfAsync(IPlanAccountabilityDb db, DateOnly asOf) =>
            new(
                asOf,
                await db.Commitments.AsNoTracking().ToListAsync(),
                [.. (await StandingAsync(db.ProgressReports)).Where(report => By(asOf, report.ReportedOn))],
                [.. (await StandingAsync(db.Acceptances)).Where(acceptance => By(asOf, acceptance.On))],
                [.. (await StandingAsync(db.ScrutinyMeetings)).Where(meeting => meeting.WasHeld && By(asOf, meeting.HeldOn))],
                await StandingAsync(db.Measures),
                [.. (await StandingAsync(db.MeasureReadings)).Where(reading => reading.Period.End <= asOf)]
            );

        public IEnumerable<ProgressReport> ReportsOf(AccountabilityCommitment commitment) =>
            Reports.Where(report => report.CommitmentId == commitment.Id);

        public IEnumerable<(ScrutinyMeeting Meeting, AgendaItem Item)> ItemsOn(AccountabilityCommitment commitment) =>
            Meetings
                .Where(meeting => meeting.Visibility is Visibility.Everyone)
                .SelectMany(meeting => meeting.AgendaItems, (meeting, item) => (meeting, item))
                .Where(place => place.item.CommitmentIds.Contains(commitment.Id));

        public CommitmentFacts FactsOf(AccountabilityCommitment commitment)
        {
            var reports = ReportsOf(commitment).ToList();
            var claim = reports.OrderBy(report => report.ReportedOn).ThenBy(report => report.Id).LastOrDefault();
            var side = commitment.Holder is CommitmentHolder.PolicingBody ? AcceptingSide.Panel : AcceptingSide.PolicingBody;
            var acceptance = Acceptances
                .Where(acceptance => acceptance.CommitmentId == commitment.Id && acceptance.By == side)
                .OrderBy(acceptance => acceptance.On)
                .ThenBy(acceptance => acceptance.Id)
                .LastOrDefault();
            return new(
                new()
                {
                    AsOf = AsOf,
                    TargetDate = null,
                    IsScrutinised = ItemsOn(commitment).Any(),
                    HasMeasure = Measures.Any(measure => commitment.MeasureIds.Contains(measure.Id)),
                    IsReported = claim is not null,
                    IsEvidenced = reports.Exists(report => report.Citations.Count > 0),
                    Claimed = claim?.Status,
                    Accepted = acceptance?.Status,
                },
                claim is null ? null : new(claim.Status, claim.ReportedOn, claim.Summary),
                acceptance is null ? null : new(acceptance.Status, acceptance.On, acceptance.By, acceptance.Reference)
            );
        }

        public AssuranceInMatrix? LastAssuranceOf(AccountabilityCommitment commitment) =>
            ItemsOn(commitment)
                .Where(place => place.Item.Assurance is not null)
                .OrderBy(place => place.Meeting.HeldOn)
                .ThenBy(place => place.Meeting.Id)
                .ThenBy(place => place.Item.Id)
                .Select(place => new AssuranceInMatrix(
                    place.Item.Assurance!.Level,
                    place.Item.Assurance.Label,
                    place.Meeting.HeldOn,
                    place.Meeting.Id,
                    $"/v1/scrutiny-meetings/{place.Meeting.Id}"
                ))
                .LastOrDefault();

        public MeasureReading? LatestOf(Measure measure) =>
            Readings.Where(reading => reading.MeasureId == measure.Id).OrderBy(reading => reading.Period.End).LastOrDefault();

        public async Task<IEnumerable<PanelRecommendationId>> ConcerningAsync(IPlanAccountabilityDb db) =>
            (await StandingAsync(db.PanelRecommendations))
                .Where(recommendation => recommendation.CommitmentIds.Intersect(Commitments.Select(commitment => commitment.Id)).Any())
                .OrderBy(recommendation => recommendation.Id)
                .Select(recommendation => recommendation.Id);

        private static bool By(DateOnly day, PartialDate date) => date.CompareTo(day) <= 0;

        private static async Task<IReadOnlyList<TRoot>> StandingAsync<TRoot>(IQueryable<TRoot> roots)
            where TRoot : Root => [.. (await roots.AsNoTracking().ToListAsync()).Where(root => root.Retraction is null)];
    }
}
