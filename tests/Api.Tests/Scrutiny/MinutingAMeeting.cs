using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Imports;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Scrutiny;

/// <summary>A meeting has its time, place and papers, is announced before it is known, adjourned and continued, and its minutes are
/// approved at a later one.</summary>
public sealed class MinutingAMeeting : ImportTest
{
    [Test]
    public async Task Has_its_time_place_and_papers()
    {
        var document = await A.NewSourceDocument().RecordAsync(Office);
        var meeting = await A.Meeting()
            .With("startsAt", "14:00")
            .With("endsAt", "16:30")
            .With("venue", "County Hall, Preston")
            .With("isOnline", false)
            .With("papers", new[] { new { title = "Agenda", documentId = document.Text("id") } })
            .With("watchUrl", "https://www.example.org/live")
            .With("announcedNext", "2027-01")
            .RecordAsync(Office);
        Assert.That(
            (meeting.Text("startsAt"), meeting.Text("endsAt"), meeting.Text("venue"), meeting.Text("watchUrl"), (bool?)meeting["isOnline"]),
            Is.EqualTo(("14:00", "16:30", "County Hall, Preston", "https://www.example.org/live", false))
        );
        Assert.That(
            (meeting["papers"]![0]!.Text("documentId"), meeting.Text("announcedNext"), meeting["amendments"]!.AsArray().Count),
            Is.EqualTo((document.Text("id"), "2027-01", 0))
        );
        var url = meeting.Text("url");
        await PatchAsync(url, """{"isOnline":null,"papers":null,"endsAt":null}""").ShouldBe(200);
        var amended = await Office.GetJsonAsync(url);
        Assert.That(
            (amended["isOnline"], amended["papers"]!.AsArray().Count, amended["endsAt"]),
            Is.EqualTo(((JsonNode?)null, 0, (JsonNode?)null))
        );
    }

    [TestCase("endsAt", "\"13:59\"", "meeting-ends-before-start", "/endsAt")]
    [TestCase("endsAt", "\"14:00\"", "meeting-ends-before-start", "/endsAt")]
    [TestCase("announcedNext", "\"2026-09\"", "before-the-meeting", "/announcedNext")]
    [TestCase("amendments", "[\"Item 4 said 12, not 21.\"]", "approval-without-meeting", "/amendments")]
    [TestCase("status", "\"announced\"", "meeting-status-of-steps", "/status")]
    public async Task Is_refused_where_it_says_what_cannot_be(string member, string value, string code, string pointer) =>
        await A.Meeting()
            .With("startsAt", "14:00")
            .With(member, JsonNode.Parse(value))
            .SendAsync(Office)
            .ShouldBeAProblem(400, code)
            .ShouldName(pointer, code);

    [TestCase("startsAt", "\"24:00\"", "/startsAt")]
    [TestCase("startsAt", "\"2pm\"", "/startsAt")]
    [TestCase("endsAt", "\"9:30\"", "/endsAt")]
    [TestCase("papers", """[{"title":"Agenda","documentId":"0199a1f0-0000-7000-8000-000000000001"}]""", "/papers/0/documentId")]
    public async Task Is_refused_where_a_value_is_none(string member, string value, string pointer)
    {
        var problem = await A.Meeting().With(member, JsonNode.Parse(value)).SendAsync(Office).ShouldBeAProblem(400, "invalid-input");
        Assert.That(problem["errors"]!.AsArray().Select(error => error!.Text("pointer")), Does.Contain(pointer));
    }

