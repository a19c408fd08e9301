using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Imports;
using PlanAccountability.Api.Tests.Plans;
using PlanAccountability.Api.Tests.Search;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Appointments;

/// <summary>Hearings as documents show them: what was late or out of order is kept, and told.</summary>
public sealed class RecordingHearingsFromDocuments : CsvTest
{
    [Test]
    public async Task Keeps_what_was_late_and_shows_it()
    {
        var hearing = await A.NewHearing().AfterTheFact("2022-02-23", "2022-02-24").NotifiedOn("2022-02-01").RecordAsync(Office);

        Assert.That(
            (
                hearing.Text("dueOn"),
                hearing.Text("state"),
                (int?)hearing["steps"]![1]!["daysLate"],
                hearing["irregularities"]![0]!.Text("ruleId")
            ),
            Is.EqualTo(("2022-02-21", "missed", (int?)3, "APP-02"))
        );
        var register = (await Anonymous.GetJsonAsync("/v1/registers/irregularities?areaId=lancashire&ruleId=APP-02"))["items"]![0]!;
        Assert.That(
            (register["record"]!.Text("kind"), register["record"]!.Text("url"), register["record"]!.Text("title")),
            Is.EqualTo(("confirmationHearing", hearing.Text("url"), "Chief Finance Officer, 2022-02-01"))
        );
        await Panel
            .StepAsync(
                hearing.Text("url"),
                "report",
                new
                {
                    heldOn = "2022-02-02",
                    on = "2022-02-03",
                    recommends = "appoint",
                }
            )
            .ShouldBeAProblem(409, "hearing-of-documents");
    }

    /// <summary>The days from the poll of 6 May 2021 to the acceptance of office do not count.</summary>
    [Test]
    public async Task Leaves_out_an_ordinary_election()
    {
        var hearing = await A.NewHearing().AfterTheFact("2021-05-20", "2021-05-25").NotifiedOn("2021-04-27").RecordAsync(Office);

        Assert.That((hearing.Text("dueOn"), hearing.Text("state")), Is.EqualTo(("2021-05-25", "met")));
    }

    [Test]
    public async Task Says_nothing_of_what_documents_do_not_show_until_the_record_is_complete()
    {
        var url = (await A.NewHearing().In("northamptonshire").AfterTheFact().NotifiedOn("2019-02-01").RecordAsync(Office)).Text("url");
        Assert.That((await Anonymous.GetJsonAsync(url)).Text("state"), Is.EqualTo("notEvidenced"));
        var statement = new
        {
            areaId = "northamptonshire",
            of = "confirmationHearings",
            from = "2019-01-01",
            to = "2019-12-31",
            statedBy = "The panel",
        };
        await Panel.PostJsonAsync("/v1/completeness-statements", statement).ShouldBe(201);
        Assert.That((await Anonymous.GetJsonAsync(url)).Text("state"), Is.EqualTo("missed"));
    }

    [Test]
    public async Task Comes_in_by_files_with_a_document()
    {
        await ImportAsync(Importer, [Some.Document("doc:plan")]);
        var rows = Some.Hearings("lancashire:h", "lancashire").ToList();
        var report = await ImportAsync(Importer, rows);
        Assert.That(Errors(report), Is.EqualTo(new[] { "1 /citations citation-needed" }));
        rows[1]["citations"] = rows[0]["citations"]!.DeepClone();
        Assert.That(Counts(await ImportAsync(Importer, rows)), Is.EqualTo("created:2"));
        Assert.That(Counts(await ImportAsync(Importer, rows)), Is.EqualTo("unchanged:2"));

        Assert.That(
            Errors(
                await ImportAsync(
                    Importer,
                    [
                        Row("live").With("recordedAs", "live"),
                        Row("wrong").With("outcome", new JsonObject { ["kind"] = "removed" }),
                        Row("after").With("reserveOfRef", "lancashire:h:reserve").With("post", "chiefConstable"),
                        Row("future").With("heldOn", "2031"),
                        Row("before").With("notifiedOn", "1999"),
                    ]
                )
            ),
            Is.EqualTo(
                new[]
                {
                    "0 /recordedAs after-the-fact-only",
                    "1 /outcome hearing-kind-mismatch",
                    "2 /reserveOfRef unknown-hearing",
                    "3 /heldOn date-in-future",
                    "4 /notifiedOn body-did-not-exist",
                }
            )
        );
        var circle = rows.Select(row => (JsonObject)row.DeepClone()).ToList();
        circle[0]["reserveOfRef"] = "lancashire:h:reserve";
        circle[1]["vetoed"] = new JsonObject();
        Assert.That(Errors(await ImportAsync(Importer, circle)), Has.Some.Contains("circular-reference"));
    }

