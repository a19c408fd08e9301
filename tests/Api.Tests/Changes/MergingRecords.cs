using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Plans;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Changes;

public sealed class MergingRecords : ApiTest
{
    [Test]
    public async Task Leaves_a_tombstone_that_points_at_the_record_that_stays()
    {
        var (twin, other) = (await OrganisationAsync("Pendle BC"), await OrganisationAsync("Pendle Borough Council"));
        var before = await EndAsync();

        var merged = await Office
            .PostJsonAsync($"{twin.Text("url")}/merge", new { into = other.Text("id"), reason = "Entered under two names" }, "\"1\"")
            .ShouldBe(200);

        var tombstone = await Anonymous.GetAsync(twin.Text("url")).ShouldBeAProblem(410, "merged");
        var change = (await Anonymous.GetJsonAsync($"/v1/changes?after={before}"))["items"]!.AsArray().Single()!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                (merged.Text("ref"), merged.Text("mergedIntoRef"), merged.Text("mergedInto")),
                Is.EqualTo((twin.Text("ref"), other.Text("ref"), other.Text("url")))
            );
            Assert.That(
                (tombstone.Text("mergedInto"), tombstone.Text("reason"), tombstone.Text("ref")),
                Is.EqualTo((other.Text("url"), "Entered under two names", twin.Text("ref")))
            );
            Assert.That(
                (change.Text("operation"), change.Text("mergedInto"), change.Text("event")),
                Is.EqualTo(("merged", other.Text("url"), "recordMerged"))
            );
            Assert.That(
                (await Anonymous.GetJsonAsync($"/v1/organisations?ref={twin.Text("ref")}"))["items"]!.AsArray().Single()!.Text("id"),
                Is.EqualTo(other.Text("id"))
            );
            Assert.That(
                (await Anonymous.GetAsync($"{twin.Text("url")}/as-known?at=2026-11-22T10:00:00Z").ShouldBeAProblem(410, "merged")).Text(
                    "mergedInto"
                ),
                Is.EqualTo(other.Text("url"))
            );
            Assert.That((int)(await Anonymous.GetJsonAsync(other.Text("url")))["revision"]!, Is.EqualTo(1), "nothing of it changed");
        }
    }

    [Test]
    public async Task Lets_what_named_the_one_name_the_other()
    {
        var (twin, other) = (await OrganisationAsync("Fylde BC"), await OrganisationAsync("Fylde Borough Council"));
        var plan = await Office.DraftPlanAsync("afterTheFact", "lancashire", "2013-01", "2014");
        var commitment = new
        {
            id = (string?)null,
            text = "Light the promenade",
            holder = "partner",
            partnerId = twin.Text("id"),
            kind = "action",
            order = 1,
        };
        await Office
            .PutJsonAsync(
                $"{plan}/versions/1/content",
                PlanWork.Content(PlanWork.Priority(1, "Safer streets", commitment)),
                await Office.ETagOfAsync($"{plan}/versions/1")
            )
            .ShouldBe(200);
        await Office.IssueAsync($"{plan}/versions/1");

        var merged = await Office.MergeAsync(twin.Text("url"), other.Text("id"));

        var held = (await Anonymous.GetJsonAsync($"{plan}/versions/1"))["priorities"]![0]!["commitments"]![0]!;
        var history = (await Anonymous.GetJsonAsync($"/v1/commitments/{held.Text("id")}/history"))["items"]!.AsArray();
        Assert.That(((int)merged["references"]!, held.Text("partnerId")), Is.EqualTo((1, other.Text("id"))));
        Assert.That(
            (history[^1]!.Text("event"), history[^1]!.Text("reason")),
            Is.EqualTo(("mergedReferenceFollowed", $"{twin.Text("ref")} was merged into {other.Text("ref")}."))
        );
    }

    [Test]
    public async Task Joins_what_two_versions_took_for_two_priorities()
    {
        var plan = await Office.IssuedPlanAsync("2015-01", "2016", "northamptonshire");
        await A.Variation(plan).Titled("Varied").For("2015-01", "2016").Since("New goals").AfterTheFact().RecordAsync(Office);
        await Office.PutAsync($"{plan}/versions/2", "Fund two refuges");
        await Office.IssueAsync($"{plan}/versions/2", "2015-06");
        var first = (await Anonymous.GetJsonAsync($"{plan}/versions/1"))["priorities"]![0]!;
        var second = (await Anonymous.GetJsonAsync($"{plan}/versions/2"))["priorities"]![0]!;

        await Office.MergeAsync($"/v1/priorities/{second.Text("id")}", first.Text("id"));
        await Office.MergeAsync($"/v1/commitments/{second["commitments"]![0]!.Text("id")}", first["commitments"]![0]!.Text("id"));

        var priority = await Anonymous.GetJsonAsync($"/v1/priorities/{first.Text("id")}");
        var commitment = await Anonymous.GetJsonAsync($"/v1/commitments/{first["commitments"]![0]!.Text("id")}");
        var comparison = await Anonymous.GetJsonAsync($"{plan}/versions/2/comparison?with=1");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                priority["entries"]!.AsArray().Select(entry => ((int)entry!["version"]!, entry.Text("change"))),
                Is.EqualTo([(1, "new"), (2, "kept")])
            );
            Assert.That(
                commitment["entries"]!.AsArray().Select(entry => ((int)entry!["version"]!, entry.Text("change"), entry.Text("priorityId"))),
                Is.EqualTo([(1, "new", first.Text("id")), (2, "kept", first.Text("id"))])
            );
            Assert.That(comparison["priorities"]!.AsArray().Single()!.Text("change"), Is.EqualTo("kept"));
            Assert.That(
                (await Anonymous.GetJsonAsync($"{plan}/versions/2"))["priorities"]!.AsArray().Single()!["commitments"]!.AsArray().Count,
                Is.EqualTo(1)
            );
        }
    }

    [Test]
    public async Task Is_followed_by_a_draft_that_has_one_of_them()
    {
        var plan = await Office.IssuedPlanAsync("2024-01", "2025", "northamptonshire");
        await A.Variation(plan).Titled("Varied").Since("Why").AfterTheFact().RecordAsync(Office);
        var content = await Office.GetJsonAsync($"{plan}/versions/2/content");
        var items = content["priorities"]![0]!["commitments"]!.AsArray();
        var (stays, goes) = (items[0]!.Text("id"), items[1]!.Text("id"));
        var (staysRef, goesRef) = (
            (await Anonymous.GetJsonAsync($"/v1/commitments/{stays}")).Text("ref"),
            (await Anonymous.GetJsonAsync($"/v1/commitments/{goes}")).Text("ref")
        );
        items.RemoveAt(0);
        await Office.PutJsonAsync($"{plan}/versions/2/content", content, await Office.ETagOfAsync($"{plan}/versions/2")).ShouldBe(200);

        await Office.MergeAsync($"/v1/commitments/{goes}", stays);

        var draft = (await Office.GetJsonAsync($"{plan}/versions/2/content"))["priorities"]![0]!["commitments"]!.AsArray().Single()!;
        var export = await (await Office.GetAsync("/v1/exports/interchange?areaId=northamptonshire")).Content.ReadAsStringAsync();
        Assert.That(draft.Text("id"), Is.EqualTo(stays));
        Assert.That(export, Does.Contain(staysRef).And.Not.Contain(goesRef));
    }

    [Test]
    public async Task Takes_reports_along_and_earlier_merges_too()
    {
        var plan = await Office.IssuedPlanAsync(
            "2017-01",
            "2018",
            "northamptonshire",
            "Answer every letter",
            "Answer each letter",
            "Answer letters"
        );
        var commitments = (await Anonymous.GetJsonAsync($"{plan}/versions/1"))["priorities"]![0]!["commitments"]!
            .AsArray()
            .Select(item => item!.Text("id"))
            .ToList();
        await A.Claim($"/v1/commitments/{commitments[2]}").On("2018-01").By("The office").Saying("Half are answered.").RecordAsync(Office);

        await Office.MergeAsync($"/v1/commitments/{commitments[2]}", commitments[1]);
        await Office.MergeAsync($"/v1/commitments/{commitments[1]}", commitments[0]);

        Assert.That(
            (await Anonymous.GetAsync($"/v1/commitments/{commitments[2]}").ShouldBeAProblem(410, "merged")).Text("mergedInto"),
            Is.EqualTo($"/v1/commitments/{commitments[0]}")
        );
        Assert.That(
            (await Anonymous.GetJsonAsync($"/v1/commitments/{commitments[0]}"))["claimed"]!.Text("summary"),
            Is.EqualTo("Half are answered.")
        );
        Assert.That(
            (await Anonymous.GetJsonAsync($"/v1/commitments?planId={plan.Split('/')[^1]}"))["items"]!.AsArray().Count,
            Is.EqualTo(1)
        );
    }

    [Test]
    public async Task Goes_on_for_reports_after_their_commitment_was_merged()
    {
        var plan = await Office.IssuedPlanAsync("2013-06", "2014", "northamptonshire", "Answer every letter", "Answer each letter");
        var commitments = (await Anonymous.GetJsonAsync($"{plan}/versions/1"))["priorities"]![0]!["commitments"]!
            .AsArray()
            .Select(item => $"/v1/commitments/{item!.Text("id")}")
            .ToList();
        var (first, second, third) = (
            await ReportAsync(commitments[1]),
            await ReportAsync(commitments[1]),
            await ReportAsync(commitments[0])
        );
        await Office
            .PostJsonAsync($"/v1/progress-reports/{first}/merge", new { into = third }, "\"1\"")
            .ShouldBeAProblem(400, "merged-across");

        await Office
            .PostJsonAsync($"/v1/progress-reports/{first}/merge", new { into = second, reason = "Sent twice" }, "\"1\"")
            .ShouldBe(200);
        await Office.MergeAsync(commitments[1], commitments[0].Split('/')[^1]);
        await Office.MergeAsync($"/v1/progress-reports/{second}", third);

        var now = await Anonymous.GetAsync($"/v1/progress-reports/{first}").ShouldBeAProblem(410, "merged");
        var known = await Anonymous
            .GetAsync($"/v1/progress-reports/{first}/as-known?at=2026-11-22T10:00:00Z")
            .ShouldBeAProblem(410, "merged");
        foreach (var tombstone in new[] { now, known })
            Assert.That(
                (tombstone.Text("mergedInto"), tombstone.Text("reason")),
                Is.EqualTo(($"/v1/progress-reports/{third}", "Sent twice"))
            );
        var changes = (await Anonymous.GetJsonAsync($"/v1/progress-reports/{first}/history"))["items"]!.AsArray();
        Assert.That(
            changes.Select(change => $"{change!.Text("operation")} {change!["retracted"]}"),
            Is.EqualTo(["created false", "merged true", "updated true", "updated true"])
        );
    }

    [Test]
    public async Task Never_lets_one_side_s_acceptance_stand_for_the_other_s()
    {
        var plan = await Office.DraftPlanAsync("afterTheFact", "lancashire", "2027-01", "2028");
        var content = PlanWork.Content(
            PlanWork.Priority(
                1,
                "Safer streets",
                PlanWork.Commitment(1, "Light the park"),
                PlanWork.Commitment(2, "Light the park.", "chiefConstable")
            )
        );
        await Office.PutJsonAsync($"{plan}/versions/1/content", content, await Office.ETagOfAsync($"{plan}/versions/1")).ShouldBe(200);
        await Office.IssueAsync($"{plan}/versions/1");
        var commitments = (await Anonymous.GetJsonAsync($"{plan}/versions/1"))["priorities"]![0]!["commitments"]!
            .AsArray()
            .Select(item => item!.Text("id"))
            .ToList();

        await Office
            .StepAsync($"/v1/commitments/{commitments[1]}", "merge", new { into = commitments[0] })
            .ShouldBeAProblem(400, "merged-across");
    }

    [Test]
    public async Task Waits_for_a_draft_in_which_one_comes_from_the_other()
    {
        var plan = await Office.IssuedPlanAsync("2014-06", "2015", "northamptonshire");
        await A.Variation(plan).Titled("Varied").Since("Why").AfterTheFact().RecordAsync(Office);
        var content = await Office.GetJsonAsync($"{plan}/versions/2/content");
        var items = content["priorities"]![0]!["commitments"]!.AsArray();
        var (stays, goes) = (items[0]!.Text("id"), items[1]!.Text("id"));
        items.RemoveAt(1);
        items[0]!["mergedFrom"] = new JsonArray(goes);
        await Office.PutJsonAsync($"{plan}/versions/2/content", content, await Office.ETagOfAsync($"{plan}/versions/2")).ShouldBe(200);

        await Office.StepAsync($"/v1/commitments/{goes}", "merge", new { into = stays }).ShouldBeAProblem(409, "both-in-draft");
    }

    [Test]
    public async Task Is_known_to_imports()
    {
        var (twin, other) = (
            await OrganisationAsync("Wyre BC", "wyre-bc"),
            await OrganisationAsync("Wyre Borough Council", "wyre-borough-council")
        );
        await Office.MergeAsync(twin.Text("url"), other.Text("id"));
        object[] records =
        [
            new
            {
                type = "organisation",
                @ref = "wyre-bc",
                name = "Wyre BC",
                kind = "localAuthority",
            },
            new
            {
                type = "plan",
                @ref = "northamptonshire:merged",
                areaId = "northamptonshire",
            },
            new
            {
                type = "planVersion",
                @ref = "northamptonshire:merged:v1",
                planRef = "northamptonshire:merged",
                number = 1,
                kind = "original",
                recordedAs = "afterTheFact",
                title = "A plan",
                period = new { start = "2019-01", end = "2020" },
                steps = new[] { new { kind = "issued", on = (string?)null } },
            },
            new
            {
                type = "priority",
                @ref = "northamptonshire:merged:1",
                planRef = "northamptonshire:merged",
                entries = new[]
                {
                    new
                    {
                        versionRef = "northamptonshire:merged:v1",
                        title = "Streets",
                        order = 1,
                    },
                },
            },
            new
            {
                type = "commitment",
                @ref = "northamptonshire:merged:1:1",
                planRef = "northamptonshire:merged",
                holder = "partner",
                partnerRef = "wyre-bc",
                kind = "action",
                entries = new[]
                {
                    new
                    {
                        versionRef = "northamptonshire:merged:v1",
                        priorityRef = "northamptonshire:merged:1",
                        order = 1,
                        text = "Light the path",
                    },
                },
            },
        ];
        foreach (var force in new[] { false, true })
        {
            var import = await Admin
                .PostJsonAsync(
                    "/v1/imports",
                    new
                    {
                        format = 1,
                        mode = "commit",
                        force,
                        records,
                    }
                )
                .ShouldBe(201);
            Assert.That(
                import["rows"]!.AsArray().Select(row => row!.Text("outcome")),
                Is.EqualTo(force ? Enumerable.Repeat("unchanged", 5) : ["unchanged", "created", "created", "created", "created"]),
                import.ToJsonString()
            );
            Assert.That(
                (import["rows"]![0]!.Text("id"), import["findings"]!.AsArray().Select(finding => finding!.Text("code"))),
                Is.EqualTo((other.Text("id"), new[] { "merged-record" }))
            );
        }

        var held = (await Anonymous.GetJsonAsync("/v1/commitments?ref=northamptonshire:merged:1:1"))["items"]![0]!;
        Assert.That(held.Text("partnerId"), Is.EqualTo(other.Text("id")));
    }

    [Test]
    public async Task Is_for_those_who_keep_both_and_may_touch_what_names_them()
    {
        var (twin, other) = (await OrganisationAsync("Chorley BC"), await OrganisationAsync("Chorley Borough Council"));
        var foreign = await A.NewOrganisation("Chorley").RecordAsync(OfficeElsewhere);

        await Anonymous.ShouldNotMergeAsync(twin.Text("url"), other.Text("url"), 401, "unauthenticated");
        await OfficeElsewhere.ShouldNotMergeAsync(twin.Text("url"), foreign.Text("url"), 403, "forbidden");
        await Office.ShouldNotMergeAsync(twin.Text("url"), foreign.Text("url"), 403, "forbidden");
        await Office
            .PostJsonAsync($"{twin.Text("url")}/merge", new { into = other.Text("id") }, "\"9\"")
            .ShouldBeAProblem(412, "stale-revision");
        await Office.PostJsonAsync($"{twin.Text("url")}/merge", new { into = other.Text("id") }).ShouldBeAProblem(428, "revision-required");

        await A.DraftPlan().In("kent").Titled("A plan").For("2021-01", "2022").AfterTheFact().RecordAsync(OfficeElsewhere);
        await HeldInKentByAsync(twin.Text("id"));
        await Office.ShouldNotMergeAsync(twin.Text("url"), other.Text("url"), 403, "forbidden");
        await Anonymous.GetAsync(twin.Text("url")).ShouldBe(200);
        await Admin.PostJsonAsync($"{twin.Text("url")}/merge", new { into = other.Text("id") }, "\"1\"").ShouldBe(200);
    }

    [Test]
    public async Task Refuses_what_cannot_be_one_thing()
    {
        var one = (await Anonymous.GetJsonAsync($"{await Office.IssuedPlanAsync("2019-01", "2020")}/versions/1"))["priorities"]![0]!;
        var two = (await Anonymous.GetJsonAsync($"{await Office.IssuedPlanAsync("2020-06", "2021")}/versions/1"))["priorities"]![0]!;
        var url = $"/v1/priorities/{one.Text("id")}";
        var organisation = await OrganisationAsync("Chorley BC");

        await Office
            .StepAsync(url, "merge", new { into = one.Text("id") })
            .ShouldBeAProblem(400, "merged-into-itself")
            .ShouldName("/into", "merged-into-itself");
        await Office
            .StepAsync(url, "merge", new { into = two.Text("id") })
            .ShouldBeAProblem(400, "merged-across")
            .ShouldName("/into", "merged-across");
        await Office
            .StepAsync(url, "merge", new { into = organisation.Text("id") })
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/into", "unknown-record");
        await Office
            .StepAsync(url, "merge", new { into = "nonsense" })
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/into", "wrong-type");
        await Office.StepAsync(url, "merge", new { }).ShouldBeAProblem(400, "invalid-input").ShouldName("/into", "required");
    }

    [Test]
    public async Task Waits_for_a_draft_that_has_both()
    {
        var plan = await Office.IssuedPlanAsync("2022-01", "2023", "northamptonshire");
        await A.Variation(plan).Titled("Varied").Since("Why").AfterTheFact().RecordAsync(Office);
        var commitments = (await Anonymous.GetJsonAsync($"{plan}/versions/1"))["priorities"]![0]!["commitments"]!
            .AsArray()
            .Select(item => item!.Text("id"))
            .ToList();

        await Office
            .StepAsync($"/v1/commitments/{commitments[1]}", "merge", new { into = commitments[0] })
            .ShouldBeAProblem(409, "both-in-draft");

        await Anonymous.GetAsync($"/v1/commitments/{commitments[1]}").ShouldBe(200);
    }

    private async Task HeldInKentByAsync(string organisation)
    {
        var plan = (await Anonymous.GetJsonAsync("/v1/plans?areaId=kent"))["items"]![0]!.Text("url");
        var commitment = new
        {
            id = (string?)null,
            text = "Light the pier",
            holder = "partner",
            partnerId = organisation,
            kind = "action",
            order = 1,
        };
        await OfficeElsewhere
            .PutJsonAsync(
                $"{plan}/versions/1/content",
                PlanWork.Content(PlanWork.Priority(1, "Safer streets", commitment)),
                await OfficeElsewhere.ETagOfAsync($"{plan}/versions/1")
            )
            .ShouldBe(200);
    }

    private async Task<string> ReportAsync(string commitment) =>
        await A.Claim(commitment).On("2018-01").By("The office").Saying("Half are answered.").RecordAsync(Office).Text("id");

    private async Task<long> EndAsync() => (long)(await Anonymous.GetJsonAsync("/v1/changes?limit=1&type=acceptance"))["upTo"]!;

    private async Task<JsonNode> OrganisationAsync(string name, string? @ref = null) =>
        await A.NewOrganisation(name).WithRef(@ref).RecordAsync(Office);
}
