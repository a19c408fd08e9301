using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Imports;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Plans;

/// <summary>A plan is that of the body in office when it was issued, or when its period starts, by whatever door it comes. In
/// Northamptonshire a police, fire and crime commissioner followed the commissioner on 1 January 2019, in Greater Manchester the mayor on 8
/// May 2017.</summary>
public sealed class FindingTheBody : ImportTest
{
    [TestCase("2013-03-20", "greater-manchester:body:pcc")]
    [TestCase("2017-05-08", "greater-manchester:body:mayor")]
    [TestCase("2018", "greater-manchester:body:mayor")]
    public async Task Takes_it_from_the_issue_in_a_file(string issued, string body)
    {
        var plan = $"greater-manchester:plan-{issued}";
        var report = await ImportAsync(Admin, Rows(plan, issued));

        Assert.That(Errors(report), Is.Empty);
        Assert.That(await BodyOfAsync(plan), Is.EqualTo(body));
    }

    [Test]
    public async Task Needs_a_file_to_say_which_where_a_year_could_be_either()
    {
        const string Plan = "greater-manchester:plan-either";
        Assert.That(Errors(await ImportAsync(Admin, Rows(Plan, "2017"))), Does.Contain("1 /bodyRef body-not-said"));

        var said = Rows(Plan, "2017");
        said[1].With("bodyRef", "greater-manchester:body:mayor");
        Assert.That(Errors(await ImportAsync(Admin, said)), Is.Empty);
        Assert.That(await BodyOfAsync(Plan), Is.EqualTo("greater-manchester:body:mayor"));
    }

    [Test]
    public async Task Refuses_a_body_and_an_issuer_outside_their_time()
    {
        const string Plan = "greater-manchester:plan-wrong";
        var rows = Rows(Plan, "2013-03-20");
        rows[1].With("bodyRef", "greater-manchester:body:mayor");
        Assert.That(Errors(await ImportAsync(Admin, rows)), Does.Contain("1 /bodyRef body-did-not-exist"));

        rows = Rows(Plan, "2013-03-20");
        rows[2].With("issuedByRef", "greater-manchester:term:mayor");
        rows.Add(
            Some.Record(
                "termOfOffice",
                "greater-manchester:term:mayor",
                ("bodyRef", "greater-manchester:body:mayor"),
                ("holder", "Jo Example"),
                ("office", "holder")
            )
        );
        Assert.That(Errors(await ImportAsync(Admin, rows)), Does.Contain("2 /issuedByRef issuer-not-in-office"));
    }

    [Test]
    public async Task Takes_it_from_the_period_and_then_from_the_issue_over_http()
    {
        var plan = await Office.DraftPlanAsync("afterTheFact", "northamptonshire", "2017-04-01", "2021-03-31");
        var (pcc, pfcc) = (await IdAsync("northamptonshire:body:pcc"), await IdAsync("northamptonshire:body:pfcc"));
        Assert.That((await Anonymous.GetJsonAsync(plan)).Text("bodyId"), Is.EqualTo(pcc));
        await Office.PutAsync($"{plan}/versions/1", "Fund two refuges");

        await Office.IssueAsync($"{plan}/versions/1", "2019-01-02");

        Assert.That((await Anonymous.GetJsonAsync(plan)).Text("bodyId"), Is.EqualTo(pfcc));
    }

    [Test]
    public async Task Is_told_which_over_http_where_the_start_leaves_it_open()
    {
        var mayor = await IdAsync("north-yorkshire:body:mayor");
        object Of(string area, string start, string? bodyId) =>
            new
            {
                areaId = area,
                title = "A safer county",
                recordedAs = "afterTheFact",
                period = new { start },
                bodyId,
            };
        await Office
            .PostJsonAsync("/v1/plans", Of("northamptonshire", "2013-04-01", mayor))
            .ShouldBeAProblem(400, "body-did-not-exist")
            .ShouldName("/bodyId", "body-did-not-exist");
        var pcc = await IdAsync("northamptonshire:body:pcc");
        Assert.That(
            (await Office.PostJsonAsync("/v1/plans", Of("northamptonshire", "2018", pcc)).ShouldBe(201)).Text("bodyId"),
            Is.EqualTo(pcc)
        );
    }

