using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Imports;

public sealed class RejectingRows : ImportTest
{
    private static readonly string[] Clean = [];

    [Test]
    public async Task Takes_references_in_any_order()
    {
        var plan = "lancashire:any-order";
        var records = Some.WholePlan(plan)
            .Append(Some.Version(plan, 2))
            .Append(Some.Priority(plan, "later", 2, 2))
            .Append(
                Some.Commitment(plan, "merged", "later", 1, null, 2).WithEntry("mergedFromRefs", new JsonArray($"{plan}:c1", $"{plan}:c2"))
            )
            .Append(Some.Commitment(plan, "split", "later", 2, null, 2).WithEntry("splitFromRef", $"{plan}:c1"))
            .Reverse();

        var report = await ImportAsync(Importer, records);

        Assert.That(Errors(report), Is.EqualTo(Clean));
        Assert.That(report.Text("status"), Is.EqualTo("done"));
        await using var scope = Db();
        var split = await scope.Db.Commitments.SingleAsync(commitment => commitment.Ref == plan + ":split");
        var whole = await scope.Db.Commitments.SingleAsync(commitment => commitment.Ref == plan + ":c1");
        Assert.That(split.Entries.Single().SplitFrom, Is.EqualTo(whole.Id));
    }

    [Test]
    public async Task Tells_of_each_row_for_which_fault_of_another_it_was_rejected()
    {
        var plan = "lancs:wrong-prefix";
        var records = Some.WholePlan(plan).ToList();
        records[1]["areaId"] = "lancashire";

        var report = await ImportAsync(Importer, records);

        var faults = report["rows"]!.AsArray().SelectMany(row => row!["errors"]!.AsArray().Select(error => error!.Text("code"))).Distinct();
        Assert.That(faults, Is.EqualTo(new[] { "ref-of-another-area", "rejected-reference" }));
        Assert.That(
            report["rows"]![4]!["errors"]!.AsArray().Select(error => error!.Text("detail")),
            Is.EqualTo(
                new[] { plan, $"{plan}:v1", $"{plan}:asb" }.Select(named =>
                    $"names {named}, whose row was rejected: ref-of-another-area at {plan}/ref"
                )
            )
        );
    }

    [Test]
    public async Task Commits_nothing_if_one_row_fails()
    {
        var plan = "lancashire:one-fails";
        var report = await ImportAsync(Importer, Some.WholePlan(plan).Append(Some.Commitment(plan, "bad", "asb", 0)));

        Assert.That(report.Text("status"), Is.EqualTo("failed"));
        Assert.That(Errors(report), Is.EqualTo(new[] { "6 /entries/0/order out-of-range" }));
        await using var scope = Db();
        Assert.That(await scope.Db.Plans.AnyAsync(row => row.Ref == plan), Is.False);
    }

    [TestCase("commit", "rejectAll", 422)]
    [TestCase("dryRun", "rejectAll", 422)]
    [TestCase("commit", "skipRow", 201)]
    [TestCase("dryRun", "skipRow", 201)]
    public async Task Answers_422_with_the_report_where_nothing_is_stored_for_them(string mode, string onError, int status)
    {
        var bad = Some.Document($"doc:answered-{mode}-{onError}").With("kind", "novel");

        using var answer = await PostAsync(Importer, FileOf([bad], mode, onError));
        var report = await answer.ShouldBe(status);

        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/json"));
        Assert.That((report.Text("status"), Counts(report)), Is.EqualTo((status is 422 ? "failed" : "done", "rejected:1")));
        Assert.That(answer.Headers.Location!.ToString(), Is.EqualTo(report.Text("url")));
        Assert.That((await Importer.GetJsonAsync(report.Text("url"))).ToJsonString(), Is.EqualTo(report.ToJsonString()));
    }

