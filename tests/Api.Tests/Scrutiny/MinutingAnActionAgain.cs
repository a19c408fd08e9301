using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Imports;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Scrutiny;

/// <summary>An action that follows from one of an earlier meeting, as where it was minuted again under a new number.</summary>
public sealed class MinutingAnActionAgain : ImportTest
{
    private const string Secret = "Inspector Example was suspended";

    [OneTimeSetUp]
    public async Task StoreTheDocument() => await ImportAsync(Admin, [Some.Document("doc:plan")]);

    [Test]
    public async Task Is_shown_from_both_ends()
    {
        var (_, earlier) = await RaiseAsync("2020-01-14", "A7");
        var (meeting, later) = await RaiseAsync("2020-02-11", "A9", earlier);

        var (one, other) = (await OneAsync(earlier), await OneAsync(later));
        Assert.That(
            (other.Text("followsFromId"), other["followsFrom"]!.Text("reference"), other["followsFrom"]!["meeting"]!.Text("heldOn")),
            Is.EqualTo((earlier, "A7", "2020-01-14"))
        );
        Assert.That(one["followsFrom"], Is.Null);
        Assert.That(
            one["followedBy"]!.AsArray().Select(action => action!.Text("url")),
            Is.EqualTo(new[] { $"/v1/scrutiny-actions/{later}" })
        );

        var lines = await Anonymous.GetItemsAsync($"/v1/scrutiny-actions?meetingId={meeting.Split('/')[^1]}");
        Assert.That(lines.Single()["followsFrom"]!.Text("id"), Is.EqualTo(earlier));
        Assert.That(
            await Anonymous.GetStringAsync($"/v1/scrutiny-actions.csv?meetingId={meeting.Split('/')[^1]}"),
            Does.Contain($"/v1/scrutiny-actions/{earlier}")
        );
    }

    [Test]
    public async Task Names_an_action_of_another_public_meeting_of_the_area_that_was_not_held_after_it()
    {
        var (first, a) = await RaiseAsync("2019-03", "A");
        var (second, b) = await RaiseAsync("2019-03", "B", a);
        var (_, later) = await RaiseAsync("2019-06-04", "Later");
        var draft = await Office.ScheduleAsync("2026-12-01", A.AgendaItem("Draft").Agreeing(Secret));
        await ImportAsync(Admin, [Meeting("kent:again-elsewhere", "2019-01-08", "K1", null)]);
        var elsewhere = (await Anonymous.GetItemsAsync("/v1/scrutiny-actions?areaId=kent"))[0]!["meeting"]!.Text("url");
        foreach (
            var (named, code) in new[]
            {
                (AgendaItemId.New().ToString(), "unknown-action"),
                (await ActionAsync(draft), "unknown-action"),
                (await ActionAsync(elsewhere), "unknown-action"),
                (a, "unknown-action"),
                (later, "meetings-out-of-order"),
                (b, "action-follows-itself"),
            }
        )
            await FollowAsync(first, named)
                .ShouldBeAProblem(400, code is "unknown-action" ? "invalid-input" : code)
                .ShouldName("/actions/0/followsFromId", code);
        await A.Meeting()
            .HeldOn("2019-06-04")
            .AfterTheFact()
            .WithItems(Following(A.AgendaItem("Fleet").Agreeing("Count."), AgendaItemId.New().ToString()))
            .SendAsync(Office)
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/agendaItems/0/actions/0/followsFromId", "unknown-action");

        // What it follows from already is not asked about again, also where that was taken back since.
        await Office.RetractAsync(first);
        var item = (await Office.AgendaAsync(second))[0]!;
        var patch = new JsonObject { ["actions"] = item["actions"]!.DeepClone() };
        foreach (var computed in new[] { "state", "daysLate", "daysLateIs" })
            patch["actions"]![0]!.AsObject().Remove(computed);
        patch["actions"]![0]!["outcome"] = "Counted.";
        await Office
            .PatchJsonAsync($"{second}/agenda-items/{item.Text("id")}", patch.ToJsonString(), await Office.ETagOfAsync(second))
            .ShouldBe(200);
        var read = await OneAsync(b);
        Assert.That((read.Text("followsFromId"), read["followsFrom"]), Is.EqualTo((a, (JsonNode?)null)));
    }

