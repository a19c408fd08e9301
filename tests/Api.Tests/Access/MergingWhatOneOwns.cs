using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Access;

/// <summary>Merging organisations at their right revisions: they belong to the clients that recorded them.</summary>
public sealed class MergingWhatOneOwns : ApiTest
{
    [TestCase("importer")]
    [TestCase("panel")]
    [TestCase("office")]
    public async Task Is_for_whoever_recorded_both(string role)
    {
        var (twin, other) = (await RecordAsync(role), await RecordAsync(role));

        Assert.That((await MergeAsync(role, twin, other).ShouldBe(200)).Text("mergedInto"), Is.EqualTo(other.Text("url")));
        await Anonymous.GetAsync(twin.Text("url")).ShouldBeAProblem(410, "merged");
    }

    [TestCase("importer", "office")]
    [TestCase("panel", "importer")]
    [TestCase("office", "panel")]
    [TestCase("importer", "importer elsewhere")]
    public async Task Is_refused_where_another_recorded_either(string role, string another)
    {
        var (own, others) = (await RecordAsync(role), await RecordAsync(another));

        await MergeAsync(role, others, own).ShouldBeAProblem(403, "forbidden");
        await MergeAsync(role, own, others).ShouldBeAProblem(403, "forbidden");

        foreach (var organisation in new[] { own, others })
            Assert.That((int)(await Anonymous.GetJsonAsync(organisation.Text("url")))["revision"]!, Is.EqualTo(1));
    }

    [Test]
    public async Task Is_for_an_admin_whoever_recorded_them()
    {
        var (twin, other) = (await RecordAsync("importer"), await RecordAsync("panel"));

        await MergeAsync("admin", twin, other).ShouldBe(200);
    }

    [TestCase("reader", 403, "forbidden")]
    [TestCase("nobody", 401, "unauthenticated")]
    public async Task Is_for_nobody_else(string role, int status, string code)
    {
        var (twin, other) = (await RecordAsync("office"), await RecordAsync("office"));

        await MergeAsync(role, twin, other).ShouldBeAProblem(status, code);
    }

    private Task<JsonNode> RecordAsync(string role) => A.NewOrganisation("Hyndburn Borough Council").RecordAsync(As(role));

    private Task<HttpResponseMessage> MergeAsync(string role, JsonNode from, JsonNode into) =>
        As(role)
            .PostJsonAsync(
                from.Text("url") + "/merge",
                new { into = into.Text("id"), reason = "Entered twice" },
                $"\"{from["revision"]}\""
            );

    private HttpClient As(string role) =>
        role switch
        {
            "importer" => Importer,
            "importer elsewhere" => Host.As(TestClients.ImporterElsewhere),
            "panel" => Panel,
            "office" => Office,
            "reader" => Reader,
            "admin" => Admin,
            _ => Anonymous,
        };
}
