using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Changes;

public sealed class MovingToAnotherServer : ApiTest
{
    [Test]
    public async Task Keeps_every_place_and_goes_on_after_the_last()
    {
        var before = await Anonymous.GetJsonAsync("/v1/changes?limit=200");
        var restored = await PostgresPrograms.DumpAndRestoreAsync(Host.ConnectionString);
        if (restored is null)
            Assert.Ignore("This machine has no pg_dump that can read the test server.");

        await using var moved = ApiHost.Start(restored);
        var after = await moved.As(null).GetJsonAsync("/v1/changes?limit=200");
        var made = await A.NewOrganisation("Fylde Council").RecordAsync(moved.As(TestClients.Office));
        var next = (await moved.As(null).GetJsonAsync($"/v1/changes?after={await EndAsync(Anonymous)}"))["items"]!.AsArray().Single()!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(JsonNode.DeepEquals(after, before), after.ToJsonString());
            Assert.That((next.Text("id"), (long)next["position"]!), Is.EqualTo((made.Text("id"), await EndAsync(Anonymous) + 1)));
        }
    }

    private static async Task<long> EndAsync(HttpClient caller) =>
        (long)(await caller.GetJsonAsync("/v1/changes?limit=1&type=acceptance"))["upTo"]!;
}
