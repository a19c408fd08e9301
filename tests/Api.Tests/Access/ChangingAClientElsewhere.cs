using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Access;

/// <summary>What is changed of a client through one process holds in all of them with the next request: none keeps what it has read of a
/// key.</summary>
public sealed class ChangingAClientElsewhere : ApiClientTest
{
    protected override bool SharesItsHost => false;

    private const string Organisations = "/v1/organisations";

    private static readonly object[] AsOffice = [new { role = "office", areaId = "lancashire" }];

    [Test]
    public async Task Revoking_holds_with_the_next_request()
    {
        var client = await RegisterAsync("Revoked elsewhere", AsOffice);
        using var elsewhere = Elsewhere(client.Text("key"));
        await A.NewOrganisation("Before", "other").RecordAsync(elsewhere);

        await Admin.PostJsonAsync(client.Text("url") + "/revocation", new { reason = "Stolen." }, "\"1\"").ShouldBe(200);

        await A.NewOrganisation("After", "other").SendAsync(elsewhere).ShouldBeAProblem(401, "unauthenticated");
        await elsewhere.GetAsync(Organisations).ShouldBeAProblem(401, "unauthenticated");
    }

    [Test]
    public async Task Replacing_the_key_holds_with_the_next_request()
    {
        var client = await RegisterAsync("Replaced elsewhere", AsOffice);
        using var elsewhere = Elsewhere(client.Text("key"));
        await elsewhere.GetAsync(Organisations).ShouldBe(200);

        var rotated = await Admin.PostJsonAsync(client.Text("url") + "/rotation", new { }, "\"1\"").ShouldBe(200);

        await elsewhere.GetAsync(Organisations).ShouldBeAProblem(401, "unauthenticated");
        using var anew = Elsewhere(rotated.Text("key"));
        await anew.GetAsync(Organisations).ShouldBe(200);
    }

    [Test]
    public async Task Narrowing_the_grants_holds_with_the_next_request()
    {
        var client = await RegisterAsync("Narrowed elsewhere", AsOffice);
        using var elsewhere = Elsewhere(client.Text("key"));
        await A.DraftPlan().For("2050-01", "2051").SendAsync(elsewhere).ShouldBe(201);

        await Admin.PatchJsonAsync(client.Text("url"), new { grants = AsReader }, "\"1\"").ShouldBe(200);

        await A.DraftPlan().For("2052-01", "2053").SendAsync(elsewhere).ShouldBeAProblem(403, "forbidden");
    }

    /// <summary>A caller of another process over the same database.</summary>
    private HttpClient Elsewhere(string key)
    {
        var caller = Host.WithWebHostBuilder(_ => { }).CreateClient();
        caller.DefaultRequestHeaders.Authorization = new("Bearer", key);
        return caller;
    }
}
