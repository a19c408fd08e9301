using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Imports;
using PlanAccountability.Api.Tests.Plans;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Accountability;

/// <summary>What documents show to have been done otherwise than the law says is stored, and shown wherever one looks.</summary>
public sealed class ShowingIrregularities : ImportTest
{
    private const string Register = "/v1/registers/irregularities";

    private static readonly string[] All = ["PLAN-04", "PLAN-04", "PLAN-04", "PLAN-10", "PLAN-08", "PLAN-17"];

    /// <summary>A plan of which nearly everything went wrong, step by step.</summary>
    [Test]
    public async Task Keeps_what_was_recorded_step_by_step()
    {
        var plan = await Office.DraftPlanAsync("afterTheFact", start: "2013-04-01", end: "2017-03-31");
        var version = $"{plan}/versions/1";
        await Office.PutAsync(version, "Fund two refuges");
        foreach (
            var (kind, on) in new[]
            {
                ("sentToPanel", "2013-01-20"),
                ("panelReported", "2013-01-10"),
                ("responded", "2013-02-20"),
                ("responsePublished", "2013-02-10"),
                ("chiefConstableConsulted", "2013-03-25"),
                ("publicAndVictimsConsulted", "2013-04"),
            }
        )
            await Office.StepAsync(version, "steps", new { kind, on }).ShouldBe(200);
        var acting = await Office.TermAsync(plan, "acting");
        await Office.StepAsync(version, "issue", new { on = "2013-03-20", issuedById = acting }).ShouldBe(200);
        await Office.StepAsync(version, "distribution", new { publishedOn = "2013-03-01" }).ShouldBe(200);

        await ShouldShowAsync(version, "lancashire");
        var commitment = (await Anonymous.GetJsonAsync(version))["priorities"]![0]!["commitments"]![0]!.Text("id");
        var trace = await Anonymous.GetJsonAsync($"/v1/commitments/{commitment}/trace");
        Assert.That(Rules(trace["entries"]![0]!["irregularities"]!), Is.EqualTo(All));

        await Office.RetractAsync(plan);
        Assert.That(await EntriesAsync("?areaId=lancashire"), Is.Empty);
    }

    [Test]
    public async Task Keeps_what_a_file_says()
    {
        const string Plan = "northamptonshire:plan-2013";
        var report = await ImportAsync(
            Importer,
            [
                Some.Document("doc:irregular"),
                Some.Record(
                    "termOfOffice",
                    "northamptonshire:term:acting",
                    ("bodyRef", "northamptonshire:body:pcc"),
                    ("holder", "Jo Example"),
                    ("office", "acting")
                ),
                Some.Plan(Plan, "northamptonshire").With("bodyRef", "northamptonshire:body:pcc"),
                Some.Version(Plan, document: "doc:irregular")
                    .With("issuedByRef", "northamptonshire:term:acting")
                    .With(
                        "steps",
                        new JsonArray(
                            Step("sentToPanel", "2013-01-20"),
                            Step("panelReported", "2013-01-10"),
                            Step("responded", "2013-02-20"),
                            Step("responsePublished", "2013-02-10"),
                            Step("chiefConstableConsulted", "2013-03-25"),
                            Step("publicAndVictimsConsulted", "2013-04"),
                            Step("issued", "2013-03-20"),
                            Step("published", "2013-03-01")
                        )
                    ),
            ]
        );
        Assert.That(Errors(report), Is.Empty);
        var plan = (await Anonymous.GetJsonAsync($"/v1/plans?ref={Plan}"))["items"]![0]!.Text("url");

        await ShouldShowAsync($"{plan}/versions/1", "northamptonshire");
    }

    [Test]
    public async Task Refuses_what_cannot_be()
    {
        var version = await Office.DraftPlanAsync("afterTheFact") + "/versions/1";

        await Office.StepAsync(version, "steps", new { kind = "sentToPanel", on = "2013-02-30" }).ShouldBeAProblem(400, "invalid-input");
        await Office
            .PostJsonAsync(
                "/v1/plans",
                new
                {
                    areaId = "lancashire",
                    title = "Backwards",
                    recordedAs = "afterTheFact",
                    period = new { start = "2017", end = "2013" },
                }
            )
            .ShouldBeAProblem(400, "period-runs-backwards");
    }

