using Microsoft.EntityFrameworkCore;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Imports;

public sealed class HidingRecords : ImportTest
{
    [Test]
    public async Task Keeps_private_plans_unknown_to_importers()
    {
        var plan = "lancashire:private";
        await using (var scope = Db())
            await A.Plan().Live().WithRef(plan).SaveAsync(scope.Db);

        var own = await ImportAsync(Importer, [Some.Plan(plan)]);
        var under = await ImportAsync(Importer, [Some.Document("doc:plan"), Some.Version(plan, 2)]);

        Assert.That(Errors(own), Is.EqualTo(new[] { "0 /ref not-your-record" }));
        Assert.That(own["rows"]![0]!["id"], Is.Null);
        Assert.That(Errors(under), Is.EqualTo(new[] { "1 /planRef unknown-reference" }));
        await Anonymous.GetAsync($"/v1/plans?ref={plan}").ShouldBe(200);
        Assert.That((await Anonymous.GetJsonAsync($"/v1/plans?ref={plan}"))["items"]!.AsArray(), Is.Empty);
    }

    [Test]
    public async Task Lets_importers_go_on_with_a_plan_that_an_import_began()
    {
        var plan = "lancashire:begun";
        await ImportAsync(Importer, [Some.Plan(plan)]);

        Assert.That(Counts(await ImportAsync(Importer, [Some.Plan(plan)])), Is.EqualTo("unchanged:1"));
        Assert.That(Errors(await ImportAsync(Importer, [Some.Document("doc:plan"), Some.Version(plan)])), Is.Empty);
    }

    [Test]
    public async Task Says_nothing_of_what_was_taken_back_elsewhere()
    {
        var plan = "kent:taken-back";
        await ImportAsync(Admin, Some.WholePlan(plan));
        await using (var scope = Db())
        {
            (await scope.Db.Commitments.SingleAsync(row => row.Ref == plan + ":c1")).Retract("Not in the plan", Clock.GetUtcNow());
            await scope.Db.SaveChangesAsync(CancellationToken.None);
        }

        var report = await ImportAsync(Importer, [Some.Commitment(plan, "c1", "asb")]);

        Assert.That(Errors(report), Is.EqualTo(new[] { "0 /ref not-your-area" }));
        Assert.That(report["rows"]![0]!["id"], Is.Null);
    }

    [Test]
    public async Task Waits_for_no_area_where_it_may_not_import()
    {
        await using var scope = Db();
        await using var attempt = await UnitOfWork.BeginAsync(scope.Db, CancellationToken.None);
        await scope.Db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({0x696D70}, hashtext('kent'))");

        var sending = ImportAsync(Importer, [Some.Plan("kent:locked", "kent")]);

        Assert.That(await Task.WhenAny(sending, Task.Delay(TimeSpan.FromSeconds(20))), Is.SameAs(sending));
        Assert.That(Errors(await sending), Is.EqualTo(new[] { "0 /ref not-your-area" }));
    }

    [TestCase("lancashire", 200)]
    [TestCase("lancashire kent", 404)]
    public async Task Shows_an_office_the_imports_into_its_areas_only(string areas, int status)
    {
        var report = await ImportAsync(Admin, areas.Split(' ').Select(area => Some.Plan($"{area}:shown-{status}", area)));

        await Office.GetAsync(report.Text("url")).ShouldBe(status);
        await OfficeElsewhere.GetAsync(report.Text("url")).ShouldBe(404);
        Assert.That(
            (await Office.GetJsonAsync("/v1/imports"))["items"]!.AsArray().Any(import => import!.Text("id") == report.Text("id")),
            Is.EqualTo(status is 200)
        );
    }
}
