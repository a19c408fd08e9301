using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Domain.Evidence;
using PlanAccountability.Domain.Inspections;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Inspections;

/// <summary>The register of late comments says of each report and area what the domain says of it, over records drawn with a seed, and
/// reads them in one command.</summary>
public sealed class AskingForLateComments : ApiTest
{
    private const int Seed = 20261130;

    private const string Register = "/v1/registers/inspection-comments";

    private readonly Dictionary<string, (string Area, DateOnly? Due, CommentsStanding Standing, bool IsGiven)> _all = [];

    private DateOnly Today => DateOnly.FromDateTime(Clock.GetUtcNow().Date);

    [OneTimeSetUp]
    public async Task DrawThem()
    {
        var random = new Random(Seed);
        string[] areas = ["kent", "norfolk", "suffolk", "dorset"];
        await using var scope = Db();
        Dictionary<string, CoveredTime> covered = [];
        foreach (var (area, from, to) in new[] { ("norfolk", -3000, (int?)null), ("suffolk", -500, -60), ("dorset", -80, null) })
        {
            var (first, last) = (Today.AddDays(from), to is { } days ? Today.AddDays(days) : (DateOnly?)null);
            scope.Db.CompletenessStatements.Add(A.Completeness(area, CoveredRecords.InspectionComments, first, last));
            covered[area] = new(new(area), CoveredRecords.InspectionComments, first, last);
        }

        for (var drawn = 0; drawn < 80; drawn++)
        {
            var concerned = areas.Where(_ => random.Next(3) > 0).DefaultIfEmpty("kent").ToArray();
            var report = A.InspectionReport(random.Next(8) == 0 ? null : Drawn(random, Today.AddDays(-random.Next(30, 600))), concerned);
            scope.Db.InspectionReports.Add(report);
            var duty = new CommentsDuty(report.PublishedOn);
            foreach (var area in concerned)
            {
                var comment = random.Next(2) == 0 ? null : Comment(random, report, area);
                if (comment is not null)
                    scope.Db.InspectionComments.Add(comment);
                var until =
                    comment is null && report.PublishedSince is { } since && covered.GetValueOrDefault(area) is { } time
                        ? time.Covers(since, since)
                            ? time.To ?? Today
                            : (DateOnly?)null
                        : null;
                var standing = comment?.PublishedOn is { } given ? duty.Given(given) : duty.Missing(until, Today);
                _all.Add($"{report.Id} {area}", (area, duty.DueOn, standing, comment?.PublishedOn is not null));
            }
        }

        await scope.Db.SaveChangesAsync(CancellationToken.None);
    }

    [Test]
    public async Task Lists_what_is_known_and_apart_what_is_not(
        [Values("known", "unknown")] string basis,
        [Values(null, "suffolk")] string? area
    )
    {
        var state = basis is "known" ? DutyState.Missed : DutyState.NotEvidenced;
        var listed = await Anonymous.GetItemsAsync($"{Register}?basis={basis}&limit=7{(area is null ? "" : $"&areaId={area}")}");
        var expected = _all.Where(pair => pair.Value.Standing.State == state && (area is null || pair.Value.Area == area)).ToDictionary();
        Assert.That(expected, Has.Count.GreaterThan(5), "the draw has some");
        Assert.That(listed.Select(Key), Is.EquivalentTo(expected.Keys), $"seed {Seed}");
        foreach (var item in listed)
        {
            var (_, due, standing, _) = expected[Key(item)];
            Assert.That(
                $"{item["dueOn"]} {item["daysLate"]} {item["daysLateIs"]}",
                Is.EqualTo($"{due:yyyy-MM-dd} {standing.DaysLate} {Name(standing.DaysLateIs)}"),
                Key(item)
            );
        }

        Assert.That(listed.Select(item => (string?)item["dueOn"] ?? "~"), Is.Ordered.Using((IComparer<string>)StringComparer.Ordinal));
    }

    [Test]
    public async Task Gives_the_same_as_csv()
    {
        var lines = (await Anonymous.GetStringAsync($"{Register}.csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.That(lines[0], Does.StartWith("\ufeffareaId,areaName,report.url"));
        Assert.That(lines, Has.Length.EqualTo(1 + _all.Values.Count(entry => entry.Standing.State is DutyState.Missed)));
    }

    [Test]
    public async Task Counts_them()
    {
        var totals = await Anonymous.GetJsonAsync($"{Register}/totals");
        var late = _all.Values.Where(entry => entry.Standing.State is DutyState.Missed).ToList();
        Assert.That(
            ((int)totals["missing"]!, (int)totals["publishedLate"]!, (int)totals["notEvidenced"]!),
            Is.EqualTo(
                (
                    late.Count(entry => !entry.IsGiven),
                    late.Count(entry => entry.IsGiven),
                    _all.Values.Count(entry => entry.Standing.State is DutyState.NotEvidenced)
                )
            )
        );
        var norfolk = totals["areas"]!.AsArray().Single(area => area!.Text("areaId") is "norfolk")!;
        Assert.That(
            norfolk.Text("oldestDueOn"),
            Is.EqualTo($"{late.Where(entry => entry is { IsGiven: false, Area: "norfolk" }).Min(entry => entry.Due):yyyy-MM-dd}")
        );
    }

    [Test]
    public async Task Refuses_a_place_of_another_list() =>
        await Anonymous.GetAsync($"{Register}?after=MQ").ShouldBeAProblem(400, "invalid-input").ShouldName("?after", "bad-cursor");

    private static InspectionComment Comment(Random random, InspectionReport report, string area) =>
        A.InspectionComment(
            report,
            random.Next(4) == 0 ? null : Drawn(random, (report.PublishedSince ?? new(2024, 1, 1)).AddDays(random.Next(29, 110))),
            area
        );

    /// <summary>A day, a month or a year.</summary>
    private static PartialDate Drawn(Random random, DateOnly day) =>
        random.Next(4) switch
        {
            0 => PartialDate.Parse(day.ToString("yyyy-MM", null)),
            1 when random.Next(3) == 0 => PartialDate.Parse(day.ToString("yyyy", null)),
            _ => day,
        };

    private static string Key(JsonNode item) => $"{item["report"]!.Text("id")} {item.Text("areaId")}";

    private static string Name(Exactness? exactness) =>
        exactness is null ? ""
        : exactness is Exactness.Exact ? "exact"
        : "atLeast";
}
