using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Imports;
using PlanAccountability.Api.Tests.Plans;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Scrutiny;

/// <summary>An item has who leads it, what it is for, its parts, the plans that it examines and a grade for each of several things; and
/// the items are put in another order all at once.</summary>
public sealed class SettingAnAgenda : ImportTest
{
    [Test]
    public async Task Says_who_leads_an_item_and_what_it_is_for()
    {
        var item = A.AgendaItem("Calls")
            .Numbered("4")
            .With("lead", "Assistant Chief Constable")
            .With("purpose", "forDiscussion")
            .With("introducedBy", "Head of Contact")
            .With("arisesFrom", JsonNode.Parse("""[{"heldOn":"2026-07","number":"7"},{"heldOn":"2026-09-14"}]"""))
            .With("papers", new[] { new { title = "Calls, quarter 2", by = "Chief Finance Officer" } })
            .With(
                "questions",
                new[]
                {
                    new
                    {
                        text = "Who answers at night?",
                        answer = "Two teams.",
                        answeredBy = "Chief Constable",
                    },
                }
            )
            .With(
                "interests",
                new[]
                {
                    new
                    {
                        name = "B. Example",
                        interest = "A relative answers calls.",
                        kind = "personal",
                        itemNumbers = new[] { "4", "4a" },
                        stayed = true,
                    },
                }
            )
            .With("aims", new[] { "To see why calls at night wait." })
            .With(
                "assurances",
                new object[]
                {
                    new
                    {
                        about = "999",
                        level = "assured",
                        label = "Substantial",
                    },
                    new
                    {
                        about = "101",
                        level = "notGraded",
                        statement = "Work is under way.",
                    },
                }
            );
        var meeting = await Office.ScheduleAsync("2026-10-12", item, A.AgendaItem("At night").Numbered("4a").With("parentNumber", "4"));
        var agenda = await Office.AgendaAsync(meeting);
        Assert.That(
            (agenda[0]!.Text("lead"), agenda[0]!.Text("purpose"), agenda[0]!["assurance"], agenda[1]!.Text("parentNumber")),
            Is.EqualTo(("Assistant Chief Constable", "forDiscussion", (JsonNode?)null, "4"))
        );
        Assert.That(agenda[0]!["aims"]!.ToJsonString(), Is.EqualTo("""["To see why calls at night wait."]"""));
        Assert.That(
            (agenda[0]!.Text("introducedBy"), agenda[0]!["papers"]![0]!.Text("by"), agenda[0]!["questions"]![0]!.Text("answeredBy")),
            Is.EqualTo(("Head of Contact", "Chief Finance Officer", "Chief Constable"))
        );
        Assert.That(
            agenda[0]!["arisesFrom"]!.ToJsonString(),
            Is.EqualTo("""[{"heldOn":"2026-07","number":"7"},{"heldOn":"2026-09-14","number":null}]""")
        );
        Assert.That(
            agenda[0]!["interests"]![0]!.ToJsonString(),
            Is.EqualTo(
                """{"name":"B. Example","interest":"A relative answers calls.","kind":"personal","itemNumbers":["4","4a"],"""
                    + "\"inAllItems\":false,\"stayed\":true}"
            )
        );
        Assert.That(agenda[0]!["assurances"]!.AsArray().Select(given => given!.Text("about")), Is.EqualTo(new[] { "999", "101" }));
        await Office.HoldAsync(meeting);
        await Office.PublishMinutesAsync(meeting);
        await Admin
            .ActAsync(meeting, $"agenda-items/{agenda[0]!.Text("id")}/restriction", new { reason = "It names a caller." })
            .ShouldBe(200);
        var silenced = (await Anonymous.AgendaAsync(meeting))[0]!;
        Assert.That(
            silenced["assurances"]!.AsArray().Concat(silenced["aims"]!.AsArray()).Concat(silenced["interests"]!.AsArray()),
            Is.Empty
        );
        Assert.That(silenced["introducedBy"], Is.Null);
        Assert.That(
            await Anonymous.GetStringAsync(meeting + "/history"),
            Does.Not.Contain("Work is under way").And.Not.Contain("calls at night").And.Not.Contain("B. Example").And.Not.Contain("Head of")
        );
    }

    [TestCase("""[{"number":"1","parentNumber":"2"}]""", "agenda-parent-unknown", "/agendaItems/0/parentNumber")]
    [TestCase("""[{"number":"1","parentNumber":"1"}]""", "agenda-parent-unknown", "/agendaItems/0/parentNumber")]
    [TestCase(
        """[{"number":"1","parentNumber":"2"},{"number":"2","parentNumber":"1"}]""",
        "agenda-parts-in-circle",
        "/agendaItems/0/parentNumber"
    )]
    [TestCase("""[{"assurances":[{"about":"999","level":"assured"}]}]""", "grade-not-printed", "/agendaItems/0/assurances/0/label")]
    [TestCase(
        """[{"outcome":"deferred","assurances":[{"about":"999","level":"notGraded"}]}]""",
        "not-considered",
        "/agendaItems/0/assurances"
    )]
    public async Task Is_refused_where_it_says_what_cannot_be(string items, string code, string pointer)
    {
        await A.Meeting()
            .With("agendaItems", JsonNode.Parse(items))
            .SendAsync(Office)
            .ShouldBeAProblem(400, code)
            .ShouldName(pointer, code);
        await ImportAsync(Importer, [Some.Document("doc:plan")]);
        var row = Some.Meeting($"lancashire:bad-{code}").With("agendaItems", JsonNode.Parse(items));
        Assert.That(Errors(await ImportAsync(Importer, [row])), Is.EqualTo(new[] { $"0 {pointer} {code}" }));
    }

