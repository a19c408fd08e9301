using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Imports;

/// <summary>Reviews and recommendations that cannot be taken, each an error of its row.</summary>
public sealed class RejectingReviews : ImportTest
{
    private const string Review = "lancashire:rejected";

    [TestCase("panelRef", "\"kent:panel\"", "/panelRef reference-of-another-area")]
    [TestCase("panelRef", "\"lancashire:none\"", "/panelRef unknown-reference")]
    [TestCase("bodyRef", "\"kent:body:pcc\"", "/bodyRef reference-of-another-area")]
    [TestCase("areaId", "\"city-of-london\"", "/areaId area-has-no-panel")]
    [TestCase("areaId", "\"nowhere\"", "/areaId unknown-area")]
    [TestCase("kind", "\"planDraft\"", "/versionRef version-mismatch")]
    [TestCase("versionRef", "\"lancashire:rejected-plan:v1\"", "/planRef required")]
    [TestCase("planRef", "\"kent:rejected-plan\"", "/planRef reference-of-another-area")]
    [TestCase("metOn", "\"1999-01-01\"", "/metOn body-did-not-exist")]
    [TestCase("reportedOn", "\"1999\"", "/reportedOn body-did-not-exist")]
    [TestCase("metOn", "\"2023-06-01\"", "/reportedOn dates-out-of-order")]
    [TestCase("reportPublishedOn", "\"2023-01\"", "/reportPublishedOn dates-out-of-order")]
    [TestCase("responseDueOn", "\"2023-01-01\"", "/responseDueOn dates-out-of-order")]
    [TestCase("reportedOn", "\"2999\"", "/reportedOn date-in-future")]
    [TestCase("status", "\"inPreparation\"", "/status status-of-documents")]
    [TestCase("status", "\"noReportMade\"", "/noReport no-report-mismatch")]
    [TestCase("status", "\"notEvidenced\"", "/reportedOn report-date-mismatch")]
    [TestCase("status", "null", null)]
    [TestCase("taskGroup", "{ \"termsOfReference\": \"Why?\" }", "/taskGroup not-a-task-group")]
    [TestCase("dueWords", "\"soon\"", null)]
    [TestCase("paragraphs", "[null]", "/paragraphs/0 required")]
    [TestCase("paragraphs", "[{ \"number\": \"1\" }]", "/paragraphs/0/text required")]
    [TestCase("citations", "[null]", "/citations/0 required")]
    [TestCase("askedTo", "[null]", "/askedTo/0 required")]
    [TestCase(
        "response",
        "{ \"text\": \"Thanks\", \"respondedOn\": \"2023-01\", \"recordedAs\": \"afterTheFact\" }",
        "/response/respondedOn dates-out-of-order"
    )]
    [TestCase(
        "response",
        "{ \"text\": \"\", \"respondedOn\": \"2023-06\", \"recordedAs\": \"afterTheFact\", \"url\": \"ftp://x\" }",
        "/response/text required",
        "/response/url bad-value"
    )]
    [TestCase("bodyId", "\"x\"", "/bodyId unknown-member")]
    public async Task Names_the_member_of_a_review(string member, string value, params string?[]? errors)
    {
        await StorePlansAsync(Admin);
        var review = Some.Review(member is "areaId" ? value.Trim('"') + ":rejected" : Review).With(member, JsonNode.Parse(value));

        var report = await ImportAsync(Admin, [review], mode: "dryRun");

        Assert.That(Errors(report).Select(error => error[2..]), Is.EqualTo(errors?.OfType<string>() ?? []));
    }

