using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Plans;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Scrutiny;

/// <summary>A live meeting from the calendar to its published minutes.</summary>
public sealed class HoldingToAccount : ApiTest
{
    [Test]
    public async Task Keeps_a_meeting_to_the_office_until_its_minutes_are_published()
    {
        var plan = await Office.IssuedPlanAsync();
        var commitment = (await Office.GetJsonAsync($"/v1/commitments?planId={plan.Split('/')[^1]}"))["items"]![0]!.Text("id");
        var meeting = await Office.ScheduleAsync(
            "2026-10-12",
            A.AgendaItem("Refuges")
                .Numbered("4")
                .Examining(commitment)
                .Asking("When do they open?", reference: "14/2026/P", askedBy: "Police and Crime Commissioner", replyDueOn: "2026-10-20")
        );
        await ShouldBeUnknownAsync(meeting, commitment);
        Assert.That((await Reader.GetJsonAsync(meeting)).Text("status"), Is.EqualTo("scheduled"));
        Assert.That(
            (await Reader.GetJsonAsync($"/v1/scrutiny-questions?meetingId={meeting.Split('/')[^1]}"))["items"]!.AsArray(),
            Has.Count.EqualTo(1)
        );
        await Office
            .ActAsync(
                meeting,
                $"questions/{(await Office.AgendaAsync(meeting))[0]!["questions"]![0]!.Text("id")}/reply",
                new { answer = "In May.", repliedOn = "2026-10-20" }
            )
            .ShouldBeAProblem(409, "meeting-not-held");

        await Office.ActAsync(meeting, "minutes", new { on = "2026-10-30" }).ShouldBeAProblem(409, "meeting-not-held");
        await Office.ActAsync(meeting, "holding", new { on = "2026-12-01" }).ShouldBeAProblem(400, "date-in-future");
        await Office
            .ActAsync(meeting, "holding", new { on = "2026-10-21" })
            .ShouldBeAProblem(400, "before-the-meeting")
            .ShouldName("/agendaItems/0/questions/0/writtenReplyDueOn", "before-the-meeting");
        await Office.HoldAsync(meeting, "2026-10-13");
        await ShouldBeUnknownAsync(meeting, commitment);
        await Office
            .ActAsync(meeting, "minutes", new { on = "2026-10-12" })
            .ShouldBeAProblem(400, "before-the-meeting")
            .ShouldName("/minutesPublishedOn", "before-the-meeting");
        await Office.ActAsync(meeting, "minutes", new { on = "2026-10-30", url = "https://www.example.org/minutes" }).ShouldBe(200);

        var read = await Anonymous.GetJsonAsync(meeting);
        var item = read["agendaItems"]![0]!;
        Assert.That(
            (
                read.Text("status"),
                read.Text("heldOn"),
                read.Text("minutesPublishedOn"),
                item.Text("number"),
                (string?)item["commitmentIds"]![0],
                item["questions"]![0]!.Text("state")
            ),
            Is.EqualTo(("minutesPublished", "2026-10-13", "2026-10-30", "4", commitment, "overdue"))
        );
        Assert.That(
            (await Anonymous.GetJsonAsync($"/v1/scrutiny-meetings?commitmentId={commitment}"))["items"]!.AsArray(),
            Has.Count.EqualTo(1)
        );
        Assert.That(
            (await Anonymous.GetJsonAsync($"{meeting}/history"))["items"]!.AsArray().Select(change => change!.Text("event")),
            Is.EqualTo(new[] { "scrutinyMinutesPublished" }),
            "what was a draft stays the office's own"
        );
    }

