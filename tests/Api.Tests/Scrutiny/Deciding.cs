using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Imports;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Scrutiny;

/// <summary>What is decided under an item of an agenda.</summary>
public sealed class Deciding : ImportTest
{
    private const string Whole =
        """{"text":"The helpline goes on.","decidedOn":"2021-10","amount":48250.50,"amountIs":"under","conditions":"A report by May."}""";

    private static readonly string Printed = Whole.Replace("48250.50", "48250.5", StringComparison.Ordinal);

    private static readonly string Shown = Printed.Replace("}", ",\"citations\":[]}", StringComparison.Ordinal);

    [OneTimeSetUp]
    public async Task StoreTheDocument() => await ImportAsync(Admin, [Some.Document("doc:plan")]);

    [Test]
    public async Task Is_shown_with_its_sum_day_and_conditions_and_as_an_object_where_it_was_sent_as_a_text()
    {
        var meeting = await Office.RecordMeetingAsync(
            "2021-09-21",
            A.AgendaItem("Helpline").Deciding("Noted.").Deciding(JsonNode.Parse(Whole)!)
        );

        var decisions = (await Office.AgendaAsync(meeting))[0]!["decisions"]!.AsArray();
        Assert.That(
            decisions.Select(decision => decision!.ToJsonString()),
            Is.EqualTo(
                new[] { """{"text":"Noted.","decidedOn":null,"amount":null,"amountIs":"exact","conditions":null,"citations":[]}""", Shown }
            )
        );
        var found = await Anonymous.GetItemsAsync("/v1/search?q=\"A report by May\"&type=decision");
        Assert.That(found.Select(one => one.Text("url")), Does.Contain(meeting));

        var address = $"{meeting}/agenda-items/{(await Office.AgendaAsync(meeting))[0]!.Text("id")}";
        await Office.PatchJsonAsync(address, """{"decisions":["Agreed."]}""", await Office.ETagOfAsync(meeting)).ShouldBe(200);
        Assert.That(
            ((await Office.AgendaAsync(meeting))[0]!["decisions"]!.AsArray()).Select(decision => decision!.Text("text")),
            Is.EqualTo(new[] { "Agreed." })
        );
    }

    [TestCase("""{"text":"Agreed.","amount":-1}""", "amount", "out-of-range")]
    [TestCase("""{"text":"Agreed.","amount":1.005}""", "amount", "out-of-range")]
    [TestCase("""{"text":"Agreed.","amount":"10"}""", "amount", "wrong-type")]
    [TestCase("""{"text":"Agreed.","amountIs":"nearly"}""", "amountIs", "wrong-type")]
    [TestCase("""{"text":"Agreed.","decidedOn":"last May"}""", "decidedOn", "wrong-type")]
    [TestCase("""{"text":"Agreed.","sum":10}""", "sum", "unknown-member")]
    [TestCase("""{"amount":10}""", "text", "required")]
    [TestCase("""{"text":""}""", "text", "required")]
    [TestCase("\"\"", "text", "required")]
    [TestCase("17", "", "wrong-type")]
    [TestCase("\"a\\u0000b\"", "", "improper-text")]
    public async Task Is_refused_where_it_says_what_cannot_be(string decision, string member, string code)
    {
        var pointer = $"/agendaItems/0/decisions/1{(member.Length > 0 ? "/" : "")}{member}";
        await A.Meeting()
            .AfterTheFact()
            .With("agendaItems", JsonNode.Parse($$"""[{"title":"Helpline","decisions":["Noted.",{{decision}}]}]"""))
            .SendAsync(Office)
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName(pointer, code);

        var row = Some.Meeting("lancashire:deciding-wrongly");
        row["agendaItems"] = JsonNode.Parse($$"""[{"title":"Helpline","decisions":["Noted.",{{decision}}]}]""");
        Assert.That(Errors(await ImportAsync(Importer, [row])), Does.Contain($"0 {pointer} {code}"));
    }

    [Test]
    public async Task Is_not_before_the_meeting_nor_to_come()
    {
        const string Pointer = "/agendaItems/0/decisions/0/decidedOn";
        foreach (
            var (day, code) in new[] { ("2021-09-20", "before-the-meeting"), ("2021-08", "before-the-meeting"), ("2099", "date-in-future") }
        )
        {
            var item = A.AgendaItem("Helpline").Deciding(new { text = "Agreed.", decidedOn = day });
            await A.Meeting()
                .HeldOn("2021-09-21")
                .AfterTheFact()
                .WithItems(item)
                .SendAsync(Office)
                .ShouldBeAProblem(400, code)
                .ShouldName(Pointer, code);
            var row = Some.Meeting(
                    "lancashire:deciding-early",
                    Some.Item("1", "Helpline", $$"""{"decisions":[{"text":"Agreed.","decidedOn":"{{day}}"}]}""")
                )
                .With("heldOn", "2021-09-21");
            Assert.That(Errors(await ImportAsync(Importer, [row])), Is.EqualTo(new[] { $"0 {Pointer} {code}" }));
        }
    }

    [Test]
    public async Task Goes_out_as_a_text_where_there_is_nothing_but_a_text_and_comes_back_unchanged()
    {
        var row = Some.Meeting(
                "lancashire:deciding",
                Some.Item("1", "Helpline", $$"""{"decisions":["Noted.",{"text":"Agreed."},{{Whole}}]}""")
            )
            .With("heldOn", "2021-09-21");
        Assert.That(Counts(await ImportAsync(Importer, [row])), Is.EqualTo("created:1"));
        Assert.That(Counts(await ImportAsync(Importer, [row])), Is.EqualTo("unchanged:1"));

        var file = JsonNode.Parse(await Anonymous.GetStringAsync("/v1/exports/interchange?areaId=lancashire"))!;
        var meeting = file["records"]!.AsArray().Single(record => (string?)record!["ref"] == "lancashire:deciding")!;
        Assert.That(meeting["agendaItems"]![0]!["decisions"]!.ToJsonString(), Is.EqualTo($"""["Noted.","Agreed.",{Printed}]"""));
        Assert.That(Counts(await ImportAsync(Importer, [(JsonObject)meeting.DeepClone()])), Is.EqualTo("unchanged:1"));
    }

    [Test]
    public async Task Is_redacted_word_by_word()
    {
        var meeting = await Office.RecordMeetingAsync(
            "2021-09-21",
            A.AgendaItem("Helpline").Deciding("Zebediah is paid.").Deciding(new { text = "Agreed.", conditions = "Zebediah pays back." })
        );
        await Admin
            .ActAsync(
                meeting,
                "redaction",
                new { members = new[] { "/agendaItems/0/decisions/0", "/agendaItems/0/decisions/1/conditions" }, reason = "A name." }
            )
            .ShouldBe(200);

        Assert.That(
            (await Office.GetJsonAsync(meeting)).ToJsonString() + (await Office.GetJsonAsync($"{meeting}/history")).ToJsonString(),
            Does.Not.Contain("Zebediah")
        );
        Assert.That((await Office.AgendaAsync(meeting))[0]!["decisions"]![1]!.Text("text"), Is.EqualTo("Agreed."));
    }
}