    [TestCase("number", "\"()\"", "/number bad-value")]
    [TestCase("reviewRef", "\"lancashire:none\"", "/reviewRef unknown-reference")]
    [TestCase("priorityRefs", "[\"lancashire:rejected-plan:none\"]", "/priorityRefs/0 unknown-reference")]
    [TestCase("priorityRefs", "[\"lancashire:rejected-plan:asb\", \"lancashire:rejected-plan:asb\"]", null)]
    [TestCase("priorityRefs", "[null]", "/priorityRefs/0 required")]
    [TestCase("commitmentRefs", "[\"lancashire:rejected-plan:asb\"]", "/commitmentRefs/0 unknown-reference")]
    [TestCase("commitmentRefs", "[\"kent:rejected-plan:c1\"]", "/commitmentRefs/0 reference-of-another-area")]
    [TestCase("responseDueOn", "\"2023-01-01\"", "/responseDueOn dates-out-of-order")]
    [TestCase("requiresResponse", "false", null)]
    [TestCase(
        "response",
        "{ \"position\": \"noted\", \"respondedOn\": \"2023-01\", \"recordedAs\": \"afterTheFact\" }",
        "/response/respondedOn dates-out-of-order"
    )]
    [TestCase("claims", "[null]", "/claims/0 required")]
    [TestCase(
        "claims",
        "[{ \"status\": \"delivered\", \"on\": \"2999\", \"by\": \"Office\", \"summary\": \"Done\", \"recordedAs\": \"afterTheFact\" }]",
        "/claims/0/on date-in-future"
    )]
    [TestCase(
        "acceptances",
        "[{ \"status\": \"notStarted\", \"on\": \"2023-01\", \"reference\": { \"kind\": \"other\", \"name\": \"A\" }, "
            + "\"recordedAs\": \"afterTheFact\" }]",
        "/acceptances/0/status nothing-to-accept",
        "/acceptances/0/on dates-out-of-order"
    )]
    [TestCase(
        "acceptances",
        "[{ \"status\": \"delivered\", \"on\": \"2024\", "
            + "\"reference\": { \"kind\": \"other\", \"name\": \"A\", \"reviewRef\": \"lancashire:rejected\" }, "
            + "\"recordedAs\": \"afterTheFact\" }]",
        "/acceptances/0/reference/reviewRef bad-value"
    )]
    [TestCase(
        "acceptances",
        "[{ \"status\": \"delivered\", \"on\": \"2024\", \"recordedAs\": \"afterTheFact\" }]",
        "/acceptances/0/reference required"
    )]
    public async Task Names_the_member_of_a_recommendation(string member, string value, params string?[]? errors)
    {
        await StorePlansAsync(Admin);
        var report = await ImportAsync(
            Admin,
            [Some.Review(Review), Some.Recommendation(Review, "1").With(member, JsonNode.Parse(value))],
            mode: "dryRun"
        );

        Assert.That(Errors(report).Select(error => error[2..]), Is.EqualTo(errors?.OfType<string>() ?? []));
    }

    private static async Task StorePlansAsync(HttpClient admin)
    {
        foreach (var plan in new[] { Review + "-plan", "kent:rejected-plan" })
            Assert.That(Errors(await ImportAsync(admin, Some.WholePlan(plan, 1))), Is.Empty);
    }

    [Test]
    public async Task Limits_the_length_of_a_report()
    {
        static JsonArray Paragraphs(int count, int length) =>
            [
                .. Enumerable
                    .Range(1, count)
                    .Select(number => new JsonObject { ["number"] = $"{number}", ["text"] = new string('x', length) }),
            ];

        var report = await ImportAsync(
            Importer,
            [
                Some.Document("doc:plan"),
                Some.Review(Review).With("paragraphs", Paragraphs(10_000, 1)),
                Some.Review(Review + "-2").With("paragraphs", Paragraphs(2, 4_001)),
            ],
            mode: "dryRun"
        );

        Assert.That(
            Errors(report),
            Is.EqualTo(new[] { "1 /paragraphs too-many", "2 /paragraphs/0/text too-long", "2 /paragraphs/1/text too-long" })
        );
    }

    [Test]
    public async Task Takes_one_review_of_a_version_and_one_recommendation_of_a_number()
    {
        var plan = "lancashire:one-of-each";
        var one = RestoringReviews.ReviewOf(plan);
        var other = RestoringReviews.ReviewOf(plan).With("ref", plan + ":second");
        JsonObject[] records =
        [
            .. Some.WholePlan(plan),
            one,
            other,
            Some.Recommendation(plan + ":review", "3.15(a)"),
            Some.Recommendation(plan + ":review", "3.15 A").With("ref", plan + ":again"),
            Some.Recommendation(plan + ":second", "1"),
        ];

        Assert.That(
            Errors(await ImportAsync(Importer, records, onError: "skipRow")),
            Is.EqualTo(
                new[]
                {
                    "7 /versionRef version-reviewed-already",
                    "9 /number recommendation-number-taken",
                    "10 /reviewRef rejected-reference",
                }
            )
        );
        Assert.That(Errors(await ImportAsync(Importer, [other])), Is.EqualTo(new[] { "0 /versionRef version-reviewed-already" }));
        Assert.That(
            Errors(await ImportAsync(Importer, [Some.Recommendation(plan + ":review", "3.15.a").With("ref", plan + ":again")])),
            Is.EqualTo(new[] { "0 /number recommendation-number-taken" })
        );
    }

    /// <summary>Among few rows, which are inserted, and among many, which are copied.</summary>
    [TestCase(10)]
    [TestCase(120)]
    public async Task Keeps_the_rows_beside_one_that_the_database_refuses(int rows)
    {
        var review = $"lancashire:refused-{rows}";
        await ImportAsync(Importer, [Some.Document("doc:plan"), Some.Review(review), Some.Recommendation(review, "1")]);
        JsonObject[] records =
        [
            .. Enumerable.Range(2, rows).Select(number => Some.Recommendation(review, $"{number}")),
            Some.Recommendation(review, "(1)").With("ref", review + ":again"),
            .. Enumerable.Range(2 + rows, rows).Select(number => Some.Recommendation(review, $"{number}")),
        ];

        var report = await ImportAsync(Importer, records, onError: "skipRow");

        Assert.That(Errors(report), Is.EqualTo(new[] { $"{rows} /number recommendation-number-taken" }));
        Assert.That(Counts(report), Is.EqualTo($"created:{2 * rows} rejected:1"));
        Assert.That(Counts(await ImportAsync(Importer, records, onError: "skipRow")), Is.EqualTo($"unchanged:{2 * rows} rejected:1"));
    }