    [Test]
    public async Task Corrects_a_public_meeting_with_a_reason_alone()
    {
        var meeting = await Office.MinuteAsync("2026-10-12", A.AgendaItem("Refuges").Asking("When?").Asking("Where?"));
        var tag = await Office.ETagOfAsync(meeting);
        var item = (await Office.AgendaAsync(meeting))[0]!;
        var address = $"{meeting}/agenda-items/{item.Text("id")}";

        await Office.PatchJsonAsync(meeting, """{"chair":"Deputy"}""", tag).ShouldBeAProblem(409, "correction-without-reason");
        await Office.PatchJsonAsync(address, """{"title":"Two refuges"}""", tag).ShouldBeAProblem(409, "correction-without-reason");
        await Office.PostJsonAsync($"{address}/removal", new { }, tag).ShouldBeAProblem(409, "correction-without-reason");
        await Office.PatchJsonAsync(meeting, """{"status":"held"}""", tag, "A slip.").ShouldBeAProblem(400, "meeting-status-of-steps");

        var first = item["questions"]![0]!.Text("id");
        var patch = $$"""{"questions":[{"id":"{{first}}","text":"When exactly?"},{"text":"For whom?"}]}""";
        var corrected = await Office.PatchJsonAsync(address, patch, tag, "The minutes were corrected.").ShouldBe(200);
        var questions = corrected["agendaItems"]![0]!["questions"]!.AsArray();
        Assert.That(questions.Select(question => question!.Text("text")), Is.EqualTo(new[] { "When exactly?", "For whom?" }));
        Assert.That(questions[0]!.Text("id"), Is.EqualTo(first));
        Assert.That(item["questions"]!.AsArray().Select(known => known!.Text("id")), Does.Not.Contain(questions[1]!.Text("id")));
        Assert.That(
            (await Anonymous.GetJsonAsync($"/v1/scrutiny-questions?meetingId={meeting.Split('/')[^1]}"))["items"]!
                .AsArray()
                .Select(question => question!.Text("text")),
            Is.EquivalentTo(new[] { "When exactly?", "For whom?" }),
            "the ledger says what the meeting says"
        );

        var stranger = await Office.MinuteAsync("2026-10-12", A.AgendaItem().Asking("Who?"));
        var foreign = (await Office.AgendaAsync(stranger))[0]!["questions"]![0]!.Text("id");
        await Office
            .PatchJsonAsync(
                address,
                $$"""{"questions":[{"id":"{{foreign}}","text":"Who?"}]}""",
                await Office.ETagOfAsync(meeting),
                "A slip."
            )
            .ShouldBeAProblem(400, "agenda-part-unknown");
        await Office
            .PatchJsonAsync(
                address,
                $$"""{"questions":[{"id":"{{first}}","text":"A"},{"id":"{{first}}","text":"B"}]}""",
                await Office.ETagOfAsync(meeting),
                "A slip."
            )
            .ShouldBeAProblem(400, "agenda-part-unknown");
    }

    [Test]
    public async Task Tells_everyone_that_a_meeting_was_cancelled_and_not_what_it_was_to_examine()
    {
        var meeting = await Office.ScheduleAsync("2026-12-12", A.AgendaItem("A secret draft").Asking("A secret question"));
        await Office
            .PatchJsonAsync(meeting, """{"watchUrl":"https://www.example.org/secret"}""", await Office.ETagOfAsync(meeting))
            .ShouldBe(200);
        await Office.CancelAsync(meeting, "The chief constable was called away.");

        var read = await Anonymous.GetJsonAsync(meeting);
        Assert.That(
            (read.Text("status"), read.Text("cancellationReason"), read["agendaItems"]!.AsArray().Count, read["watchUrl"]),
            Is.EqualTo(("cancelled", "The chief constable was called away.", 0, (JsonNode?)null))
        );
        Assert.That((await Anonymous.GetJsonAsync($"{meeting}/history")).ToJsonString(), Does.Not.Contain("secret"));
        Assert.That((await Anonymous.GetJsonAsync("/v1/changes?type=scrutinyMeeting")).ToJsonString(), Does.Not.Contain("secret"));
        await Office.ActAsync(meeting, "agenda-items", A.AgendaItem("Too late"), "A slip.").ShouldBeAProblem(409, "meeting-cancelled");
        await Office.ActAsync(meeting, "holding", new { on = "2026-11-02" }).ShouldBeAProblem(409, "meeting-not-scheduled");
    }