    [Test]
    public async Task Is_adjourned_and_continued_by_one_meeting()
    {
        var first = await Office.ScheduleAsync();
        await Office.ActAsync(first, "adjournment", new { on = "2026-10-12" }).ShouldBe(200);
        Assert.That((await Office.GetJsonAsync(first)).Text("status"), Is.EqualTo("adjourned"));
        await Anonymous.GetAsync(first).ShouldBeAProblem(404, "not-found");
        await Office.ActAsync(first, "holding", new { on = "2026-10-12" }).ShouldBeAProblem(409, "meeting-not-scheduled");

        var id = first.Split('/')[^1];
        var second = await A.Meeting().HeldOn("2026-10-19").With("continuesId", id).RecordAsync(Office).Text("url");
        await A.Meeting().HeldOn("2026-10-20").With("continuesId", id).SendAsync(Office).ShouldBeAProblem(409, "meeting-continued-already");
        await A.Meeting()
            .HeldOn("2026-10-05")
            .With("continuesId", id)
            .SendAsync(Office)
            .ShouldBeAProblem(400, "meetings-out-of-order")
            .ShouldName("/continuesId", "meetings-out-of-order");
        foreach (var itself in new[] { first, second })
            await PatchAsync(first, $$"""{"heldOn":"2026-10-19","continuesId":"{{itself.Split('/')[^1]}}"}""")
                .ShouldBeAProblem(400, "meeting-continues-itself")
                .ShouldName("/continuesId", "meeting-continues-itself");

        // What is public names nothing that is not.
        await Office.HoldAsync(second, "2026-10-19");
        await Office.ActAsync(second, "minutes", new { on = "2026-10-30" }).ShouldBeAProblem(409, "named-meeting-not-public");
        await Office.PublishMinutesAsync(first);
        await Office.PublishMinutesAsync(second);
        var shown = await Anonymous.GetJsonAsync(second);
        Assert.That(
            (shown.Text("continuesId"), shown["names"]![id]!.Text("name")),
            Is.EqualTo((id, "Strategic Scrutiny Meeting, 2026-10-12"))
        );
        Assert.That((await Anonymous.GetJsonAsync(first)).Text("status"), Is.EqualTo("adjourned"));
        await Office.ActAsync(first, "minutes", new { on = "2026-10-30" }).ShouldBeAProblem(409, "meeting-not-held");
    }