    [Test]
    public async Task Shows_nothing_of_what_was_restricted_or_is_not_public_yet()
    {
        var (raisedAt, earlier) = await RaiseAsync("2018-01-16", "A-secret", text: Secret);
        var (_, later) = await RaiseAsync("2018-02-13", "A-later", earlier);
        var draft = await Office.ScheduleAsync("2026-12-02", Following(A.AgendaItem("Draft").Agreeing("Drafted.", "A-draft"), earlier));
        Assert.That(await ReferencesAsync(Anonymous, earlier), Is.EqualTo(new[] { "A-later" }));
        Assert.That(await ReferencesAsync(Office, earlier), Is.EqualTo(new[] { "A-later", "A-draft" }));
        Assert.That(
            await Anonymous.GetStringAsync("/v1/scrutiny-actions?limit=200") + await Anonymous.GetStringAsync("/v1/scrutiny-actions.csv"),
            Does.Not.Contain("A-draft").And.Not.Contain(await ActionAsync(draft))
        );

        var item = (await Office.AgendaAsync(raisedAt))[0]!.Text("id");
        await Admin.ActAsync(raisedAt, $"agenda-items/{item}/restriction", new { reason = "Sch. 12A" }).ShouldBe(200);
        Assert.That((await OneAsync(later))["followsFrom"], Is.Null);
        foreach (
            var address in new[]
            {
                $"/v1/scrutiny-actions/{later}",
                "/v1/scrutiny-actions?limit=200",
                "/v1/scrutiny-actions.csv",
                "/v1/changes?type=scrutinyMeeting",
                "/v1/exports/interchange?areaId=lancashire",
                "/v1/search?q=suspended",
            }
        )
            Assert.That(await Anonymous.GetStringAsync(address), Does.Not.Contain(Secret).And.Not.Contain("A-secret"), address);
    }

    [Test]
    public async Task Shows_from_the_earlier_end_nothing_of_a_later_one_that_was_restricted()
    {
        var (_, earlier) = await RaiseAsync("2018-04-17", "A-first");
        var (meeting, _) = await RaiseAsync("2018-05-15", "A-hidden", earlier, Secret);
        var item = (await Office.AgendaAsync(meeting))[0]!.Text("id");
        await Admin.ActAsync(meeting, $"agenda-items/{item}/restriction", new { reason = "Sch. 12A" }).ShouldBe(200);
        Assert.That(await ReferencesAsync(Admin, earlier), Is.Empty);
    }

    [Test]
    public async Task Follows_into_the_meeting_that_stays_where_two_become_one()
    {
        var (one, kept) = await RaiseAsync("2017-01-10", "A1");
        var (other, gone) = await RaiseAsync("2017-01-10", "A1");
        var (_, later) = await RaiseAsync("2017-02-14", "A2", gone);
        await Office.MergeAsync(other, one.Split('/')[^1]);

        Assert.That((await OneAsync(later))["followsFrom"]!.Text("id"), Is.EqualTo(kept));
        Assert.That(await ReferencesAsync(Anonymous, kept), Is.EqualTo(new[] { "A2" }));
    }

    [Test]
    public async Task Is_named_in_files_by_the_meeting_or_by_what_is_printed()
    {
        JsonObject[] rows =
        [
            Meeting("lancashire:again-3", "2016-07-05", "C1", "A1"),
            Meeting("lancashire:again-2", "2016-06-07", "B1", "lancashire:again-1#A1"),
            Meeting("lancashire:again-1", "2016-05-03", "A1", null),
        ];
        Assert.That(Counts(await ImportAsync(Importer, rows, mode: "dryRun")), Is.EqualTo("created:3"));
        var report = await ImportAsync(Importer, rows);
        Assert.That(Errors(report), Is.Empty);
        Assert.That(Counts(await ImportAsync(Importer, rows)), Is.EqualTo("unchanged:3"));
        Assert.That(Counts(await ImportAsync(Importer, [rows[0]])), Is.EqualTo("unchanged:1"));

        var lines = (await Anonymous.GetItemsAsync("/v1/scrutiny-actions?limit=200")).ToDictionary(line => line.Text("id"));
        var first = lines.Values.Single(line => line["meeting"]!.Text("heldOn") == "2016-05-03");
        Assert.That(first["followedBy"]!.AsArray().Select(action => action!.Text("reference")), Is.EquivalentTo(new[] { "B1", "C1" }));

        var file = JsonNode.Parse(await Admin.GetStringAsync("/v1/exports/interchange?areaId=lancashire"))!;
        var exported = file["records"]!
            .AsArray()
            .Where(record => record!.Text("ref").StartsWith("lancashire:again", StringComparison.Ordinal));
        Assert.That(
            exported.Select(record => (string?)record!["agendaItems"]![0]!["actions"]![0]!["followsFromRef"]),
            Is.EqualTo(new[] { null, "lancashire:again-1#A1", "lancashire:again-1#A1" })
        );
        Assert.That(Counts(await SendAsync(Admin, file.ToJsonString())), Does.Match("^unchanged:[0-9]+$"));

        // A meeting that is said anew keeps its actions, and what follows from them.
        rows[2]["chair"] = "Commissioner";
        Assert.That(Counts(await ImportAsync(Importer, rows)), Is.EqualTo("updated:1 unchanged:2"));
        Assert.That((await OneAsync(first.Text("id")))["followedBy"]!.AsArray(), Has.Count.EqualTo(2));

        await Admin.RetractAsync(first["meeting"]!.Text("url"));
        Assert.That(Counts(await ImportAsync(Importer, [rows[1]])), Is.EqualTo("unchanged:1"), "what was taken back is left out");
        Assert.That(await Anonymous.GetStringAsync("/v1/exports/interchange?areaId=lancashire"), Does.Not.Contain("lancashire:again-1"));
    }

