using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.PanelReviews;
using PlanAccountability.Api.Tests.Scrutiny;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Panels;

/// <summary>A panel prepares its meeting for itself, and its minutes publish it.</summary>
public sealed class MeetingAsAPanel : PanelTest
{
    private const string Secret = "Okapi of the inspector";

    [Test]
    public async Task Is_the_panels_own_until_its_minutes_are_published()
    {
        var meeting = await A.PanelMeeting()
            .With("attendance", JsonNode.Parse("""[{"name":"Councillor A. Example","role":"chair"}]"""))
            .With("quorum", new { needed = 5, present = 11 })
            .WithItems(Item("Calls", Resolved("That the figures be shown.", "requests")))
            .RecordAsync(Panel);
        var url = meeting.Text("url");
        Assert.That((meeting.Text("status"), meeting["panelIds"]![0]!.GetValue<string>()), Is.EqualTo(("scheduled", await PanelOfAsync())));
        foreach (var caller in new[] { Anonymous, Office, Reader, Importer, PanelElsewhere })
        {
            await caller.GetAsync(url).ShouldBeAProblem(404, "not-found");
            await caller.GetAsync($"{url}/history").ShouldBeAProblem(404, "not-found");
            Assert.That((await caller.GetStringAsync("/v1/panel-meetings?areaId=lancashire")), Does.Not.Contain(meeting.Text("id")));
            Assert.That(await caller.GetStringAsync("/v1/changes?limit=200"), Does.Not.Contain(meeting.Text("id")));
        }

        Assert.That(await ExportAsync(Office), Does.Not.Contain(meeting.Text("ref")));
        Assert.That(await ExportAsync(Panel), Does.Contain(meeting.Text("ref")));

        await Panel.ActAsync(url, "holding", new { on = "2026-10-12" }).ShouldBe(200);
        await Anonymous.GetAsync(url).ShouldBeAProblem(404, "not-found");
        await Panel.ActAsync(url, "minutes", new { on = "2026-10-20" }).ShouldBe(200);

        var read = await Anonymous.GetJsonAsync(url);
        Assert.That(
            (read.Text("status"), read["agendaItems"]![0]!["resolutions"]![0]!.Text("verb"), (int?)read["quorum"]!["present"]),
            Is.EqualTo(("minutesPublished", "requests", (int?)11))
        );
        await Panel
            .PatchJsonAsync(url, """{"venue":"Hall"}""", await Panel.ETagOfAsync(url))
            .ShouldBeAProblem(409, "correction-without-reason");
    }

    [Test]
    public async Task Is_for_the_panel_of_its_area_alone()
    {
        await A.PanelMeeting().SendAsync(PanelElsewhere).ShouldBeAProblem(403, "forbidden");
        await A.PanelMeeting().SendAsync(Office).ShouldBeAProblem(403, "forbidden");
        await A.PanelMeeting().SendAsync(Admin).ShouldBeAProblem(403, "forbidden");
        var meeting = (await A.PanelMeeting().AfterTheFact().WithItems(A.AgendaItem("Refuges")).RecordAsync(Panel)).Text("url");
        foreach (var caller in new[] { PanelElsewhere, Office })
        {
            await caller
                .PatchJsonAsync(meeting, """{"venue":"Hall"}""", await Panel.ETagOfAsync(meeting))
                .ShouldBeAProblem(403, "forbidden");
            await caller.ActAsync(meeting, "agenda-items", A.AgendaItem("More").Body).ShouldBeAProblem(403, "forbidden");
            await caller.ActAsync(meeting, "retraction", new { reason = "No." }).ShouldBeAProblem(403, "forbidden");
        }
    }

