using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Scrutiny;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Decisions;

public sealed class KeepingDecisions : ApiTest
{
    private static readonly object One = new { amount = 48250.50m, @for = "Twelve months" };

    private const string NoSuchId = "0199a1f0-0000-7000-8000-000000000001";

    [Test]
    public async Task Is_for_the_office_of_the_area_and_for_everyone_to_read()
    {
        await A.NewDecision().SendAsync(Anonymous).ShouldBeAProblem(401, "unauthenticated");
        foreach (var other in new[] { OfficeElsewhere, Panel, Importer, Reader, Admin })
            await A.NewDecision().SendAsync(other).ShouldBeAProblem(403, "forbidden");
        var decision = await A.NewDecision().RecordAsync(Office);
        var url = decision.Text("url");

        Assert.That(decision["allowedActions"]!.ToJsonString(), Is.EqualTo("""["amendDecision","retractDecision","mergeDecision"]"""));
        Assert.That((await Anonymous.GetJsonAsync(url))["allowedActions"]!.AsArray(), Is.Empty);
        foreach (var other in new[] { OfficeElsewhere, Panel, Importer, Admin })
            await other.PatchJsonAsync(url, """{"title":"Mine"}""", await Office.ETagOfAsync(url)).ShouldBeAProblem(403, "forbidden");
        await Office.RetractAsync(url, "Another area's.");
        await Anonymous.GetAsync(new Uri(url, UriKind.Relative)).ShouldBeAProblem(410, "retracted");
    }

    [Test]
    public async Task Keeps_all_that_is_said_of_one()
    {
        var document = await A.NewSourceDocument("Decision notice", "other").RecordAsync(Office);
        var decision = await A.NewDecision()
            .Numbered("PCCD 2026/001", "2026-27")
            .With("lead", "Head of Commissioning")
            .With("takenBy", "Police and Crime Commissioner")
            .With("underDelegation", new { scheme = "Scheme, 4.2", @delegate = "Chief Executive" })
            .With(
                "adviceOf",
                new[]
                {
                    new
                    {
                        role = "chiefFinanceOfficer",
                        approvedOn = "2026-02",
                        text = "Within the budget.",
                    },
                }
            )
            .With("signedOn", "2026-03-10")
            .With("publishedOn", "2026-03")
            .With("optionsConsidered", new object[] { new { text = "Go on", chosen = true }, new { text = "Let it run out" } })
            .With("text", "The helpline goes on for a year.")
            .With("reasons", "Calls doubled.")
            .With(
                "amounts",
                new object[]
                {
                    One,
                    new
                    {
                        amount = 300,
                        @for = "Training",
                        amountIs = "over",
                    },
                }
            )
            .With("exemptPart", new { reason = "It names prices.", ground = "LGA 1972 Sch. 12A para. 3" })
            .With("attachmentIds", new[] { document.Text("id"), document.Text("id") })
            .With("isSignificant", true)
            .RecordAsync(Office);

        var shown = await Anonymous.GetJsonAsync(decision.Text("url"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                shown["amounts"]!.ToJsonString(),
                Is.EqualTo(
                    """[{"amount":48250.5,"for":"Twelve months","amountIs":"exact"},{"amount":300,"for":"Training","amountIs":"over"}]"""
                )
            );
            Assert.That(
                shown["optionsConsidered"]!.ToJsonString(),
                Is.EqualTo("""[{"text":"Go on","chosen":true},{"text":"Let it run out","chosen":false}]""")
            );
            Assert.That(shown["attachmentIds"]!.AsArray(), Has.Count.EqualTo(1));
            Assert.That(shown["names"]![document.Text("id")]!.Text("name"), Is.EqualTo("Decision notice"));
            Assert.That(shown["exemptPart"]!.AsObject().Select(member => member.Key), Is.EqualTo(new[] { "reason", "ground" }));
        }
    }

