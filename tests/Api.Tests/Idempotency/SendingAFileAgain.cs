using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Imports;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Idempotency;

public sealed class SendingAFileAgain : ImportTest
{
    [Test]
    public async Task Gives_the_report_of_the_first()
    {
        var (key, file) = (Keyed.NewKey(), FileOf([Some.Document("doc:again")]));

        var first = await Importer.PostOnceAsync("/v1/imports", file, key);
        var again = await Importer.PostOnceAsync("/v1/imports", file, key);

        Assert.That((first.Status, Counts(first.Json)), Is.EqualTo((201, "created:1")));
        again.ShouldReplay(first);
        Assert.That(await CountAsync(first.Json), Is.EqualTo(1));
    }

    [TestCase("commit", "rejectAll", 422, "failed", "doc:none")]
    [TestCase("commit", "skipRow", 201, "done", "doc:skipped")]
    [TestCase("dryRun", "rejectAll", 422, "failed", "doc:tried")]
    public async Task Gives_the_report_of_one_with_faulty_rows(string mode, string onError, int answer, string status, string good)
    {
        var dependent = Some.Version("lancashire:faulty", document: good).With("ref", $"lancashire:{good[4..]}:v1");
        var file = FileOf([Some.Document(good), dependent, Some.Document("doc:x").With("kind", "novel")], mode, onError);
        var key = Keyed.NewKey();

        var first = await Importer.PostOnceAsync("/v1/imports", file, key);
        var again = await Importer.PostOnceAsync("/v1/imports", file, key);

        Assert.That((first.Status, first.Json.Text("status")), Is.EqualTo((answer, status)), first.Body);
        again.ShouldReplay(first);
        await using var scope = Db();
        Assert.That(await scope.Db.SourceDocuments.AnyAsync(document => document.Ref == good), Is.EqualTo(status is "done"));
        Assert.That(await CountAsync(first.Json), Is.EqualTo(1));
    }

    [Test]
    public async Task Keeps_nothing_of_a_dry_run_but_its_report()
    {
        var (key, file) = (Keyed.NewKey(), FileOf(Some.WholePlan("lancashire:dry"), "dryRun"));
        var before = await ChangesAsync();

        var first = await Importer.PostOnceAsync("/v1/imports", file, key);

        Assert.That((first.Json.Text("status"), first.Json.Text("mode")), Is.EqualTo(("done", "dryRun")));
        Assert.That(await ChangesAsync(), Is.EqualTo(before));
        (await Importer.PostOnceAsync("/v1/imports", file, key)).ShouldReplay(first);
    }

    [Test]
    public async Task Names_the_same_import_where_that_is_carried_out_in_the_background()
    {
        var file = FileOf(Enumerable.Range(0, 1_001).Select(number => Some.Document($"doc:background-{number}")));
        var key = Keyed.NewKey();

        var first = await Importer.PostOnceAsync("/v1/imports", file, key);
        var again = await Importer.PostOnceAsync("/v1/imports", file, key);
        var report = await FinishAsync(Importer, first.Json.Text("url"));
        var late = await Importer.PostOnceAsync("/v1/imports", file, key);

        Assert.That((first.Status, first.Json.Text("status")), Is.EqualTo((202, "queued")));
        again.ShouldReplay(first);
        late.ShouldReplay(first);
        Assert.That(Counts(report), Is.EqualTo("created:1001"));
        Assert.That(await CountAsync(first.Json), Is.EqualTo(1));
    }

    [Test]
    public async Task Takes_turns_where_two_send_the_same_under_different_keys()
    {
        var file = FileOf(Some.WholePlan("lancashire:turns", 50));

        var reports = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(number => (number % 2 == 0 ? Importer : Admin).PostOnceAsync("/v1/imports", file, Keyed.NewKey()))
        );

        Assert.That(reports.Select(report => report.Json.Text("status")), Is.All.EqualTo("done"));
        Assert.That(reports.Count(report => Counts(report.Json).Contains("created", StringComparison.Ordinal)), Is.EqualTo(1));
    }

    [Test]
    public async Task Works_with_a_large_file()
    {
        var file = FileOf([Some.Document("doc:large")]) + new string(' ', 20_000_000);

        var first = await Importer.PostOnceAsync("/v1/imports", file, "large");

        Assert.That((first.Status, Counts(first.Json)), Is.EqualTo((201, "created:1")));
        (await Importer.PostOnceAsync("/v1/imports", file, "large")).ShouldReplay(first);
        await Importer.PostJsonAsync("/v1/imports", file + " ", key: "large").ShouldBeAProblem(422, "idempotency-key-reused");
    }

    /// <summary>How many imports there are like the one of the report: one, unless it was carried out twice.</summary>
    private async Task<int> CountAsync(JsonNode report)
    {
        await using var scope = Db();
        var id = Guid.Parse(report.Text("id"));
        var one = await scope.Db.Imports.AsNoTracking().SingleAsync(import => import.Id == id);
        return await scope.Db.Imports.CountAsync(import =>
            import.ClientId == one.ClientId && import.Mode == one.Mode && import.Of == one.Of && import.Report == one.Report
        );
    }
}
