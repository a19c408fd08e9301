using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Domain.Access;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Imports;

/// <summary>Imports whose turn comes after what their sender may do has changed.</summary>
public sealed class OutlivingTheirSender : ImportTest
{
    private static readonly Grant Here = new(Role.Importer, new("lancashire"));

    private static readonly Grant Elsewhere = new(Role.Importer, new("kent"));

    [Test]
    public async Task Keep_nothing_where_it_was_revoked()
    {
        var client = await RegisterAsync("Revoked while waiting", Here);
        await Admin.PostJsonAsync(client.Text("url") + "/revocation", new { reason = "The contract has ended." }, "\"1\"").ShouldBe(200);

        await ShouldEndWithoutATrace("Revoked while waiting", "sender-revoked");
    }

    [Test]
    public async Task Keep_nothing_where_it_is_no_importer_any_more()
    {
        await RegisterAsync("Reads by now", new Grant(Role.Reader, new("lancashire")));

        await ShouldEndWithoutATrace("Reads by now", "sender-not-importer");
    }

    [Test]
    public async Task Keep_no_row_of_an_area_that_it_has_lost()
    {
        await RegisterAsync("Elsewhere by now", Elsewhere);

        var report = await CarryOutAsync("Elsewhere by now", "lancashire:lost-area", Here, Elsewhere);

        Assert.That(Errors(report), Does.Contain("1 /ref not-your-area"), report.ToJsonString());
        await ShouldNotBeRecorded("lancashire:lost-area");
    }

    [Test]
    public async Task Do_not_gain_by_a_grant_that_it_was_given_since()
    {
        await RegisterAsync("Admin by now", new Grant(Role.Admin), Elsewhere);

        var report = await CarryOutAsync("Admin by now", "lancashire:given-since", Elsewhere);

        Assert.That(Errors(report), Does.Contain("1 /ref not-your-area"), report.ToJsonString());
    }

    [Test]
    public async Task Are_carried_out_for_one_that_came_with_a_token() =>
        Assert.That(Counts(await CarryOutAsync("council-front-end", "lancashire:by-token")), Does.StartWith("created:"));

    private async Task ShouldEndWithoutATrace(string client, string finding)
    {
        var report = await CarryOutAsync(client, "lancashire:" + finding);

        Assert.That((report.Text("status"), report["findings"]!.AsArray().Single()!.Text("code")), Is.EqualTo(("failed", finding)));
        await ShouldNotBeRecorded("lancashire:" + finding);
    }

    private async Task ShouldNotBeRecorded(string plan) =>
        Assert.That((await Admin.GetJsonAsync($"/v1/plans?ref={plan}"))["items"]!.AsArray(), Is.Empty);

    private async Task<JsonNode> CarryOutAsync(string client, string plan, params Grant[] then)
    {
        var url = await LeaveBehindAsync(client, Some.WholePlan(plan), then is [] ? [Here] : then);
        Clock.Advance(TimeSpan.FromSeconds(30));
        return await FinishAsync(Admin, url);
    }

    private Task<JsonNode> RegisterAsync(string name, params Grant[] grants) =>
        grants
            .Aggregate(
                A.NewClient(name),
                (client, grant) => client.Granted(grant.Role.ToString().ToLowerInvariant(), grant.AreaId?.Value.ToString())
            )
            .RecordAsync(Admin);
}
