using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Imports;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Scrutiny;

/// <summary>A forum is on record before any of its meetings is, and its meetings grade by its scale.</summary>
public sealed class KeepingForums : ImportTest
{
    private static readonly (string, string)[] Scale =
    [
        ("Substantial", "assured"),
        ("Moderate", "partlyAssured"),
        ("Limited", "notAssured"),
    ];

    [Test]
    public async Task Is_recorded_without_a_meeting_and_amended()
    {
        var forum = await A.NewForum().With("cadence", "weekly").With("from", "2021-05").GradedBy(Scale).RecordAsync(Office);
        Assert.That(
            (forum.Text("kind"), forum["isOpenToPublic"], forum["assuranceScale"]!.AsArray().Count, forum.Text("wording")),
            Is.EqualTo(("strategicScrutiny", (JsonNode?)null, 3, "verbatim"))
        );
        Assert.That(forum["allowedActions"]!.ToJsonString(), Is.EqualTo("""["amendForum","retractForum","mergeForum"]"""));

        var url = forum.Text("url");
        await Office.PatchJsonAsync(url, """{"isStreamed":true,"to":"2024"}""", await Office.ETagOfAsync(url)).ShouldBe(200);
        var amended = await Anonymous.GetJsonAsync(url);
        Assert.That(((bool?)amended["isStreamed"], amended.Text("to")), Is.EqualTo((true, "2024")));
        await Reader.PostJsonAsync("/v1/forums", A.NewForum()).ShouldBeAProblem(403, "forbidden");
    }

    [Test]
    public async Task Says_what_it_is_for_and_who_is_there()
    {
        var forum = await A.NewForum()
            .With("purpose", "To hold the chief constable to account.")
            .With("remit", new[] { "Performance", "Money" })
            .With("members", new[] { "Police and Crime Commissioner (chair)", "Chief Constable" })
            .RecordAsync(Office);
        var url = forum.Text("url");

        await Office.PatchJsonAsync(url, """{"remit":["Performance"]}""", await Office.ETagOfAsync(url)).ShouldBe(200);

        var amended = await Anonymous.GetJsonAsync(url);
        Assert.That(
            (amended.Text("purpose"), amended["remit"]!.ToJsonString(), amended["members"]!.AsArray().Count),
            Is.EqualTo(("To hold the chief constable to account.", """["Performance"]""", 2))
        );
        await A.NewForum()
            .With("members", Enumerable.Range(0, 51).Select(place => $"Member {place}"))
            .SendAsync(Office)
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/members", "too-many");
    }

    [Test]
    public async Task Says_how_it_works_where_its_papers_are_and_when_it_paused()
    {
        var principles = await A.NewSourceDocument().RecordAsync(Office);
        var forum = await A.NewForum()
            .With("procedure", new[] { "The office prepares the agenda." })
            .With("papersUrl", "https://www.example.org/board")
            .With("documentIds", new[] { principles.Text("id"), principles.Text("id") })
            .With("pauses", JsonNode.Parse("""[{"from":"2020","to":"2021","words":"in 2020 and early 2021","reason":"The pandemic."}]"""))
            .With("assuranceScale", JsonNode.Parse("""[{"label":"Good","level":"assured","meaning":"The controls work."}]"""))
            .RecordAsync(Office);

        var shown = await Anonymous.GetJsonAsync(forum.Text("url"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                (shown["procedure"]![0]!.GetValue<string>(), shown.Text("papersUrl"), shown["assuranceScale"]![0]!.Text("meaning")),
                Is.EqualTo(("The office prepares the agenda.", "https://www.example.org/board", "The controls work."))
            );
            Assert.That(shown["documentIds"]!.ToJsonString(), Is.EqualTo($"""["{principles.Text("id")}"]"""));
            Assert.That(
                shown["pauses"]![0]!.ToJsonString(),
                Is.EqualTo("""{"from":"2020","to":"2021","words":"in 2020 and early 2021","reason":"The pandemic."}""")
            );
        }
    }

    [TestCase("pauses", """[{"from":"2021","to":"2020"}]""", "period-runs-backwards", "/pauses/0/to")]
    [TestCase("to", "\"2020\"", "period-runs-backwards", "/to")]
    [TestCase("assuranceScale", """[{"label":"Good","level":"notGraded"}]""", "grade-not-printed", "/assuranceScale/0/level")]
    [TestCase(
        "assuranceScale",
        """[{"label":"Good","level":"assured"},{"label":"good","level":"notAssured"}]""",
        "scale-label-repeated",
        "/assuranceScale/1/label"
    )]
    public async Task Is_refused_where_it_says_what_cannot_be(string member, string value, string code, string pointer) =>
        await A.NewForum()
            .With("from", "2021-05")
            .With(member, JsonNode.Parse(value))
            .SendAsync(Office)
            .ShouldBeAProblem(400, code)
            .ShouldName(pointer, code);

