using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Imports;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Panels;

/// <summary>A veto needs two thirds of the members, whoever is present.</summary>
public sealed class VotingAsAPanel : PanelTest
{
    [TestCase("""{"for":9,"membersAtDecision":14}""", "A veto by 9 of 14 members needs 10.")]
    [TestCase("""{"for":9}""", "A veto says how many voted for it")]
    public async Task Refuses_a_live_veto_by_too_few(string vote, string detail)
    {
        var problem = await A.PanelMeeting()
            .WithItems(Item("Precept", Resolved("That the precept be vetoed.", "vetoes", vote)))
            .SendAsync(Panel)
            .ShouldBeAProblem(409, "veto-below-two-thirds");
        Assert.That((problem.Text("detail"), problem.Text("citation")), Is.EqualTo((problem.Text("detail"), "PRSRA 2011 Sch 5 para 4")));
        Assert.That(problem.Text("detail"), Does.StartWith(detail));
    }

    [Test]
    public async Task Takes_a_veto_by_two_thirds_rounded_up() =>
        await A.PanelMeeting()
            .WithItems(Item("Precept", Resolved("That it be vetoed.", "vetoes", """{"for":10,"against":4,"membersAtDecision":14}""")))
            .RecordAsync(Panel);

    [Test]
    public async Task Shows_what_documents_call_a_veto_as_irregular()
    {
        var meeting = await A.PanelMeeting()
            .AfterTheFact()
            .MetOn("2019-02-04")
            .With("quorum", new { needed = 5, present = 4 })
            .WithItems(Item("Precept", Resolved("That it be vetoed.", "vetoes", """{"for":9,"membersAtDecision":14}""")))
            .RecordAsync(Panel);
        Assert.That(meeting["irregularities"]!.AsArray().Select(one => one!.Text("ruleId")), Is.EqualTo(new[] { "PAN-10", "PRE-03" }));
        var register = await Anonymous.GetJsonAsync("/v1/registers/irregularities?areaId=lancashire&ruleId=PRE-03");
        Assert.That(register["items"]!.AsArray().Select(one => one!["record"]!.Text("url")), Is.EqualTo(new[] { meeting.Text("url") }));
    }

    [Test]
    public async Task Resolves_nothing_live_without_a_quorum()
    {
        var meeting = await A.PanelMeeting()
            .With("quorum", new { needed = 5, present = 4 })
            .WithItems(A.AgendaItem("Calls"))
            .RecordAsync(Panel);
        var url = meeting.Text("url");
        await Panel
            .PatchJsonAsync(
                $"{url}/agenda-items/{meeting["agendaItems"]![0]!.Text("id")}",
                new { resolutions = new[] { new { text = "That it be.", verb = "resolves" } } },
                await Panel.ETagOfAsync(url)
            )
            .ShouldBeAProblem(409, "quorum-not-met");
    }

    [TestCase("""{"for":10,"against":5,"membersAtDecision":14}""", "more-votes-than-members", "/agendaItems/0/resolutions/0/vote")]
    [TestCase("""{"for":10,"membersAtDecision":21}""", "invalid-input", "/agendaItems/0/resolutions/0/vote/membersAtDecision")]
    public async Task Refuses_votes_of_more_than_there_are(string vote, string code, string pointer)
    {
        var body = Item("Precept", Resolved("That it be.", "supports", vote));
        var problem = await A.PanelMeeting().AfterTheFact().WithItems(body).SendAsync(Panel).ShouldBeAProblem(400, code);
        Assert.That(problem["errors"]!.AsArray().Select(error => error!.Text("pointer")), Is.EqualTo(new[] { pointer }));
    }

    [Test]
    public async Task Has_another_law_in_London() =>
        await A.PanelMeeting()
            .In("metropolitan")
            .AfterTheFact()
            .WithItems(Item("Budget", Resolved("That it be amended.", "vetoes", """{"for":9,"membersAtDecision":14}""")))
            .SendAsync(Panel)
            .ShouldBeAProblem(403, "forbidden");

    [Test]
    public async Task Tells_of_another_number_of_members_than_the_record_has()
    {
        await ImportAsync(Admin, Some.WholePlan("northamptonshire:plan-x"));
        var members = Enumerable.Range(1, 21).Select(number => Member("northamptonshire:panel", number)).ToList();
        var report = await ImportAsync(Admin, members);
        Assert.That(Findings(report), Is.EqualTo(new[] { "panel-too-large" }));

        var meeting = Row(
            "northamptonshire:panel-a",
            "2022-05-01",
            JsonNode.Parse(
                """{"title":"Precept","resolutions":[{"text":"That it be.","verb":"supports","vote":{"membersAtDecision":14}}]}"""
            )!
        );
        Assert.That(Findings(await ImportAsync(Admin, [meeting])), Is.EqualTo(new[] { "members-differ" }));
    }

    [Test]
    public async Task Says_how_many_more_votes_tell_of_another_number()
    {
        await ImportAsync(Admin, Some.WholePlan("gwent:plan-x"));
        await ImportAsync(Admin, [Member("gwent:panel", 1)]);
        var meetings = Enumerable
            .Range(0, 1_001)
            .Select(at => Row($"gwent:panel-{at}", $"{new DateOnly(2022, 5, 1).AddDays(at):yyyy-MM-dd}", Voted()));

        var findings = (await ImportAsync(Admin, [.. meetings]))["findings"]!.AsArray();

        Assert.That(findings.Select(finding => finding!.Text("code")).Distinct(), Is.EqualTo(new[] { "members-differ" }));
        Assert.That(findings[^1]!.Text("detail"), Is.EqualTo("There are 1 more of these."));
        Assert.That(findings, Has.Count.EqualTo(1_001));

        static JsonNode Voted() =>
            JsonNode.Parse(
                """{"title":"Precept","resolutions":[{"text":"That it be.","verb":"supports","vote":{"membersAtDecision":14}}]}"""
            )!;
    }

    private static JsonObject Member(string panel, int number) =>
        Some.Record(
            "panelMember",
            $"{panel.Split(':')[0]}:member-{number}",
            ("panelRef", panel),
            ("name", $"Councillor {number}"),
            ("from", "2021-05"),
            ("citations", Some.Citations("doc:plan"))
        );

    private static IEnumerable<string> Findings(JsonNode report) => report["findings"]!.AsArray().Select(finding => finding!.Text("code"));
}
