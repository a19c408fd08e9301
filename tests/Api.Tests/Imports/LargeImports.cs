using Microsoft.EntityFrameworkCore;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Imports;

public sealed class LargeImports : ImportTest
{
    [Test]
    public async Task Are_carried_out_in_the_background()
    {
        using var answer = await PostAsync(Importer, FileOf(Some.WholePlan("lancashire:large", 1_500)));
        var queued = await answer.ShouldBe(202);
        var report = await FinishAsync(Importer, answer.Headers.Location!.ToString());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(queued.Text("status"), Is.EqualTo("queued"));
            Assert.That((int)queued["progress"]!["of"]!, Is.EqualTo(1_504));
            Assert.That(Counts(report), Is.EqualTo("created:1504"));
            Assert.That((int)report["progress"]!["done"]!, Is.EqualTo(1_504));
            Assert.That(report["finishedAt"], Is.Not.Null);
        }

        await using var scope = Db();
        var batch = await scope.Db.Imports.SingleAsync(row => row.Id == Guid.Parse(report.Text("id")));
        Assert.That((batch.Payload, batch.Grants), Is.EqualTo(((string?)null, (string?)null)));
        var change = await scope.Db.Changes.FirstAsync(row => row.Ref == "lancashire:large:c1");
        Assert.That((change.By, change.ImportId), Is.EqualTo(("importer: Test importer", batch.Id)));
    }

    [Test]
    public async Task Leave_nothing_behind_when_the_9999th_row_is_wrong()
    {
        var plan = "lancashire:row-9999";
        var before = await ChangesAsync();
        var records = Some.WholePlan(plan, 9_996).ToList();
        records[9_998].WithEntry("text", new string('x', 4_001));

        var report = await ImportAsync(Importer, records);

        Assert.That(report.Text("status"), Is.EqualTo("failed"));
        Assert.That(Errors(report), Is.EqualTo(new[] { "9998 /entries/0/text too-long" }));
        Assert.That(await ChangesAsync(), Is.EqualTo(before));
    }

    [Test]
    public async Task Keep_two_that_are_the_same_from_each_other()
    {
        var records = Some.WholePlan("lancashire:twice", 300).ToList();

        var reports = await Task.WhenAll(ImportAsync(Importer, records), ImportAsync(Admin, records), ImportAsync(Importer, records));

        Assert.That(reports.Select(report => report.Text("status")), Is.All.EqualTo("done"));
        Assert.That(reports.Select(Counts).Count(counts => counts.Contains("created", StringComparison.Ordinal)), Is.EqualTo(1));
        Assert.That(reports.SelectMany(Errors), Is.Empty);
    }
}