    [Test]
    public async Task Does_not_take_its_own_place()
    {
        var last = await A.NewForum().Called("Last").RecordAsync(Office);
        var middle = await A.NewForum().Called("Middle").FollowedBy(last.Text("id")).RecordAsync(Office);
        var first = await A.NewForum().Called("First").FollowedBy(middle.Text("id")).RecordAsync(Office);

        await FollowAsync(first, first).ShouldBeAProblem(400, "forum-follows-itself").ShouldName("/successorId", "forum-follows-itself");
        await FollowAsync(last, first).ShouldBeAProblem(400, "forum-follows-itself").ShouldName("/successorId", "forum-follows-itself");
        await MergeAsync(middle, first).ShouldBeAProblem(400, "merged-across");
        await MergeAsync(last, first).ShouldBeAProblem(400, "forum-follows-itself").ShouldName("/into", "forum-follows-itself");
        var elsewhere = await A.NewForum().In("kent").RecordAsync(OfficeElsewhere);
        await FollowAsync(last, elsewhere).ShouldBeAProblem(400, "invalid-input").ShouldName("/successorId", "unknown-forum");
    }

    [Test]
    public async Task Does_not_take_its_own_place_in_a_file()
    {
        var report = await ImportAsync(
            Importer,
            [Row("a", "b"), Row("b", "a"), Row("c", "c"), Row("d", "e"), Row("e", "f"), Row("f")],
            onError: "skipRow"
        );
        Assert.That(
            Errors(report),
            Is.EqualTo(new[] { "0  circular-reference", "1  circular-reference", "2 /successorRef forum-follows-itself" })
        );
        Assert.That(Errors(await ImportAsync(Importer, [Row("f", "d")])), Is.EqualTo(new[] { "0 /successorRef forum-follows-itself" }));
        Assert.That(Counts(await ImportAsync(Importer, [Row("f", "d"), Row("e")])), Is.EqualTo("updated:2"));
    }

    [Test]
    public async Task Grades_the_items_of_its_meetings_by_its_scale()
    {
        var forum = (await A.NewForum().GradedBy(Scale).RecordAsync(Office)).Text("id");
        foreach (var (label, level) in new[] { ("Good", "assured"), ("Substantial", "notAssured") })
            await A.Meeting()
                .With("forumId", forum)
                .WithItems(Item(label, level))
                .SendAsync(Office)
                .ShouldBeAProblem(400, "assurance-outside-scale")
                .ShouldName("/agendaItems/0/assurance/label", "assurance-outside-scale");
        var meeting = await A.Meeting().With("forumId", forum).WithItems(Item("substantial", "assured")).RecordAsync(Office).Text("url");
        await Office.ActAsync(meeting, "agenda-items", Item("Good", "assured").Body).ShouldBeAProblem(400, "assurance-outside-scale");
        var item = $"{meeting}/agenda-items/{(await Office.AgendaAsync(meeting))[0]!.Text("id")}";
        await PatchAsync(meeting, item, """{"assurance":{"level":"assured","label":"Moderate"}}""")
            .ShouldBeAProblem(400, "assurance-outside-scale");

        // What was graded before stays when the scale changes, and other members of it can be amended.
        await PatchAsync($"/v1/forums/{forum}", $"/v1/forums/{forum}", """{"assuranceScale":[{"label":"Green","level":"assured"}]}""")
            .ShouldBe(200);
        await PatchAsync(meeting, item, """{"title":"Task forces"}""").ShouldBe(200);

        var free = await A.Meeting().WithItems(Item("Good", "assured")).RecordAsync(Office).Text("url");
        await PatchAsync(free, free, $$"""{"forumId":"{{forum}}"}""")
            .ShouldBeAProblem(400, "assurance-outside-scale")
            .ShouldName("/agendaItems/0/assurance/label", "assurance-outside-scale");
    }

    [Test]
    public async Task Is_of_the_area_of_its_meetings()
    {
        var kent = (await A.NewForum().In("kent").RecordAsync(OfficeElsewhere)).Text("id");
        await A.Meeting()
            .With("forumId", kent)
            .SendAsync(Office)
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/forumId", "unknown-forum");
        var meeting = await Office.ScheduleAsync();
        await PatchAsync(meeting, meeting, $$"""{"forumId":"{{kent}}"}""")
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/forumId", "unknown-forum");

        var own = await A.NewForum().RecordAsync(Office);
        await PatchAsync(meeting, meeting, $$"""{"forumId":"{{own.Text("id")}}"}""").ShouldBe(200);
        var shown = await Office.GetJsonAsync(meeting);
        Assert.That(shown["names"]![own.Text("id")]!.Text("name"), Is.EqualTo("Strategic Scrutiny Meeting"));

        // A meeting goes on naming a forum that was taken back; no other meeting comes to name it.
        await Office.RetractAsync(own.Text("url"));
        await PatchAsync(meeting, meeting, """{"chair":"The deputy"}""").ShouldBe(200);
        Assert.That((await Office.GetJsonAsync(meeting)).Text("forumId"), Is.EqualTo(own.Text("id")));
        await A.Meeting()
            .With("forumId", own.Text("id"))
            .SendAsync(Office)
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/forumId", "unknown-forum");
    }