    [Test]
    public async Task Skips_bad_rows_and_those_that_refer_to_them()
    {
        var plan = "lancashire:skipping";
        var records = Some.WholePlan(plan)
            .Append(Some.Priority(plan, "bad", 2).With("themes", new JsonArray("gardening")))
            .Append(Some.Commitment(plan, "under-bad", "bad"))
            .Append(
                Some.Record(
                    "progressReport",
                    plan + ":r1",
                    ("commitmentRef", plan + ":under-bad"),
                    ("reportedOn", "2022"),
                    ("reportedBy", "Office"),
                    ("status", "underway"),
                    ("summary", "Begun")
                )
            )
            .Append(Some.Commitment(plan, "aa-from-bad", "asb", 9).WithEntry("splitFromRef", plan + ":under-bad"));

        var report = await ImportAsync(Importer, records, onError: "skipRow");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.Text("status"), Is.EqualTo("done"));
            Assert.That(
                Errors(report),
                Is.EqualTo(
                    new[]
                    {
                        "6 /themes/0 wrong-type",
                        "7 /entries/0/priorityRef rejected-reference",
                        "8 /commitmentRef rejected-reference",
                        "9 /entries/0/splitFromRef rejected-reference",
                    }
                )
            );
            Assert.That(Counts(report), Does.Contain("created:").And.Contain("rejected:4"));
        }

        await using var scope = Db();
        Assert.That(await scope.Db.Commitments.CountAsync(row => row.Ref.StartsWith(plan + ":")), Is.EqualTo(2));
    }

    [Test]
    public async Task Finds_circles()
    {
        var plan = "lancashire:circles";
        var report = await ImportAsync(
            Importer,
            [
                .. Some.WholePlan(plan, 0),
                Some.Commitment(plan, "a", "asb", 1).WithEntry("splitFromRef", plan + ":b"),
                Some.Commitment(plan, "b", "asb", 2).WithEntry("mergedFromRefs", new JsonArray(plan + ":c")),
                Some.Commitment(plan, "c", "asb", 3).WithEntry("splitFromRef", plan + ":a"),
                Some.Commitment(plan, "self", "asb", 4).WithEntry("splitFromRef", plan + ":self"),
            ]
        );

        Assert.That(
            Errors(report),
            Is.EqualTo(new[] { "4  circular-reference", "5  circular-reference", "6  circular-reference", "7  descends-from-itself" })
        );
    }

    [Test]
    public async Task Follows_a_long_line_of_descent_at_once()
    {
        var plan = "lancashire:long-line";
        var records = Enumerable
            .Range(1, 40_000)
            .Select(number => new JsonObject
            {
                ["type"] = "commitment",
                ["ref"] = $"{plan}:c{number}",
                ["entries"] = new JsonArray(new JsonObject { ["splitFromRef"] = $"{plan}:c{(number == 40_000 ? 39_999 : number + 1)}" }),
            });
        var file = FileOf(records);
        var watch = System.Diagnostics.Stopwatch.StartNew();

        using var answer = await PostAsync(Importer, file);

        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(20)));
        var report = await FinishAsync(Importer, answer.Headers.Location!.ToString());
        Assert.That(
            Errors(report).Where(error => error.EndsWith("circular-reference", StringComparison.Ordinal)),
            Is.EqualTo(new[] { "39998  circular-reference", "39999  circular-reference" })
        );
    }

    [Test]
    public async Task Finds_bodies_that_succeed_each_other()
    {
        static JsonObject Body(string name, string successor, int year = 2001) =>
            Some.Record(
                "policingBody",
                "kent:body:" + name,
                ("areaId", "kent"),
                ("kind", "mayor"),
                ("name", name),
                ("from", $"{year}-01-01"),
                ("to", $"{year}-12-31"),
                ("successorRef", "kent:body:" + successor)
            );

        Assert.That(
            Errors(await ImportAsync(Admin, [Body("one", "two"), Body("two", "one", 2002)])),
            Is.EqualTo(new[] { "0  circular-reference", "1  circular-reference" })
        );
        Assert.That(
            Errors(await ImportAsync(Admin, [Body("three", "four"), Body("four", "none", 2002)])),
            Is.EqualTo(new[] { "0 /successorRef rejected-reference", "1 /successorRef unknown-reference" })
        );
    }

    [Test]
    public async Task Keeps_importers_to_their_areas_and_records()
    {
        await ImportAsync(Admin, [Some.Document("doc:of-admin"), Some.Document("doc:cited"), Some.Plan("kent:plan-1", "kent")]);

        var report = await ImportAsync(
            Importer,
            [
                Some.Plan("kent:plan-2", "kent"),
                Some.Plan("kent:plan-3"),
                Some.Plan("plan-4"),
                Some.Plan("kent:plan-1", "kent").With("citations", Some.Citations("doc:cited")),
                Some.Document("doc:of-admin").With("title", "Mine"),
                Some.Record("panel", "lancashire:panel", ("areaId", "lancashire"), ("name", "Our panel")),
                Some.Plan("nowhere:plan", "nowhere"),
            ]
        );

        Assert.That(
            Errors(report),
            Is.EquivalentTo(
                new[]
                {
                    "0 /ref not-your-area",
                    "1 /ref ref-of-another-area",
                    "2 /ref ref-of-another-area",
                    "3 /ref not-your-area",
                    "4 /ref not-your-record",
                    "5  needs-admin",
                    "6 /ref not-your-area",
                    "6 /areaId unknown-area",
                }
            )
        );
        Assert.That(
            Errors(
                await ImportAsync(
                    Importer,
                    [Some.Record("panel", "lancashire:panel", ("areaId", "lancashire"), ("name", "Lancashire Police and Crime Panel"))]
                )
            ),
            Is.EqualTo(Clean)
        );
    }

    [Test]
    public async Task Takes_from_importers_what_documents_show_only()
    {
        var plan = "lancashire:documents-only";
        var version = Some.Version(plan);
        version["steps"]![0]!.AsObject().Remove("citations");
        var reference = new JsonObject { ["kind"] = "other", ["name"] = "A meeting" };
        JsonObject[] records =
        [
            .. Some.WholePlan(plan),
            version.With("ref", plan + ":v2").With("number", 2),
            Some.Version(plan, 3).With("recordedAs", "live"),
            Some.Record(
                "acceptance",
                plan + ":a1",
                ("commitmentRef", plan + ":c1"),
                ("status", "delivered"),
                ("on", "2022"),
                ("reference", reference),
                ("recordedAs", "live")
            ),
        ];

        var report = await ImportAsync(Importer, records, mode: "dryRun");

        Assert.That(
            Errors(report),
            Is.EqualTo(
                new[]
                {
                    "6 /steps/0/citations citation-needed",
                    "7 /recordedAs after-the-fact-only",
                    "8 /recordedAs after-the-fact-only",
                    "8 /citations citation-needed",
                }
            )
        );
        Assert.That(Errors(await ImportAsync(Admin, records, mode: "dryRun")), Is.EqualTo(Clean));
    }

    [Test]
    public async Task Tells_importers_nothing_of_drafts()
    {
        var plan = "lancashire:secret";
        await using (var scope = Db())
            await A.Plan().Live().WithRef(plan).SaveAsync(scope.Db);

        var report = await ImportAsync(Importer, [Some.Record("planVersion", plan + ":v1", ("planRef", plan))]);

        Assert.That(Errors(report), Is.EqualTo(new[] { "0 /ref not-your-record" }));
        Assert.That(report["rows"]![0]!["id"], Is.Null);
    }

    [Test]
    public async Task Names_the_member_at_fault()
    {
        var plan = "lancashire:members";
        var report = await SendAsync(
            Importer,
            $$"""
            { "format": 1, "mode": "commit", "records": [
              { "type": "plan", "ref": "{{plan}}", "areaId": "lancashire", "colour": "blue" },
              { "type": "plan", "ref": "{{plan}}2", "areaId": "lancashire", "citations": [ { "sourceRef": "doc:none", "page": 3 } ] },
              { "type": "sourceDocument", "ref": "doc:m1", "title": "A\u0000B", "kind": "other" },
              { "type": "sourceDocument", "ref": "doc:m2", "title": "A\ud800B", "kind": "other" },
              { "type": "sourceDocument", "ref": "doc:m3", "title": "A", "title": "B", "kind": "other" },
              { "type": "sourceDocument", "ref": "doc:m4", "kind": "other" },
              { "type": "sourceDocument", "ref": "doc:m5", "title": 5, "kind": "other" },
              { "type": "priority", "ref": "{{plan}}:p", "planRef": "{{plan}}", "aliases": [ null ] },
              { "type": "meeting", "ref": "{{plan}}:m" },
              { "ref": "no spaces" }, 7,
              { "type": "plan", "ref": "{{plan}}3", "areaId": "lancashire", "citations": [ { "sourceRef": "doc:none" } ] },
              { "type": "sourceDocument", "ref": "doc:m6", "title": "A", "kind": "other" },
              { "type": "sourceDocument", "ref": "doc:m6", "title": "B", "kind": "other" } ] }
            """
        );

        Assert.That(
            Errors(report),
            Is.EqualTo(
                new[]
                {
                    "0 /colour unknown-member",
                    "1 /citations/0/page unknown-member",
                    "1 /citations/0/sourceRef unknown-reference",
                    "2 /title improper-text",
                    "3 /title improper-text",
                    "4 /title duplicate-member",
                    "5 /title required",
                    "6 /title wrong-type",
                    "7 /aliases/0 required",
                    "7 /planRef rejected-reference",
                    "8 /type unknown-type",
                    "9 /type required",
                    "9 /ref bad-value",
                    "10  wrong-type",
                    "11 /citations/0/sourceRef unknown-reference",
                    "13 /ref duplicate-ref",
                }
            )
        );
    }

    [Test]
    public async Task Takes_a_broken_line_for_a_row_that_is_wrong()
    {
        var report = await SendAsync(
            Importer,
            "{\"format\":1,\"mode\":\"commit\",\"onError\":\"skipRow\"}\r\n{\"type\":\"sourceDocument\",\"ref\":\n\n"
                + Some.Document("doc:after-broken").ToJsonString(),
            "application/x-ndjson"
        );

        Assert.That(Errors(report), Is.EqualTo(new[] { "0  malformed-json" }));
        Assert.That(OutcomeOf(report, 1), Is.EqualTo("created"));
    }

    [Test]
    public async Task Says_which_rule_of_law_a_row_breaks()
    {
        var (one, other) = ("lancashire:same-day-1", "lancashire:same-day-2");
        var first = await ImportAsync(
            Importer,
            [
                .. Some.WholePlan(one).Where(record => (string?)record["type"] is not "planVersion"),
                Some.Version(one, issuedOn: "2013-04-01"),
            ]
        );
        Assert.That(Errors(first), Is.EqualTo(Clean));

        var report = await ImportAsync(
            Importer,
            [Some.Plan(other), Some.Version(other, issuedOn: "2013-04-01"), Some.Document("doc:same-day")],
            onError: "skipRow"
        );

        Assert.That(Errors(report), Is.EqualTo(new[] { "1  plan-starts-same-day" }));
        Assert.That(report["rows"]![1]!["errors"]![0]!.Text("detail"), Does.Contain("PLAN-15"));
        Assert.That(Counts(report), Is.EqualTo("created:2 rejected:1"));
    }

    [TestCase("{", "malformed-body")]
    [TestCase("[]", "invalid-input")]
    [TestCase("{\"mode\":\"commit\",\"records\":[]}", "invalid-input")]
    [TestCase("{\"format\":2,\"mode\":\"commit\",\"records\":[]}", "invalid-input")]
    [TestCase("{\"format\":1,\"records\":[]}", "invalid-input")]
    [TestCase("{\"format\":1,\"mode\":\"commit\"}", "invalid-input")]
    [TestCase("{\"format\":1,\"mode\":\"commit\",\"hurry\":true,\"records\":[]}", "invalid-input")]
    [TestCase("{\"format\":1,\"mode\":\"commit\",\"\\ud800\":1,\"records\":[]}", "invalid-input")]
    [TestCase("{\"format\":1,\"mode\":\"\\ud800\",\"records\":[]}", "invalid-input")]
    [TestCase("{\"format\":1,\"mode\":\"commit\",\"mode\":\"dryRun\",\"records\":[]}", "invalid-input")]
    [TestCase("{\"format\":1,\"mode\":\"commit\",\"records\":[],\"records\":[]}", "invalid-input")]
    public async Task Refuses_a_file_without_a_sound_header(string file, string code) =>
        await PostAsync(Importer, file).ShouldBeAProblem(400, code);

    [TestCase("{\"format\":1,\"mode\":\"commit\",\"\\ud800\":1}", "invalid-input")]
    [TestCase("{\"format\":1,\"mode\":\"commit\",\"mode\":\"dryRun\"}", "invalid-input")]
    [TestCase("{\"format\":1,\"mode\":\"commit\",\"records\":[]}", "invalid-input")]
    [TestCase("[]", "invalid-input")]
    public async Task Refuses_lines_without_a_sound_header(string file, string code) =>
        await PostAsync(Importer, file, "application/x-ndjson").ShouldBeAProblem(400, code);

    [Test]
    public async Task Refuses_who_may_not_import()
    {
        await PostAsync(Office, FileOf([])).ShouldBeAProblem(403, "forbidden");
        await PostAsync(Anonymous, FileOf([])).ShouldBeAProblem(401, "unauthenticated");
        await PostAsync(Importer, FileOf([]), "text/plain").ShouldBeAProblem(415, "unsupported-media-type");
    }
}
