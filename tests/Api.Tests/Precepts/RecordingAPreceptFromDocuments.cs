using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Imports;
using PlanAccountability.Api.Tests.Plans;
using PlanAccountability.TestKit;
using static PlanAccountability.TestKit.PreceptBuilder;

namespace PlanAccountability.Api.Tests.Precepts;

public sealed class RecordingAPreceptFromDocuments : ImportTest
{
    [Test]
    public async Task Keeps_what_happened_and_shows_what_was_irregular()
    {
        var precept = await A.NewPrecept()
            .Of("2013-14")
            .AfterTheFact()
            .Proposing(Proposal(1, 150, "2013-02-03"), Proposal(2, 151, "2013-02-18"))
            .Reported(Report(1, "vetoesTooHigh", "2013-02-07", Votes(9, 14)), Report(2, "vetoesTooHigh", "2013-02-21", Votes(14, 14)))
            .Responding(Response(1, "2013-02-05"), Response(2, "2013-03-04", "2013-03-02"))
            .Issued("2013-02-20", 152)
            .RecordAsync(Panel);

        var url = precept.Text("url");
        string[] rules = ["PRE-05", "PRE-08", "PRE-00", "PRE-08", "PRE-03", "PRE-07", "PRE-06", "PRE-09", "PRE-01", "PRE-06", "PRE-08"];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(precept.Text("status"), Is.EqualTo("issued"));
            Assert.That(Rules(precept["irregularities"]!), Is.EqualTo(rules));
            Assert.That(
                Rules((await Anonymous.GetJsonAsync("/v1/registers/irregularities?areaId=lancashire&limit=100"))["items"]!.AsArray(), url),
                Is.EqualTo(rules)
            );
            Assert.That(precept["irregularities"]![0]!.Text("citation"), Is.EqualTo("PRSRA 2011 Sch 5 para 5"));
            Assert.That(
                precept["irregularities"]![4]!.Text("detail"),
                Is.EqualTo("The panel is said to have vetoed it by 9 of 14 members; 10 were needed.")
            );
            Assert.That(States(precept), Is.EqualTo("missed met missed met missed"));
        }