    [Test]
    public async Task Examines_what_is_of_its_own_area()
    {
        var plan = await OfficeElsewhere.IssuedPlanAsync(area: "kent");
        var foreign = (await Anonymous.GetJsonAsync($"/v1/commitments?planId={plan.Split('/')[^1]}"))["items"]![0]!;
        var meeting = await Office.ScheduleAsync();

        await A.Meeting()
            .WithItems(A.AgendaItem(), A.AgendaItem().Examining(foreign.Text("id")))
            .SendAsync(Office)
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/agendaItems/1/commitmentIds", "unknown-commitment");
        await Office
            .ActAsync(meeting, "agenda-items", A.AgendaItem().Examining(foreign.Text("id")))
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/commitmentIds", "unknown-commitment");
        await Office
            .ActAsync(meeting, "agenda-items", A.AgendaItem().About(foreign.Text("priorityId")))
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/priorityIds", "unknown-priority");
        await A.Meeting().SendAsync(OfficeElsewhere).ShouldBeAProblem(403, "forbidden");
        await A.Meeting().SendAsync(Panel).ShouldBeAProblem(403, "forbidden");
        await A.Meeting().SendAsync(Anonymous).ShouldBeAProblem(401, "unauthenticated");
    }

    [Test]
    public async Task Refuses_what_does_not_fit_together()
    {
        var meeting = await Office.ScheduleAsync("2026-10-12", A.AgendaItem("Performance").Numbered("a"));

        await Put(new { number = "A" }).ShouldBeAProblem(400, "agenda-number-repeated");
        await Put(new { assurance = new { level = "assured", statement = "The commissioner was satisfied." } })
            .ShouldBeAProblem(400, "grade-not-printed");
        await Put(new { assurance = new { level = "notGraded", label = "Substantial" } }).ShouldBeAProblem(400, "grade-not-printed");
        await Put(
                new
                {
                    actions = new[]
                    {
                        new
                        {
                            text = "Report.",
                            status = "done",
                            closedOn = "2026-10-11",
                        },
                    },
                }
            )
            .ShouldBeAProblem(400, "before-the-meeting")
            .ShouldName("/actions/0/closedOn", "before-the-meeting");
        await Put(new { actions = new[] { new { text = "Report.", closedOn = "2026-10-20" } } })
            .ShouldBeAProblem(400, "open-action-closed");
        await Put(new { restricted = true }).ShouldBeAProblem(400, "restriction-mismatch");
        await Put(
                new
                {
                    restricted = true,
                    restrictionReason = "Sch. 12A",
                    decisions = new[] { "Dismissed." },
                }
            )
            .ShouldBeAProblem(400, "restricted-item-with-words");
        await Put(new { questions = new[] { new { text = "" } } })
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/questions/0/text", "required");
        await Put(new { papers = new[] { new { title = "Paper", url = "javascript:alert(1)" } } })
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/papers/0/url", "bad-value");
        await Office
            .PatchJsonAsync(
                meeting,
                """
                {"attendees":[{"name":"Chief Constable","attendance":"present"},
                  {"name":"CHIEF CONSTABLE ","attendance":"apologies"}]}
                """,
                await Office.ETagOfAsync(meeting)
            )
            .ShouldBeAProblem(400, "attendee-repeated");
        await Office
            .PatchJsonAsync(meeting, """{"heldOn":"2026-10"}""", await Office.ETagOfAsync(meeting))
            .ShouldBeAProblem(400, "day-needed");
        await Office
            .PatchJsonAsync($"{meeting}/agenda-items/{ScrutinyActionId.New()}", "{}", await Office.ETagOfAsync(meeting))
            .ShouldBeAProblem(404, "not-found");

        Task<HttpResponseMessage> Put(object item) => Office.ActAsync(meeting, "agenda-items", item);
    }

