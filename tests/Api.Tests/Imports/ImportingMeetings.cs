using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Scrutiny;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Imports;

/// <summary>What becomes of meetings that a file tells of.</summary>
public sealed class ImportingMeetings : ImportTest
{
    private const string Said = """
        { "questions": [{ "text": "How many?", "writtenReplyDueOn": "2023-06-01", "outstandingAsOf": "2023-09-01" }],
          "actions": [{ "text": "Report.", "reference": "A1" }] }
        """;

    [OneTimeSetUp]
    public async Task StoreTheDocument() => await ImportAsync(Admin, [Some.Document("doc:plan")]);

    [Test]
    public async Task Keeps_the_identifiers_of_what_it_says_again()
    {
        var meeting = Some.Meeting(
            "lancashire:kept",
            Some.Item("1", "Performance", Said),
            Some.Item("2", "Refuges", Said),
            Some.Item(null, "Any other business")
        );
        Assert.That(Counts(await ImportAsync(Importer, [meeting])), Is.EqualTo("created:1"));
        var before = await AgendaAsync("lancashire:kept");

        Assert.That(Counts(await ImportAsync(Importer, [meeting])), Is.EqualTo("unchanged:1"));
        meeting["agendaItems"] = new JsonArray(
            Some.Item("1", "Performance", Said.Replace("\"A1\"", "\"A1\", \"status\": \"done\"", StringComparison.Ordinal)),
            Some.Item("2", "Knife crime"),
            Some.Item("3", "Refuges", Said),
            Some.Item(null, "Any other business")
        );
        Assert.That(Counts(await ImportAsync(Importer, [meeting])), Is.EqualTo("updated:1"));

        var after = await AgendaAsync("lancashire:kept");
        Assert.That(Ids(after.Take(1).Concat(after.Skip(2))), Is.EqualTo(Ids(before)));
        Assert.That(Ids(before), Does.Not.Contain(after[1]!.Text("id")));
        Assert.That(
            (
                after[0]!["actions"]![0]!.Text("state"),
                after[2]!["questions"]![0]!.Text("state"),
                after[2]!["questions"]![0]!.Text("outstandingAsOf")
            ),
            Is.EqualTo(("closed", "overdue", "2023-09-01"))
        );
        var url = (await OneAsync("lancashire:kept")).Text("url");
        Assert.That(
            (await Anonymous.GetJsonAsync($"/v1/scrutiny-questions?meetingId={url.Split('/')[^1]}"))["items"]!.AsArray(),
            Has.Count.EqualTo(2)
        );
        Assert.That(
            (await Anonymous.GetJsonAsync($"{url}/history"))["items"]!.AsArray().Select(change => change!.Text("event")),
            Is.EqualTo(new[] { "scrutinyMeetingTranscribed", "scrutinyMeetingTranscribed" })
        );
    }

    [Test]
    public async Task Leaves_the_feed_silent_where_nothing_is_new()
    {
        JsonObject[] records = [Some.Document("doc:plan"), Some.Meeting("lancashire:silent-meeting", Some.Item("1", "Performance", Said))];
        await ImportAsync(Importer, records);
        var before = await ChangesAsync();

        Assert.That(Counts(await ImportAsync(Importer, records)), Is.EqualTo("unchanged:2"));
        Assert.That(await ChangesAsync(), Is.EqualTo(before));
    }

    [Test]
    public async Task Takes_from_importers_what_documents_show_only()
    {
        var live = Some.Meeting("lancashire:live").With("recordedAs", "live").With("heldOn", "2026-10-12");
        JsonObject[] records = [Some.Document("doc:plan"), live, Some.Meeting("lancashire:unsourced").With("citations", null)];

        Assert.That(
            Errors(await ImportAsync(Importer, records)),
            Is.EqualTo(new[] { "1 /recordedAs after-the-fact-only", "2 /citations citation-needed" })
        );
        Assert.That(Errors(await ImportAsync(Admin, records, mode: "dryRun")), Is.Empty);
    }

    [Test]
    public async Task Leaves_live_meetings_to_their_office()
    {
        var draft = (await Office.GetJsonAsync(await Office.ScheduleAsync())).Text("ref");
        var minuted = (await Office.GetJsonAsync(await Office.MinuteAsync("2026-10-12", A.AgendaItem("Refuges")))).Text("ref");
        await ImportAsync(Admin, [Some.Document("doc:plan")]);

        Assert.That(
            Errors(await ImportAsync(Importer, [Some.Meeting(draft), Some.Meeting(minuted)], onError: "skipRow", force: true)),
            Is.EqualTo(new[] { "0 /ref not-your-record", "1 /recordedAs cannot-change" })
        );
        Assert.That(
            Errors(await ImportAsync(Importer, [Some.Record("scrutinyMeeting", minuted, ("chair", "Somebody else"))], force: true)),
            Is.EqualTo(new[] { "0 /recordedAs after-the-fact-only", "0 /citations citation-needed" })
        );
        Assert.That(
            Errors(
                await ImportAsync(
                    Admin,
                    [Some.Record("scrutinyMeeting", minuted, ("status", "held"), ("minutesPublishedOn", null))],
                    force: true
                )
            ),
            Is.EqualTo(new[] { "0 /status meeting-status-of-steps" })
        );
        Assert.That(
            Counts(await ImportAsync(Admin, [Some.Record("scrutinyMeeting", minuted, ("chair", "Somebody else"))], force: true)),
            Is.EqualTo("updated:1")
        );
    }

