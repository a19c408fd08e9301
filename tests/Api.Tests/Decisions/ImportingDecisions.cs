using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Imports;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Decisions;

public sealed class ImportingDecisions : CsvTest
{
    [Test]
    public async Task Rejects_a_number_that_is_taken_in_the_file_or_in_the_record()
    {
        var first = await ImportAsync(
            Importer,
            [Decision("one", "PCCD 2026/001"), Decision("two", "PCCD 2026/002"), Decision("three", "pccd-2026-1")]
        );
        Assert.That(Errors(first), Has.Exactly(1).Contains("decision-number-taken"));

        Assert.That(
            Counts(await ImportAsync(Importer, [Decision("one", "PCCD 2026/001"), Decision("two", "PCCD 2026/002")])),
            Is.EqualTo("created:2")
        );
        Assert.That(
            Errors(await ImportAsync(Importer, [Decision("four", "PCCD 2026/002")])),
            Has.Exactly(1).Contains("decision-number-taken")
        );
        Assert.That(
            Counts(await ImportAsync(Importer, [Decision("one", "PCCD 2026/001"), Decision("two", "PCCD 2026/002")])),
            Is.EqualTo("unchanged:2")
        );
    }

    [Test]
    public async Task Names_what_is_of_the_area_and_public_alone()
    {
        Assert.That(Errors(await ImportAsync(Admin, Some.WholePlan("kent:d-plan"))), Is.Empty);
        var report = await ImportAsync(
            Importer,
            [
                Decision("p", "P1").With("priorityRefs", new JsonArray("kent:d-plan:asb")),
                Decision("m", "M1").With("meetingRef", "lancashire:none"),
                Decision("e", "E1").With("exemptPart", new JsonObject { ["reason"] = "Prices", ["text"] = "A bid of £1" }),
                Decision("k", "K1").With("areaId", "kent"),
                Decision("t", "T1").With("status", "planned"),
            ]
        );

        Assert.That(
            Errors(report),
            Is.EqualTo(
                new[]
                {
                    "0 /priorityRefs/0 unknown-priority",
                    "1 /meetingRef unknown-reference",
                    "2 /exemptPart/text unknown-member",
                    "3 /ref not-your-area",
                    "3 /ref ref-of-another-area",
                    "4 /takenOn decision-not-taken",
                }
            )
        );
        Assert.That(report["rows"]!.AsArray().Count(row => (string?)row!["outcome"] == "rejected"), Is.EqualTo(5), report.ToJsonString());
    }

    [Test]
    public async Task Takes_a_register_from_a_spreadsheet()
    {
        const string File = """
            ref,areaId,registerYear,reference,title,status,plannedFor,takenOn,amount,amountFor,amountIs,exemptPart.reason,isSignificant
            lancashire:csv:1,lancashire,2026,C1,Vans,taken,,2026-03-04,61000.00,Four vans,over,,true
            lancashire:csv:2,lancashire,2026,C2,Lease,planned,2026-12,,,,,Prices,
            """;
        Assert.That(Counts(await SendCsvAsync(File, "type=decision&mode=commit")), Is.EqualTo("created:2"));
        Assert.That(Counts(await SendCsvAsync(File, "type=decision&mode=commit")), Is.EqualTo("unchanged:2"));

        var vans = (await Anonymous.GetJsonAsync("/v1/decisions?ref=lancashire:csv:1"))["items"]![0]!;
        Assert.That(vans["amounts"]!.ToJsonString(), Is.EqualTo("""[{"amount":61000,"for":"Four vans","amountIs":"over"}]"""));
        var lease = (await Anonymous.GetJsonAsync("/v1/decisions?ref=lancashire:csv:2"))["items"]![0]!;
        Assert.That((lease["amounts"]!.AsArray().Count, (bool?)lease["isSignificant"]), Is.EqualTo((0, (bool?)null)));
    }

    [Test]
    public async Task Is_found_by_what_it_says()
    {
        await ImportAsync(
            Importer,
            [
                Decision("found", "F1")
                    .With("text", "Buy no glockenspiels.")
                    .With("reasons", "Xylophones were dear.")
                    .With("optionsConsidered", new JsonArray(new JsonObject { ["text"] = "Buy marimbas" })),
            ]
        );

        foreach (var word in new[] { "xylophones", "marimbas", "glockenspiels" })
        {
            var found = (await Anonymous.GetJsonAsync($"/v1/search?q={word}&type=decision"))["items"]!.AsArray();
            Assert.That(found.Select(text => (string?)text!["number"]), Is.EqualTo(new[] { "F1" }));
        }
    }

    private static JsonObject Decision(string name, string reference) =>
        Some.Record(
            "decision",
            $"lancashire:decision:{name}",
            ("areaId", "lancashire"),
            ("title", name),
            ("registerYear", "2026"),
            ("reference", reference),
            ("status", "taken"),
            ("takenOn", "2026-03")
        );
}
