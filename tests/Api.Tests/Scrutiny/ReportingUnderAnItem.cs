using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Imports;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Scrutiny;

/// <summary>Under which item of its agenda a later meeting reports on an action or a question: where that item is restricted, what was
/// reported under it is nowhere.</summary>
public sealed class ReportingUnderAnItem : ImportTest
{
    private const string Secret = "Inspector Example was suspended";

    [OneTimeSetUp]
    public async Task StoreTheDocument() => await ImportAsync(Admin, [Some.Document("doc:plan")]);

    [TestCase(true)]
    [TestCase(false)]
    public async Task Is_nowhere_where_the_item_is_restricted(bool isAction)
    {
        var forum = await A.NewForum().Called(isAction ? "Board" : "Council").RecordAsync(Office).Text("id");
        var raisedAt = await Office.RecordMeetingAsync(
            "2021-09-21",
            A.AgendaItem("Fleet").Asking("How many?", "Q-count").Agreeing("Count the cars.", "A-count", dueOn: "2021-10-01")
        );
        var reporting = await A.Meeting()
            .HeldOn("2021-11-16")
            .AfterTheFact()
            .With("forumId", forum)
            .WithItems(A.AgendaItem("Fleet again").Numbered("1"), A.AgendaItem("Staffing").Numbered("2"))
            .RecordAsync(Office)
            .Text("url");
        var kind = isAction ? "actions" : "questions";
        var subject = $"/v1/scrutiny-{kind}/{(await Office.AgendaAsync(raisedAt))[0]![kind]![0]!.Text("id")}";
        var before = (await Anonymous.GetJsonAsync(subject)).Text("state");
        var items = await Office.AgendaAsync(reporting);
        var body = new JsonObject
        {
            ["meetingId"] = reporting.Split('/')[^1],
            ["itemId"] = items[1]!.Text("id"),
            ["status"] = isAction ? "dropped" : "withdrawn",
            ["note"] = Secret,
        };
        if (isAction)
            body["owners"] = new JsonArray($"Owner, since {Secret}");
        var entry = (await Office.PostJsonAsync($"{subject}/entries", body).ShouldBe(201)).Text("url");
        body["itemId"] = items[0]!.Text("id");
        (body["note"], body["status"]) = ("Counting goes on.", "inProgress");
        body.Remove("owners");
        var other = (await Office.PostJsonAsync($"{subject}/entries", body).ShouldBe(201)).Text("url");
        Assert.That((await Anonymous.GetJsonAsync(entry)).Text("itemId"), Is.EqualTo(items[1]!.Text("id")));

        await Admin.ActAsync(reporting, $"agenda-items/{items[1]!.Text("id")}/restriction", new { reason = "Sch. 12A" }).ShouldBe(200);

        foreach (
            var address in new[]
            {
                entry,
                $"{entry}/history",
                $"{entry}/as-known?at=2026-11-22T12:00:00Z",
                subject,
                $"{subject}/entries",
                $"/v1/scrutiny-{kind}",
                $"/v1/scrutiny-{kind}.csv",
                raisedAt,
                reporting,
                $"{reporting}/history",
                $"/v1/forums/{forum}/dashboard",
                "/v1/changes?type=followUpEntry",
                "/v1/exports/interchange?areaId=lancashire",
                "/v1/exports/tables/followUpEntry.csv?areaId=lancashire",
                "/v1/search?q=suspended",
            }
        )
        {
            var answer = await (await Anonymous.GetAsync(address)).Content.ReadAsStringAsync();
            Assert.That(answer, Does.Not.Contain(Secret).And.Not.Contain("dropped"), address);
            Assert.That(answer, Does.Not.Match("(status|state)\":\"withdrawn|withdrawn\":\\{|,withdrawn,"), address);
            Assert.That(
                await (await Admin.GetAsync(address)).Content.ReadAsStringAsync(),
                Does.Not.Contain(Secret),
                $"{address}, for an admin"
            );
        }

        var read = await Anonymous.GetJsonAsync(subject);
        Assert.That(
            (read.Text("state"), (int?)read["entryCount"], read["entries"]![0]!["entry"]!.Text("url")),
            Is.EqualTo((before, (int?)1, other)),
            "what was reported under another item stays"
        );
        await (await Anonymous.GetAsync(entry)).ShouldBe(410);
    }

