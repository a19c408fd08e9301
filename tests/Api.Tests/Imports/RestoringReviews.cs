using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Plans;
using PlanAccountability.Domain.Plans;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Imports;

public sealed class RestoringReviews : ImportTest
{
    [Test]
    public async Task Takes_from_importers_what_documents_show_only()
    {
        var review = "lancashire:review-of-documents";
        JsonObject[] records =
        [
            Some.Document("doc:plan"),
            Some.Review(review).With("recordedAs", "live").With("status", "reported"),
            Some.Review(review + "-2").With("response", Response("2023-06", "live")).With("citations", null),
            Some.Review(review + "-3"),
            Some.Recommendation(review + "-3", "1")
                .With("citations", null)
                .With(
                    "response",
                    new JsonObject
                    {
                        ["position"] = "noted",
                        ["respondedOn"] = "2023-06",
                        ["recordedAs"] = "live",
                    }
                )
                .With("claims", new JsonArray(Claim("2023-06", "live")))
                .With("acceptances", new JsonArray(Acceptance("2023-06", "live"))),
        ];

        Assert.That(
            Errors(await ImportAsync(Importer, records, mode: "dryRun")),
            Is.EqualTo(
                new[]
                {
                    "1 /recordedAs after-the-fact-only",
                    "2 /response/recordedAs after-the-fact-only",
                    "2 /citations citation-needed",
                    "4 /response/recordedAs after-the-fact-only",
                    "4 /claims/0/recordedAs after-the-fact-only",
                    "4 /acceptances/0/recordedAs after-the-fact-only",
                    "4 /citations citation-needed",
                }
            )
        );
        Assert.That(Errors(await ImportAsync(Admin, records, mode: "dryRun")), Is.Empty);
    }

    [Test]
    public async Task Says_what_follows_from_kind_verb_area_and_date()
    {
        var review = "northamptonshire:follows";
        Assert.That(
            Errors(
                await ImportAsync(
                    Importer,
                    [
                        Some.Document("doc:plan"),
                        Some.Review(review, "annualReport").With("metOn", "2018-06").With("reportedOn", null),
                        Some.Recommendation(review, "1"),
                        Some.Recommendation(review, "2", "notes"),
                    ]
                )
            ),
            Is.Empty
        );

        var reading = await OneAsync("panel-reviews", review);
        Assert.That(reading.Text("status"), Is.EqualTo("reported"));
        Assert.That((bool)reading["requiresResponse"]!, Is.True);
        Assert.That(
            (await Anonymous.GetJsonAsync("/v1/policing-bodies/" + reading.Text("bodyId"))).Text("ref"),
            Is.EqualTo("northamptonshire:body:pcc")
        );
        Assert.That(
            reading["recommendations"]!.AsArray().Select(item => (bool)item!["requiresResponse"]!),
            Is.EqualTo(new[] { true, false })
        );

        Assert.That(
            Counts(await ImportAsync(Importer, [Some.Review(review, "annualReport").With("metOn", "2019-06").With("reportedOn", null)])),
            Is.EqualTo("updated:1")
        );
        reading = await OneAsync("panel-reviews", review);
        Assert.That(
            (await Anonymous.GetJsonAsync("/v1/policing-bodies/" + reading.Text("bodyId"))).Text("ref"),
            Is.EqualTo("northamptonshire:body:pfcc")
        );
    }

    [Test]
    public async Task Corrects_all_dates_at_once()
    {
        var review = Some.Review("lancashire:all-dates").With("metOn", "2023-05-01").With("response", Response("2023-05-20"));
        Assert.That(Errors(await ImportAsync(Importer, [Some.Document("doc:plan"), review])), Is.Empty);

        Assert.That(
            Counts(
                await ImportAsync(
                    Importer,
                    [review.With("metOn", "2024-05-01").With("reportedOn", "2024-05-02").With("response", Response("2024-05-03"))]
                )
            ),
            Is.EqualTo("updated:1")
        );
        Assert.That(
            Counts(
                await ImportAsync(
                    Importer,
                    [review.With("metOn", "2022-05-01").With("reportedOn", null).With("response", null).With("status", "notEvidenced")]
                )
            ),
            Is.EqualTo("updated:1")
        );
    }

