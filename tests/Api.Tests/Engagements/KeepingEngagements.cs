using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Imports;
using PlanAccountability.Api.Tests.Plans;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Engagements;

public sealed class KeepingEngagements : CsvTest
{
    [Test]
    public async Task Is_for_the_office_of_the_area_and_for_everyone_to_read()
    {
        await A.NewEngagement().SendAsync(Anonymous).ShouldBeAProblem(401, "unauthenticated");
        foreach (var other in new[] { OfficeElsewhere, Panel, Importer, Reader, Admin })
            await A.NewEngagement().SendAsync(other).ShouldBeAProblem(403, "forbidden");
        var survey = await A.NewEngagement().RecordAsync(Office);

        Assert.That(survey["allowedActions"]!.ToJsonString(), Is.EqualTo("""["amendEngagement","retractEngagement","mergeEngagement"]"""));
        var url = survey.Text("url");
        await OfficeElsewhere.PatchJsonAsync(url, """{"title":"Mine"}""", await Office.ETagOfAsync(url)).ShouldBeAProblem(403, "forbidden");
        Assert.That((await AmendAsync(url, """{"method":"By telephone"}""").ShouldBe(200)).Text("method"), Is.EqualTo("By telephone"));
        await Office.RetractAsync(url);
        await Anonymous.GetAsync(new Uri(url, UriKind.Relative)).ShouldBeAProblem(410, "retracted");
    }

    [Test]
    public async Task Keeps_shares_and_numbers_as_they_are_printed()
    {
        var survey = await A.NewEngagement()
            .With("responsesIs", "over")
            .With("marginOfErrorPercent", 3.0m)
            .Asking(
                new
                {
                    text = "Which of these?",
                    @base = 1600,
                    options = new object[]
                    {
                        new
                        {
                            text = "One",
                            percent = 93.60m,
                            previousPercent = 60,
                        },
                        new
                        {
                            text = "Other",
                            percent = 88.7m,
                            count = 0,
                        },
                    },
                },
                new { text = "And?" }
            )
            .RecordAsync(Office);

        Assert.That(
            (await Anonymous.GetJsonAsync(survey.Text("url")))["questions"]!.ToJsonString(),
            Is.EqualTo(
                """[{"text":"Which of these?","base":1600,"options":[{"text":"One","percent":93.6,"count":null,"previousPercent":60},"""
                    + """{"text":"Other","percent":88.7,"count":0,"previousPercent":null}],"wording":"verbatim"},"""
                    + """{"text":"And?","base":null,"options":[],"wording":"verbatim"}]"""
            )
        );
        Assert.That((survey["marginOfErrorPercent"]!.ToJsonString(), survey.Text("responsesIs")), Is.EqualTo(("3", "over")));
    }

    [Test]
    public async Task Keeps_within_limits()
    {
        foreach (var percent in new[] { 101, 100.0001m, -1, 0.00001m })
            await ShouldRefuseAsync(Question(new { text = "Yes", percent }), "/questions/0/options/0/percent", "bad-value");
        await ShouldRefuseAsync(
            Question(
                new
                {
                    text = "Yes",
                    percent = 1,
                    previousPercent = 101,
                }
            ),
            "/questions/0/options/0/previousPercent",
            "bad-value"
        );
        await ShouldRefuseAsync(Question(new { text = "Yes" }), "/questions/0/options/0/percent", "required");
        await ShouldRefuseAsync(Question(new { text = "Yes", count = -1 }), "/questions/0/options/0/count", "out-of-range");
        await ShouldRefuseAsync(Question(new { text = " ", count = 1 }), "/questions/0/options/0/text", "required");
        await ShouldRefuseAsync(
            Question([.. Enumerable.Range(1, 10_000).Select(number => new { text = $"Option {number}", count = number })]),
            "/questions/0/options",
            "too-many"
        );
        await A.NewEngagement()
            .With("responses", -1)
            .SendAsync(Office)
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/responses", "out-of-range");
        await A.NewEngagement().With("responses", 1.5).SendAsync(Office).ShouldBeAProblem(400, "invalid-input");
        await A.NewEngagement().With("from", "2031").SendAsync(Office).ShouldBeAProblem(400, "date-in-future");
        await A.NewEngagement()
            .With("to", "2016-08")
            .SendAsync(Office)
            .ShouldBeAProblem(400, "period-runs-backwards")
            .ShouldName("/to", "period-runs-backwards");
    }

