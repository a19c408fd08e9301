using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Scrutiny;

/// <summary>What was said without the public is nowhere: not in the meeting, not in its history, not in the feed.</summary>
public sealed class RestrictingAnItem : ApiTest
{
    private const string Secret = "Inspector Example was suspended";

    [Test]
    public async Task Keeps_a_meeting_from_documents_open_or_closed_as_it_is()
    {
        var meeting = await Office.RecordMeetingAsync("2021-09-21", A.AgendaItem().Numbered("7").Restricted("LGA 1972 Sch. 12A para. 1"));
        var address = $"{meeting}/agenda-items/{(await Office.AgendaAsync(meeting))[0]!.Text("id")}";
        await Office
            .PatchJsonAsync(address, """{"restricted":false,"restrictionReason":null}""", await Office.ETagOfAsync(meeting))
            .ShouldBeAProblem(409, "restricted-in-public");
    }

    [Test]
    public async Task Shows_that_there_was_one_and_why_it_is_restricted()
    {
        var meeting = await Office.MinuteAsync(
            "2026-10-12",
            A.AgendaItem("A staffing matter").Numbered("7").Restricted("LGA 1972 Sch. 12A para. 1")
        );

        var item = (await Anonymous.AgendaAsync(meeting))[0]!;
        Assert.That(
            ((bool?)item["restricted"], item.Text("restrictionReason"), item.Text("number")),
            Is.EqualTo(((bool?)true, "LGA 1972 Sch. 12A para. 1", "7"))
        );
    }

    [Test]
    public async Task Never_shows_what_an_item_said_before_it_was_restricted_in_a_draft()
    {
        var meeting = await Office.ScheduleAsync("2026-10-12", A.AgendaItem("Staffing").Deciding(Secret));
        var item = (await Office.AgendaAsync(meeting))[0]!.Text("id");
        await Office
            .PatchJsonAsync(
                $"{meeting}/agenda-items/{item}",
                """{"restricted":true,"restrictionReason":"Sch. 12A","decisions":[]}""",
                await Office.ETagOfAsync(meeting)
            )
            .ShouldBe(200);
        await Office.HoldAsync(meeting);
        await Office.PublishMinutesAsync(meeting);

        await ShouldBeNowhereAsync(meeting);
    }

    [Test]
    public async Task Takes_what_was_public_out_of_all_that_is_kept()
    {
        var meeting = await Office.MinuteAsync(
            "2026-10-12",
            A.AgendaItem("Staffing").Asking($"Is it true that {Secret}?"),
            A.AgendaItem("Refuges").Deciding("Open two.")
        );
        var item = (await Office.AgendaAsync(meeting))[0]!.Text("id");
        await Office
            .PatchJsonAsync(
                $"{meeting}/agenda-items/{item}",
                $$"""{"questions":[],"decisions":["{{Secret}}, earlier wording."]}""",
                await Office.ETagOfAsync(meeting),
                "Minutes corrected."
            )
            .ShouldBe(200);

        await Office
            .PatchJsonAsync(
                $"{meeting}/agenda-items/{item}",
                """{"restricted":true,"restrictionReason":"Sch. 12A","decisions":[]}""",
                await Office.ETagOfAsync(meeting),
                "It names somebody."
            )
            .ShouldBeAProblem(409, "restricted-in-public");
        await Office.ActAsync(meeting, $"agenda-items/{item}/restriction", new { reason = "Sch. 12A" }).ShouldBeAProblem(403, "forbidden");
        Assert.That(
            (int?)(await Admin.ActAsync(meeting, $"agenda-items/{item}/restriction", new { reason = "Sch. 12A" }).ShouldBe(200))["changes"],
            Is.EqualTo(4)
        );

        var read = await Anonymous.GetJsonAsync(meeting);
        Assert.That(
            (
                read["agendaItems"]![0]!.Text("title"),
                (bool?)read["agendaItems"]![0]!["restricted"],
                read["agendaItems"]![1]!["decisions"]![0]!.Text("text")
            ),
            Is.EqualTo(("Staffing", (bool?)true, "Open two."))
        );
        await ShouldBeNowhereAsync(meeting);
        Assert.That(
            (await Admin.GetJsonAsync($"{meeting}/history")).ToJsonString(),
            Does.Not.Contain(Secret),
            "nor for those who could read the draft"
        );
        Assert.That(
            (await Anonymous.GetJsonAsync($"{meeting}/history"))["items"]!.AsArray()[^1]!.Text("event"),
            Is.EqualTo("agendaItemRestricted")
        );
        await Admin.ActAsync(meeting, $"agenda-items/{item}/restriction", new { reason = "Sch. 12A", withTitle = true }).ShouldBe(200);
        Assert.That((await Anonymous.GetJsonAsync($"{meeting}/history")).ToJsonString(), Does.Not.Contain("Staffing"));
        await Office
            .PatchJsonAsync(
                $"{meeting}/agenda-items/{item}",
                """{"restricted":false,"restrictionReason":null}""",
                await Office.ETagOfAsync(meeting),
                "It was not so bad."
            )
            .ShouldBeAProblem(409, "restricted-in-public");
    }

