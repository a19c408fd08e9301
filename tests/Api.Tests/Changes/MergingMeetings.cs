using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Imports;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Changes;

/// <summary>One meeting that two files had under two refs.</summary>
public sealed class MergingMeetings : MergeTest
{
    private const string Said = """
        { "commitmentRefs": ["lancashire:s-plan:c1"], "questions": [{ "text": "How many?" }],
          "actions": [{ "text": "Report.", "reference": "A1" }] }
        """;

    [Test]
    public async Task Has_the_items_of_both_and_counts_once()
    {
        await ImportAsync(
            Importer,
            [
                .. Some.WholePlan("lancashire:s-plan"),
                Kept,
                Gone,
                Some.Record(
                    "acceptance",
                    "lancashire:s-acceptance",
                    ("commitmentRef", "lancashire:s-plan:c1"),
                    ("status", "underway"),
                    ("on", "2023-05-04"),
                    ("reference", Json("""{ "kind": "scrutinyMeeting", "name": "Scrutiny", "meetingRef": "lancashire:s-gone" }""")),
                    ("recordedAs", "afterTheFact"),
                    ("citations", Some.Citations("doc:plan"))
                ),
                Some.Record(
                    "exception",
                    "lancashire:s-exception",
                    ("areaId", "lancashire"),
                    ("title", "Burglary"),
                    ("raisedOn", "2021-11"),
                    ("narrative", "It rose."),
                    ("meetingRef", "lancashire:s-gone"),
                    ("citations", Some.Citations("doc:plan"))
                ),
            ]
        );
        var (kept, gone) = (
            await UrlAsync("scrutiny-meetings", "lancashire:s-kept"),
            await UrlAsync("scrutiny-meetings", "lancashire:s-gone")
        );
        var moved = (await Anonymous.GetJsonAsync(gone))["agendaItems"]![2]!.Text("id");
        var matrix = $"{await UrlAsync("plans", "lancashire:s-plan")}/accountability";
        Assert.That(Scrutinised(await Anonymous.GetJsonAsync(matrix), 0), Is.EqualTo(2));

        await ShouldMergeAsync(Office, gone, kept);

        var one = await Anonymous.GetJsonAsync(kept);
        var (meeting, lines) = (kept.Split('/')[^1], await Anonymous.GetJsonAsync(matrix));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                one["agendaItems"]!.AsArray().Select(item => (string?)item!["title"]),
                Is.EqualTo(new[] { "Performance", "Refuges", "Any other business" })
            );
            Assert.That(one["agendaItems"]![2]!.Text("id"), Is.EqualTo(moved));
            Assert.That((one.Text("heldOn"), one.Text("chair"), one.Text("status")), Is.EqualTo(("2023-05-04", "PCC", "minutesPublished")));
            Assert.That((Scrutinised(lines, 0), Scrutinised(lines, 1)), Is.EqualTo((1, 1)));
            Assert.That(await Anonymous.GetItemsAsync($"/v1/scrutiny-actions?meetingId={meeting}"), Has.Count.EqualTo(1));
            Assert.That(await Anonymous.GetItemsAsync($"/v1/scrutiny-actions?meetingId={gone.Split('/')[^1]}"), Is.Empty);
            Assert.That((await OneAsync("exceptions", "lancashire:s-exception")).Text("meetingId"), Is.EqualTo(meeting));
            Assert.That((await OneAsync("commitments", "lancashire:s-plan:c1"))["accepted"]!["reference"]!.Text("id"), Is.EqualTo(meeting));
        }

        await ShouldLeadToAsync(Gone, "scrutiny-meetings", kept);
        Assert.That(Counts(await ImportAsync(Importer, [Kept])), Is.EqualTo("handEdited:1"), "what it took over is not overwritten");
    }

    [Test]
    public async Task Waits_until_items_of_one_number_say_the_same()
    {
        await ImportAsync(
            Importer,
            [
                Some.Document("doc:plan"),
                Some.Meeting("lancashire:s-one", Some.Item("4", "Performance", """{ "decisions": ["Noted."] }""")),
                Some.Meeting("lancashire:s-two", Some.Item("4", "Performance", """{ "decisions": ["Agreed."] }""")),
            ]
        );
        var (one, two) = (await UrlAsync("scrutiny-meetings", "lancashire:s-one"), await UrlAsync("scrutiny-meetings", "lancashire:s-two"));

        var refusal = await Office.ShouldNotMergeAsync(two, one, 409, "merged-parts-differ");

        Assert.That(refusal.Text("title"), Does.Contain("item 4 of lancashire:s-two and item 4 of lancashire:s-one"));
        Assert.That((await Anonymous.GetJsonAsync(two))["agendaItems"]!.AsArray(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Makes_nothing_public_and_hides_nothing()
    {
        var draft = await A.Meeting().HeldOn("2026-10-12").WithItems(A.AgendaItem("A secret").Numbered("1")).RecordAsync(Office);
        var twin = await A.Meeting().HeldOn("2026-10-12").WithRef("lancashire:s-draft").RecordAsync(Office);
        var known = await A.Meeting().AfterTheFact().HeldOn("2026-10-12").RecordAsync(Office);
        foreach (var live in new[] { draft, twin })
            await Office.HoldAsync(live.Text("url"));

        foreach (var (from, into) in new[] { (draft, known), (known, draft) })
            await Office
                .PostJsonAsync($"{from.Text("url")}/merge", new { into = into.Text("id") }, await Office.ETagOfAsync(from.Text("url")))
                .ShouldBeAProblem(400, from == draft ? "merged-across" : "merged-out-of-sight");
        await Office.MergeAsync(twin.Text("url"), draft.Text("id"));

        await Anonymous.GetAsync(twin.Text("url")).ShouldBeAProblem(404, "not-found");
        await ImportAsync(Admin, [Some.Document("doc:plan")]);
        var report = await ImportAsync(Importer, [Some.Meeting("lancashire:s-draft")]);
        Assert.That(Errors(report), Is.EqualTo(new[] { "0 /ref not-your-record" }));
        Assert.That(report.ToJsonString(), Does.Not.Contain(draft.Text("id")).And.Not.Contain(draft.Text("ref")));
    }

    [Test]
    public async Task Is_of_one_day_and_keeps_the_steps_of_what_went_through_the_system()
    {
        var live = await A.Meeting().HeldOn("2026-10-12").RecordAsync(Office);
        await Office.HoldAsync(live.Text("url"));
        await Office.PublishMinutesAsync(live.Text("url"));
        var transcribed = await A.Meeting()
            .AfterTheFact()
            .HeldOn("2026-10-12")
            .WithItems(A.AgendaItem("Performance").Numbered("1"))
            .RecordAsync(Office);
        var later = await A.Meeting().AfterTheFact().HeldOn("2026-10-13").RecordAsync(Office);

        foreach (var (from, into) in new[] { (live, transcribed), (later, transcribed) })
            await Office
                .PostJsonAsync($"{from.Text("url")}/merge", new { into = into.Text("id") }, await Office.ETagOfAsync(from.Text("url")))
                .ShouldBeAProblem(400, "merged-across");
        await ShouldMergeAsync(Office, transcribed.Text("url"), live.Text("url"));

        var one = await Anonymous.GetJsonAsync(live.Text("url"));
        Assert.That((one.Text("recordedAs"), one["agendaItems"]!.AsArray().Count), Is.EqualTo(("live", 1)));
    }

    private static JsonObject Kept => Some.Meeting("lancashire:s-kept", Some.Item("1", "Performance", Said)).With("heldOn", "2023-05");

    private static JsonObject Gone =>
        Some.Meeting(
                "lancashire:s-gone",
                Some.Item("1", "Performance", Said),
                Some.Item("2", "Refuges", """{ "commitmentRefs": ["lancashire:s-plan:c2"] }"""),
                Some.Item(null, "Any other business")
            )
            .With("chair", "PCC")
            .With("status", "minutesPublished");

    private static int Scrutinised(JsonNode matrix, int commitment) =>
        (int)matrix["priorities"]![0]!["commitments"]![commitment]!["timesScrutinised"]!;
}