        await Office.StepAsync(url, "issue", new { on = "2013-02-21", bandD = 150 }).ShouldBeAProblem(409, "precept-of-documents");
        await Office.PatchJsonAsync(url, """{"issued":{"on":"2013-03-20","bandD":150}}""", await Office.ETagOfAsync(url)).ShouldBe(200);
        await Panel.PatchJsonAsync(url, """{"issued":null}""", await Panel.ETagOfAsync(url)).ShouldBe(200);
        Assert.That((await Anonymous.GetJsonAsync(url)).Text("status"), Is.EqualTo("responded"));
        await Office.RetractAsync(url);
    }

    /// <summary>What a document does not say is not evidenced; a statement of completeness makes it known.</summary>
    [Test]
    public async Task Says_nothing_of_what_no_document_shows()
    {
        var url = (await A.NewPrecept().Of("2014-15").AfterTheFact().Proposing(150, null).RecordAsync(Office)).Text("url");
        Assert.That(
            States(await Anonymous.GetJsonAsync(url)),
            Is.EqualTo("notEvidenced notEvidenced notEvidenced notEvidenced notEvidenced")
        );

        var statement = await Office
            .PostJsonAsync(
                "/v1/completeness-statements",
                new
                {
                    areaId = "lancashire",
                    of = "precepts",
                    from = "2014-01-01",
                    to = "2014-03-31",
                    statedBy = "The office",
                }
            )
            .ShouldBe(201);
        Assert.That(States(await Anonymous.GetJsonAsync(url)), Is.EqualTo("notEvidenced missed notNeeded notNeeded notNeeded"));
        var listed = (await Anonymous.GetItemsAsync("/v1/precepts?areaId=lancashire&financialYear=2014-15"))[0];
        Assert.That(States(listed), Is.EqualTo("notEvidenced missed notNeeded notNeeded notNeeded"));
        await Office.RetractAsync(statement.Text("url"));

        // A month that reaches over the day tells nothing, and a report without a veto leads to no second one.
        await Office
            .PatchJsonAsync(
                url,
                """
                {"proposals":[{"number":1,"notifiedOn":"2014-02"}],
                 "panel":[{"onProposal":1,"position":"supports","reportedOn":"2014-02-08"}]}
                """,
                await Office.ETagOfAsync(url)
            )
            .ShouldBe(200);
        Assert.That(States(await Anonymous.GetJsonAsync(url)), Is.EqualTo("notEvidenced met notNeeded notNeeded notNeeded"));
    }

    [Test]
    public async Task Comes_from_a_file_with_what_its_papers_claim()
    {
        var record = FileRecord("lancashire:precept:2015-16", "2015-16");
        var report = await ImportAsync(Importer, [Some.Document("doc:precept"), record]);

        Assert.That(Errors(report), Is.Empty);
        var findings = report["findings"]!.AsArray().Select(finding => $"{finding!.Text("code")}: {finding!.Text("detail")}").ToList();
        Assert.That(findings, Is.EqualTo(new[] { "band-differs: Bands of proposal 1 that do not follow from band D: A." }));
        var precept = (await Anonymous.GetItemsAsync("/v1/precepts?ref=lancashire:precept:2015-16"))[0];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(precept["bodyId"], Is.Not.Null);
            Assert.That(
                precept["expectedBands"]!.AsArray().Select(band => band!.ToJsonString()),
                Is.EqualTo(
                    new[]
                    {
                        """{"proposal":1,"band":"a","printed":101.00,"expected":100.00,"agree":false}""",
                        """{"proposal":1,"band":"h","printed":300.01,"expected":300.00,"agree":true}""",
                    }
                )
            );
            Assert.That(precept["steps"]![1]!.Text("claimedDueOn"), Is.EqualTo("2015-02-07"));
            Assert.That(precept["steps"]![0]!["claimedDueOn"], Is.Null);
        }

        // Another ref for the same year, what is live, and what nothing cites.
        await ShouldBeRefusedAsync(FileRecord("lancashire:precept:again", "2015-16"), "/financialYear", "precept-recorded-already");
        await ShouldBeRefusedAsync(
            FileRecord("lancashire:precept:live", "2016-17").With("recordedAs", "live"),
            "/recordedAs",
            "after-the-fact-only"
        );
        await ShouldBeRefusedAsync(
            FileRecord("lancashire:precept:uncited", "2016-17").With("citations", new JsonArray()),
            "/citations",
            "citation-needed"
        );
        await ShouldBeRefusedAsync(FileRecord("lancashire:precept:before", "2012-13"), "/financialYear", "body-did-not-exist");
        var fire = await ImportAsync(
            Importer,
            [FileRecord("northamptonshire:precept:2020-21:fire", "2020-21", "northamptonshire").With("authority", "fire")]
        );
        Assert.That(
            fire["findings"]!.AsArray().Select(finding => finding!.Text("code")),
            Is.EqualTo(new[] { "band-differs", "police-precept-missing" })
        );
    }

    [Test]
    public async Task Is_the_same_however_its_sums_are_written()
    {
        var record = FileRecord("lancashire:precept:2018-19", "2018-19")
            .With("issued", JsonNode.Parse("""{"bandD":150,"total":79364000}"""));
        await ImportAsync(Importer, [Some.Document("doc:precept"), record]);
        Assert.That(Counts(await ImportAsync(Importer, [record])), Is.EqualTo("unchanged:1"));

        record["issued"] = JsonNode.Parse("""{"bandD":150.00,"total":79364000.0}""");
        Assert.That(Counts(await ImportAsync(Importer, [record])), Is.EqualTo("unchanged:1"));
        record["issued"]!["on"] = "2018-02-20";
        Assert.That(Counts(await ImportAsync(Importer, [record])), Is.EqualTo("updated:1"));
    }

    [Test]
    public async Task Can_be_redacted()
    {
        var url = (
            await A.NewPrecept()
                .Of("2022-23")
                .AfterTheFact()
                .Reported(Report(1, "supports", "2022-02-05"))
                .Responding(Response(1, "2022-02-06", text: "Jo Example was right."))
                .RecordAsync(Office)
        ).Text("url");
        await Admin
            .PostJsonAsync(
                $"{url}/redaction",
                new { members = new[] { "/responses/0/text" }, reason = "It names a person." },
                await Admin.ETagOfAsync(url)
            )
            .ShouldBe(200);
        Assert.That((await Anonymous.GetJsonAsync(url))["responses"]![0]!.Text("text"), Is.EqualTo("[redacted]"));
        Assert.That((await Anonymous.GetJsonAsync($"{url}/history")).ToJsonString(), Does.Not.Contain("Jo Example"));
    }

    /// <summary>A citation that goes with its document leaves the parts that name others by their places.</summary>
    [Test]
    public async Task Names_citations_by_their_places()
    {
        var precept = A.NewPrecept().Of("2023-24").AfterTheFact();
        await precept
            .With(
                "claimedDays",
                new[]
                {
                    new
                    {
                        step = "report",
                        on = "2023-02-07",
                        citation = 0,
                    },
                }
            )
            .SendAsync(Office)
            .ShouldBeAProblem(400, "unknown-citation");
        var document = await A.NewSourceDocument().RecordAsync(Office);
        var cited = await precept.Citing(document, "p.2").RecordAsync(Office);
        Assert.That((int)cited["claimedDays"]![0]!["citation"]!, Is.Zero);
    }

    private static JsonObject FileRecord(string @ref, string year, string area = "lancashire") =>
        Some.Record(
            "precept",
            @ref,
            ("areaId", area),
            ("financialYear", year),
            (
                "proposals",
                new JsonArray(
                    new JsonObject
                    {
                        ["number"] = 1,
                        ["notifiedOn"] = $"{year[..4]}-01-28",
                        ["bandD"] = 150,
                        ["bands"] = new JsonArray(
                            new JsonObject { ["band"] = "a", ["amount"] = 101 },
                            new JsonObject { ["band"] = "h", ["amount"] = 300.01m }
                        ),
                    }
                )
            ),
            (
                "claimedDays",
                new JsonArray(
                    new JsonObject
                    {
                        ["step"] = "report",
                        ["on"] = $"{year[..4]}-02-07",
                        ["citation"] = 0,
                    }
                )
            ),
            ("citations", Some.Citations("doc:precept"))
        );

    private async Task ShouldBeRefusedAsync(JsonObject record, string pointer, string code)
    {
        var report = await ImportAsync(Importer, [record]);
        Assert.That(Errors(report), Is.EqualTo(new[] { $"0 {pointer} {code}" }));
    }

    private static string States(JsonNode precept) => string.Join(' ', precept["steps"]!.AsArray().Select(step => step!.Text("state")));

    private static IEnumerable<string> Rules(JsonNode irregularities) =>
        irregularities.AsArray().Select(irregularity => irregularity!.Text("ruleId"));

    private static IEnumerable<string> Rules(JsonArray entries, string url) =>
        entries.Where(entry => entry!["record"]!.Text("url") == url).Select(entry => entry!.Text("ruleId"));
}