    [Test]
    public async Task Grades_otherwise_in_a_file_and_is_found()
    {
        var scaled = Row("scaled").With("assuranceScale", new JsonArray(new JsonObject { ["label"] = "Good", ["level"] = "assured" }));
        var meeting = Some.Meeting(
                "lancashire:graded",
                Some.Item("1", "Calls", """{"assurance":{"level":"assured","label":"GOOD"}}"""),
                Some.Item("2", "Fleet", """{"assurance":{"level":"notAssured","label":"Good"}}"""),
                Some.Item("3", "Vetting", """{"assurance":{"level":"assured","label":"Fine"}}""")
            )
            .With("forumRef", scaled["ref"]!.DeepClone());
        JsonObject[] file = [meeting, scaled, Some.Document("doc:plan")];
        var report = await ImportAsync(Importer, file);
        Assert.That(Counts(report), Is.EqualTo("created:3"));
        var finding = report["findings"]!.AsArray().Single(finding => finding!.Text("code") == "assurance-outside-scale")!;
        Assert.That(finding.Text("detail"), Does.EndWith("the items at 2, 3."));
        Assert.That(finding["refs"]!.ToJsonString(), Is.EqualTo("""["lancashire:graded","lancashire:forum:scaled"]"""));
        Assert.That(Counts(await ImportAsync(Importer, file)), Is.EqualTo("unchanged:3"));
        Assert.That(await ExportAsync(Importer), Does.Contain("lancashire:forum:scaled").And.Contain("forumRef"));

        var kent = Some.Record("forum", "kent:forum:x", ("areaId", "kent"), ("name", "X"), ("kind", "regular"));
        Assert.That(
            Errors(await ImportAsync(Admin, [kent, meeting.DeepClone().AsObject().With("forumRef", "kent:forum:x")])),
            Is.EqualTo(new[] { "1 /forumRef reference-of-another-area" })
        );

        // As of other references, a file leaves out a forum that was taken back, and says so.
        var forum = (await Anonymous.GetJsonAsync("/v1/forums?ref=lancashire:forum:scaled"))["items"]![0]!;
        await Office.RetractAsync(forum.Text("url"));
        var again = await ImportAsync(Importer, [meeting]);
        Assert.That(again["findings"]!.AsArray().Select(note => note!.Text("code")), Does.Contain("retracted-reference"));
        Assert.That(await ExportAsync(Importer), Does.Not.Contain("forum:scaled"));
    }

    [Test]
    public async Task Is_merged_with_its_meetings()
    {
        var (one, other) = (await A.NewForum().RecordAsync(Office), await A.NewForum().Called("SSM").GradedBy(Scale).RecordAsync(Office));
        var meeting = await A.Meeting().With("forumId", other.Text("id")).RecordAsync(Office).Text("url");
        await Office.MergeAsync(other.Text("url"), one.Text("id"));
        Assert.That((await Office.GetJsonAsync(meeting)).Text("forumId"), Is.EqualTo(one.Text("id")));
        Assert.That((await Anonymous.GetJsonAsync(one.Text("url")))["assuranceScale"]!.AsArray(), Has.Count.EqualTo(3));
        await MergeAsync(one, await A.NewForum().OfKind("regular").RecordAsync(Office)).ShouldBeAProblem(400, "merged-across");
    }

    private Task<HttpResponseMessage> FollowAsync(JsonNode forum, JsonNode successor) =>
        PatchAsync(forum.Text("url"), forum.Text("url"), $$"""{"successorId":"{{successor.Text("id")}}"}""");

    private Task<HttpResponseMessage> MergeAsync(JsonNode forum, JsonNode into) =>
        Office.ActAsync(forum.Text("url"), "merge", new { into = into.Text("id") });

    private async Task<HttpResponseMessage> PatchAsync(string record, string url, string patch) =>
        await Office.PatchJsonAsync(url, patch, await Office.ETagOfAsync(record));

    private static AgendaItemBuilder Item(string label, string level) =>
        A.AgendaItem("Task forces").With("assurance", new { level, label });

    private static JsonObject Row(string name, string? successor = null)
    {
        var row = Some.Record(
            "forum",
            $"lancashire:forum:{name}",
            ("areaId", "lancashire"),
            ("name", name),
            ("kind", "divisional"),
            ("successorRef", successor is null ? null : $"lancashire:forum:{successor}")
        );
        return row;
    }
}