    [Test]
    public async Task Is_joint_where_one_of_the_panels_is_of_its_area()
    {
        var (here, there) = (await PanelOfAsync(), await PanelOfAsync("kent"));
        await A.PanelMeeting()
            .With("panelIds", new[] { there })
            .SendAsync(Panel)
            .ShouldBeAProblem(400, "panel-of-area-missing")
            .ShouldName("/panelIds", "panel-of-area-missing");
        var meeting = await A.PanelMeeting().AfterTheFact().MetOn("2024-02-01").With("panelIds", new[] { here, there }).RecordAsync(Panel);
        foreach (var filter in new[] { "areaId=lancashire", "areaId=kent", $"panelId={there}" })
            Assert.That(
                await Anonymous.GetStringAsync($"/v1/panel-meetings?{filter}&metFrom=2024-02-01&metTo=2024-02-01"),
                Does.Contain(meeting.Text("id"))
            );
        Assert.That(await Anonymous.GetStringAsync("/v1/panel-meetings?areaId=essex"), Does.Not.Contain(meeting.Text("id")));
    }

    [Test]
    public async Task Says_nothing_of_a_restricted_item_at_any_door()
    {
        var meeting = await MinuteAsync(
            A.AgendaItem("Staff")
                .With("points", JsonNode.Parse($$"""[{"text":"{{Secret}} was named.","by":"{{Secret}}"}]"""))
                .With("resolutions", new JsonArray(Resolved($"That {Secret} be thanked.", "thanks")))
                .Asking($"Is it {Secret}?"),
            A.AgendaItem("Calls")
        );
        var item = (await Panel.AgendaAsync(meeting))[0]!.Text("id");
        Assert.That(await Anonymous.GetStringAsync("/v1/search?q=okapi"), Does.Contain("\"resolution\"").And.Contain("\"question\""));
        await Panel.ActAsync(meeting, $"agenda-items/{item}/restriction", new { reason = "Sch. 12A" }).ShouldBeAProblem(403, "forbidden");
        await Admin.ActAsync(meeting, $"agenda-items/{item}/restriction", new { reason = "Sch. 12A", withTitle = true }).ShouldBe(200);

        foreach (
            var door in new[]
            {
                meeting,
                $"{meeting}/history",
                $"{meeting}/as-known?at=2026-11-21T12:00:00Z",
                "/v1/changes?limit=200",
                "/v1/exports/interchange?areaId=lancashire",
                "/v1/search?q=inspector",
                "/v1/scrutiny-questions?limit=200",
            }
        )
            Assert.That(await (await Panel.GetAsync(door)).Content.ReadAsStringAsync(), Does.Not.Contain("Okapi"), door);
        await Panel
            .PatchJsonAsync(
                $"{meeting}/agenda-items/{item}",
                new { resolutions = new[] { new { text = "That he be thanked.", verb = "thanks" } } },
                await Panel.ETagOfAsync(meeting),
                "Again."
            )
            .ShouldBeAProblem(400, "restricted-item-with-words");
    }

    [Test]
    public async Task Loses_a_name_in_memberships_and_declared_interests_too()
    {
        const string Name = "Councillor Vicuna Example";
        var member = (await A.NewPanelMember(await PanelOfAsync()).Called(Name).RecordAsync(Panel)).Text("url");
        var meeting = (
            await A.PanelMeeting()
                .AfterTheFact()
                .MetOn("2023-03-01")
                .With("attendance", JsonNode.Parse($$"""[{"name":"{{Name}}","role":"member"}]"""))
                .RecordAsync(Panel)
        ).Text("url");
        var declared = (
            await A.PanelMeeting()
                .AfterTheFact()
                .MetOn("2023-06-01")
                .WithItems(new { number = "2", interests = new[] { new { name = Name } } })
                .RecordAsync(Panel)
        ).Text("url");

        await Admin
            .PostJsonAsync(
                $"{meeting}/redaction",
                new { members = new[] { "/attendance/0/name" }, reason = "Personal data" },
                await Admin.ETagOfAsync(meeting)
            )
            .ShouldBe(200);

        foreach (var door in new[] { meeting, member, declared, $"{member}/history", $"{meeting}/history", "/v1/changes?limit=200" })
            Assert.That(await (await Admin.GetAsync(door)).Content.ReadAsStringAsync(), Does.Not.Contain("Vicuna"), door);
    }