    [Test]
    public async Task Takes_no_step_on_the_version()
    {
        var plan = "lancashire:steps-of-its-own";
        await ImportAsync(Admin, Sent(plan));
        var before = await VersionAsync(plan);

        Assert.That(Errors(await ImportAsync(Admin, [ReviewOf(plan, live: true)])), Is.Empty);

        var after = await VersionAsync(plan);
        Assert.That((after.Revision, after.Status), Is.EqualTo((before.Revision, PlanVersionStatus.Reviewed)));
    }

    [Test]
    public async Task Hides_what_is_in_preparation_from_importers()
    {
        var review = "lancashire:in-preparation";
        Assert.That(
            Errors(
                await ImportAsync(
                    Admin,
                    [
                        Some.Review(review).With("recordedAs", "live").With("reportedOn", null),
                        Some.Recommendation(review, "1"),
                        .. Some.WholePlan("lancashire:hides"),
                    ]
                )
            ),
            Is.Empty
        );

        var report = await ImportAsync(
            Importer,
            [
                Some.Review(review),
                Some.Recommendation(review, "1"),
                Some.Recommendation(review, "2"),
                Some.Record(
                    "acceptance",
                    "lancashire:hides:a",
                    ("commitmentRef", "lancashire:hides:c1"),
                    ("status", "delivered"),
                    ("on", "2024"),
                    ("recordedAs", "afterTheFact"),
                    ("citations", Some.Citations("doc:plan")),
                    (
                        "reference",
                        new JsonObject
                        {
                            ["kind"] = "panelReview",
                            ["name"] = "Review",
                            ["reviewRef"] = review,
                        }
                    )
                ),
            ],
            onError: "skipRow"
        );

        Assert.That(
            Errors(report),
            Is.EqualTo(
                new[]
                {
                    "0 /ref not-your-record",
                    "1 /ref not-your-record",
                    "2 /reviewRef rejected-reference",
                    "3 /reference/reviewRef rejected-reference",
                }
            )
        );
        Assert.That(
            Errors(await ImportAsync(Importer, [Some.Recommendation(review, "2")])),
            Is.EqualTo(new[] { "0 /reviewRef unknown-reference" })
        );
        foreach (
            var (caller, sees) in new[]
            {
                (Admin, true),
                (Panel, true),
                (Office, false),
                (Reader, false),
                (OfficeElsewhere, false),
                (Anonymous, false),
            }
        )
            Assert.That(
                (await caller.GetStringAsync("/v1/exports/interchange?areaId=lancashire")).Contains(review, StringComparison.Ordinal),
                Is.EqualTo(sees)
            );
    }

    [Test]
    public async Task Leaves_out_of_an_export_what_reviews_a_draft_that_the_caller_may_not_read()
    {
        var plan = "lancashire:hidden-version";
        Assert.That(
            Errors(
                await ImportAsync(
                    Admin,
                    [
                        .. Sent(plan),
                        ReviewOf(plan, live: true),
                        Some.Recommendation(plan + ":review", "1").With("commitmentRefs", new JsonArray(plan + ":c1")),
                    ]
                )
            ),
            Is.Empty
        );

        Assert.That(
            await Panel.GetStringAsync("/v1/exports/interchange?areaId=lancashire"),
            Does.Contain($"\"{plan}:review:r1\"").And.Contain($"\"commitmentRefs\":[\"{plan}:c1\"]")
        );
        Assert.That(await Anonymous.GetStringAsync("/v1/exports/interchange?areaId=lancashire"), Does.Not.Contain(plan));
    }

    [Test]
    public async Task Shows_recommendations_with_their_review_and_takes_no_report_back()
    {
        var review = Some.Review("lancashire:follow").With("recordedAs", "live").With("reportedOn", null);
        await ImportAsync(Admin, [Some.Document("doc:plan"), review, Some.Recommendation("lancashire:follow", "1")]);
        Assert.That(await Anonymous.GetStringAsync("/v1/panel-recommendations?ref=lancashire:follow:r1"), Does.Contain("\"items\":[]"));

        await ImportAsync(Admin, [review.With("status", "reported").With("reportedOn", "2023-05-04")]);
        Assert.That(await Anonymous.GetStringAsync("/v1/panel-recommendations?ref=lancashire:follow:r1"), Does.Contain("Resolution 1"));

        Assert.That(
            Errors(await ImportAsync(Admin, [review.With("status", "notEvidenced").With("reportedOn", null)])),
            Is.EqualTo(new[] { "0 /status review-without-report", "0 /status status-of-steps" })
        );
        Assert.That(
            Errors(await ImportAsync(Admin, [review.With("status", "inPreparation")])),
            Is.EqualTo(new[] { "0 /status status-of-steps" })
        );
        Assert.That(await Anonymous.GetStringAsync("/v1/panel-recommendations?ref=lancashire:follow:r1"), Does.Contain("Resolution 1"));
    }