    [Test]
    public async Task Is_not_got_round_by_emptying_the_item_first()
    {
        var meeting = await Office.MinuteAsync("2026-10-12", A.AgendaItem("Staffing").Deciding("A sergeant was suspended."));
        var address = $"{meeting}/agenda-items/{(await Office.AgendaAsync(meeting))[0]!.Text("id")}";
        await Office.PatchJsonAsync(address, """{"decisions":[]}""", await Office.ETagOfAsync(meeting), "A slip.").ShouldBe(200);
        await Office
            .PatchJsonAsync(address, """{"restricted":true,"restrictionReason":"Sch. 12A"}""", await Office.ETagOfAsync(meeting), "A slip.")
            .ShouldBeAProblem(409, "restricted-in-public");
    }

    [Test]
    public async Task Finds_what_was_taken_off_the_agenda_and_what_was_taken_back()
    {
        var meeting = await Office.MinuteAsync("2026-10-12", A.AgendaItem("Staffing").Deciding(Secret));
        var item = (await Office.AgendaAsync(meeting))[0]!.Text("id");
        await Office.ActAsync(meeting, $"agenda-items/{item}/removal", null, "It should not be here.").ShouldBe(200);
        await Admin
            .ActAsync(meeting, $"agenda-items/{AgendaItemId.New()}/restriction", new { reason = "Sch. 12A" })
            .ShouldBeAProblem(404, "not-found");
        await Admin.ActAsync(meeting, $"agenda-items/{item}/restriction", new { reason = "Sch. 12A" }).ShouldBe(200);
        await ShouldBeNowhereAsync(meeting);

        meeting = await Office.RecordMeetingAsync("2021-09-21", A.AgendaItem("Staffing").Asking(Secret));
        item = (await Office.AgendaAsync(meeting))[0]!.Text("id");
        await Office.RetractAsync(meeting, "Entered twice.");
        await Admin.PostJsonAsync($"{meeting}/agenda-items/{item}/restriction", new { reason = "Sch. 12A" }, "\"2\"").ShouldBe(200);
        await ShouldBeNowhereAsync(meeting);
    }

    [Test]
    public async Task Takes_it_out_of_answers_that_are_kept_for_a_retry()
    {
        var meeting = (await SendAsync().ShouldBe(201)).Text("url");
        await Admin
            .ActAsync(
                meeting,
                $"agenda-items/{(await Office.AgendaAsync(meeting))[0]!.Text("id")}/restriction",
                new { reason = "Sch. 12A" }
            )
            .ShouldBe(200);

        var replay = await SendAsync().ShouldBe(201);
        Assert.That(replay.ToJsonString(), Does.Contain(meeting).And.Not.Contain(Secret));

        Task<HttpResponseMessage> SendAsync() =>
            A.Meeting()
                .HeldOn("2021-09-21")
                .AfterTheFact()
                .WithItems(A.AgendaItem().Deciding(Secret))
                .SendAsync(Office, key: "meeting-with-a-secret");
    }

    private async Task ShouldBeNowhereAsync(string meeting)
    {
        foreach (
            var address in new[]
            {
                meeting,
                $"{meeting}/history",
                "/v1/changes?type=scrutinyMeeting",
                "/v1/scrutiny-questions",
                "/v1/scrutiny-actions",
                "/v1/exports/interchange?areaId=lancashire",
            }
        )
        {
            var answer = await Anonymous.GetAsync(address);
            Assert.That(await answer.Content.ReadAsStringAsync(), Does.Not.Contain(Secret), address);
        }
    }
}
