using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Decisions;

/// <summary>The register of decisions, the forward plan, and the numbers that are missing.</summary>
public sealed class ReadingTheRegister : ApiTest
{
    [OneTimeSetUp]
    public async Task RecordDecisions()
    {
        foreach (var number in new[] { "10/2026", "2/2026", "3/2026", "6/2026" })
            await A.NewDecision().Numbered(number).Titled(number).RecordAsync(Office);
        await A.NewDecision()
            .Numbered("9/2025", "2025")
            .Titled("9/2025")
            .With("takenOn", "2025")
            .With("isSignificant", true)
            .RecordAsync(Office);
        await A.NewDecision().PlannedFor(null).Titled("No date").RecordAsync(Office);
        await A.NewDecision().PlannedFor("2026-12").Titled("December").RecordAsync(Office);
        await A.NewDecision().PlannedFor("2026-04").As("deferred").Titled("April").RecordAsync(Office);
        await A.NewDecision().In("kent").Numbered("1/2026").RecordAsync(OfficeElsewhere);
        await A.NewDecision().In("kent").Numbered("4/2026").RecordAsync(OfficeElsewhere);
    }

    [TestCase("?status=taken", "9/2025 2/2026 3/2026 6/2026 10/2026")]
    [TestCase("?status=taken&sort=-register", "10/2026 6/2026 3/2026 2/2026 9/2025")]
    [TestCase("?status=planned,deferred&sort=plannedFor", "April December No date")]
    [TestCase("?status=deferred", "April")]
    [TestCase("?registerYear=2025", "9/2025")]
    [TestCase("?takenFrom=2026-03-15&registerYear=2026&sort=takenOn", "10/2026 2/2026 3/2026 6/2026")]
    [TestCase("?takenFrom=2026-04-01", "")]
    [TestCase("?takenTo=2025-12-31", "9/2025")]
    [TestCase("?isSignificant=true", "9/2025")]
    [TestCase("?isSignificant=false", "")]
    public async Task Is_read_by_its_parts(string query, string titles)
    {
        var whole = await Anonymous.GetItemsAsync($"/v1/decisions{query}&areaId=lancashire");
        var inPages = await Anonymous.GetItemsAsync($"/v1/decisions{query}&areaId=lancashire&limit=1");

        Assert.That(string.Join(' ', whole.Select(item => item.Text("title"))), Is.EqualTo(titles));
        Assert.That(inPages.Select(item => item.Text("id")), Is.EqualTo(whole.Select(item => item.Text("id"))));
    }

    [TestCase("?status=planned,")]
    [TestCase("?status=Taken")]
    [TestCase("?status=")]
    [TestCase("?status=0")]
    public async Task Has_no_other_parts(string query) =>
        await Anonymous.GetAsync($"/v1/decisions{query}").ShouldBeAProblem(400, "invalid-input").ShouldName("?status", "bad-value");

    [Test]
    public async Task Is_found_from_what_decisions_serve()
    {
        string priority;
        string commitment;
        await using (var scope = Db())
        {
            var plan = await A.Plan().WithPriority("Burglary", 1).IssuedOn("2021-11").SaveAsync(scope.Db);
            (priority, commitment) = (plan.Commitments[0].Entries[0].PriorityId.ToString(), plan.Commitments[0].Id.ToString());
        }

        var serving = await A.NewDecision()
            .In("lancashire")
            .With("priorityIds", new[] { priority })
            .With("commitmentIds", new[] { commitment })
            .RecordAsync(Office);
        foreach (var query in new[] { $"?priorityId={priority}", $"?commitmentId={commitment}" })
            Assert.That(
                (await Anonymous.GetItemsAsync($"/v1/decisions{query}")).Select(item => item.Text("id")),
                Is.EqualTo(new[] { serving.Text("id") })
            );
        await Office.RetractAsync(serving.Text("url"));
    }

    [Test]
    public async Task Is_read_in_one_command()
    {
        Assert.That(
            await Sql.DuringAsync(() => Anonymous.GetJsonAsync("/v1/decisions?areaId=lancashire&status=taken&limit=2")),
            Has.Count.EqualTo(1)
        );
        Assert.That(await Sql.DuringAsync(() => Anonymous.GetJsonAsync("/v1/decisions/gaps?areaId=lancashire")), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Tells_which_numbers_are_not_recorded()
    {
        var gaps = await Anonymous.GetJsonAsync("/v1/decisions/gaps?areaId=lancashire");

        Assert.That(
            gaps["items"]!.AsArray().Select(Told),
            Is.EqualTo(new[] { "4/2026-5/2026 2 notRecorded", "7/2026-9/2026 3 notRecorded" })
        );
        Assert.That((bool)gaps["isWhole"]!, Is.True);
        Assert.That((await Anonymous.GetJsonAsync("/v1/decisions/gaps?areaId=lancashire&registerYear=2025"))["items"]!.AsArray(), Is.Empty);
        await Anonymous.GetAsync("/v1/decisions/gaps").ShouldBeAProblem(400, "invalid-input");
    }

    [TestCase("2026-01-01", null, "notPublished")]
    [TestCase("2026-01-02", null, "notRecorded")]
    [TestCase("2026-01-01", "2026-03-31", "notRecorded")]
    public async Task Says_that_they_were_not_published_only_where_the_record_is_said_to_be_complete(string from, string? to, string state)
    {
        var statement = await OfficeElsewhere
            .PostJsonAsync(
                "/v1/completeness-statements",
                new
                {
                    areaId = "kent",
                    of = "decisions",
                    from,
                    to,
                    statedBy = "The office",
                }
            )
            .ShouldBe(201);

        var gaps = await Anonymous.GetJsonAsync("/v1/decisions/gaps?areaId=kent");

        Assert.That(gaps["items"]!.AsArray().Select(Told), Is.EqualTo(new[] { $"2/2026-3/2026 2 {state}" }));
        await OfficeElsewhere.RetractAsync(statement.Text("url"));
    }

    private static string Told(JsonNode? gap) => $"{gap!["from"]}-{gap["to"]} {gap["count"]} {gap["state"]}";
}
