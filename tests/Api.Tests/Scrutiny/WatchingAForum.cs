using System.Text.Json.Nodes;
using System.Xml.Linq;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Scrutiny;

/// <summary>How a forum does its work: meetings, items, assurance and what was asked for, on one page.</summary>
public sealed class WatchingAForum : ApiTest
{
    [Test]
    public async Task Shows_meetings_items_assurance_and_actions_and_of_others_nothing()
    {
        var forum = await A.NewForum().Called("Board").With("cadence", "Every quarter").RecordAsync(Office).Text("id");
        await MeetAsync(
            forum,
            "2026-02-10",
            """
            {"number":"1","title":"Calls","assurance":{"level":"partlyAssured","label":"Moderate"},
             "actions":[{"text":"Report.","dueOn":"2026-03"}]}
            """,
            """{"number":"2","title":"Fleet","outcome":"notReached"}"""
        );
        await MeetAsync(
            forum,
            "2026-06",
            """
            {"number":"1","title":"calls","assurance":{"level":"assured","label":"Substantial"},
             "actions":[{"text":"Write.","status":"done","closedOn":"2026-07-01"}]}
            """,
            """
            {"number":"2","title":"Estate","assurances":[{"about":"Custody","level":"notAssured","label":"Limited"}],
             "questions":[{"text":"When?"}]}
            """
        );
        await MeetAsync(forum, "2024-02-10", """{"title":"Old"}""");
        await MeetAsync(await A.NewForum().Called("Other").RecordAsync(Office).Text("id"), "2026-05-01", """{"title":"Else"}""");
        var live = A.Meeting().HeldOn("2026-12-07").With("forumId", forum);
        await live.RecordAsync(Office);

        var everyone = await Anonymous.GetJsonAsync($"/v1/forums/{forum}/dashboard");
        var office = await Office.GetJsonAsync($"/v1/forums/{forum}/dashboard");

        Assert.That((everyone.Text("from"), everyone.Text("to")), Is.EqualTo(("2025-11-23", "2026-11-22")));
        Assert.That(
            everyone["meetings"]!.ToJsonString(),
            Is.EqualTo(
                """{"held":2,"cancelled":0,"toCome":0,"cadence":"Every quarter","expectedPerYear":4,"lastHeldOn":"2026-06","nextOn":null}"""
            )
        );
        Assert.That(office["meetings"]!.Text("nextOn"), Is.EqualTo("2026-12-07"), "its own, until the minutes are published");
        Assert.That(
            everyone["items"]!.ToJsonString(),
            Is.EqualTo("""{"considered":3,"deferred":0,"notReached":1,"withdrawn":0,"restricted":0}""")
        );
        Assert.That(everyone["assurance"]!.ToJsonString(), Is.EqualTo("""{"assured":1,"partlyAssured":1,"notAssured":1,"notGraded":0}"""));
        Assert.That(
            everyone["topics"]!.AsArray().Select(Told),
            Is.EqualTo(new[] { "Calls: 2026-02-10 Moderate, 2026-06 Substantial", "Custody: 2026-06 Limited" })
        );
        Assert.That(
            (everyone["actions"]!.ToJsonString(), everyone["questions"]!.ToJsonString()),
            Is.EqualTo(
                (
                    """{"open":0,"overdue":0,"settled":1,"settledLate":0,"notEvidenced":1}""",
                    """{"open":0,"overdue":0,"settled":0,"settledLate":0,"notEvidenced":1}"""
                )
            ),
            "what documents do not tell is not late"
        );
        Assert.That((await Anonymous.GetItemsAsync($"/v1/scrutiny-actions?forumId={forum}")), Has.Count.EqualTo(2));
        Assert.That(
            (int?)(await Anonymous.GetJsonAsync($"/v1/forums/{forum}/dashboard?from=2024-01-01&to=2024-12-31"))["meetings"]!["held"],
            Is.EqualTo(1)
        );
        await Anonymous
            .GetAsync($"/v1/forums/{forum}/dashboard?from=2024-01-02&to=2024-01-01")
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("?from", "bad-value");
    }

    [Test]
    public async Task Is_drawn_and_told_in_words()
    {
        var forum = await A.NewForum().Called("Drawn").With("cadence", "bi-monthly").RecordAsync(Office).Text("id");
        var empty = await DescriptionAsync(forum);
        await MeetAsync(forum, "2026-05-12", """{"title":"Calls"}""");

        Assert.That(empty, Is.EqualTo("No meeting of this time is recorded. It meets bi-monthly, as its office says."));
        Assert.That(await DescriptionAsync(forum), Does.StartWith("Meetings held: 1; Items considered: 1;"));
    }

    [Test]
    public async Task Costs_as_many_commands_however_many_meetings_there_are()
    {
        var forum = await A.NewForum().Called("Counted").RecordAsync(Office).Text("id");
        await MeetAsync(forum, "2026-05-12", """{"title":"Calls"}""");
        var one = await Sql.DuringAsync(() => Anonymous.GetJsonAsync($"/v1/forums/{forum}/dashboard"));
        foreach (var month in Enumerable.Range(6, 4))
            await MeetAsync(forum, $"2026-0{month}-12", """{"title":"Calls","actions":[{"text":"Report."}]}""");

        Assert.That(await Sql.DuringAsync(() => Anonymous.GetJsonAsync($"/v1/forums/{forum}/dashboard")), Has.Count.EqualTo(one.Count));
        Assert.That(one, Has.Count.LessThanOrEqualTo(16));
    }

    private static string Told(JsonNode? topic)
    {
        var grades = topic!["grades"]!.AsArray().Select(grade => $"{grade!["on"]} {grade["label"]}");
        return $"{topic["title"]}: {string.Join(", ", grades)}";
    }

    private async Task<string> DescriptionAsync(string forum) =>
        XDocument
            .Parse(await Anonymous.GetStringAsync($"/v1/forums/{forum}/dashboard/chart.svg"))
            .Descendants()
            .Single(element => element.Name.LocalName is "desc")
            .Value;

    private Task<JsonNode> MeetAsync(string forum, string on, params string[] items) =>
        A.Meeting()
            .HeldOn(on)
            .AfterTheFact()
            .With("forumId", forum)
            .With("status", "held")
            .WithItems(items.Select(item => JsonNode.Parse(item)!))
            .RecordAsync(Office);
}