    [Test]
    public async Task Is_five_levels_deep_and_not_twenty()
    {
        static IEnumerable<object> Levels(int count) =>
            Enumerable
                .Range(1, count)
                .Select(level =>
                    A.AgendaItem($"Level {level}").Numbered($"{level}").With("parentNumber", level == 1 ? null : $"{level - 1}")
                );
        var meeting = await A.Meeting().WithItems(Levels(5)).RecordAsync(Office).Text("url");
        await A.Meeting().WithItems(Levels(20)).SendAsync(Office).ShouldBeAProblem(400, "agenda-too-deep");
        await Office
            .ActAsync(meeting, "agenda-items", A.AgendaItem("Level 6").Numbered("6").With("parentNumber", "5").Body)
            .ShouldBeAProblem(400, "agenda-too-deep")
            .ShouldName("/parentNumber", "agenda-too-deep");
    }

    [Test]
    public async Task Is_put_in_another_order_all_at_once()
    {
        var meeting = await Office.ScheduleAsync("2026-10-12", A.AgendaItem("A"), A.AgendaItem("B"), A.AgendaItem("C"));
        var ids = (await Office.AgendaAsync(meeting)).Select(item => item!.Text("id")).ToList();
        foreach (
            var wrong in (string[][])
                [
                    [ids[0], ids[1]],
                    [.. ids, ids[0]],
                    [ids[0], ids[0], ids[1]],
                    [ids[0], ids[1], "0199a1f0-0000-7000-8000-000000000001"],
                    [],
                ]
        )
            await Office
                .ActAsync(meeting, "agenda-items/order", new { itemIds = wrong })
                .ShouldBeAProblem(400, "agenda-order-incomplete")
                .ShouldName("/itemIds", "agenda-order-incomplete");
        await Office.ActAsync(meeting, "agenda-items/order", new { itemIds = new[] { ids[2], ids[0], ids[1] } }).ShouldBe(200);
        Assert.That((await Office.AgendaAsync(meeting)).Select(item => item!.Text("title")), Is.EqualTo(new[] { "C", "A", "B" }));
        await Office.HoldAsync(meeting);
        await Office.PublishMinutesAsync(meeting);
        await Office.ActAsync(meeting, "agenda-items/order", new { itemIds = ids }).ShouldBeAProblem(409, "correction-without-reason");
        await Office.ActAsync(meeting, "agenda-items/order", new { itemIds = ids }, reason: "As printed.").ShouldBe(200);
    }

    [Test]
    public async Task Grades_each_of_several_things_by_the_scale_of_its_forum()
    {
        var forum = (await A.NewForum().GradedBy(("Good", "assured")).RecordAsync(Office)).Text("id");
        var item = A.AgendaItem("Calls")
            .With(
                "assurances",
                new[]
                {
                    new
                    {
                        about = "999",
                        level = "assured",
                        label = "Fine",
                    },
                }
            );
        await A.Meeting()
            .With("forumId", forum)
            .WithItems(item)
            .SendAsync(Office)
            .ShouldBeAProblem(400, "assurance-outside-scale")
            .ShouldName("/agendaItems/0/assurances/0/label", "assurance-outside-scale");
    }

    [Test]
    public async Task Examines_whole_plans_of_its_area()
    {
        var draft = await Office.DraftPlanAsync("afterTheFact", start: "2021-11", end: "2025-03-31");
        var id = draft.Split('/')[^1];
        var secret = (await Office.DraftPlanAsync()).Split('/')[^1];
        await A.Meeting()
            .WithItems(A.AgendaItem("Plan").With("planIds", new[] { secret }))
            .SendAsync(Office)
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/agendaItems/0/planIds", "unknown-plan");
        await Office.PutAsync($"{draft}/versions/1", "Fund two refuges");
        await Office.IssueAsync($"{draft}/versions/1", "2021-12-01");
        var meeting = await Office.RecordMeetingAsync("2022-05-17", A.AgendaItem("Plan").With("planIds", new[] { id }));
        Assert.That((string?)(await Anonymous.AgendaAsync(meeting))[0]!["planIds"]![0], Is.EqualTo(id));
        await A.Meeting()
            .In("kent")
            .WithItems(A.AgendaItem("Plan").With("planIds", new[] { id }))
            .SendAsync(OfficeElsewhere)
            .ShouldBeAProblem(400, "invalid-input");
        Assert.That(await ExportAsync(Importer), Does.Contain("planRefs"));
    }
}
