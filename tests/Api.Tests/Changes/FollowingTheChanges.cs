using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Plans;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Changes;

public sealed class FollowingTheChanges : ApiTest
{
    [Test]
    public async Task Shows_every_change_once_in_one_order_without_a_gap()
    {
        await Office.IssuedPlanAsync("2013-01", "2014");

        var changes = await Admin.GetItemsAsync("/v1/changes?limit=37");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(changes.Select(PositionOf), Is.EqualTo(Enumerable.Range(1, changes.Count)));
            Assert.That(changes.Select(change => $"{change.Text("type")} {change.Text("id")} {change["revision"]}"), Is.Unique);
            Assert.That(changes.Select(change => change.Text("event")), Does.Contain("planVersionIssued"));
        }
    }

    [Test]
    public async Task Says_that_a_client_is_caught_up_and_where_to_go_on()
    {
        var upTo = await EndAsync(Anonymous);
        var caughtUp = await Anonymous.GetAsync($"/v1/changes?after={upTo}");
        var page = await caughtUp.ShouldBe(200);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((page["items"]!.AsArray().Count, page["next"], (long)page["upTo"]!), Is.EqualTo((0, (JsonNode?)null, upTo)));
            Assert.That(caughtUp.Headers.Contains("Link"), Is.False);
            Assert.That(caughtUp.Headers.CacheControl!.ToString(), Is.EqualTo("no-cache"));
        }

        var url = await OrganisationAsync();
        var change = (await Anonymous.GetJsonAsync($"/v1/changes?after={upTo}"))["items"]!.AsArray().Single()!;
        Assert.That(
            (change["record"]!.Text("url"), change.Text("operation"), change.Text("event"), (bool)change["retracted"]!),
            Is.EqualTo((url, "created", "organisationRecorded", false))
        );
    }

    [Test]
    public async Task Goes_on_past_what_a_filter_leaves_out()
    {
        var before = await EndAsync(Anonymous);
        await OrganisationAsync();
        await Office.IssuedPlanAsync("2014-01", "2015", "northamptonshire");

        var ofKent = await Anonymous.GetJsonAsync($"/v1/changes?after={before}&areaId=kent");
        var ofType = await Anonymous.GetItemsAsync($"/v1/changes?after={before}&type=commitment&areaId=northamptonshire&limit=1");

        Assert.That(ofKent["items"]!.AsArray(), Is.Empty);
        Assert.That((long)ofKent["upTo"]!, Is.EqualTo(await EndAsync(Admin)));
        Assert.That(ofType.Select(change => change.Text("event")), Is.EqualTo(["commitmentCreated", "commitmentCreated"]));
    }

    [Test]
    public async Task Hides_a_draft_from_all_but_its_office_until_it_is_issued()
    {
        var before = await EndAsync(Admin);
        var drafted = await Office.DraftPlanAsync();

        Assert.That(await EventsAsync(OfficeElsewhere, before, drafted), Is.Empty);
        Assert.That(await EventsAsync(Anonymous, before, drafted), Is.Empty);
        Assert.That(await EventsAsync(Panel, before, drafted), Is.Empty);
        Assert.That(await EventsAsync(Reader, before, drafted), Is.EqualTo(["planBegun", "planVersionDrafted"]));

        await Office.PutAsync($"{drafted}/versions/1", "Answer every letter");
        await Office.ConsultAsync($"{drafted}/versions/1", "chiefConstable", "2026-01-05");
        await Office.SendToPanelAsync($"{drafted}/versions/1", "2026-02-01");
        Assert.That(
            await EventsAsync(Panel, before, drafted),
            Does.Contain("planVersionSentToPanel").And.Not.Contain("planVersionDrafted")
        );
        Assert.That(await EventsAsync(Anonymous, before, drafted), Is.Empty);

        await Office.RetractAsync($"{drafted}/versions/1", "Begun anew");
        Assert.That(await EventsAsync(Anonymous, before, drafted), Is.Empty);
    }

    [Test]
    public async Task Lets_the_public_see_the_records_appear_on_issue()
    {
        var plan = await Office.RespondedPlanAsync(Panel);
        var before = await EndAsync(Anonymous);

        await Office.IssueLiveAsync(plan, "2026-11-10").ShouldBe(200);

        var seen = await Anonymous.GetItemsAsync($"/v1/changes?after={before}&areaId=lancashire");
        Assert.That(
            seen.Select(change => $"{change.Text("type")} {change.Text("operation")}"),
            Is.EquivalentTo(["termOfOffice created", "plan updated", "planVersion updated", "priority created", "commitment created"])
        );
    }

    [Test]
    public async Task Says_so_where_it_never_gave_the_position()
    {
        var end = await EndAsync(Anonymous);

        await Anonymous.GetAsync($"/v1/changes?after={end + 1}").ShouldBeAProblem(409, "position-not-given");
        await Anonymous.GetAsync($"/v1/changes?after={long.MaxValue}").ShouldBeAProblem(409, "position-not-given");
        await Anonymous.GetAsync($"/v1/changes?after={end}").ShouldBe(200);
    }

    [Test]
    public async Task Shows_a_retraction_as_a_tombstone()
    {
        var url = await OrganisationAsync();
        var before = await EndAsync(Anonymous);
        await Office.PostJsonAsync($"{url}/retraction", new { reason = "Entered twice." }, "\"1\"").ShouldBe(200);

        var tombstone = (await Anonymous.GetJsonAsync($"/v1/changes?after={before}"))["items"]!.AsArray().Single()!;

        Assert.That(
            (tombstone.Text("operation"), tombstone.Text("reason"), (int)tombstone["revision"]!, (bool)tombstone["retracted"]!),
            Is.EqualTo(("retracted", "Entered twice.", 2, true))
        );

        await Admin.PostJsonAsync($"{url}/redaction", new { members = new[] { "/name" }, reason = "Personal data" }, "\"2\"").ShouldBe(200);
        var redacted = (await Anonymous.GetJsonAsync($"/v1/changes?after={before}"))["items"]![1]!;
        Assert.That((redacted.Text("operation"), (bool)redacted["retracted"]!), Is.EqualTo(("redacted", true)), "it stays a tombstone");
    }

    [Test]
    public async Task Stays_silent_where_a_write_changes_nothing()
    {
        var url = await OrganisationAsync();
        var before = await EndAsync(Admin);

        await Office.PatchJsonAsync(url, new { name = "Pendle Borough Council" }, "\"1\"").ShouldBe(200);

        Assert.That((await Admin.GetJsonAsync($"/v1/changes?after={before}"))["items"]!.AsArray(), Is.Empty);
        var record = await Anonymous.GetJsonAsync(url);
        Assert.That(((int)record["revision"]!, record.Text("updatedAt")), Is.EqualTo((1, record.Text("createdAt"))));
    }

    [Test]
    public async Task Gives_what_is_committed_late_a_later_place()
    {
        await using var slow = Db();
        await using var attempt = await UnitOfWork.BeginAsync(slow.Db, CancellationToken.None);
        slow.Db.Organisations.Add(A.Organisation("Slow Council"));
        await slow.Db.SaveChangesAsync(CancellationToken.None);
        await OrganisationAsync();

        var seen = await EndAsync(Anonymous);
        await attempt.KeepAsync(CancellationToken.None);

        var late = (await Anonymous.GetJsonAsync($"/v1/changes?after={seen}"))["items"]!.AsArray().Single()!;
        Assert.That((late["record"]!.Text("name"), (long)late["position"]!), Is.EqualTo(("Slow Council", seen + 1)));
    }

    [Test]
    public async Task Refuses_what_is_no_question()
    {
        await Anonymous.GetAsync("/v1/changes?after=-1").ShouldBeAProblem(400, "invalid-input").ShouldName("?after", "out-of-range");
        await Anonymous.GetAsync("/v1/changes?after=MDE5OWExZjA").ShouldBeAProblem(400, "invalid-input").ShouldName("?after", "bad-value");
        await Anonymous.GetAsync("/v1/changes?limit=201").ShouldBeAProblem(400, "invalid-input").ShouldName("?limit", "out-of-range");
        await Anonymous.GetAsync("/v1/changes?type=plans").ShouldBeAProblem(400, "invalid-input").ShouldName("?type", "bad-value");
        await Anonymous.GetAsync("/v1/changes?areaId=Not%20one").ShouldBeAProblem(400, "invalid-input").ShouldName("?areaId", "bad-value");
    }

    [Test]
    public async Task Costs_one_command_when_nothing_is_new()
    {
        await EndAsync(Anonymous);

        var commands = await Sql.DuringAsync(() => Anonymous.GetJsonAsync("/v1/changes?limit=200"));

        Assert.That(commands, Has.Count.EqualTo(1), string.Join("\n\n", commands));
    }

    private static long PositionOf(JsonNode change) => (long)change["position"]!;

    private async Task<string> OrganisationAsync() => await A.NewOrganisation().RecordAsync(Office).Text("url");

    private static async Task<long> EndAsync(HttpClient caller)
    {
        var page = await caller.GetJsonAsync("/v1/changes?limit=200");
        while (page["next"] is { } next)
            page = await caller.GetJsonAsync((string)next!);
        return (long)page["upTo"]!;
    }

    /// <summary>What a caller learns of a plan and its versions.</summary>
    private static async Task<List<string>> EventsAsync(HttpClient caller, long after, string plan)
    {
        var changes = await caller.GetItemsAsync($"/v1/changes?after={after}");
        return
        [
            .. changes
                .Where(change => change["record"]!.Text("url").StartsWith(plan, StringComparison.Ordinal))
                .Select(change => change.Text("event")),
        ];
    }
}