    [Test]
    public async Task Names_a_version_that_everyone_may_read_and_tells_of_no_other()
    {
        var draft = (await Office.DraftPlanAsync()).Split('/')[3];
        string plan;
        string elsewhere;
        string priority;
        await using (var scope = Db())
        {
            var saved = await A.Plan().WithPriority("Burglary", 1).IssuedOn("2021-11").SaveAsync(scope.Db);
            var other = await A.Plan("kent").WithPriority("Burglary", 1).IssuedOn("2021-11").SaveAsync(scope.Db);
            (plan, elsewhere) = (saved.Commitments[0].PlanId.ToString(), other.Commitments[0].PlanId.ToString());
            priority = other.Commitments[0].Entries[0].PriorityId.ToString();
        }

        // The office has a draft of a variation, of which nobody else knows.
        await A.Variation($"/v1/plans/{plan}").RecordAsync(Office);

        await RefusedAsync(draft, 1, "/planId", "unknown-plan");
        await RefusedAsync(elsewhere, 1, "/planId", "unknown-plan");
        await RefusedAsync(null, 1, "/planId", "version-without-plan");
        var hidden = await RefusedAsync(plan, 2, "/planVersion", "unknown-version");
        var missing = await RefusedAsync(plan, 3, "/planVersion", "unknown-version");
        Assert.That(hidden["errors"]!.ToJsonString(), Is.EqualTo(missing["errors"]!.ToJsonString()));
        await A.NewEngagement()
            .With("priorityIds", new[] { priority })
            .SendAsync(Office)
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/priorityIds", "unknown-priority");

        var survey = await A.NewEngagement().Informing(plan, 1).RecordAsync(Office);
        await AmendAsync(survey.Text("url"), """{"planVersion":2}""")
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/planVersion", "unknown-version");
        await AmendAsync(survey.Text("url"), """{"title":"Survey"}""").ShouldBe(200);
        Assert.That(
            (await Anonymous.GetItemsAsync($"/v1/engagements?areaId=lancashire&kind=survey&planId={plan}&sort=-from")).Select(item =>
                item.Text("id")
            ),
            Is.EqualTo(new[] { survey.Text("id") })
        );
    }

    [Test]
    public async Task Comes_in_files_and_is_held_to_the_same()
    {
        Assert.That(Errors(await ImportAsync(Importer, Some.WholePlan("lancashire:asked-plan"))), Is.Empty);
        var report = await ImportAsync(
            Importer,
            [
                Survey("v2").With("planRef", "lancashire:asked-plan").With("planVersion", 2),
                Survey("p").With("questions", new JsonArray(new JsonObject { ["text"] = "?", ["options"] = Options(101) })),
                Survey("n").With("planVersion", 1),
            ]
        );
        Assert.That(report["rows"]!.AsArray().Count(row => (string?)row!["outcome"] == "rejected"), Is.EqualTo(3), report.ToJsonString());
        Assert.That(string.Join(' ', Errors(report)), Does.Contain("unknown-version"));

        var good = Survey("v1").With("planRef", "lancashire:asked-plan").With("planVersion", 1);
        Assert.That(Counts(await ImportAsync(Importer, [good])), Is.EqualTo("created:1"));
        Assert.That(Counts(await ImportAsync(Importer, [good])), Is.EqualTo("unchanged:1"));
        const string Sheet = """
            ref,areaId,kind,title,responses,responsesIs,planRef,planVersion
            lancashire:asked:v1,lancashire,survey,Told,100,over,lancashire:asked-plan,1
            """;
        Assert.That(Counts(await SendCsvAsync(Sheet, "type=engagement&mode=commit")), Is.EqualTo("updated:1"));
        var found = (await Anonymous.GetJsonAsync("/v1/search?q=nightbus&type=engagement"))["items"]!.AsArray();
        Assert.That(found.Select(text => (string?)text!["title"]), Is.EqualTo(new[] { "Told" }));
    }

    [Test]
    public async Task Merges_what_was_recorded_twice()
    {
        var one = await A.NewEngagement().With("from", null).With("responses", null).RecordAsync(Office);
        var other = await A.NewEngagement().With("responsesIs", "over").RecordAsync(Office);
        var roadshow = await A.NewEngagement().OfKind("roadshow").RecordAsync(Office);

        await Office.ShouldNotMergeAsync(roadshow.Text("url"), one.Text("id"), 400, "merged-across");
        await Office.MergeAsync(other.Text("url"), one.Text("id"));

        var merged = await Anonymous.GetJsonAsync(one.Text("url"));
        Assert.That(
            ((int)merged["responses"]!, merged.Text("responsesIs"), merged.Text("from"), merged["questions"]!.AsArray().Count),
            Is.EqualTo((1672, "over", "2016-09", 1))
        );
    }

    private static object Question(params object[] options) => new { text = "Confident?", options };

    private static JsonArray Options(int percent) => new(new JsonObject { ["text"] = "Yes", ["percent"] = percent });

    private static JsonObject Survey(string name) =>
        Some.Record(
            "engagement",
            $"lancashire:asked:{name}",
            ("areaId", "lancashire"),
            ("kind", "survey"),
            ("title", "Survey"),
            ("questions", new JsonArray(new JsonObject { ["text"] = "Do you want a nightbus?", ["options"] = Options(50) }))
        );

    private async Task<JsonNode> RefusedAsync(string? plan, int version, string pointer, string code)
    {
        var problem = await A.NewEngagement().Informing(plan, version).SendAsync(Office).ShouldBe(400);
        Assert.That(problem["errors"]![0]!.Text("pointer"), Is.EqualTo(pointer));
        Assert.That(problem["errors"]![0]!.Text("code"), Is.EqualTo(code));
        return problem;
    }

    private async Task ShouldRefuseAsync(object question, string pointer, string code) =>
        await A.NewEngagement().Asking(question).SendAsync(Office).ShouldBeAProblem(400, "invalid-input").ShouldName(pointer, code);

    private async Task<HttpResponseMessage> AmendAsync(string url, string patch) =>
        await Office.PatchJsonAsync(url, patch, await Office.ETagOfAsync(url));
}
