using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Imports;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Scrutiny;

/// <summary>What later minutes report, in files: an action has no ref of its own, and is named by its meeting or by what is
/// printed.</summary>
public sealed class ImportingEntries : CsvTest
{
    private const string First = "lancashire:follow-2023-05";

    private const string Second = "lancashire:follow-2023-09";

    [OneTimeSetUp]
    public async Task MeetTwice()
    {
        await ImportAsync(Admin, [Some.Document("doc:plan"), Some.Meeting("kent:follow", Agenda("K1", "K1"))]);
        var report = await ImportAsync(
            Importer,
            [Some.Meeting(First, Agenda("A1", "A2", "Twice")), Some.Meeting(Second, Agenda("B1", "Twice")).With("heldOn", "2023-09-04")]
        );
        Assert.That(Errors(report), Is.Empty);
    }

    [Test]
    public async Task Settles_what_is_named_by_its_meeting_or_by_what_is_printed_and_says_nothing_new_when_said_again()
    {
        JsonObject[] entries =
        [
            Entry("a1").With("actionRef", $"{First}#A1").With("meetingRef", Second).With("status", "done"),
            Entry("a2").With("actionRef", "A2").With("meetingRef", Second).With("status", "superseded").With("note", "By B1"),
        ];
        Assert.That(Counts(await ImportAsync(Importer, entries, mode: "dryRun")), Is.EqualTo("created:2"));
        var report = await ImportAsync(Importer, entries);
        Assert.That(Counts(report), Is.EqualTo("created:2"), string.Join('\n', Errors(report)));
        Assert.That(Counts(await ImportAsync(Importer, entries)), Is.EqualTo("unchanged:2"), "though neither is open any more");

        var closed = await Anonymous.GetItemsAsync("/v1/scrutiny-actions?areaId=lancashire&state=closed");
        Assert.That(closed.Select(action => action.Text("reference")), Is.EquivalentTo(new[] { "A1", "A2" }));
        Assert.That(
            Counts(await ImportAsync(Importer, [entries[0].DeepClone().AsObject().With("note", "212 orders")])),
            Is.EqualTo("updated:1")
        );
        Assert.That(
            Errors(await ImportAsync(Importer, [Entry("a1").With("actionRef", $"{First}#A2").With("on", "2023-10")])),
            Is.EqualTo(new[] { "0 /actionRef cannot-change" })
        );
    }

    [Test]
    public async Task Tells_of_each_row_why_it_cannot_be_about_what_it_names()
    {
        var report = await ImportAsync(
            Importer,
            [
                Entry("none").With("on", "2023-10"),
                Entry("both").With("actionRef", $"{First}#A1").With("questionRef", $"{First}#A1").With("on", "2023-10"),
                Entry("unknown").With("actionRef", "Z9").With("on", "2023-10"),
                Entry("ambiguous").With("actionRef", "Twice").With("on", "2023-10"),
                Entry("elsewhere").With("actionRef", "kent:follow#K1").With("on", "2023-10"),
                Entry("closed-elsewhere").With("actionRef", $"{First}#A1").With("meetingRef", "kent:follow").With("on", "2023-10"),
                Entry("early").With("actionRef", $"{Second}#B1").With("meetingRef", First),
                Entry("no-meeting").With("actionRef", "lancashire:nowhere#A1").With("on", "2023-10"),
                Entry("uncited").With("actionRef", "B1").With("on", "2023-10").With("citations", null),
                Entry("when").With("actionRef", "B1"),
                Entry("unknown-question").With("questionRef", $"{First}#A1").With("on", "2023-10"),
            ],
            mode: "dryRun",
            onError: "skipRow"
        );

        Assert.That(
            Errors(report),
            Is.EqualTo(
                new[]
                {
                    "0 /actionRef entry-subject",
                    "1 /actionRef entry-subject",
                    "2 /actionRef unknown-action",
                    "3 /actionRef ambiguous-action",
                    "4 /actionRef unknown-action",
                    "5 /meetingRef unknown-meeting",
                    "6 /meetingRef entry-before-raised",
                    "7 /actionRef unknown-reference",
                    "8 /citations citation-needed",
                    "9 /on entry-without-date",
                    "10 /questionRef unknown-question",
                }
            )
        );
    }

    [Test]
    public async Task Rejects_a_meeting_that_would_lose_what_entries_report_on()
    {
        const string Kept = "lancashire:follow-kept";
        Assert.That(Errors(await ImportAsync(Importer, [Some.Meeting(Kept, Agenda("C1", "C2"))])), Is.Empty);
        Assert.That(
            Errors(await ImportAsync(Importer, [Entry("c2").With("actionRef", $"{Kept}#C2").With("on", "2023-10").With("note", "Begun")])),
            Is.Empty
        );

        Assert.That(Errors(await ImportAsync(Importer, [Some.Meeting(Kept, Agenda("C1"))])), Is.EqualTo(new[] { "0  entries-of-part" }));
        var report = await ImportAsync(Importer, [Some.Meeting(Kept, Agenda("C2"))], mode: "dryRun");
        Assert.That(Counts(report), Is.EqualTo("updated:1"));
        Assert.That(
            (report["findings"]![0]!.Text("code"), report["rows"]![0]!["changes"]!.AsArray().Count),
            Is.EqualTo(("list-shortened", 5)),
            "what a shorter list takes away is told"
        );
    }

    [Test]
    public async Task Comes_as_a_table()
    {
        const string File = """
            ref,areaId,actionRef,on,status,owners,note,sourceRef
            lancashire:entry:csv,lancashire,B1,2023-11,inProgress,Finance; Estates,Begun,doc:plan
            """;
        var report = await SendCsvAsync(File, "type=followUpEntry&mode=commit");
        Assert.That(Counts(report), Is.EqualTo("created:1"), report.ToJsonString());
        Assert.That(Counts(await SendCsvAsync(File, "type=followUpEntry&mode=commit")), Is.EqualTo("unchanged:1"));
        var actions = await Anonymous.GetItemsAsync("/v1/scrutiny-actions?areaId=lancashire");
        var action = actions.Single(item => item.Text("reference") is "B1");
        Assert.That((action.Text("status"), action["owners"]!.ToJsonString()), Is.EqualTo(("inProgress", """["Finance","Estates"]""")));
    }

    private static JsonObject Entry(string name) =>
        Some.Record("followUpEntry", $"lancashire:entry:{name}", ("areaId", "lancashire"), ("citations", Some.Citations("doc:plan")));

    private static JsonNode Agenda(params string[] references) =>
        Some.Item(
            "4",
            "Estates",
            new JsonObject
            {
                ["actions"] = new JsonArray([
                    .. references.Select(name => (JsonNode)new JsonObject { ["text"] = $"Do {name}.", ["reference"] = name }),
                ]),
            }.ToJsonString()
        );
}