    [Test]
    public async Task Names_an_open_item_of_the_meeting_that_reports()
    {
        var raisedAt = await Office.RecordMeetingAsync("2020-09-21", A.AgendaItem("Fleet").Agreeing("Count the cars."));
        var reporting = await Office.RecordMeetingAsync("2020-10-20", A.AgendaItem("Staffing").Restricted("Sch. 12A"));
        var (subject, own, closed) = (
            $"/v1/scrutiny-actions/{(await Office.AgendaAsync(raisedAt))[0]!["actions"]![0]!.Text("id")}/entries",
            (await Office.AgendaAsync(raisedAt))[0]!.Text("id"),
            (await Office.AgendaAsync(reporting))[0]!.Text("id")
        );
        object Entry(string? meeting, string item) =>
            new
            {
                meetingId = meeting?.Split('/')[^1],
                itemId = item,
                on = "2020-10-20",
                note = "Counted.",
            };
        foreach (var body in new[] { Entry(null, own), Entry(reporting, own) })
            await Office.PostJsonAsync(subject, body).ShouldBeAProblem(400, "invalid-input").ShouldName("/itemId", "unknown-agenda-item");
        await Office.PostJsonAsync(subject, Entry(reporting, closed)).ShouldBeAProblem(400, "restricted-item-with-words");

        await Admin.ActAsync(reporting, $"agenda-items/{closed}/opening", new { reason = "It was public." }).ShouldBe(200);
        var entry = (await Office.PostJsonAsync(subject, Entry(reporting, closed)).ShouldBe(201)).Text("url");

        // An item that is not there any more is not asked about again.
        await Office.ActAsync(reporting, $"agenda-items/{closed}/removal", null, "A slip.").ShouldBe(200);
        await Office.PatchJsonAsync(entry, """{"note":"All counted."}""", await Office.ETagOfAsync(entry)).ShouldBe(200);
        Assert.That(await Anonymous.GetStringAsync("/v1/exports/interchange?areaId=lancashire"), Does.Contain("All counted."));
    }

