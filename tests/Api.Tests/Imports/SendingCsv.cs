using System.Text;
using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Idempotency;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Imports;

public sealed class SendingCsv : CsvTest
{
    private const string Kind = "communitySafetyPartnership";

    private static readonly string[] Clean = [];

    [Test]
    public async Task Records_what_it_says()
    {
        await ImportAsync(Importer, [Some.Document("doc:csv")]);

        var report = await SendCsvAsync(
            "ref,name,kind,website,sourceRef,locator,quote\r\n"
                + $"org:pendle,\"Pendle, with \"\"friends\"\"\",{Kind},https://www.example.org,doc:csv,p.1,\"Two\nlines\"\r\n"
        );

        var pendle = await OrganisationAsync("org:pendle");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((Counts(report), report.Text("mode"), report.Text("status")), Is.EqualTo(("created:1", "commit", "done")));
            Assert.That(
                (pendle.Text("name"), pendle.Text("kind"), pendle.Text("website")),
                Is.EqualTo(("Pendle, with \"friends\"", Kind, "https://www.example.org"))
            );
            Assert.That(
                (pendle["citations"]![0]!.Text("locator"), pendle["citations"]![0]!.Text("quote")),
                Is.EqualTo(("p.1", "Two\nlines"))
            );
        }

        Assert.That(
            Counts(await SendAsync(Importer, FileOf([Some.Record("organisation", "org:pendle", ("name", pendle.Text("name")))]))),
            Is.EqualTo("unchanged:1"),
            "as JSON"
        );
    }

    [Test]
    public async Task Leaves_alone_what_has_no_column_and_clears_what_is_empty()
    {
        await ImportAsync(Importer, [Some.Document("doc:clear")]);
        await SendCsvAsync($"ref,name,kind,website,sourceRef\norg:clear,One,{Kind},https://www.example.org,doc:clear\n");

        Assert.That(Counts(await SendCsvAsync("ref,name\norg:clear,Two\n")), Is.EqualTo("updated:1"));
        var renamed = await OrganisationAsync("org:clear");
        Assert.That(
            (renamed.Text("name"), renamed.Text("website"), renamed["citations"]!.AsArray().Count),
            Is.EqualTo(("Two", "https://www.example.org", 1))
        );

        Assert.That(Counts(await SendCsvAsync("website,sourceRef,locator,quote,ref\n,,,,org:clear\n")), Is.EqualTo("updated:1"));
        var cleared = await OrganisationAsync("org:clear");
        Assert.That(
            (cleared.Text("name"), cleared["website"], cleared["citations"]!.AsArray().Count),
            Is.EqualTo(("Two", (JsonNode?)null, 0))
        );
    }

    [Test]
    public async Task Only_tries_where_the_address_says_so()
    {
        var report = await SendCsvAsync($"ref,name,kind\norg:tried,Tried,{Kind}\n", "type=organisation&mode=dryRun");

        Assert.That((report.Text("mode"), Counts(report)), Is.EqualTo(("dryRun", "created:1")));
        Assert.That((await Anonymous.GetJsonAsync("/v1/organisations?ref=org:tried"))["items"]!.AsArray(), Is.Empty);
    }

    [Test]
    public async Task Tells_faults_by_pointer_line_and_column()
    {
        var file =
            $"ref,kind,name,sourceRef,locator\norg:good,{Kind},Good,,\norg:kind,gardening,\"Two\r\nlines\",,\n\n,{Kind},Nobody,,\n"
            + $"org:long,{Kind},{new string('x', 301)},,\norg:none,{Kind},None,doc:none,p.1\norg:where,{Kind},Where,,p.1\n"
            + $"org:good,{Kind},Again,,\n";

        var report = await SendCsvAsync(file, "type=organisation&mode=commit&onError=skipRow");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((report.Text("status"), Counts(report)), Is.EqualTo(("done", "created:1 rejected:6")));
            Assert.That(
                Errors(report),
                Is.EqualTo(
                    new[]
                    {
                        "1 /kind wrong-type",
                        "2 /ref required",
                        "3 /name too-long",
                        "4 /citations/0/sourceRef unknown-reference",
                        "5 /citations/0/sourceRef required",
                        "6 /ref duplicate-ref",
                    }
                )
            );
            Assert.That(Details(report, 1).Single(), Does.EndWith("(line 3, column kind: 'gardening')"));
            Assert.That(Details(report, 2).Single(), Does.EndWith("(line 6, column ref)"));
            Assert.That(
                Details(report, 3).Single(),
                Does.EndWith("(line 7, column name: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…')")
            );
            Assert.That(Details(report, 4).Single(), Does.EndWith("(line 8, column sourceRef: 'doc:none')"));
            Assert.That(Details(report, 5).Single(), Does.EndWith("(line 9, column sourceRef)"));
            Assert.That(Details(report, 6).Single(), Does.EndWith("(line 10, column ref: 'org:good')"));
        }
    }

    [Test]
    public async Task Keeps_all_or_nothing_unless_said()
    {
        var report = await SendCsvAsync($"ref,name,kind\norg:all,All,{Kind}\norg:nothing,Nothing,gardening\n");

        Assert.That((report.Text("status"), Counts(report)), Is.EqualTo(("failed", "created:1 rejected:1")));
        Assert.That((await Anonymous.GetJsonAsync("/v1/organisations?ref=org:all"))["items"]!.AsArray(), Is.Empty);
    }

    [Test]
    public async Task Leaves_hand_edits_alone_unless_forced()
    {
        await SendCsvAsync($"ref,name,kind\norg:edited,Before,{Kind}\n");
        var address = (await OrganisationAsync("org:edited")).Text("url");
        await Importer.PatchJsonAsync(address, new { name = "By hand" }, await Importer.ETagOfAsync(address)).ShouldBe(200);
        var file = $"ref,name,kind\norg:edited,After,{Kind}\n";

        Assert.That(Counts(await SendCsvAsync(file)), Is.EqualTo("handEdited:1"));
        Assert.That(Counts(await SendCsvAsync(file, "type=organisation&mode=commit&force=true")), Is.EqualTo("updated:1"));
    }

    [Test]
    public async Task Gives_the_first_answer_again_under_a_key()
    {
        var key = Keyed.NewKey();
        var refs = new List<string>();
        for (var times = 0; times < 2; times++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/imports?type=organisation&mode=commit")
            {
                Content = new StringContent($"ref,name,kind\norg:once,Once,{Kind}\n", Encoding.UTF8, "text/csv"),
            };
            request.Headers.Add("Idempotency-Key", key);
            refs.Add((await Importer.SendAsync(request).ShouldBe(201)).Text("id"));
        }

        Assert.That(refs[1], Is.EqualTo(refs[0]));
        using var other = new HttpRequestMessage(HttpMethod.Post, "/v1/imports?type=organisation&mode=dryRun")
        {
            Content = new StringContent($"ref,name,kind\norg:once,Once,{Kind}\n", Encoding.UTF8, "text/csv"),
        };
        other.Headers.Add("Idempotency-Key", key);
        await Importer.SendAsync(other).ShouldBeAProblem(422, "idempotency-key-reused");
    }

    [Test]
    public async Task Needs_the_role()
    {
        await PostCsvAsync("ref,name\n", caller: Anonymous).ShouldBeAProblem(401, "unauthenticated");
        await PostCsvAsync("ref,name\n", caller: Office).ShouldBeAProblem(403, "forbidden");
        Assert.That(
            Errors(await SendCsvAsync("ref,areaId\nkent:plan-csv,kent\n", "type=plan&mode=commit")),
            Is.EqualTo(new[] { "0 /ref not-your-area" })
        );
    }

    [TestCase("mode=commit", "type", "required")]
    [TestCase("type=&mode=commit", "type", "unknown-type")]
    [TestCase("type=novel&mode=commit", "type", "unknown-type")]
    [TestCase("type=planVersion&mode=commit", "type", "not-flat")]
    [TestCase("type=priority&mode=commit", "type", "not-flat")]
    [TestCase("type=commitment&mode=commit", "type", "not-flat")]
    [TestCase("type=organisation", "mode", "required")]
    [TestCase("type=organisation&mode=maybe", "mode", "bad-value")]
    [TestCase("type=organisation&mode=commit&onError=weep", "onError", "bad-value")]
    [TestCase("type=organisation&mode=commit&force=perhaps", "force", "bad-value")]
    public async Task Needs_an_address_that_says_what_it_must(string query, string parameter, string code)
    {
        var problem = PostCsvAsync($"ref,name,kind\norg:x,X,{Kind}\n", query).ShouldBeAProblem(400, "invalid-input");

        await problem.ShouldName("?" + parameter, code);
        if (parameter is "type")
            Assert.That(
                (await problem)["errors"]![0]!.Text("detail"),
                Does.Contain("organisation").And.Contain("progressReport").And.Not.Contain("planVersion")
            );
    }

    [TestCase("type=organisation", "type")]
    [TestCase("mode=dryRun", "mode")]
    [TestCase("onError=skipRow", "onError")]
    [TestCase("force=true", "force")]
    public async Task Is_all_that_the_parameters_are_for(string query, string parameter)
    {
        using var content = new StringContent(FileOf([Some.Document("doc:json")]), Encoding.UTF8, "application/json");

        await Importer
            .PostAsync("/v1/imports?" + query, content)
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("?" + parameter, "not-of-csv");
    }

    /// <summary>Each type whose records fit in a line, with every column that it has: JSON that says the same finds it unchanged.</summary>
    [Test]
    public async Task Takes_every_type_that_fits_in_a_line()
    {
        var plan = "lancashire:csv-types";
        await ImportAsync(Admin, Some.WholePlan(plan));
        var body = (await Anonymous.GetJsonAsync("/v1/areas/lancashire"))["body"]!;
        var bodyRef = (await Anonymous.GetJsonAsync($"/v1/policing-bodies/{body.Text("id")}")).Text("ref");
        (string Type, string File, JsonObject Same)[] types =
        [
            (
                "sourceDocument",
                "ref,title,kind,publisher,documentUrl,publishedOn,retrievedAt,sha256,language\n"
                    + "doc:line,A plan,policeAndCrimePlan,OPCC,https://www.example.org/a,2013-09,2022-03-01T10:00:00Z,"
                    + new string('a', 64)
                    + ",cy\n",
                Some.Record(
                    "sourceDocument",
                    "doc:line",
                    ("title", "A plan"),
                    ("kind", "policeAndCrimePlan"),
                    ("publisher", "OPCC"),
                    ("documentUrl", "https://www.example.org/a"),
                    ("publishedOn", "2013-09"),
                    ("retrievedAt", "2022-03-01T10:00:00Z"),
                    ("sha256", new string('a', 64)),
                    ("language", "cy")
                )
            ),
            (
                "plan",
                $"ref,areaId,bodyRef,sourceRef,locator,quote\nlancashire:csv-line,lancashire,{bodyRef},doc:line,p.2,Words\n",
                Some.Record(
                    "plan",
                    "lancashire:csv-line",
                    ("areaId", "lancashire"),
                    ("bodyRef", bodyRef),
                    ("citations", Cited("doc:line", "p.2", "Words"))
                )
            ),
            (
                "termOfOffice",
                $"ref,bodyRef,holder,office,from,to,sourceRef\nlancashire:term:csv,{bodyRef},Jo Example,deputy,2016-05,2021,doc:line\n",
                Some.Record(
                    "termOfOffice",
                    "lancashire:term:csv",
                    ("bodyRef", bodyRef),
                    ("holder", "Jo Example"),
                    ("office", "deputy"),
                    ("from", "2016-05"),
                    ("to", "2021"),
                    ("citations", Cited("doc:line"))
                )
            ),
            (
                "progressReport",
                "ref,commitmentRef,reportedOn,reportedBy,status,summary,isAnnouncementOnly,sourceRef\n"
                    + $"{plan}:r1,{plan}:c1,2022-03,Chief Constable,underway,Begun,TRUE,doc:line\n",
                Some.Record(
                    "progressReport",
                    plan + ":r1",
                    ("commitmentRef", plan + ":c1"),
                    ("reportedOn", "2022-03"),
                    ("reportedBy", "Chief Constable"),
                    ("status", "underway"),
                    ("summary", "Begun"),
                    ("isAnnouncementOnly", true),
                    ("citations", Cited("doc:line"))
                )
            ),
            (
                "acceptance",
                "ref,commitmentRef,status,on,reference.kind,reference.name,reference.on,reason,recordedAs,sourceRef\n"
                    + $"{plan}:a1,{plan}:c1,underway,2022-03-01,scrutinyMeeting,Panel meeting,,Shown,afterTheFact,doc:line\n",
                Some.Record(
                    "acceptance",
                    plan + ":a1",
                    ("commitmentRef", plan + ":c1"),
                    ("status", "underway"),
                    ("on", "2022-03-01"),
                    ("reference", new JsonObject { ["kind"] = "scrutinyMeeting", ["name"] = "Panel meeting" }),
                    ("reason", "Shown"),
                    ("recordedAs", "afterTheFact"),
                    ("citations", Cited("doc:line"))
                )
            ),
        ];
        foreach (var (type, file, same) in types)
        {
            var report = await SendCsvAsync(file, $"type={type}&mode=commit", Admin);
            Assert.That((Errors(report), Counts(report)), Is.EqualTo((Clean, "created:1")), type);
            Assert.That(Counts(await ImportAsync(Admin, [same])), Is.EqualTo("unchanged:1"), type);
        }

        var panelRef = (await Anonymous.GetJsonAsync("/v1/panels?areaId=lancashire"))["items"]![0]!.Text("ref");
        foreach (
            var (type, file) in new[]
            {
                ("panel", $"ref,areaId,name,hostAuthority\n{panelRef},lancashire,The panel,Blackburn with Darwen\n"),
                (
                    "policingBody",
                    $"ref,areaId,kind,name,from,to,successorRef,confidence\n{bodyRef},lancashire,pcc,The body,2012-11-22,,,b\n"
                ),
            }
        )
        {
            var report = await SendCsvAsync(file, $"type={type}&mode=commit", Admin);
            Assert.That((Errors(report), Counts(report)), Is.EqualTo((Clean, "updated:1")), type);
        }
    }

    [TestCase("reference.kind", "'reference.name' is missing beside 'reference.kind'")]
    [TestCase("reference.name,reference.on", "'reference.kind' is missing beside 'reference.name' and 'reference.on'")]
    public async Task Keeps_the_parts_of_an_object_together(string names, string detail) =>
        Assert.That(
            await DetailOf(PostCsvAsync($"ref,{names}\n", "type=acceptance&mode=commit").ShouldBeAProblem(400, "wrong-columns")),
            Does.StartWith($"The column {detail}.")
        );

    [Test]
    public async Task Clears_an_object_of_which_every_cell_is_empty()
    {
        var plan = "lancashire:csv-object";
        await ImportAsync(Admin, Some.WholePlan(plan));

        var report = await SendCsvAsync(
            "ref,commitmentRef,status,on,reference.kind,reference.name,reference.on,recordedAs\n"
                + $"{plan}:a1,{plan}:c1,underway,2022,,,,afterTheFact\n",
            "type=acceptance&mode=commit",
            Admin
        );

        Assert.That(Errors(report), Is.EqualTo(new[] { "0 /reference required" }));
        Assert.That(Details(report, 0).Single(), Does.EndWith("(line 2, column reference.kind)"));
    }

    private static JsonArray Cited(string document, string? locator = null, string? quote = null) =>
        [
            new JsonObject
            {
                ["sourceRef"] = document,
                ["locator"] = locator,
                ["quote"] = quote,
            },
        ];
}