    [Test]
    public async Task Shows_one_that_a_review_makes_of_a_version_at_both()
    {
        var plan = await Office.DraftPlanAsync("afterTheFact", start: "2013-07-01", end: "2017-03-31");
        var version = $"{plan}/versions/1";
        await Office.PutAsync(version, "Fund two refuges");
        await Office.StepAsync(version, "steps", new { kind = "sentToPanel", on = "2013-06-20" }).ShouldBe(200);
        var review = await A.Review().OfDraft(plan).AfterTheFact("2013-06-10").RecordAsync(Panel).Text("url");

        var expected = new[] { "PLAN-04" };
        Assert.That(Rules((await Anonymous.GetJsonAsync(version))["irregularities"]!), Is.EqualTo(expected));
        Assert.That(Rules((await Anonymous.GetJsonAsync(review))["irregularities"]!), Is.EqualTo(expected));

        await Panel.RetractAsync(review);
        Assert.That((await Anonymous.GetJsonAsync(version))["irregularities"]!.AsArray(), Is.Empty);
    }

    [Test]
    public async Task Shows_an_answer_to_an_annual_report_that_was_published_before_it_was_given()
    {
        var review = await A.Review().OfKind("annualReport").MetOn("2014-06-20").AfterTheFact("2014-06-10").RecordAsync(Panel).Text("url");
        await Office.RespondAsync(review, "2014-07-02", publishedOn: "2014-07-01");

        var shown = (await Anonymous.GetJsonAsync(review))["irregularities"]!;
        Assert.That(Rules(shown), Is.EqualTo(["AR-03", "AR-05"]));
        Assert.That(shown[0]!.Text("citation"), Is.EqualTo("PRSRA 2011 s.28(4)"));
        var entry = (await EntriesAsync("?ruleId=AR-05"))[0];
        Assert.That((entry["record"]!.Text("kind"), entry["record"]!.Text("url")), Is.EqualTo(("panelReview", review)));
    }

    [Test]
    public async Task Costs_one_command_whatever_the_page([Values(1, 200)] int limit)
    {
        await Anonymous.GetJsonAsync(Register);
        var commands = await Sql.DuringAsync(() => Anonymous.GetJsonAsync($"{Register}?limit={limit}&ruleId=PLAN-18"));
        Assert.That(commands, Has.Count.EqualTo(1), string.Join('\n', commands));
    }

    [Test]
    public async Task Asks_for_a_rule_that_there_is()
    {
        await Anonymous.GetAsync($"{Register}?ruleId=PLAN-99").ShouldBeAProblem(400, "invalid-input").ShouldName("?ruleId", "unknown-rule");
        await Anonymous.GetAsync($"{Register}?after=abcd").ShouldBeAProblem(400, "invalid-input").ShouldName("?after", "bad-cursor");
    }

    private async Task ShouldShowAsync(string version, string area)
    {
        var shown = await Anonymous.GetJsonAsync(version);
        Assert.That(Rules(shown["irregularities"]!), Is.EqualTo(All));
        Assert.That(
            shown["irregularities"]![0]!.ToJsonString(),
            Does.Contain("PRSRA 2011 s.5(6)").And.Contain("(2013-01-20) only after the panel reported (2013-01-10)")
        );

        Assert.That((await EntriesAsync($"?areaId={area}")).Select(entry => entry.Text("ruleId")), Is.EqualTo(All));
        Assert.That((await EntriesAsync($"?areaId={area}&limit=1")).Select(entry => entry.Text("ruleId")), Is.EqualTo(All));
        var acting = (await EntriesAsync($"?areaId={area}&ruleId=PLAN-17")).Single();
        Assert.That(
            (acting.Text("citation"), acting["record"]!.Text("url"), acting["record"]!.Text("kind")),
            Is.EqualTo(("PRSRA 2011 s.62(4)", version, "planVersion"))
        );
        var csv = await Anonymous.GetStringAsync($"{Register}.csv?areaId={area}");
        Assert.That(csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(All.Length + 1));
        Assert.That(csv, Does.Contain("An acting commissioner issued the version (2013-03-20)."));
    }

    private Task<List<JsonNode>> EntriesAsync(string query) => Anonymous.GetItemsAsync(Register + query);

    private static IEnumerable<string> Rules(JsonNode irregularities) => irregularities.AsArray().Select(one => one!.Text("ruleId"));

    private static JsonObject Step(string kind, string on) =>
        new()
        {
            ["kind"] = kind,
            ["on"] = on,
            ["citations"] = Some.Citations("doc:irregular"),
        };
}