    [Test]
    public async Task Is_refused_in_files_with_the_reason()
    {
        await ImportAsync(
            Importer,
            [Meeting("lancashire:twice-1", "2015-01-06", "Twice", null), Meeting("lancashire:twice-2", "2015-02-03", "Twice", null)]
        );
        await ImportAsync(Admin, [Meeting("kent:again", "2015-01-06", "K1", null)]);
        var report = await ImportAsync(
            Importer,
            [
                Meeting("lancashire:wrong-1", "2015-06", "W1", "lancashire:wrong-2#W2"),
                Meeting("lancashire:wrong-2", "2015-06", "W2", "lancashire:wrong-1#W1"),
                Meeting("lancashire:wrong-3", "2015-06", "W3", "Twice"),
                Meeting("lancashire:wrong-4", "2015-06", "W4", "Nowhere"),
                Meeting("lancashire:wrong-5", "2015-06", "W5", "lancashire:wrong-5#W5"),
                Meeting("lancashire:wrong-6", "2014-06", "W6", "lancashire:twice-1#Twice"),
                Meeting("lancashire:wrong-7", "2015-06", "W7", "kent:again#K1"),
                Meeting("lancashire:wrong-8", "2015-06", "W8", "lancashire:nowhere#W5"),
            ],
            mode: "dryRun",
            onError: "skipRow"
        );
        const string At = "/agendaItems/0/actions/0/followsFromRef";
        Assert.That(
            Errors(report),
            Is.EqualTo(
                new[]
                {
                    $"0 {At} action-follows-itself",
                    $"1 {At} action-follows-itself",
                    $"2 {At} ambiguous-action",
                    $"3 {At} unknown-action",
                    $"4 {At} unknown-action",
                    $"5 {At} meetings-out-of-order",
                    $"6 {At} unknown-action",
                    $"7 {At} unknown-reference",
                }
            )
        );
    }

    private static JsonObject Meeting(string @ref, string heldOn, string reference, string? follows)
    {
        var action = new JsonObject { ["text"] = $"Do {reference}.", ["reference"] = reference };
        if (follows is not null)
            action["followsFromRef"] = follows;
        var item = Some.Item("1", "Fleet");
        item["actions"] = new JsonArray(action);
        return Some.Meeting(@ref, item).With("heldOn", heldOn);
    }

    private async Task<(string Meeting, string Action)> RaiseAsync(
        string heldOn,
        string reference,
        string? follows = null,
        string text = "Count the cars."
    )
    {
        var item = A.AgendaItem("Fleet").Numbered("1").Agreeing(text, reference);
        var meeting = await Office.RecordMeetingAsync(heldOn, follows is null ? item : Following(item, follows));
        return (meeting, await ActionAsync(meeting));
    }

    private static JsonObject Following(AgendaItemBuilder item, string follows)
    {
        var body = item.Body.DeepClone().AsObject();
        body["actions"]![0]!["followsFromId"] = follows;
        return body;
    }

    private async Task<HttpResponseMessage> FollowAsync(string meeting, string follows)
    {
        var item = (await Office.AgendaAsync(meeting))[0]!;
        var action = item["actions"]![0]!;
        return await Office.PatchJsonAsync(
            $"{meeting}/agenda-items/{item.Text("id")}",
            $$"""{"actions":[{"id":"{{action.Text("id")}}","text":"Count.","followsFromId":"{{follows}}"}]}""",
            await Office.ETagOfAsync(meeting)
        );
    }

    private async Task<string> ActionAsync(string meeting) => (await Admin.AgendaAsync(meeting))[0]!["actions"]![0]!.Text("id");

    private Task<JsonNode> OneAsync(string action) => Anonymous.GetJsonAsync($"/v1/scrutiny-actions/{action}");

    private static async Task<IReadOnlyList<string>> ReferencesAsync(HttpClient caller, string action) =>
        [
            .. (await caller.GetJsonAsync($"/v1/scrutiny-actions/{action}"))["followedBy"]!
                .AsArray()
                .Select(later => later!.Text("reference")),
        ];
}
