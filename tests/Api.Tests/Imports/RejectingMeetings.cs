using System.Text.Json.Nodes;
using NUnit.Framework;

namespace PlanAccountability.Api.Tests.Imports;

/// <summary>Meetings, and references to meetings, that cannot be taken, each an error of its row.</summary>
public sealed class RejectingMeetings : ImportTest
{
    private const string Meeting = "lancashire:rejected-meeting";

    [TestCase("areaId", "\"nowhere\"", "/areaId unknown-area")]
    [TestCase("forum", "{ \"name\": \"\", \"kind\": \"regular\" }", "/forum/name required")]
    [TestCase("heldOn", "null", "/heldOn required")]
    [TestCase("heldOn", "\"2999\"", "/heldOn date-in-future")]
    [TestCase("status", "\"scheduled\"", "/status meeting-status-of-documents")]
    [TestCase("status", "null", null)]
    [TestCase("minutesPublishedOn", "\"2023-06-01\"", "/status meeting-status-of-documents")]
    [TestCase("minutesPublishedOn", "\"2999-01-01\"", "/minutesPublishedOn date-in-future")]
    [TestCase("minutesDocumentRef", "\"doc:none\"", "/minutesDocumentRef unknown-reference")]
    [TestCase("minutesUrl", "\"ftp://x\"", "/minutesUrl bad-value")]
    [TestCase("cancellationReason", "\"Snow.\"", "/status meeting-status-of-documents")]
    [TestCase("attendees", "[{ \"name\": \"\", \"attendance\": \"present\" }]", "/attendees/0/name required")]
    [TestCase("attendees", "[null]", "/attendees/0 required")]
    [TestCase("agendaItems", "[null]", "/agendaItems/0 required")]
    [TestCase("agendaItems", "[{ \"number\": \"4\" }, { \"number\": \"4\" }]", "/agendaItems agenda-number-repeated")]
    [TestCase(
        "agendaItems",
        "[{}, { \"restricted\": true, \"restrictionReason\": \"Sch. 12A\", \"decisions\": [\"Suspended.\"] }]",
        "/agendaItems/1 restricted-item-with-words"
    )]
    [TestCase("agendaItems", "[{ \"restricted\": true }]", "/agendaItems/0/restrictionReason restriction-mismatch")]
    [TestCase("agendaItems", "[{ \"assurance\": { \"level\": \"assured\" } }]", "/agendaItems/0/assurance/label grade-not-printed")]
    [TestCase("agendaItems", "[{ \"id\": \"0199a1f0-0000-7000-8000-000000000001\" }]", "/agendaItems/0/id unknown-member")]
    [TestCase("agendaItems", "[{ \"questions\": [{ \"text\": \"\" }] }]", "/agendaItems/0/questions/0/text required")]
    [TestCase(
        "agendaItems",
        "[{ \"questions\": [{ \"text\": \"When?\", \"id\": \"0199a1f0-0000-7000-8000-000000000001\" }] }]",
        "/agendaItems/0/questions/0/id unknown-member"
    )]
    [TestCase(
        "agendaItems",
        "[{ \"questions\": [{ \"text\": \"When?\", \"repliedOn\": \"2023-05-03\" }] }]",
        "/agendaItems/0/questions/0/repliedOn before-the-meeting"
    )]
    [TestCase(
        "agendaItems",
        "[{ \"questions\": [{ \"text\": \"When?\", \"repliedOn\": \"2999-05-03\" }] }]",
        "/agendaItems/0/questions/0/repliedOn date-in-future"
    )]
    [TestCase(
        "agendaItems",
        "[{ \"questions\": [{ \"text\": \"When?\", \"outstandingAsOf\": \"2999-05-03\" }] }]",
        "/agendaItems/0/questions/0/outstandingAsOf date-in-future"
    )]
    [TestCase(
        "agendaItems",
        "[{ \"actions\": [{ \"text\": \"Report.\", \"dueOn\": \"2023-07-01\", \"outstandingAsOf\": \"2023-06-30\" }] }]",
        "/agendaItems/0/actions/0/outstandingAsOf outstanding-before-due"
    )]
    [TestCase(
        "agendaItems",
        "[{ \"actions\": [{ \"text\": \"Report.\", \"closedOn\": \"2023-06-03\" }] }]",
        "/agendaItems/0/actions/0/status open-action-closed"
    )]
    [TestCase(
        "agendaItems",
        "[{ \"papers\": [{ \"title\": \"One\", \"url\": \"x\", \"documentRef\": \"doc:plan\" }] }]",
        "/agendaItems/0/papers/0/url bad-value"
    )]
    [TestCase(
        "agendaItems",
        "[{}, { \"papers\": [{ \"title\": \"One\", \"documentRef\": \"doc:none\" }] }]",
        "/agendaItems/1/papers/0/documentRef unknown-reference"
    )]
    [TestCase(
        "agendaItems",
        "[{}, { \"commitmentRefs\": [\"lancashire:rejected-plan:c1\", \"lancashire:none\"] }]",
        "/agendaItems/1/commitmentRefs/1 unknown-reference"
    )]
    [TestCase(
        "agendaItems",
        "[{ \"priorityRefs\": [\"lancashire:rejected-plan:c1\"] }]",
        "/agendaItems/0/priorityRefs/0 unknown-reference"
    )]
    [TestCase(
        "agendaItems",
        "[{ \"priorityRefs\": [\"kent:rejected-plan:asb\"], "
            + "\"commitmentRefs\": [\"lancashire:rejected-plan:c1\", \"kent:rejected-plan:c1\"] }]",
        "/agendaItems/0/priorityRefs/0 reference-of-another-area",
        "/agendaItems/0/commitmentRefs/1 reference-of-another-area"
    )]
    [TestCase("agendaItems", "[{ \"commitmentRefs\": [\"lancashire:rejected-plan:c1\", \"lancashire:rejected-plan:c1\"] }]", null)]
    public async Task Names_the_member_of_a_meeting(string member, string value, params string?[]? errors)
    {
        await StorePlansAsync();
        var meeting = Some.Meeting(member is "areaId" ? "nowhere:meeting" : Meeting).With(member, JsonNode.Parse(value));

        Assert.That(
            Errors(await ImportAsync(Admin, [meeting], mode: "dryRun")).Select(error => error[2..]),
            Is.EqualTo(errors?.OfType<string>() ?? [])
        );
    }