    [Test]
    public async Task Is_not_where_there_is_no_panel_or_no_chief_constable()
    {
        JsonObject[] rows =
        [
            Row("city").With("ref", "city-of-london:h").With("areaId", "city-of-london"),
            Row("met").With("ref", "metropolitan:h").With("areaId", "metropolitan").With("post", "chiefConstable"),
        ];
        foreach (var row in rows)
            row.Remove("citations");
        Assert.That(
            Errors(await ImportAsync(Admin, rows)),
            Is.EqualTo(new[] { "0 /areaId area-has-no-panel", "1 /post no-hearing-of-commissioner" })
        );
    }

    [Test]
    public async Task Comes_in_as_csv()
    {
        await ImportAsync(Importer, [Some.Document("doc:csv")]);
        const string File = """
            ref,areaId,post,recordedAs,candidate,notifiedOn,heldOn,reportedOn,recommends,outcome.kind,outcome.on,sourceRef
            lancashire:csv:h,lancashire,chiefExecutive,afterTheFact,Pat Example,2018-03-01,2018-03,2018-03,appoint,appointed,2018-04,doc:csv
            """;
        Assert.That(Counts(await SendCsvAsync(File, "type=confirmationHearing&mode=commit")), Is.EqualTo("created:1"));
        Assert.That(Counts(await SendCsvAsync(File, "type=confirmationHearing&mode=commit")), Is.EqualTo("unchanged:1"));
        var items = (await Anonymous.GetJsonAsync("/v1/confirmation-hearings?areaId=lancashire&post=chiefExecutive"))["items"]!;
        Assert.That((items[0]!.Text("candidate"), items[0]!.Text("kind")), Is.EqualTo(("Pat Example", "appointment")));
    }

    [Test]
    public async Task Forgets_a_candidate_who_is_redacted_and_keeps_the_hearing()
    {
        var hearing = await A.NewHearing()
            .AfterTheFact("2017-03-12", "2017-03-13")
            .NotifiedOn("2017-03-01")
            .With("candidate", "Wombat Example")
            .RecordAsync(Office);
        var url = hearing.Text("url");
        await Office.PatchJsonAsync(url, new { terms = "Four years" }, await Office.ETagOfAsync(url)).ShouldBe(200);
        Assert.That(await Anonymous.FindAsync("wombat"), Is.Not.Empty);

        await Admin
            .StepAsync(url, "redaction", new { members = new[] { "/candidate" }, reason = "It was never meant to be public." })
            .ShouldBe(200);

        foreach (
            var address in new[]
            {
                url,
                $"{url}/history",
                "/v1/confirmation-hearings?areaId=lancashire",
                "/v1/changes?limit=200",
                "/v1/exports/interchange?areaId=lancashire",
                "/v1/exports/tables/confirmationHearing.csv?areaId=lancashire",
            }
        )
            Assert.That(await Anonymous.GetStringAsync(new Uri(address, UriKind.Relative)), Does.Not.Contain("Wombat"), address);
        Assert.That(await Anonymous.FindAsync("wombat"), Is.Empty);
        Assert.That((await Anonymous.GetJsonAsync(url)).Text("reportedOn"), Is.EqualTo("2017-03-13"));
    }

    [Test]
    public async Task Is_merged_where_it_was_recorded_twice()
    {
        var one = await A.NewHearing().AfterTheFact("2016-03-12").NotifiedOn("2016-03").With("terms", null).RecordAsync(Office);
        var other = await A.NewHearing().AfterTheFact(reportedOn: "2016-03-13").NotifiedOn("2016-03-01").RecordAsync(Office);
        var elsewhere = await A.NewHearing().AfterTheFact().NotifiedOn("2016-06-01").RecordAsync(Office);
        await Office.ShouldNotMergeAsync(one.Text("url"), elsewhere.Text("id"), 400, "merged-across");
        await Office.MergeAsync(other.Text("url"), one.Text("id"));
        var kept = await Anonymous.GetJsonAsync(one.Text("url"));
        Assert.That(
            (kept.Text("heldOn"), kept.Text("reportedOn"), kept.Text("terms")),
            Is.EqualTo(("2016-03-12", "2016-03-13", "Full time, for five years."))
        );
    }

    private static JsonObject Row(string name) =>
        Some.Record(
            "confirmationHearing",
            $"lancashire:row:{name}",
            ("areaId", "lancashire"),
            ("post", "chiefExecutive"),
            ("recordedAs", "afterTheFact"),
            ("notifiedOn", "2022-01-03"),
            ("citations", new JsonArray(new JsonObject { ["sourceRef"] = "doc:plan" }))
        );
}
