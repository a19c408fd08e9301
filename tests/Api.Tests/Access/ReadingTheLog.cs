using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Access;

/// <summary>What whoever runs the service finds in its log.</summary>
public sealed class ReadingTheLog : ApiTest
{
    protected override bool SharesItsHost => false;

    [SetUp]
    public void BeginAMinute() => Clock.Advance(TimeSpan.FromMinutes(1));

    [Test]
    public async Task Finds_a_refusal_by_the_trace_and_the_client_of_its_problem()
    {
        var problem = await A.NewOrganisation().SendAsync(Reader).ShouldBeAProblem(403, "forbidden");

        Assert.That(
            Lines("Refused with 403: POST /v1/organisations").Single(),
            Does.Contain($"TraceId:{problem.Text("traceId")}").And.Match("ClientId:[0-9a-f-]{36}")
        );
    }

    [Test]
    public async Task Finds_a_key_that_was_refused_but_not_the_key()
    {
        var key = TestClients.NewKey();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/areas/kent") { Headers = { { "Authorization", "Bearer " + key } } };
        var problem = await Anonymous.SendAsync(request).ShouldBeAProblem(401, "unauthenticated");

        Assert.That(Lines("Refused with 401: GET /v1/areas/kent").Single(), Does.Contain($"TraceId:{problem.Text("traceId")}"));
        Assert.That(Host.Log.Lines, Has.None.Contains(key).And.None.Contains(key[..11]));
    }

    [Test]
    public async Task Finds_the_trace_and_the_client_with_any_line_of_a_request()
    {
        await using var held = await HeldTable.HoldAsync(Host.ConnectionString, "change_record");
        var change = A.NewOrganisation().SendAsync(Office);
        await held.EndWaitingAsync();
        var problem = await change.ShouldBeAProblem(503, "database-unavailable");

        Assert.That(
            Lines("The database is not available").Last(),
            Does.Contain($"TraceId:{problem.Text("traceId")}").And.Match("ClientId:[0-9a-f-]{36}")
        );
    }

    [Test]
    public async Task Finds_no_flood_of_refusals_in_it()
    {
        var before = Lines("Refused with 401").Count;
        for (var guess = 0; guess < 30; guess++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/areas/kent") { Headers = { { "Authorization", "Bearer x" } } };
            using var answer = await Anonymous.SendAsync(request);
        }

        Assert.That(Lines("Refused with 401"), Has.Count.EqualTo(before + 10));
        Assert.That(Lines("the others of this minute are not logged"), Has.Count.EqualTo(1));
    }

    private List<string> Lines(string words) => [.. Host.Log.Lines.Where(line => line.Contains(words, StringComparison.Ordinal))];
}
