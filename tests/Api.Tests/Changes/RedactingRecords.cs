using Microsoft.EntityFrameworkCore;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Idempotency;
using PlanAccountability.Api.Tests.Plans;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Changes;

public sealed class RedactingRecords : ApiTest
{
    private const string Harm = "Mrs Example of 4 Example Street was burgled twice.";

    private const string Worse = "Mrs Example, burgled twice, knows who did it.";

    private static int _plans = 14;

    [Test]
    public async Task Takes_words_out_of_the_record_its_history_and_the_feed()
    {
        var report = await ReportAsync(Harm);
        await Office.RetractAsync(report, "It names a victim: Mrs Example.");

        var redacted = await Admin
            .PostJsonAsync(
                $"{report}/redaction",
                new
                {
                    members = new[] { "/summary" },
                    reason = "Personal data",
                    reasonsOf = new[] { 2 },
                },
                "\"2\""
            )
            .ShouldBe(200);

        var history = (await Anonymous.GetJsonAsync($"{report}/history"))["items"]!.AsArray();
        var tombstone = await Anonymous.GetAsync(report).ShouldBeAProblem(410, "retracted");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(((int)redacted["texts"]!, (int)redacted["records"]!, (int)redacted["changes"]!), Is.EqualTo((2, 1, 2)));
            Assert.That(
                history.Select(change => $"{change!.Text("operation")}: {change!["record"]!.Text("summary")}"),
                Is.EqualTo(["created: [redacted]", "retracted: [redacted]", "redacted: [redacted]"])
            );
            Assert.That(
                (history[2]!.Text("event"), history[2]!.Text("reason"), history[2]!.Text("by")),
                Is.EqualTo(("recordRedacted", "Personal data", "admin: Test admin"))
            );
            Assert.That(tombstone.Text("reason"), Is.EqualTo("[redacted]"));
            Assert.That(await EverythingAsync(), Does.Not.Contain("Mrs Example"));
        }
    }

    [Test]
    public async Task Follows_the_words_of_a_commitment_into_the_drafts_that_said_them()
    {
        var plan = await Office.IssuedPlanAsync("2013-01", "2014", "lancashire", Harm, "Answer every letter");
        var commitment =
            $"/v1/commitments/{(await Anonymous.GetJsonAsync($"{plan}/versions/1"))["priorities"]![0]!["commitments"]![0]!.Text("id")}";
        await A.Variation(plan).Titled("Varied").Since("Why").AfterTheFact().RecordAsync(Office);
        await Office.StepAsync(commitment, "corrections", new { text = Worse, reason = "As printed" }).ShouldBe(200);

        var redacted = await Admin
            .StepAsync(commitment, "redaction", new { members = new[] { "/text" }, reason = "Personal data" })
            .ShouldBe(200);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(((int)redacted["texts"]!, (int)redacted["records"]!), Is.EqualTo((2, 3)), redacted.ToJsonString());
            Assert.That((await Anonymous.GetJsonAsync(commitment)).Text("text"), Is.EqualTo("[redacted]"));
            Assert.That(
                (await Office.GetJsonAsync($"{plan}/versions/2/content"))["priorities"]![0]!["commitments"]!
                    .AsArray()
                    .Select(item => item!.Text("text")),
                Is.EqualTo(["[redacted]", "Answer every letter"])
            );
            Assert.That(await EverythingAsync(), Does.Not.Contain("Mrs Example"));
        }
    }

    [Test]
    public async Task Takes_one_section_out_and_leaves_the_others()
    {
        var plan = await Office.DraftPlanAsync("afterTheFact", "lancashire", "2015-01", "2016");
        foreach (var text in new[] { Worse, Harm })
            await PutSectionsAsync(plan, "What we heard", "A meeting in May.", text);
        await PutSectionsAsync(plan, "Other", Harm, "A meeting in June.");

        var before = await Admin
            .StepAsync($"{plan}/versions/1", "redaction", new { members = new[] { "/sections/0/text" }, reason = "Personal data" })
            .ShouldBe(200);
        var earlier = await Admin
            .StepAsync(
                $"{plan}/versions/1",
                "redaction",
                new
                {
                    members = new[] { "/sections/1/text" },
                    reason = "Personal data",
                    ofRevision = 2,
                }
            )
            .ShouldBe(200);

        var sections = (await Office.GetJsonAsync($"{plan}/versions/1"))["sections"]!.AsArray().Select(section => section!.Text("text"));
        Assert.That(((int)before["changes"]!, (int)earlier["changes"]!), Is.EqualTo((2, 1)));
        Assert.That(sections, Is.EqualTo(["[redacted]", "A meeting in June."]));
        Assert.That(await EverythingAsync(), Does.Not.Contain("Mrs Example").And.Contain("A meeting in May."));
    }

    [TestCase("/v1/organisations", """{"name":"Example","kind":"other","website":"https://example.org/mrs-example-of-4"}""", "/website")]
    [TestCase(
        "/v1/source-documents",
        """{"title":"Minutes","kind":"other","documentUrl":"https://example.org/mrs-example-of-4"}""",
        "/documentUrl"
    )]
    public async Task Takes_addresses_out_and_leaves_the_rest_amendable(string list, string body, string member)
    {
        var url = (await Office.PostJsonAsync(list, body).ShouldBe(201)).Text("url");

        await Admin.StepAsync(url, "redaction", new { members = new[] { member }, reason = "Personal data" }).ShouldBe(200);

        Assert.That(await EverythingAsync(), Does.Not.Contain("mrs-example-of-4"));
        await Office
            .PatchJsonAsync(
                url,
                list.EndsWith("organisations", StringComparison.Ordinal) ? new { name = "Another" } : new { title = "Another" },
                await Office.ETagOfAsync(url)
            )
            .ShouldBe(200);
    }

    [Test]
    public async Task Takes_a_reason_out_of_all_that_one_act_gave_it_for()
    {
        var plan = await Office.IssuedPlanAsync("2013-06", "2014");
        var commitment =
            $"/v1/commitments/{(await Anonymous.GetJsonAsync($"{plan}/versions/1"))["priorities"]![0]!["commitments"]![0]!.Text("id")}";
        await Office.PostOnceAsync($"{plan}/retraction", new { reason = Harm }, "retracted-with-a-name", await Office.ETagOfAsync(plan));
        var revision = (await Anonymous.GetJsonAsync($"{plan}/history"))["items"]!.AsArray().Count;

        await Admin
            .PostJsonAsync(
                $"{plan}/redaction",
                new
                {
                    members = Array.Empty<string>(),
                    reason = "Personal data",
                    reasonsOf = new[] { revision },
                },
                $"\"{revision}\""
            )
            .ShouldBe(200);

        Assert.That((await Anonymous.GetAsync(commitment).ShouldBeAProblem(410, "retracted")).Text("reason"), Is.EqualTo("[redacted]"));
        Assert.That(await EverythingAsync(), Does.Not.Contain("Mrs Example"));
    }

    [Test]
    public async Task Takes_a_heading_out_where_it_is_named_as_well()
    {
        var plan = await Office.DraftPlanAsync("afterTheFact", "lancashire", "2014-06", "2015");
        var version = $"{plan}/versions/1";
        var content = new
        {
            sections = new[]
            {
                new
                {
                    heading = Harm,
                    order = 1,
                    text = "What we heard.",
                },
            },
            statutoryContent = new[]
            {
                new
                {
                    requirement = "a",
                    coverage = "covered",
                    section = Harm,
                },
            },
            priorities = Array.Empty<object>(),
        };
        await Office.PutJsonAsync($"{version}/content", content, await Office.ETagOfAsync(version)).ShouldBe(200);

        await Admin
            .StepAsync(version, "redaction", new { members = new[] { "/sections/0/heading" }, reason = "Personal data" })
            .ShouldBe(200);

        Assert.That(await EverythingAsync(), Does.Not.Contain("Mrs Example"));
        await Office
            .PutJsonAsync($"{version}/content", await Office.GetJsonAsync($"{version}/content"), await Office.ETagOfAsync(version))
            .ShouldBe(200);
    }

    [Test]
    public async Task Reaches_answers_that_are_kept_for_requests_sent_again()
    {
        var body = A.NewOrganisation(Harm).Body;
        var first = await Office.PostOnceAsync("/v1/organisations", body, "kept-words");
        await Admin
            .StepAsync(first.Json.Text("url"), "redaction", new { members = new[] { "/name" }, reason = "Personal data" })
            .ShouldBe(200);

        var again = await Office.PostOnceAsync("/v1/organisations", body, "kept-words");

        Assert.That(
            (again.IsReplayed, again.Json.Text("name"), again.Json.Text("url")),
            Is.EqualTo((true, "[redacted]", first.Json.Text("url")))
        );
        Assert.That(await EverythingAsync(), Does.Not.Contain("Mrs Example"));
    }

    [Test]
    public async Task Is_not_undone_by_an_import()
    {
        object[] records =
        [
            new
            {
                type = "organisation",
                @ref = "harmed",
                name = Harm,
                kind = "other",
            },
        ];
        await Importer
            .PostJsonAsync(
                "/v1/imports",
                new
                {
                    format = 1,
                    mode = "commit",
                    records,
                }
            )
            .ShouldBe(201);
        var organisation = (await Anonymous.GetJsonAsync("/v1/organisations?ref=harmed"))["items"]![0]!.Text("url");
        await Admin.StepAsync(organisation, "redaction", new { members = new[] { "/name" }, reason = "Personal data" }).ShouldBe(200);

        var again = await Importer
            .PostJsonAsync(
                "/v1/imports",
                new
                {
                    format = 1,
                    mode = "commit",
                    force = true,
                    records,
                }
            )
            .ShouldBe(201);

        Assert.That(again["rows"]![0]!.Text("outcome"), Is.EqualTo("handEdited"));
        Assert.That((await Anonymous.GetJsonAsync(organisation)).Text("name"), Is.EqualTo("[redacted]"));
    }

    [Test]
    public async Task Is_for_admins_and_names_what_is_there()
    {
        var report = await ReportAsync("Half are answered.");
        var body = new { members = new[] { "/summary" }, reason = "Personal data" };

        await Office.PostJsonAsync($"{report}/redaction", body, "\"1\"").ShouldBeAProblem(403, "forbidden");
        await Admin.PostJsonAsync($"{report}/redaction", body).ShouldBeAProblem(428, "revision-required");
        await Admin.PostJsonAsync($"{report}/redaction", body, "\"2\"").ShouldBeAProblem(412, "stale-revision");
        foreach (var pointer in new[] { "/nothing", "summary", "", "/id", "/ref", "/url", "/status", "/reportedOn", "/citations/0/quote" })
        {
            await Admin
                .PostJsonAsync($"{report}/redaction", new { members = new[] { "/summary", pointer }, reason = "Personal data" }, "\"1\"")
                .ShouldBeAProblem(400, "invalid-input")
                .ShouldName("/members/1", "no-text-there");
        }

        await Admin
            .PostJsonAsync($"{report}/redaction", new { members = Array.Empty<string>(), reason = "Why" }, "\"1\"")
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/members", "required");
        await Admin
            .PostJsonAsync($"{report}/redaction", new { members = new[] { "/summary" }, reason = "" }, "\"1\"")
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/reason", "required");
        await Admin
            .PostJsonAsync(
                $"{report}/redaction",
                new
                {
                    members = new[] { "/summary" },
                    reason = "Why",
                    ofRevision = 7,
                },
                "\"1\""
            )
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/ofRevision", "unknown-revision");
        Assert.That((await Anonymous.GetJsonAsync(report)).Text("summary"), Is.EqualTo("Half are answered."));
    }

    private async Task PutSectionsAsync(string plan, string heading, string first, string second) =>
        await Office
            .PutJsonAsync(
                $"{plan}/versions/1/content",
                new
                {
                    sections = new[]
                    {
                        new
                        {
                            heading,
                            order = 1,
                            text = first,
                        },
                        new
                        {
                            heading = "More",
                            order = 2,
                            text = second,
                        },
                    },
                    statutoryContent = Array.Empty<object>(),
                    priorities = Array.Empty<object>(),
                },
                await Office.ETagOfAsync($"{plan}/versions/1")
            )
            .ShouldBe(200);

    private async Task<string> ReportAsync(string summary)
    {
        var plan = await Office.IssuedPlanAsync($"20{_plans++}-01", "2030", "northamptonshire");
        var commitment = (await Anonymous.GetJsonAsync($"{plan}/versions/1"))["priorities"]![0]!["commitments"]![0]!.Text("id");
        var report = await A.Claim($"/v1/commitments/{commitment}").On("2018-01").By("The office").Saying(summary).RecordAsync(Office);
        return report.Text("url");
    }

    /// <summary>All that the database holds, as one text.</summary>
    private async Task<string> EverythingAsync()
    {
        await using var scope = Db();
        return await scope
            .Db.Database.SqlQuery<string>($"select schema_to_xml('public', true, false, '')::text as \"Value\"")
            .SingleAsync();
    }
}