    [TestCase("text")]
    [TestCase("content")]
    public async Task Takes_nothing_of_what_is_exempt(string member)
    {
        var part = new JsonObject { ["reason"] = "It names prices.", [member] = "A bid of £1" };
        await A.NewDecision().With("exemptPart", part).SendAsync(Office).ShouldBeAProblem(400, "invalid-input");
        var url = await A.NewDecision().RecordAsync(Office).Text("url");
        await AmendAsync(url, new JsonObject { ["exemptPart"] = part }.ToJsonString()).ShouldBeAProblem(400, "invalid-input");

        var changes = await Anonymous.GetStringAsync("/v1/changes?type=decision&limit=200");
        Assert.That(changes, Does.Not.Contain("A bid of"));
    }

    [Test]
    public async Task Refuses_what_is_not_of_the_area_or_not_public()
    {
        var hidden = new ScrutinyMeeting(Id<ScrutinyMeeting>.New(), null, new AreaId("lancashire"), RecordedAs.Live);
        hidden.Describe(new(new("Board", ScrutinyForumKind.StrategicScrutiny), PartialDate.Parse("2026-03-12"), null, []), false);
        await using (var scope = Db())
        {
            scope.Db.ScrutinyMeetings.Add(hidden);
            await scope.Db.SaveChangesAsync(CancellationToken.None);
        }

        var elsewhere = await A.Meeting().In("kent").AfterTheFact().RecordAsync(OfficeElsewhere);
        string priority;
        string commitment;
        await using (var scope = Db())
        {
            var plan = await A.Plan("kent").WithPriority("Burglary", 1).IssuedOn("2021-11").SaveAsync(scope.Db);
            (priority, commitment) = (plan.Commitments[0].Entries[0].PriorityId.ToString(), plan.Commitments[0].Id.ToString());
        }

        foreach (var meeting in new[] { hidden.Key, elsewhere.Text("id"), NoSuchId })
            await ShouldRefuseAsync("meetingId", meeting, "/meetingId", "unknown-meeting");
        foreach (var named in new[] { priority, NoSuchId })
            await ShouldRefuseAsync("priorityIds", new[] { named }, "/priorityIds", "unknown-priority");
        foreach (var named in new[] { commitment, NoSuchId })
            await ShouldRefuseAsync("commitmentIds", new[] { named }, "/commitmentIds", "unknown-commitment");
        await ShouldRefuseAsync("attachmentIds", new[] { NoSuchId }, "/attachmentIds", "unknown-source-document");
    }

    [Test]
    public async Task Keeps_within_limits()
    {
        await ShouldRefuseAsync(
            "optionsConsidered",
            Enumerable.Range(1, 10_000).Select(number => new { text = $"Option {number}" }),
            "/optionsConsidered",
            "too-many"
        );
        await ShouldRefuseAsync("amounts", new[] { new { amount = 0.001m, @for = "Nothing" } }, "/amounts/0/amount", "bad-value");
        await ShouldRefuseAsync("amounts", new[] { new { amount = 1m, @for = " " } }, "/amounts/0/for", "required");
        await ShouldRefuseAsync("amounts", new object?[] { null }, "/amounts", "required");
        await ShouldRefuseAsync("reference", "  ", "/reference", "required");
        await ShouldRefuseAsync("registerYear", new string('1', 21), "/registerYear", "too-long");
        await ShouldRefuseAsync("takenOn", "2031", "/takenOn", "date-in-future", "date-in-future");
        await ShouldRefuseAsync(
            "adviceOf",
            new[] { new { role = "chiefConstable", approvedOn = "2031-01" } },
            "/adviceOf/0/approvedOn",
            "date-in-future",
            "date-in-future"
        );
    }