    [Test]
    public async Task Refuses_to_exchange_two_numbers_in_one_file()
    {
        var review = "lancashire:exchanged";
        await ImportAsync(
            Importer,
            [Some.Document("doc:plan"), Some.Review(review), Some.Recommendation(review, "1"), Some.Recommendation(review, "2")]
        );

        var report = await ImportAsync(
            Importer,
            [Some.Recommendation(review, "2").With("ref", review + ":r1"), Some.Recommendation(review, "1").With("ref", review + ":r2")],
            onError: "skipRow"
        );

        Assert.That(Errors(report), Is.EqualTo(new[] { "0 /number recommendation-number-taken", "1 /number recommendation-number-taken" }));
    }

    [TestCase("variation", "/versionRef version-mismatch")]
    [TestCase("live", "/recordedAs recorded-otherwise")]
    public async Task Fits_the_version(string version, string error)
    {
        var plan = "lancashire:fits-" + version;
        var review = version is "live" ? RestoringReviews.ReviewOf(plan) : RestoringReviews.ReviewOf(plan).With("kind", "planVariation");

        Assert.That(
            Errors(await ImportAsync(Admin, [.. version is "live" ? RestoringReviews.Sent(plan) : Some.WholePlan(plan, 0), review]))
                .Select(row => row[2..]),
            Is.EqualTo(new[] { error })
        );
    }

    [Test]
    public async Task Never_changes_what_a_review_is_of()
    {
        var plan = "lancashire:never-changes";
        await ImportAsync(
            Admin,
            [.. Some.WholePlan(plan), Some.Review(plan + ":a"), Some.Review(plan + ":b"), Some.Recommendation(plan + ":a", "1")]
        );

        var report = await ImportAsync(
            Admin,
            [
                Some.Review(plan + ":a", "update").With("planRef", plan).With("recordedAs", "live"),
                Some.Recommendation(plan + ":a", "1").With("reviewRef", plan + ":b"),
            ],
            onError: "skipRow"
        );

        Assert.That(
            Errors(report),
            Is.EqualTo(
                new[] { "0 /kind cannot-change", "0 /planRef cannot-change", "0 /recordedAs cannot-change", "1 /reviewRef cannot-change" }
            )
        );
    }

    [Test]
    public async Task Needs_a_report_to_recommend_in_and_to_answer()
    {
        var review = Some.Review(Review).With("status", "notEvidenced").With("reportedOn", null);

        Assert.That(
            Errors(await ImportAsync(Importer, [Some.Document("doc:plan"), review, Some.Recommendation(Review, "1")], mode: "dryRun")),
            Is.EqualTo(new[] { "2 /reviewRef review-without-report" })
        );
        Assert.That(
            Errors(
                await ImportAsync(
                    Importer,
                    [Some.Document("doc:plan"), review.With("response", RestoringReviews.Response("2023-06"))],
                    mode: "dryRun"
                )
            ),
            Is.EqualTo(new[] { "1 /response report-missing" })
        );
    }

    [Test]
    public async Task Finds_what_is_drafted_in_the_version_that_is_reviewed_only()
    {
        var plan = "lancashire:drafted";
        var other = "lancashire:drafted-elsewhere";
        JsonObject[] records =
        [
            .. RestoringReviews.Sent(plan),
            .. RestoringReviews.Sent(other).Skip(1),
            RestoringReviews.ReviewOf(plan, live: true),
        ];

        var report = await ImportAsync(
            Admin,
            [.. records, Some.Recommendation(plan + ":review", "1").With("commitmentRefs", new JsonArray(plan + ":c1", other + ":c1"))],
            onError: "skipRow"
        );
        Assert.That(Errors(report), Is.EqualTo(new[] { "6 /commitmentRefs/1 unknown-reference" }));

        var good = Some.Recommendation(plan + ":review", "1")
            .With("priorityRefs", new JsonArray(plan + ":asb"))
            .With("commitmentRefs", new JsonArray(plan + ":c1"));
        Assert.That(Counts(await ImportAsync(Admin, [good])), Is.EqualTo("created:1"));
        Assert.That(Counts(await ImportAsync(Admin, [good])), Is.EqualTo("unchanged:1"));
        var draft = await Panel.GetJsonAsync((await Panel.GetJsonAsync("/v1/plans?ref=" + plan))["items"]![0]!.Text("url") + "/versions/1");
        var recommendation = (await Anonymous.GetJsonAsync($"/v1/panel-recommendations?ref={plan}:review:r1"))["items"]![0]!;
        Assert.That((string?)recommendation["commitmentIds"]![0], Is.EqualTo(draft["priorities"]![0]!["commitments"]![0]!.Text("id")));
    }
}