    [Test]
    public async Task Mends_what_was_said_of_the_minutes_and_takes_no_step_by_it()
    {
        var meeting = await Office.MinuteAsync();
        await PatchAsync("""{"minutesUrl":"https://www.example.org/right"}""").ShouldBeAProblem(409, "correction-without-reason");
        await PatchAsync("""{"minutesPublishedOn":null}""", "A slip.").ShouldBeAProblem(400, "meeting-status-of-steps");
        await PatchAsync("""{"cancellationReason":"Snow."}""", "A slip.").ShouldBeAProblem(400, "meeting-status-of-steps");
        await PatchAsync("""{"minutesPublishedOn":"2026-10-11"}""", "A slip.").ShouldBeAProblem(400, "before-the-meeting");
        var read = await PatchAsync("""{"minutesUrl":"https://www.example.org/right","minutesPublishedOn":"2026-10-31"}""", "A slip.")
            .ShouldBe(200);
        Assert.That(
            (read.Text("minutesUrl"), read.Text("minutesPublishedOn"), read.Text("status")),
            Is.EqualTo(("https://www.example.org/right", "2026-10-31", "minutesPublished"))
        );

        meeting = await Office.ScheduleAsync("2026-12-12");
        await PatchAsync("""{"minutesUrl":"https://www.example.org/early"}""").ShouldBeAProblem(400, "meeting-status-of-steps");
        await Office.CancelAsync(meeting, "Snow.");
        Assert.That(
            (await PatchAsync("""{"cancellationReason":"Snow on the moors."}""", "A slip.").ShouldBe(200)).Text("cancellationReason"),
            Is.EqualTo("Snow on the moors.")
        );

        async Task<HttpResponseMessage> PatchAsync(string patch, string? reason = null) =>
            await Office.PatchJsonAsync(meeting, patch, await Office.ETagOfAsync(meeting), reason);
    }

    [Test]
    public async Task Can_still_be_amended_when_two_names_were_taken_out()
    {
        var meeting = await Office.ScheduleAsync();
        await Office
            .PatchJsonAsync(
                meeting,
                """{"attendees":[{"name":"A. Example","attendance":"present"},{"name":"B. Example","attendance":"present"}]}""",
                await Office.ETagOfAsync(meeting)
            )
            .ShouldBe(200);
        await Admin.ActAsync(meeting, "redaction", new { members = new[] { "/attendees" }, reason = "They asked for it." }).ShouldBe(200);

        Assert.That(
            (await Office.PatchJsonAsync(meeting, """{"chair":"Deputy"}""", await Office.ETagOfAsync(meeting)).ShouldBe(200)).Text("chair"),
            Is.EqualTo("Deputy")
        );
    }

    [Test]
    public async Task Takes_items_off_an_agenda()
    {
        var meeting = await Office.ScheduleAsync(
            "2026-10-12",
            A.AgendaItem().Numbered("1"),
            A.AgendaItem().Numbered("3").Agreeing("Report.")
        );
        var item = (await Office.AgendaAsync(meeting))[1]!.Text("id");
        Assert.That(
            (await Office.GetJsonAsync($"/v1/scrutiny-actions?meetingId={meeting.Split('/')[^1]}"))["items"]!.AsArray(),
            Has.Count.EqualTo(1)
        );

        var read = await Office.ActAsync(meeting, $"agenda-items/{item}/removal").ShouldBe(200);

        Assert.That(((int?)read["agendaItemCount"], read["agendaItems"]![0]!.Text("number")), Is.EqualTo(((int?)1, "1")));
        Assert.That((await Office.GetJsonAsync($"/v1/scrutiny-actions?meetingId={meeting.Split('/')[^1]}"))["items"]!.AsArray(), Is.Empty);
    }

    /// <summary>Whoever is not of the office finds nothing of it, wherever they look.</summary>
    private async Task ShouldBeUnknownAsync(string meeting, string commitment)
    {
        var id = meeting.Split('/')[^1];
        foreach (var caller in new[] { Anonymous, Panel, Importer, OfficeElsewhere })
        {
            foreach (var address in new[] { meeting, $"{meeting}/history", $"{meeting}/as-known?at=2026-11-22T09:00:00Z" })
                await caller.GetAsync(address).ShouldBeAProblem(404, "not-found");
            foreach (
                var list in new[]
                {
                    "scrutiny-meetings",
                    $"scrutiny-meetings?commitmentId={commitment}",
                    "scrutiny-questions",
                    $"scrutiny-questions?commitmentId={commitment}",
                    "scrutiny-questions.csv",
                    "scrutiny-actions",
                    "scrutiny-actions.csv",
                    "changes?type=scrutinyMeeting",
                }
            )
                Assert.That(await (await caller.GetAsync($"/v1/{list}")).Content.ReadAsStringAsync(), Does.Not.Contain(id), list);
        }
    }
}
