using Microsoft.EntityFrameworkCore;
using NUnit.Framework;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Imports;

public sealed class ImportingSamples : ImportTest
{
    private readonly List<string> _counts = [];

    [OneTimeSetUp]
    public async Task ImportThem()
    {
        foreach (var year in new[] { 2016, 2021 })
            _counts.Add(Counts(await SendAsync(Importer, Sample(year))));
    }

    [Test]
    public async Task Leaves_nothing_behind_on_a_dry_run()
    {
        var before = await ChangesAsync();

        var report = await ImportAsync(Importer, Some.WholePlan("lancashire:dry"), mode: "dryRun");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.Text("status"), Is.EqualTo("done"));
            Assert.That(report.Text("mode"), Is.EqualTo("dryRun"));
            Assert.That(Counts(report), Is.EqualTo("created:6"));
            Assert.That(report["rows"]!.AsArray().Select(row => row!["id"]), Is.All.Null);
            Assert.That(await ChangesAsync(), Is.EqualTo(before));
        }
    }

    [Test]
    public async Task Stores_two_plans_with_all_their_commitments()
    {
        Assert.That(_counts, Is.EqualTo(new[] { "created:45", "created:39" }));

        await using var scope = Db();
        var commitments = await scope.Db.Commitments.AsNoTracking().ToListAsync();
        var priorities = await scope.Db.Priorities.AsNoTracking().ToDictionaryAsync(priority => priority.Id, priority => priority.Ref);
        var of2016 = commitments.Where(commitment => commitment.Ref.StartsWith("lancashire:plan-2016:", StringComparison.Ordinal)).ToList();
        var of2021 = commitments.Except(of2016).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(of2021.Count(commitment => commitment.Holder is CommitmentHolder.PolicingBody), Is.EqualTo(23));
            Assert.That(of2021.Count(commitment => commitment.Holder is CommitmentHolder.ChiefConstable), Is.EqualTo(10));
            Assert.That(
                of2016.GroupBy(commitment => priorities[commitment.Entries[0].PriorityId]).Select(group => group.Count()),
                Is.EquivalentTo(new[] { 6, 9, 5, 6 })
            );
            Assert.That(
                await scope.Db.Plans.Select(plan => plan.Visibility).ToListAsync(),
                Is.All.EqualTo(Domain.Foundation.Visibility.Everyone)
            );
        }
    }

    [Test]
    public async Task Changes_nothing_when_it_is_sent_again()
    {
        var before = await ChangesAsync();

        var report = await SendAsync(Importer, Sample(2021));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Counts(report), Is.EqualTo("unchanged:39"));
            Assert.That(await ChangesAsync(), Is.EqualTo(before));
        }
    }

    [Test]
    public async Task Reports_the_fund_that_stands_under_two_themes()
    {
        var findings = (await SendAsync(Importer, Sample(2021)))["findings"]!.AsArray();

        Assert.That(findings.Single()!["code"]!.GetValue<string>(), Is.EqualTo("near-duplicate"));
        Assert.That(
            findings.Single()!["refs"]!.AsArray().Select(name => (string?)name),
            Is.EqualTo(new[] { "lancashire:plan-2021:asb:pcc-7", "lancashire:plan-2021:burglary-robbery:pcc-6" })
        );
    }

    [Test]
    public async Task Leaves_the_import_in_the_history_of_each_record()
    {
        var report = await SendAsync(
            Admin,
            FileOf([Some.Document("doc:lancashire-plan-2016").With("title", "Another title")], force: true)
        );

        var history = await Anonymous.GetJsonAsync($"/v1/source-documents/{report["rows"]![0]!["id"]}/history");
        Assert.That(history["items"]![1]!.Text("reason"), Is.EqualTo($"Import {report["id"]}"));
    }

    [Test]
    public async Task Shows_reports_to_who_sent_them_and_to_the_office_only()
    {
        var report = await SendAsync(Importer, Sample(2021));
        var url = report.Text("url");

        Assert.That(Counts(await Importer.GetJsonAsync(url)), Is.EqualTo("unchanged:39"));
        Assert.That(Counts(await Office.GetJsonAsync(url)), Is.EqualTo("unchanged:39"));
        Assert.That(Counts(await Admin.GetJsonAsync(url)), Is.EqualTo("unchanged:39"));
        await OfficeElsewhere.GetAsync(url).ShouldBeAProblem(404, "not-found");
        await Panel.GetAsync(url).ShouldBeAProblem(403, "forbidden");
        await Anonymous.GetAsync(url).ShouldBeAProblem(401, "unauthenticated");
        var list = await Office.GetJsonAsync("/v1/imports");
        Assert.That(list["items"]!.AsArray().Select(item => item!.Text("url")), Does.Contain(url));
        Assert.That((await Office.GetJsonAsync("/v1/imports?limit=1"))["next"], Is.Not.Null);
    }

    [Test]
    public void Puts_status_and_counts_before_the_rows() =>
        Assert.That(
            async () => (await SendAsync(Importer, FileOf([]))).AsObject().Select(member => member.Key).Take(6),
            Is.EqualTo(new[] { "id", "url", "status", "mode", "progress", "counts" })
        );
}