    [Test]
    public async Task Shows_live_meetings_before_their_minutes_to_the_office_and_readers()
    {
        var draft = (await Office.GetJsonAsync(await Office.ScheduleAsync("2026-10-12", A.AgendaItem("A draft that nobody may see")))).Text(
            "ref"
        );

        foreach (
            var (caller, sees) in new[]
            {
                (Admin, true),
                (Office, true),
                (Reader, true),
                (Panel, false),
                (Importer, false),
                (OfficeElsewhere, false),
                (Anonymous, false),
            }
        )
            Assert.That(
                (await caller.GetStringAsync("/v1/exports/interchange?areaId=lancashire")).Contains(draft, StringComparison.Ordinal),
                Is.EqualTo(sees)
            );
    }

    [Test]
    public async Task Brings_live_meetings_back_as_public_as_they_were()
    {
        foreach (var (status, isPublic) in new[] { ("scheduled", false), ("held", false), ("minutesPublished", true), ("cancelled", true) })
        {
            var meeting = Some.Meeting("lancashire:restored-" + status)
                .With("recordedAs", "live")
                .With("status", status)
                .With("heldOn", "2026-10-12")
                .With("citations", null);
            Assert.That(Counts(await ImportAsync(Admin, [meeting])), Is.EqualTo("created:1"), status);

            Assert.That((await OneAsync(meeting.Text("ref"), Office)).Text("status"), Is.EqualTo(status));
            Assert.That(
                (await Anonymous.GetJsonAsync($"/v1/scrutiny-meetings?ref={meeting["ref"]}"))["items"]!.AsArray(),
                Has.Count.EqualTo(isPublic ? 1 : 0),
                status
            );
        }
    }

    [Test]
    public async Task Never_restricts_what_is_public_nor_brings_back_what_was_restricted()
    {
        var meeting = Some.Meeting(
            "lancashire:restricts",
            Some.Item("1", "Staffing", """{ "decisions": ["Suspended."] }"""),
            Some.Item("2", "Refuges")
        );
        await ImportAsync(Importer, [Some.Document("doc:plan"), meeting]);

        var restricted = Some.Meeting(
            "lancashire:restricts",
            Some.Item("1", "Staffing", """{ "restricted": true, "restrictionReason": "Sch. 12A" }""")
        );
        Assert.That(Errors(await ImportAsync(Importer, [restricted])), Is.EqualTo(new[] { "0 /agendaItems/0 restricted-in-public" }));

        var read = await OneAsync("lancashire:restricts");
        await Admin
            .ActAsync(
                read.Text("url"),
                $"agenda-items/{(await AgendaAsync("lancashire:restricts"))[0]!.Text("id")}/restriction",
                new { reason = "Sch. 12A" }
            )
            .ShouldBe(200);
        Assert.That(Counts(await ImportAsync(Admin, [meeting], force: true)), Is.EqualTo("handEdited:1"));
        Assert.That((await Anonymous.GetJsonAsync(read.Text("url"))).ToJsonString(), Does.Not.Contain("Suspended"));
        Assert.That(await Admin.GetStringAsync("/v1/exports/interchange?areaId=lancashire"), Does.Not.Contain("Suspended"));
    }

    [Test]
    public async Task Corrects_all_dates_at_once()
    {
        var meeting = Some.Meeting(
                "lancashire:moved",
                Some.Item("1", "Performance", """{ "questions": [{ "text": "When?", "repliedOn": "2023-05-10" }] }""")
            )
            .With("status", "minutesPublished")
            .With("minutesPublishedOn", "2023-05-20");
        await ImportAsync(Importer, [Some.Document("doc:plan"), meeting]);

        meeting["agendaItems"]![0]!["questions"]![0]!["repliedOn"] = "2024-05-10";
        Assert.That(
            Counts(await ImportAsync(Importer, [meeting.With("heldOn", "2024-05-04").With("minutesPublishedOn", "2024-05-20")])),
            Is.EqualTo("updated:1")
        );
    }

    [Test]
    public async Task Reports_who_is_listed_twice_and_refuses_nothing()
    {
        var meeting = Some.Meeting("lancashire:twice")
            .With(
                "attendees",
                new JsonArray([
                    .. new[] { "present", "apologies", "present" }.Select(
                        (attendance, index) =>
                            new JsonObject { ["name"] = index == 2 ? "C. Example" : "B. Example", ["attendance"] = attendance }
                    ),
                ])
            );

        foreach (var mode in new[] { "dryRun", "commit" })
        {
            var report = await ImportAsync(Importer, [Some.Document("doc:plan"), meeting, Some.Meeting("lancashire:once")], mode);

            Assert.That(Errors(report), Is.Empty);
            var finding = report["findings"]!.AsArray().Single(finding => finding!.Text("code") is "attendee-twice")!;
            Assert.That(
                ((string?)finding["refs"]!.AsArray().Single(), finding.Text("detail")),
                Is.EqualTo(("lancashire:twice", "Named more than once among the attendees: those at 1, 2."))
            );
        }
    }

    private static IEnumerable<string> Ids(IEnumerable<JsonNode?> items) =>
        items
            .SelectMany(item => new[] { item! }.Concat(item!["questions"]!.AsArray()!).Concat(item["actions"]!.AsArray()!))
            .Select(part => part!.Text("id"));

    private async Task<JsonNode> OneAsync(string @ref, HttpClient? caller = null) =>
        (await (caller ?? Anonymous).GetJsonAsync($"/v1/scrutiny-meetings?ref={@ref}"))["items"]!.AsArray().Single()!;

    private async Task<JsonArray> AgendaAsync(string @ref) => await Anonymous.AgendaAsync((await OneAsync(@ref)).Text("url"));
}