    [Test]
    public async Task Limits_the_length_of_an_agenda()
    {
        static JsonNode[] Items(int count) => [.. Enumerable.Range(1, count).Select(number => Some.Item($"{number}", null))];
        static JsonNode Naming(int count) =>
            new JsonObject
            {
                ["commitmentRefs"] = new JsonArray([.. Enumerable.Range(1, count).Select(number => (JsonNode)$"lancashire:c{number}")]),
            };

        var report = await ImportAsync(
            Importer,
            [
                Some.Document("doc:plan"),
                Some.Meeting(Meeting, Items(201)),
                Some.Meeting(Meeting + "-2", Some.Item(new string('x', 51), new string('x', 301)), Naming(201)),
            ],
            mode: "dryRun"
        );

        Assert.That(
            Errors(report),
            Is.EquivalentTo(
                new[]
                {
                    "1 /agendaItems too-many",
                    "2 /agendaItems/0/number too-long",
                    "2 /agendaItems/0/title too-long",
                    "2 /agendaItems/1/commitmentRefs too-many",
                }
            )
        );
    }

    [Test]
    public async Task Needs_a_day_for_a_live_meeting() =>
        Assert.That(
            Errors(
                await ImportAsync(
                    Admin,
                    [Some.Document("doc:plan"), Some.Meeting(Meeting).With("recordedAs", "live").With("heldOn", "2026-10")],
                    mode: "dryRun"
                )
            ),
            Is.EqualTo(new[] { "1 /heldOn day-needed" })
        );

