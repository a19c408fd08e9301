using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Plans;

/// <summary>Where <c>allowedActions</c> is shown, what other records have to say in it, and what it costs.</summary>
public sealed class ShowingWhatMayBeDone : ApiTest
{
    [Test]
    public async Task Lists_the_operations_in_the_order_of_a_versions_life()
    {
        var plan = await Office.DraftPlanAsync("afterTheFact");
        var put = await Office.PutAsync($"{plan}/versions/1", "Fund two refuges");

        Assert.That(
            Listed(put),
            Is.EqualTo([
                "describePlanVersion",
                "putPlanVersionContent",
                "recordConsultation",
                "sendVersionToPanel",
                "issueVersion",
                "withdrawVersion",
                "recordStep",
                "retractPlanVersion",
            ])
        );
        Assert.That(await ListedAsync(Office, $"{plan}/versions/1"), Is.EqualTo(Listed(put)), "a write answers as a read does");
    }

    [Test]
    public async Task Lists_a_variation_on_the_current_version_while_none_is_in_preparation()
    {
        var plan = await Office.IssuedPlanAsync("2021-05");
        var (first, second) = ($"{plan}/versions/1", $"{plan}/versions/2");
        Assert.That(await ListedAsync(Office, first), Does.Contain("varyPlan"));

        await VaryAsync(plan).ShouldBe(201);
        Assert.That(await ListedAsync(Office, first), Does.Not.Contain("varyPlan"));
        Assert.That(await ListedAsync(Office, second), Does.Not.Contain("varyPlan"));
        await VaryAsync(plan).ShouldBeAProblem(409, "version-already-in-preparation");

        await Office.IssueAsync(second);
        Assert.That(await ListedAsync(Office, first), Does.Not.Contain("varyPlan"));
        Assert.That(await ListedAsync(Office, second), Does.Contain("varyPlan"));

        await Office.WithdrawAsync(second, "2026-11-22", "It went too far.");
        Assert.That(await ListedAsync(Office, first), Does.Contain("varyPlan"));
        await VaryAsync(plan).ShouldBe(201);
    }

    [Test]
    public async Task Lists_no_issue_of_what_was_retracted_meanwhile()
    {
        var plan = await Office.IssuedPlanAsync("2020-05");
        var draft = $"{plan}/versions/2";
        var commitment = (await VaryAsync(plan).ShouldBe(201))["priorities"]![0]!["commitments"]![0]!.Text("id");
        Assert.That(await ListedAsync(Office, draft), Does.Contain("issueVersion"));

        var url = $"/v1/commitments/{commitment}";
        await Office.RetractAsync(url, "Never promised.");
        Assert.That(await ListedAsync(Office, draft), Does.Not.Contain("issueVersion"));
        await Office.StepAsync(draft, "issue", new { }).ShouldBeAProblem(409, "item-retracted");

        Assert.That(Listed(await Office.PutAsync(draft, "Answer every letter")), Does.Contain("issueVersion"));
    }

    [Test]
    public async Task Lists_a_distribution_until_both_halves_of_it_are_recorded()
    {
        var plan = await Office.IssuedPlanAsync("2019-05");
        var half = await Office.StepAsync($"{plan}/versions/1", "distribution", new { publishedOn = "2026-11-20" }).ShouldBe(200);
        Assert.That(Listed(half), Does.Contain("distributeVersion"));

        var whole = await Office.StepAsync($"{plan}/versions/1", "distribution", new { sentToAuthoritiesOn = "2026-11-21" }).ShouldBe(200);
        Assert.That(Listed(whole), Does.Not.Contain("distributeVersion"));
    }

    [Test]
    public async Task Is_no_part_of_lists_of_history_and_of_what_was_known()
    {
        var plan = await Office.IssuedPlanAsync("2018-05");
        var version = $"{plan}/versions/1";
        var list = await Office.GetJsonAsync($"{plan}/versions");
        var history = await Office.GetJsonAsync($"{version}/history");
        var known = await Office.GetJsonAsync($"{version}/as-known?at=2026-11-22T10:00:00Z");

        Assert.That(
            (string[])[list.ToJsonString(), history.ToJsonString(), known.ToJsonString()],
            Has.All.Not.Contain("allowedActions").And.All.Contain("A safer county")
        );
    }

    [Test]
    public async Task Makes_entity_tags_differ_that_are_equally_good_for_a_change()
    {
        var plan = await Office.IssuedPlanAsync("2017-05");
        var version = $"{plan}/versions/1";
        var (anyone, reader, office) = (
            await Anonymous.ETagOfAsync(version),
            await Reader.ETagOfAsync(version),
            await Office.ETagOfAsync(version)
        );
        Assert.That(reader, Is.EqualTo(anyone));
        Assert.That(office, Is.Not.EqualTo(anyone));

        await VaryAsync(plan).ShouldBe(201);
        var meanwhile = await Office.ETagOfAsync(version);
        Assert.That(meanwhile, Is.Not.EqualTo(office), "a variation in preparation forbids another");
        await NotModifiedAsync(Office, version, meanwhile);
        await NotModifiedAsync(Anonymous, version, anyone);

        await Office.PostJsonAsync($"{version}/distribution", new { publishedOn = "2026-11-20" }, office).ShouldBe(200);
        await Office
            .PostJsonAsync($"{version}/distribution", new { sentToAuthoritiesOn = "2026-11-20" }, office)
            .ShouldBeAProblem(412, "stale-revision");
        var second = await Anonymous.ETagOfAsync(version);
        await Office.PostJsonAsync($"{version}/distribution", new { sentToAuthoritiesOn = "2026-11-20" }, second).ShouldBe(200);
    }

    [Test]
    public async Task Costs_one_SQL_command_and_nothing_where_nothing_can_be_listed()
    {
        var plan = await Office.IssuedPlanAsync("2016-05");
        var version = $"{plan}/versions/1";
        var anonymous = (await Sql.DuringAsync(() => Anonymous.GetJsonAsync(version))).Count;
        const int KeyLookup = 1;
        foreach (var caller in new[] { Reader, OfficeElsewhere, Office, Admin })
            await caller.GetJsonAsync(version); // the first request of a day notes besides that the key was used

        Assert.That(await Sql.DuringAsync(() => Reader.GetJsonAsync(version)), Has.Count.EqualTo(anonymous + KeyLookup));
        Assert.That(await Sql.DuringAsync(() => OfficeElsewhere.GetJsonAsync(version)), Has.Count.EqualTo(anonymous + KeyLookup));
        Assert.That(await Sql.DuringAsync(() => Office.GetJsonAsync(version)), Has.Count.EqualTo(anonymous + KeyLookup + 1));
        Assert.That(await Sql.DuringAsync(() => Admin.GetJsonAsync(version)), Has.Count.EqualTo(anonymous + KeyLookup + 1));
    }

    private Task<HttpResponseMessage> VaryAsync(string plan) => A.Variation(plan).For(null, "2025-03-31").AfterTheFact().SendAsync(Office);

    private static async Task NotModifiedAsync(HttpClient caller, string url, string tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        await caller.SendAsync(request).ShouldBe(304);
    }

    private static async Task<string[]> ListedAsync(HttpClient caller, string version) => Listed(await caller.GetJsonAsync(version));

    private static string[] Listed(JsonNode version) => [.. version["allowedActions"]!.AsArray().Select(action => (string)action!)];
}