    [Test]
    public async Task Gives_a_number_once_in_a_register_year()
    {
        var first = await A.NewDecision().Numbered("PCCD 2026/101").RecordAsync(Office);
        var second = await A.NewDecision().Numbered("PCCD 2026/102").RecordAsync(Office);
        foreach (var same in new[] { "PCCD 2026/101", "pccd-2026-0101" })
        {
            await A.NewDecision().Numbered(same).SendAsync(Office).ShouldBeAProblem(409, "decision-number-taken");
            await AmendAsync(second.Text("url"), $$"""{"reference":"{{same}}"}""", "Misread.")
                .ShouldBeAProblem(409, "decision-number-taken");
        }

        await A.NewDecision().Numbered("PCCD 2026/101", "2027").RecordAsync(Office);
        await A.NewDecision().Numbered("PCCD 2026/101", null).RecordAsync(Office);
        await A.NewDecision().Numbered("PCCD 2026/101", null).SendAsync(Office).ShouldBeAProblem(409, "decision-number-taken");
        await A.NewDecision().In("kent").Numbered("PCCD 2026/101").RecordAsync(OfficeElsewhere);
        await Office.RetractAsync(first.Text("url"));
        await A.NewDecision().Numbered("PCCD 2026/101").RecordAsync(Office);
    }

    [Test]
    public async Task Gives_a_number_once_to_many_who_ask_at_the_same_time()
    {
        var answers = await Task.WhenAll(Enumerable.Range(1, 8).Select(_ => A.NewDecision().Numbered("PCCD 2026/200").SendAsync(Office)));

        Assert.That(answers.Count(answer => (int)answer.StatusCode == 201), Is.EqualTo(1));
        foreach (var answer in answers.Where(answer => (int)answer.StatusCode != 201))
            await answer.ShouldBeAProblem(409, "decision-number-taken");
    }

    [Test]
    public async Task Frees_a_number_that_was_redacted()
    {
        var url = await A.NewDecision().Numbered("Jo Example 1").RecordAsync(Office).Text("url");
        await Admin
            .PostJsonAsync(
                $"{url}/redaction",
                new { members = new[] { "/reference" }, reason = "It names a person." },
                await Admin.ETagOfAsync(url)
            )
            .ShouldBe(200);

        Assert.That((await Anonymous.GetJsonAsync(url)).Text("reference"), Is.EqualTo("[redacted]"));
        await A.NewDecision().Numbered("Jo Example 1").RecordAsync(Office);
    }

    [Test]
    public async Task Goes_from_the_plan_to_the_register()
    {
        var url = await A.NewDecision().PlannedFor("2026-05").RecordAsync(Office).Text("url");
        foreach (var date in new[] { "takenOn", "signedOn", "publishedOn" })
            await AmendAsync(url, $$"""{"{{date}}":"2026-05-04"}""")
                .ShouldBeAProblem(400, "decision-not-taken")
                .ShouldName($"/{date}", "decision-not-taken");

        await AmendAsync(url, """{"status":"deferred","plannedFor":null}""").ShouldBeAProblem(409, "plan-date-dropped");
        await AmendAsync(url, """{"status":"deferred","statusReason":"To consult."}""").ShouldBe(200);
        await AmendAsync(url, """{"status":"planned","plannedFor":"2026-07"}""").ShouldBe(200);
        var taken = await AmendAsync(url, """{"status":"taken","takenOn":"2026-07-01"}""").ShouldBe(200);
        Assert.That(taken.Text("plannedFor"), Is.EqualTo("2026-07"));

        // What was not said may be added, and what was said is corrected.
        await AmendAsync(url, """{"signedOn":"2026-07-02","amounts":[{"amount":1,"for":"Rent"}]}""").ShouldBe(200);
        await AmendAsync(url, """{"amounts":[{"amount":1.00,"for":"Rent"},{"amount":2,"for":"Heat"}]}""").ShouldBe(200);
        foreach (
            var otherwise in new[]
            {
                """{"amounts":[{"amount":1.01,"for":"Rent"}]}""",
                """{"title":"Rent"}""",
                """{"status":"planned","takenOn":null,"signedOn":null}""",
            }
        )
            await AmendAsync(url, otherwise).ShouldBeAProblem(409, "decision-settled");
        await AmendAsync(url, """{"title":"Rent"}""", "Said more exactly.").ShouldBe(200);

        Assert.That(
            (await Anonymous.GetItemsAsync($"{url}/history")).Select(change => (string?)change["event"]),
            Is.EqualTo(
                new[]
                {
                    "decisionPlanned",
                    "decisionDeferred",
                    "decisionPlanned",
                    "decisionTaken",
                    "decisionAmended",
                    "decisionAmended",
                    "decisionCorrected",
                }
            )
        );
    }