    [Test]
    public async Task Lets_no_area_have_two_bodies_on_a_day()
    {
        var mayor = Some.Record(
            "policingBody",
            "kent:body:mayor",
            ("areaId", "kent"),
            ("kind", "mayor"),
            ("name", "Mayor of Kent"),
            ("from", "2028-05-08")
        );
        Assert.That(Errors(await ImportAsync(Admin, [mayor])), Is.EqualTo(["0 /from two-bodies-on-a-day"]));

        var ended = Some.Record("policingBody", "kent:body:pcc", ("areaId", "kent"), ("to", "2028-05-07"));
        Assert.That(Errors(await ImportAsync(Admin, [mayor, ended])), Is.Empty);
    }

    [Test]
    public async Task Reports_terms_in_a_file_that_cannot_all_be_right()
    {
        JsonObject Term(string name, string from, string? to) =>
            Some.Record(
                "termOfOffice",
                $"northamptonshire:term:{name}",
                ("bodyRef", "northamptonshire:body:pcc"),
                ("holder", name),
                ("office", "holder"),
                ("from", from),
                ("to", to)
            );
        var report = await ImportAsync(Importer, [Term("one", "2012-11-22", "2016-05-11"), Term("two", "2016-05-11", "2019-02-01")]);

        Assert.That(Errors(report), Is.Empty);
        Assert.That(
            report["report"]?["findings"]?.AsArray() ?? report["findings"]!.AsArray(),
            Has.Some.Matches<JsonNode>(finding => finding!.Text("code") is "terms-overlap")
                .And.Some.Matches<JsonNode>(finding => finding!.Text("code") is "term-outside-body")
        );
    }

    [Test]
    public async Task Refuses_such_terms_that_are_recorded_live()
    {
        var body = (await Anonymous.GetJsonAsync("/v1/areas/lancashire"))["body"]!.Text("id");
        var url = $"/v1/policing-bodies/{body}";
        await A.NewTermOfOffice(url).Of("Jo Example").For("2012-11-22", "2016-05-11").RecordAsync(Office);
        await A.NewTermOfOffice(url)
            .Of("Jo Example")
            .For("2012-11-22", "2016-05-11")
            .SendAsync(Office)
            .ShouldBeAProblem(409, "term-repeated");
        await A.NewTermOfOffice(url).Of("Sam Example").For("2016-05-11").SendAsync(Office).ShouldBeAProblem(409, "terms-overlap");
        await A.NewTermOfOffice(url).Of("Sam Example").For("2012-11-21").SendAsync(Office).ShouldBeAProblem(409, "term-outside-body");
        var next = await A.NewTermOfOffice(url).Of("Sam Example").For("2016-05-12").RecordAsync(Office).Text("url");
        await Office
            .PatchJsonAsync(next, """{"from":"2016-05-10"}""", await Office.ETagOfAsync(next))
            .ShouldBeAProblem(409, "terms-overlap");
    }

    [Test]
    public async Task Lets_one_of_overlapping_terms_through_that_are_recorded_at_once()
    {
        var body = (await Anonymous.GetJsonAsync("/v1/areas/essex"))["body"]!.Text("id");
        foreach (var year in new[] { 2018, 2019, 2020, 2021 })
        {
            var answers = await Task.WhenAll(
                Enumerable
                    .Range(0, 6)
                    .Select(index =>
                        A.NewTermOfOffice($"/v1/policing-bodies/{body}")
                            .Of($"Example {index}")
                            .For($"{year}-01-0{index + 1}", $"{year}-12-31")
                            .SendAsync(Admin)
                    )
            );
            Assert.That(answers.Select(answer => (int)answer.StatusCode).Order(), Is.EqualTo(new[] { 201, 409, 409, 409, 409, 409 }));
        }
    }

    private async Task<string> BodyOfAsync(string plan)
    {
        var shown = (await Anonymous.GetJsonAsync($"/v1/plans?ref={plan}"))["items"]![0]!;
        return (await Anonymous.GetJsonAsync($"/v1/policing-bodies/{shown.Text("bodyId")}")).Text("ref");
    }

    private async Task<string> IdAsync(string body) =>
        (await Anonymous.GetJsonAsync($"/v1/policing-bodies?ref={body}"))["items"]![0]!.Text("id");

    private static List<JsonObject> Rows(string plan, string issued) =>
        [Some.Document("doc:plan"), Some.Plan(plan, "greater-manchester"), Some.Version(plan, issuedOn: issued)];
}