    [Test]
    public async Task Is_named_by_the_review_that_was_on_its_agenda()
    {
        var meeting = await A.PanelMeeting().AfterTheFact().MetOn("2025-06-10").RecordAsync(Panel);
        var (id, url) = (meeting.Text("id"), meeting.Text("url"));
        var review = await A.Review()
            .OfKind("update")
            .About("Update")
            .AfterTheFact("2025-06-20")
            .With("panelMeetingId", id)
            .RecordAsync(Panel);
        Assert.That((review.Text("metOn"), review.Text("panelMeetingId")), Is.EqualTo(("2025-06-10", id)));
        Assert.That((await Anonymous.GetJsonAsync(url))["reviewIds"]!.ToJsonString(), Is.EqualTo($"[\"{review.Text("id")}\"]"));
        await Panel
            .PatchJsonAsync(review.Text("url"), """{"metOn":"2025-06-11"}""", await Panel.ETagOfAsync(review.Text("url")))
            .ShouldBeAProblem(400, "meeting-on-other-day")
            .ShouldName("/metOn", "meeting-on-other-day");

        var elsewhere = await A.PanelMeeting().In("kent").AfterTheFact().MetOn("2025-06-10").RecordAsync(PanelElsewhere);
        await A.Review()
            .OfKind("update")
            .About("Update")
            .AfterTheFact("2025-06-20")
            .With("panelMeetingId", elsewhere.Text("id"))
            .SendAsync(Panel)
            .ShouldBeAProblem(400, "meeting-of-other-panel");

        var draft = await A.PanelMeeting().MetOn("2026-09-01").RecordAsync(Panel);
        await A.Review()
            .OfKind("update")
            .About("Update")
            .AfterTheFact("2026-09-20")
            .With("panelMeetingId", draft.Text("id"))
            .SendAsync(Panel)
            .ShouldBeAProblem(409, "named-meeting-not-public");

        var live = await A.Review()
            .OfKind("update")
            .About("Live")
            .With("outcome", "Noted.")
            .With("panelMeetingId", draft.Text("id"))
            .RecordAsync(Panel);
        Assert.That(live.Text("metOn"), Is.EqualTo("2026-09-01"));
        await Panel.ActAsync(live.Text("url"), "report", new { on = "2026-09-20" }).ShouldBeAProblem(409, "named-meeting-not-public");
        await Panel.ActAsync(draft.Text("url"), "holding", new { on = "2026-09-01" }).ShouldBe(200);
        await Panel.ActAsync(draft.Text("url"), "minutes", new { on = "2026-09-10" }).ShouldBe(200);
        await Panel.ActAsync(live.Text("url"), "report", new { on = "2026-09-20" }).ShouldBe(200);
    }

    [Test]
    public async Task Names_in_its_resolutions_the_reviews_of_its_panel_alone()
    {
        var review = await Panel.RecordReviewAsync();
        var id = review.Split('/')[^1];
        var named = Resolved("That the report be made.", "agrees");
        named["reviewId"] = id;
        var meeting = await A.PanelMeeting().AfterTheFact().MetOn("2026-03-10").WithItems(Item("Decision", named)).RecordAsync(Panel);
        Assert.That(meeting["agendaItems"]![0]!["resolutions"]![0]!.Text("reviewId"), Is.EqualTo(id));

        var ofKent = await PanelElsewhere.RecordReviewAsync(area: "kent");
        var wrong = Resolved("That the report be made.", "agrees");
        wrong["reviewId"] = ofKent.Split('/')[^1];
        await A.PanelMeeting()
            .AfterTheFact()
            .WithItems(Item("Decision", wrong))
            .SendAsync(Panel)
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/agendaItems/0/resolutions/0/reviewId", "unknown-panel-review");
        await A.Meeting()
            .WithItems(Item("Decision", Resolved("That it be.")))
            .SendAsync(Office)
            .ShouldBeAProblem(400, "resolution-of-panel")
            .ShouldName("/agendaItems/0/resolutions", "resolution-of-panel");
    }
}