    [TestCase("withdrawn", "decisionWithdrawn")]
    [TestCase("notPublished", "decisionNotPublished")]
    public async Task Ends_otherwise(string status, string happened)
    {
        var url = await A.NewDecision().PlannedFor("2026-05").RecordAsync(Office).Text("url");
        var ended = await AmendAsync(url, $$"""{"status":"{{status}}","statusReason":"So decided."}""").ShouldBe(200);

        Assert.That(ended.Text("plannedFor"), Is.EqualTo("2026-05"));
        Assert.That((string?)(await Anonymous.GetItemsAsync($"{url}/history"))[^1]["event"], Is.EqualTo(happened));
        await AmendAsync(url, """{"status":"planned"}""").ShouldBeAProblem(409, "decision-settled");
    }

    [Test]
    public async Task Says_what_was_decided_and_corrects_it_only_with_a_reason()
    {
        var url = await A.NewDecision().RecordAsync(Office).Text("url");

        var told = await AmendAsync(url, """{"text":"The contract goes on to March 2028."}""").ShouldBe(200);
        await AmendAsync(url, """{"text":"The contract ends."}""").ShouldBeAProblem(409, "decision-settled");
        await AmendAsync(url, """{"text":null}""").ShouldBeAProblem(409, "decision-settled");
        var corrected = await AmendAsync(url, """{"text":"The contract ends."}""", "The wrong notice was read.").ShouldBe(200);

        Assert.That((told.Text("text"), corrected.Text("text")), Is.EqualTo(("The contract goes on to March 2028.", "The contract ends.")));
    }

    [Test]
    public async Task Merges_what_was_recorded_twice()
    {
        var planned = await A.NewDecision().PlannedFor("2026-02").With("text", "It goes on.").RecordAsync(Office);
        var taken = await A.NewDecision().Numbered("PCCD 2026/300").With("reasons", "Calls doubled.").RecordAsync(Office);
        var other = await A.NewDecision().Numbered("PCCD 2026/301").RecordAsync(Office);

        await Office.ShouldNotMergeAsync(taken.Text("url"), planned.Text("id"), 409, "decision-number-lost");
        await Office.ShouldNotMergeAsync(other.Text("url"), taken.Text("id"), 400, "merged-across");
        await Office.MergeAsync(planned.Text("url"), taken.Text("id"));

        var one = await Anonymous.GetJsonAsync(taken.Text("url"));
        Assert.That(
            (one.Text("status"), one.Text("reference"), one.Text("takenOn"), one.Text("plannedFor"), one.Text("reasons"), one.Text("text")),
            Is.EqualTo(("taken", "PCCD 2026/300", "2026-03", "2026-02", "Calls doubled.", "It goes on."))
        );
    }

    private async Task ShouldRefuseAsync(string member, object value, string pointer, string code, string problem = "invalid-input") =>
        await A.NewDecision().With(member, value).SendAsync(Office).ShouldBeAProblem(400, problem).ShouldName(pointer, code);

    private async Task<HttpResponseMessage> AmendAsync(string url, string patch, string? reason = null) =>
        await Office.PatchJsonAsync(url, patch, await Office.ETagOfAsync(url), reason);
}
