using NUnit.Framework;
using PlanAccountability.Api.Tests.Plans;
using PlanAccountability.Domain.Evidence;
using PlanAccountability.Domain.Plans;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Accountability;

/// <summary>The register counts the days of which the record is complete, from the latest day that the evidence allows.</summary>
public sealed class CountingCoveredDays : ApiTest
{
    private const string Register = "/v1/registers/unscrutinised-commitments";

    [Test]
    public async Task From_the_publication_where_the_issue_is_undated()
    {
        await using var scope = Db();
        scope.Db.CompletenessStatements.Add(A.Completeness("norfolk", CoveredRecords.ScrutinyMeetings, new(2021, 1, 1)));
        var plan = await A.Plan("norfolk").WithPriority("Roads", 1).For("2021", "2029-03-31").IssuedOn(null).SaveAsync(scope.Db);
        Assert.That(await ToldAsync("areaId=norfolk"), Is.Empty, "of no day is it known that it was promised by then");
        Assert.That(await ToldAsync("areaId=norfolk&basis=unknown"), Is.EqualTo(new[] { " " }));

        plan.Version.RecordStep(PlanStepKind.Published, new DateOnly(2022, 3, 31), []);
        await scope.Db.SaveChangesAsync(CancellationToken.None);
        Assert.That(await ToldAsync("areaId=norfolk"), Is.EqualTo(new[] { "2022-03-31 1697" }));
        Assert.That(await ToldAsync("areaId=norfolk&basis=unknown"), Is.Empty);
    }

    [Test]
    public async Task No_further_back_than_the_record_is_complete()
    {
        await using var scope = Db();
        var plan = await A.Plan("kent").WithPriority("Roads", 2).For(null, "2029-03-31").IssuedOn("2021-11").SaveAsync(scope.Db);
        await scope.MeetAsync("2022-05-01", [Examined.Item(plan.Commitments[0])], area: "kent");
        Assert.That(await ToldAsync("areaId=kent&since=2026-11-22"), Is.Empty);
        Assert.That(await ToldAsync("areaId=kent&since=2026-11-22&basis=unknown"), Is.EqualTo(new[] { " ", " " }));

        scope.Db.CompletenessStatements.Add(A.Completeness("kent", CoveredRecords.ScrutinyMeetings, new(2026, 11, 12)));
        await scope.Db.SaveChangesAsync(CancellationToken.None);
        Assert.That(await ToldAsync("areaId=kent"), Is.Empty, "one may have examined it before");
        Assert.That(await ToldAsync("areaId=kent&basis=unknown"), Is.EqualTo(new[] { " " }));
        Assert.That(await ToldAsync("areaId=kent&since=2026-11-11"), Is.Empty);
        Assert.That(await ToldAsync("areaId=kent&since=2026-11-12"), Is.EqualTo(new[] { "2026-11-12 10", "2026-11-12 10" }));
    }

    [Test]
    public async Task None_of_a_commitment_that_documents_carry_on()
    {
        var plan = await Office.RespondedPlanAsync(Panel);
        await Office.IssueLiveAsync(plan, "2026-11-10").ShouldBe(200);
        Assert.That(await ToldAsync("areaId=lancashire"), Is.EqualTo(new[] { "2026-11-10 12" }));

        var variation = await A.Variation(plan).AfterTheFact().For(null, "2029-03-31").RecordAsync(Office).Text("url");
        await Office.IssueAsync(variation, "2026-11-15");
        Assert.That(await ToldAsync("areaId=lancashire"), Is.Empty, "of the second version nobody knows what its documents leave out");
        Assert.That(await ToldAsync("areaId=lancashire&basis=unknown"), Is.EqualTo(new[] { " " }));
        var gap = await Anonymous.GetItemsAsync("/v1/commitments?areaId=lancashire&unknown=neverScrutinised");
        Assert.That(gap, Has.Count.EqualTo(1), "the commitment's own list says the same");
    }

    private async Task<List<string>> ToldAsync(string query) =>
        [
            .. (await Anonymous.GetJsonAsync($"{Register}?{query}"))["items"]!
                .AsArray()
                .Select(item => $"{item!["unscrutinisedSince"]} {item["days"]}"),
        ];
}