    [Test]
    public async Task Never_changes_of_which_area_a_meeting_is_nor_how_it_was_recorded()
    {
        await ImportAsync(Admin, [Some.Document("doc:plan"), Some.Meeting(Meeting)]);

        Assert.That(
            Errors(
                await ImportAsync(
                    Admin,
                    [Some.Meeting(Meeting).With("areaId", "kent").With("recordedAs", "live").With("heldOn", "2026-10-12")]
                )
            ),
            Is.EqualTo(new[] { "0 /areaId cannot-change", "0 /recordedAs cannot-change" })
        );
    }

    [TestCase("scrutinyMeeting", "lancashire:named:held", null)]
    [TestCase("panelReview", "lancashire:named:held", "/reference/meetingRef bad-value")]
    [TestCase("scrutinyMeeting", "lancashire:named:cancelled", "/reference/meetingRef unknown-reference")]
    [TestCase("scrutinyMeeting", "lancashire:named:draft", "/reference/meetingRef unknown-reference")]
    [TestCase("scrutinyMeeting", "kent:named:held", "/reference/meetingRef reference-of-another-area")]
    [TestCase("scrutinyMeeting", "lancashire:none", "/reference/meetingRef unknown-reference")]
    public async Task Accepts_at_public_meetings_of_the_area_that_were_held(string kind, string meeting, string? error)
    {
        await StorePlansAsync();
        JsonObject[] meetings =
        [
            Some.Meeting("lancashire:named:held"),
            Some.Meeting("kent:named:held"),
            Some.Meeting("lancashire:named:cancelled").With("status", "cancelled"),
            Some.Meeting("lancashire:named:draft").With("recordedAs", "live").With("heldOn", "2026-10-12").With("status", "held"),
        ];
        var acceptance = Some.Record(
            "acceptance",
            "lancashire:named:a",
            ("commitmentRef", "lancashire:rejected-plan:c1"),
            ("status", "delivered"),
            ("on", "2024"),
            ("recordedAs", "afterTheFact"),
            ("citations", Some.Citations("doc:plan")),
            (
                "reference",
                new JsonObject
                {
                    ["kind"] = kind,
                    ["name"] = "Meeting",
                    ["meetingRef"] = meeting,
                }
            )
        );

        Assert.That(
            Errors(await ImportAsync(Admin, [.. meetings, acceptance], mode: "dryRun")),
            Is.EqualTo(error is null ? [] : new[] { "4 " + error })
        );
    }

    [TestCase("lancashire:examined:held", null)]
    [TestCase("kent:examined:held", "/meetingRef unknown-meeting")]
    [TestCase("lancashire:examined:draft", "/meetingRef unknown-meeting")]
    public async Task Takes_exceptions_that_a_public_meeting_of_the_area_examined(string meeting, string? error)
    {
        JsonObject[] records =
        [
            Some.Document("doc:plan"),
            Some.Meeting("lancashire:examined:held"),
            Some.Meeting("kent:examined:held"),
            Some.Meeting("lancashire:examined:draft").With("recordedAs", "live").With("heldOn", "2026-10-12").With("status", "held"),
            Some.Record(
                "exception",
                "lancashire:examined:e",
                ("areaId", "lancashire"),
                ("title", "Burglary"),
                ("raisedOn", "2023-05"),
                ("narrative", "It rose."),
                ("meetingRef", meeting)
            ),
        ];

        Assert.That(Errors(await ImportAsync(Admin, records, mode: "dryRun")), Is.EqualTo(error is null ? [] : new[] { "4 " + error }));
    }

    private async Task StorePlansAsync()
    {
        foreach (var plan in new[] { "lancashire:rejected-plan", "kent:rejected-plan" })
            Assert.That(Errors(await ImportAsync(Admin, Some.WholePlan(plan, 1))), Is.Empty);
    }
}