    [Test]
    public async Task Leaves_out_of_an_export_what_a_silent_panel_had_drafted()
    {
        var review = "lancashire:silent";
        await ImportAsync(
            Admin,
            [
                Some.Document("doc:plan"),
                Some.Review(review).With("recordedAs", "live").With("reportedOn", null),
                Some.Recommendation(review, "1"),
            ]
        );
        var url = (await Panel.GetJsonAsync($"/v1/panel-reviews?ref={review}"))["items"]![0]!.Text("url");
        await Panel.StepAsync(url, "no-report", new { on = "2026-11-20", reason = "No quorum" }).ShouldBe(200);

        Assert.That(
            await Admin.GetStringAsync("/v1/exports/interchange?areaId=lancashire"),
            Does.Contain($"\"{review}\"").And.Not.Contain($"\"{review}:r1\"")
        );
    }

    [Test]
    public async Task Finds_resolutions_that_say_the_same()
    {
        var review = "lancashire:twice-said";
        var findings = (
            await ImportAsync(
                Importer,
                [
                    Some.Document("doc:plan"),
                    Some.Review(review),
                    Some.Recommendation(review, "1").With("text", "Say by when."),
                    Some.Recommendation(review, "2").With("text", "say  by when"),
                ]
            )
        )["findings"]!.AsArray();

        Assert.That(
            findings.Single()!["refs"]!.AsArray().Select(name => (string?)name),
            Is.EqualTo(new[] { review + ":r1", review + ":r2" })
        );
    }

    internal static JsonObject Response(string on, string recordedAs = "afterTheFact") =>
        new()
        {
            ["text"] = "Thank you",
            ["respondedOn"] = on,
            ["recordedAs"] = recordedAs,
        };

    internal static JsonObject Claim(string on, string recordedAs = "afterTheFact", string status = "delivered") =>
        new()
        {
            ["status"] = status,
            ["on"] = on,
            ["by"] = "Office",
            ["summary"] = "Done",
            ["recordedAs"] = recordedAs,
        };

    internal static JsonObject Acceptance(string on, string recordedAs = "afterTheFact", string status = "delivered") =>
        new()
        {
            ["status"] = status,
            ["on"] = on,
            ["reference"] = new JsonObject { ["kind"] = "other", ["name"] = "A meeting" },
            ["recordedAs"] = recordedAs,
        };

    internal static JsonObject ReviewOf(string plan, bool live = false) =>
        Some.Review(plan + ":review", "planDraft")
            .With("planRef", plan)
            .With("versionRef", plan + ":v1")
            .With("recordedAs", live ? "live" : "afterTheFact")
            .With("status", "reported");

    /// <summary>A live draft that was sent to the panel, which reported.</summary>
    internal static IEnumerable<JsonObject> Sent(string plan)
    {
        var draft = Some.Version(plan).With("recordedAs", "live");
        draft["steps"] = new JsonArray(
            new JsonObject { ["kind"] = "sentToPanel", ["on"] = "2023-04-01" },
            new JsonObject { ["kind"] = "panelReported", ["on"] = "2023-05-04" }
        );
        var commitments = new JsonArray(
            new JsonObject
            {
                ["ref"] = plan + ":c1",
                ["text"] = "Drafted",
                ["holder"] = "policingBody",
                ["kind"] = "action",
                ["order"] = 1,
            }
        );
        draft["content"] = new JsonObject
        {
            ["priorities"] = new JsonArray(
                new JsonObject
                {
                    ["ref"] = plan + ":asb",
                    ["title"] = "One",
                    ["order"] = 1,
                    ["commitments"] = commitments,
                }
            ),
        };
        return [Some.Document("doc:plan"), Some.Plan(plan), draft];
    }

    private async Task<JsonNode> OneAsync(string list, string @ref) =>
        (await Anonymous.GetJsonAsync($"/v1/{list}?ref={@ref}"))["items"]![0]!;

    private async Task<PlanVersion> VersionAsync(string plan)
    {
        await using var scope = Db();
        return await scope.Db.PlanVersions.SingleAsync(row => row.Ref == plan + ":v1");
    }
}