    [Test]
    public async Task Is_said_in_files_by_where_an_update_is()
    {
        await ImportAsync(
            Importer,
            [Some.Meeting("lancashire:under-1", Some.Item("1", "Fleet", """{"actions":[{"reference":"U1","text":"Count."}]}"""))]
        );
        var minutes = Some.Meeting(
                "lancashire:under-2",
                Some.Item("3", "Log", """{"actionUpdates":[{"actionRef":"lancashire:under-1#U1","status":"inProgress"}]}"""),
                Some.Item(null, "Any other business", """{"actionUpdates":[{"actionRef":"lancashire:under-1#U1","note":"Nearly."}]}"""),
                Some.Item(null, null)
            )
            .With("heldOn", "2023-06-01");
        Assert.That(Errors(await ImportAsync(Importer, [minutes])), Is.Empty);
        Assert.That(Counts(await ImportAsync(Importer, [minutes])), Is.EqualTo("unchanged:3"));

        var action = (await Anonymous.GetItemsAsync("/v1/scrutiny-actions?limit=200")).Single(one => (string?)one["reference"] == "U1");
        var entries = (await Anonymous.GetJsonAsync($"/v1/scrutiny-actions/{action.Text("id")}"))["entries"]!.AsArray();
        var agenda = await Anonymous.AgendaAsync(entries[0]!["meeting"]!.Text("url"));
        Assert.That(
            entries.Select(one => one!["entry"]!.Text("itemId")),
            Is.EquivalentTo(new[] { agenda[0]!.Text("id"), agenda[1]!.Text("id") })
        );

        var file = JsonNode.Parse(await Admin.GetStringAsync("/v1/exports/interchange?areaId=lancashire"))!;
        var rows = file["records"]!
            .AsArray()
            .Where(row => row!.Text("type") == "followUpEntry" && (string?)row!["meetingRef"] == "lancashire:under-2");
        Assert.That(rows.Select(row => row!.Text("itemNumber")), Has.One.EqualTo("3").And.One.Match("^~[0-9a-f]{8}$"));
        Assert.That(Counts(await SendAsync(Admin, file.ToJsonString())), Does.Match("^unchanged:[0-9]+$"));
        var entry = Some.Record(
            "followUpEntry",
            "lancashire:under-entry",
            ("areaId", "lancashire"),
            ("actionRef", "lancashire:under-1#U1"),
            ("meetingRef", "lancashire:under-2"),
            ("itemNumber", "9"),
            ("note", "Counted."),
            ("citations", Some.Citations("doc:plan"))
        );
        Assert.That(Errors(await ImportAsync(Importer, [entry])), Is.EqualTo(new[] { "0 /itemNumber unknown-agenda-item" }));
        var unknown = await ImportAsync(Importer, [entry.DeepClone().AsObject().With("itemId", agenda[0]!.Text("id"))], mode: "dryRun");
        Assert.That(Errors(unknown), Has.Some.Contains("/itemId"), "files name it by its number");
        Assert.That(Counts(await ImportAsync(Importer, [entry.With("itemNumber", "3")])), Is.EqualTo("created:1"));
        Assert.That(Counts(await ImportAsync(Importer, [entry])), Is.EqualTo("unchanged:1"));

        await Admin
            .ActAsync(entries[0]!["meeting"]!.Text("url"), $"agenda-items/{agenda[0]!.Text("id")}/restriction", new { reason = "Sch. 12A" })
            .ShouldBe(200);
        Assert.That(
            (await Anonymous.GetJsonAsync($"/v1/scrutiny-actions/{action.Text("id")}"))["entries"]!.AsArray(),
            Has.Count.EqualTo(1)
        );
        Assert.That(Counts(await ImportAsync(Importer, [minutes])), Does.Not.Contain("updated").And.Not.Contain("created"));
        Assert.That(
            Errors(await ImportAsync(Importer, [entry.With("ref", "lancashire:under-other")])),
            Is.EqualTo(new[] { "0 /itemNumber restricted-item-with-words" })
        );
    }

    [Test]
    public async Task Follows_into_the_item_of_the_meeting_that_stays()
    {
        var raisedAt = await Office.RecordMeetingAsync("2017-09-21", A.AgendaItem("Fleet").Agreeing("Count the cars."));
        var subject = $"/v1/scrutiny-actions/{(await Office.AgendaAsync(raisedAt))[0]!["actions"]![0]!.Text("id")}/entries";
        var one = await Office.RecordMeetingAsync("2017-10-20", A.AgendaItem("Log").Numbered("1"));
        var other = await Office.RecordMeetingAsync("2017-10-20", A.AgendaItem("Log").Numbered("1"));
        var gone = (await Office.AgendaAsync(other))[0]!.Text("id");
        var entry = (
            await Office
                .PostJsonAsync(
                    subject,
                    new
                    {
                        meetingId = other.Split('/')[^1],
                        itemId = gone,
                        note = "Counted.",
                    }
                )
                .ShouldBe(201)
        ).Text("url");

        await Office.MergeAsync(other, one.Split('/')[^1]);

        var read = await Anonymous.GetJsonAsync(entry);
        Assert.That(
            (read.Text("meetingId"), read.Text("itemId")),
            Is.EqualTo((one.Split('/')[^1], (await Office.AgendaAsync(one))[0]!.Text("id")))
        );
    }
}
