using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Imports;

/// <summary>What a file has under another ref than the record, or under two.</summary>
public sealed class FindingTheSame : ImportTest
{
    private static IEnumerable<TestCaseData> Pairs()
    {
        yield return Pair(
            "meeting",
            name => Some.Meeting(name).With("heldOn", "2019-02-03"),
            twin => twin.With("forum", JsonNode.Parse("""{ "name": "STRATEGIC  scrutiny meeting", "kind": "regular" }""")),
            other => other.With("heldOn", "2019-02-04")
        );
        yield return Pair(
            "review",
            name => Some.Review(name).With("reportedOn", "2019-02-03"),
            twin => twin.With("subject", "a REVIEW").With("metOn", "2019-02-01"),
            other => other.With("subject", "Another review")
        );
        yield return Pair(
            "measure",
            Measure,
            twin => twin.With("title", "confidence in the SAME "),
            other => other.With("unit", "per 1,000")
        );
        yield return Pair(
            "document",
            name => Some.Document(name).With("documentUrl", "https://www.example.org/a.pdf"),
            twin => twin.With("title", "The plan"),
            other => other.With("documentUrl", "https://www.example.org/b.pdf")
        );
        yield return Pair(
            "hash",
            name => Some.Document(name).With("sha256", new string('a', 64)),
            twin => twin.With("title", "The plan"),
            other => other.With("sha256", new string('b', 64))
        );

        static TestCaseData Pair(
            string what,
            Func<string, JsonObject> record,
            Func<JsonObject, JsonObject> alike,
            Func<JsonObject, JsonObject> different
        ) =>
            new TestCaseData(
                record($"lancashire:same-{what}-1"),
                alike(record($"lancashire:same-{what}-2")),
                different(record($"lancashire:same-{what}-3"))
            ).SetArgDisplayNames(what);
    }

    [OneTimeSetUp]
    public async Task StoreTheDocument() => await ImportAsync(Admin, [Some.Document("doc:plan")]);

    [TestCaseSource(nameof(Pairs))]
    public async Task Names_both_refs_and_takes_the_row_all_the_same(JsonObject one, JsonObject twin, JsonObject other)
    {
        string[] both = [(string)one["ref"]!, (string)twin["ref"]!];
        var within = await ImportAsync(Importer, [one, twin, other], mode: "dryRun");
        Assert.That(SameIn(within), Is.EqualTo(new[] { string.Join(' ', both) }), within.ToJsonString());

        Assert.That(SameIn(await ImportAsync(Importer, [one])), Is.Empty);
        var report = await ImportAsync(Importer, [twin, other]);

        Assert.That((SameIn(report).Single(), Counts(report)), Is.EqualTo((string.Join(' ', both), "created:2")));
    }

    [Test]
    public async Task Knows_plans_by_body_and_period()
    {
        await ImportAsync(
            Importer,
            [Some.Plan("northamptonshire:same-1", "northamptonshire"), Version("northamptonshire:same-1", "2031-03-31")]
        );

        var twin = await ImportAsync(
            Importer,
            [Some.Plan("northamptonshire:same-2", "northamptonshire"), Version("northamptonshire:same-2", "2031-03-31")]
        );
        var other = await ImportAsync(
            Importer,
            [Some.Plan("northamptonshire:same-3", "northamptonshire"), Version("northamptonshire:same-3", "2032-03-31")]
        );

        Assert.That(SameIn(twin), Is.EqualTo(new[] { "northamptonshire:same-1 northamptonshire:same-2" }));
        Assert.That(SameIn(other), Is.Empty);
    }

    [Test]
    public async Task Tells_nothing_of_what_is_not_public()
    {
        await A.Meeting().HeldOn("2026-09-09").WithRef("lancashire:same-secret").RecordAsync(Office);

        var report = await ImportAsync(Importer, [Some.Meeting("lancashire:same-known").With("heldOn", "2026-09-09")]);

        Assert.That(report.ToJsonString(), Does.Not.Contain("same-secret"));
        Assert.That(SameIn(report), Is.Empty);
    }

    [Test]
    public async Task Is_silent_once_they_are_merged()
    {
        await ImportAsync(
            Importer,
            [Measure("lancashire:same-kept").With("title", "Trust"), Measure("lancashire:same-gone").With("title", "Trust")]
        );
        var kept = (await Anonymous.GetJsonAsync("/v1/measures?ref=lancashire:same-kept"))["items"]![0]!;
        var gone = (await Anonymous.GetJsonAsync("/v1/measures?ref=lancashire:same-gone"))["items"]![0]!;
        await Office.MergeAsync(gone.Text("url"), kept.Text("id"));

        var report = await ImportAsync(
            Importer,
            [Measure("lancashire:same-gone").With("title", "Trust"), Measure("lancashire:same-kept").With("title", "Trust")]
        );
        Assert.That((SameIn(report).Count, Counts(report)), Is.EqualTo((0, "unchanged:2")));
    }

    [Test]
    public async Task Asks_as_often_for_many_rows_as_for_one()
    {
        async Task<int> CommandsAsync(int from, int count) =>
            (
                await Host.Sql.DuringAsync(() =>
                    ImportAsync(
                        Importer,
                        Enumerable
                            .Range(from, count)
                            .SelectMany(number =>
                                (JsonObject[])
                                    [
                                        Some.Meeting($"lancashire:many-{number}").With("heldOn", "2020-01-01"),
                                        Measure($"lancashire:many-{number}").With("title", "Calls answered"),
                                    ]
                            )
                    )
                )
            ).Count(command => command.Contains("FROM scrutiny_meeting", StringComparison.OrdinalIgnoreCase));

        var one = await CommandsAsync(1, 1);
        Assert.That(await CommandsAsync(2, 40), Is.EqualTo(one));
    }

    private static IReadOnlyList<string> SameIn(JsonNode report) =>
        [
            .. report["findings"]!
                .AsArray()
                .Where(finding => finding!.Text("code") is "same-as")
                .Select(finding => string.Join(' ', finding!["refs"]!.AsArray().Select(name => (string)name!))),
        ];

    private static JsonObject Version(string plan, string end) => Some.Version(plan).With("period", new JsonObject { ["end"] = end });

    private static JsonObject Measure(string @ref) =>
        Some.Record(
            "measure",
            @ref,
            ("areaId", "lancashire"),
            ("title", "Confidence in the same"),
            ("unit", "%"),
            ("valueKind", "percentage"),
            ("goodDirection", "higher"),
            ("citations", Some.Citations("doc:plan"))
        );
}