    [Test]
    public async Task Is_continued_once_whoever_writes_at_once()
    {
        var id = (await Office.ScheduleAsync()).Split('/')[^1];
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => A.Meeting().HeldOn("2026-10-19").With("continuesId", id).SendAsync(Office))
        );
        Assert.That(answers.Select(answer => (int)answer.StatusCode).Order(), Is.EqualTo(new[] { 201, 409, 409, 409, 409, 409 }));

        var one = await Office.ScheduleAsync();
        var other = await Office.ScheduleAsync();
        var circle = await Task.WhenAll(
            PatchAsync(one, $$"""{"continuesId":"{{other.Split('/')[^1]}}"}"""),
            PatchAsync(other, $$"""{"continuesId":"{{one.Split('/')[^1]}}"}""")
        );
        Assert.That(circle.Select(answer => (int)answer.StatusCode).Order(), Is.EqualTo(new[] { 200, 400 }));
    }

    [Test]
    public async Task Names_meetings_of_its_area_alone()
    {
        var kent = (await A.Meeting().In("kent").HeldOn("2026-10-01").AfterTheFact().RecordAsync(OfficeElsewhere)).Text("id");
        foreach (var member in new[] { "continuesId", "minutesApprovedAtId" })
            await A.Meeting()
                .AfterTheFact()
                .With(member, kent)
                .SendAsync(Office)
                .ShouldBeAProblem(400, "invalid-input")
                .ShouldName("/" + member, "unknown-meeting");
    }

    [Test]
    public async Task Has_its_minutes_approved_and_amended_later()
    {
        var meeting = await Office.RecordMeetingAsync("2021-09-21");
        var later = await Office.RecordMeetingAsync("2021-12-14");
        var (id, own) = (later.Split('/')[^1], meeting.Split('/')[^1]);
        await PatchAsync(meeting, $$"""{"minutesApprovedAtId":"{{id}}","amendments":["Item 4 said 12, not 21."]}""").ShouldBe(200);
        var shown = await Anonymous.GetJsonAsync(meeting);
        Assert.That((shown.Text("minutesApprovedAtId"), (string?)shown["amendments"]![0]), Is.EqualTo((id, "Item 4 said 12, not 21.")));
        await PatchAsync(meeting, $$"""{"minutesApprovedAtId":"{{own}}"}""").ShouldBeAProblem(400, "minutes-approved-by-themselves");
        await PatchAsync(later, $$"""{"minutesApprovedAtId":"{{own}}"}""").ShouldBeAProblem(400, "meetings-out-of-order");
        var secret = (await Office.ScheduleAsync()).Split('/')[^1];
        await PatchAsync(meeting, $$"""{"minutesApprovedAtId":"{{secret}}"}""").ShouldBeAProblem(409, "named-meeting-not-public");
    }

    [Test]
    public async Task Is_announced_and_completed_by_its_minutes()
    {
        var announced = Some.Meeting("lancashire:announced")
            .With("status", "announced")
            .With("heldOn", "2027-03")
            .With("startsAt", "10:00");
        await ImportAsync(Importer, [Some.Document("doc:plan")]);
        Assert.That(Counts(await ImportAsync(Importer, [announced])), Is.EqualTo("created:1"));
        var url = await UrlOfAsync("lancashire:announced");
        Assert.That((await Anonymous.GetJsonAsync(url)).Text("status"), Is.EqualTo("announced"));
        Assert.That((await Anonymous.GetJsonAsync("/v1/scrutiny-meetings?status=announced"))["items"]!.AsArray(), Has.Count.EqualTo(1));
        Assert.That(
            Errors(await ImportAsync(Importer, [Some.Meeting("lancashire:announced").With("heldOn", "2027-03").With("status", "held")])),
            Is.EqualTo(new[] { "0 /heldOn date-in-future" })
        );

        // The office has touched it since: what came of it is said by its minutes all the same.
        await PatchAsync(url, """{"venue":"County Hall"}""").ShouldBe(200);
        var minutes = Some.Meeting("lancashire:announced", Some.Item("1", "Calls"))
            .With("status", "minutesPublished")
            .With("heldOn", "2026-11-10");
        Assert.That(Counts(await ImportAsync(Importer, [minutes])), Is.EqualTo("updated:1"));
        var shown = await Anonymous.GetJsonAsync(url);
        Assert.That(
            (shown.Text("status"), shown.Text("venue"), shown.Text("startsAt"), shown["agendaItems"]!.AsArray().Count),
            Is.EqualTo(("minutesPublished", "County Hall", "10:00", 1))
        );
        await PatchAsync(url, """{"venue":"Leyland"}""").ShouldBe(200);
        Assert.That(Counts(await ImportAsync(Importer, [minutes.With("venue", "Preston")])), Is.EqualTo("handEdited:1"));
    }

    [Test]
    public async Task Is_scheduled_here_and_completed_by_its_minutes()
    {
        await Office.PostJsonAsync("/v1/scrutiny-meetings", A.Meeting().HeldOn("2026-11-10").WithRef("lancashire:scheduled")).ShouldBe(201);
        var minutes = Some.Meeting(
                "lancashire:scheduled",
                Some.Item("1", "Calls", """{"actions":[{"text":"Report.","dueOn":"2026-11-12"}]}""")
            )
            .With("heldOn", "2026-11-10");
        await ImportAsync(Importer, [Some.Document("doc:plan")]);
        Assert.That(Errors(await ImportAsync(Importer, [minutes])), Is.EqualTo(new[] { "0 /ref not-your-record" }));
        var report = await ImportAsync(Admin, [minutes.With("status", "minutesPublished")]);
        Assert.That(OutcomeOf(report, 0), Is.EqualTo("updated"), report.ToJsonString());

        // It is known from documents now: nobody knows what became of its action.
        var url = await UrlOfAsync("lancashire:scheduled");
        var shown = await Anonymous.GetJsonAsync(url);
        Assert.That(
            (shown.Text("recordedAs"), shown.Text("status"), shown["agendaItems"]![0]!["actions"]![0]!.Text("state")),
            Is.EqualTo(("afterTheFact", "minutesPublished", "notEvidenced"))
        );
        var held = await Office.ScheduleAsync("2026-11-03");
        await Office.HoldAsync(held, "2026-11-03");
        var refusal = await ImportAsync(
            Admin,
            [minutes.DeepClone().AsObject().With("ref", (await Office.GetJsonAsync(held)).Text("ref"))],
            force: true
        );
        Assert.That(Errors(refusal), Is.EqualTo(new[] { "0 /recordedAs cannot-change" }));
    }

    [Test]
    public async Task Comes_in_and_goes_out_with_the_meetings_that_it_names()
    {
        await ImportAsync(Importer, [Some.Document("doc:plan")]);
        JsonObject[] file =
        [
            Some.Meeting("lancashire:part-2").With("heldOn", "2023-05-11").With("continuesRef", "lancashire:part-1"),
            Some.Meeting("lancashire:part-1")
                .With("status", "adjourned")
                .With("minutesPublishedOn", "2023-06-01")
                .With("minutesApprovedAtRef", "lancashire:part-2")
                .With("amendments", new JsonArray("A word."))
                .With("papers", new JsonArray(new JsonObject { ["title"] = "Agenda", ["documentRef"] = "doc:plan" })),
        ];
        Assert.That(Counts(await ImportAsync(Importer, file)), Is.EqualTo("created:2"));
        Assert.That(Counts(await ImportAsync(Importer, file)), Is.EqualTo("unchanged:2"));
        var exported = await ExportAsync(Importer);
        Assert.That(
            exported,
            Does.Contain("\"continuesRef\":\"lancashire:part-1\"").And.Contain("\"minutesApprovedAtRef\":\"lancashire:part-2\"")
        );

        JsonObject Continuing(string name, string of, string on) =>
            Some.Meeting($"lancashire:{name}").With("heldOn", on).With("continuesRef", $"lancashire:{of}");
        Assert.That(
            Errors(
                await ImportAsync(
                    Importer,
                    [
                        Continuing("again", "part-1", "2023-05-12"),
                        Continuing("early", "part-2", "2023-05-01"),
                        Continuing("round", "trip", "2023-05-12"),
                        Continuing("trip", "round", "2023-05-12"),
                        Continuing("itself", "itself", "2023-05-12"),
                        Some.Meeting("lancashire:end").With("startsAt", "10:00").With("endsAt", "09:00"),
                        Continuing("twin-1", "end", "2023-05-12"),
                        Continuing("twin-2", "end", "2023-05-12"),
                    ],
                    onError: "skipRow"
                )
            ),
            Is.SupersetOf(
                new[]
                {
                    "0  meeting-continued-already",
                    "1 /continuesRef meetings-out-of-order",
                    "2  circular-reference",
                    "3  circular-reference",
                    "4 /continuesRef meeting-continues-itself",
                    "5 /endsAt meeting-ends-before-start",
                }
            )
        );
        Assert.That(
            Errors(await ImportAsync(Importer, [Continuing("part-1", "part-2", "2023-05-11")])),
            Is.EqualTo(new[] { "0 /continuesRef meeting-continues-itself" })
        );
    }

    private async Task<string> UrlOfAsync(string @ref) =>
        (await Office.GetJsonAsync($"/v1/scrutiny-meetings?ref={@ref}"))["items"]!.AsArray().Single()!.Text("url");

    private async Task<HttpResponseMessage> PatchAsync(string url, string patch) =>
        await Office.PatchJsonAsync(url, patch, await Office.ETagOfAsync(url));
}
