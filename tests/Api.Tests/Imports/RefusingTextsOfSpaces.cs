using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Imports;

/// <summary>A cell of CSV with nothing but spaces is empty, and clears the member. So no record holds such a text, by whatever way it
/// comes: what goes out as CSV comes in as it was.</summary>
public sealed class RefusingTextsOfSpaces : ImportTest
{
    private const string Spaces = " \u00a0\t";

    private static readonly string[] Paths =
    [
        "sourceDocument /publisher",
        "sourceDocument /title",
        "organisation /name",
        "panelRecommendation /dueWords",
        "panelRecommendation /text",
        "panelRecommendation /citations/0/locator",
        "panelRecommendation /citations/0/quote",
        "panelRecommendation /response/reasons",
        "acceptance /reason",
        "acceptance /reference/name",
        "progressReport /summary",
        "progressReport /reportedBy",
        "termOfOffice /holder",
        "reading /period/label",
        "reading /withheld/reason",
        "reading /withheld/decidedBy",
        "reading /comparator/group",
        "priority /entries/0/number",
        "panelReview /paragraphs/0/number",
    ];

    [TestCaseSource(nameof(Paths))]
    public async Task In_a_file(string path)
    {
        var body = (await Anonymous.GetJsonAsync("/v1/policing-bodies?areaId=lancashire"))["items"]![0]!.Text("ref");
        var (type, pointer) = (path.Split(' ')[0], path.Split(' ')[1]);
        JsonObject[] records = [.. Some.WholePlan("lancashire:spaces"), Review(), Measure(), .. All(body)];
        var index = Array.FindIndex(records, record => record.Text("type") == type);
        Put(records[index], pointer.Split('/')[1..]);

        var report = await ImportAsync(Admin, records, mode: "dryRun", onError: "skipRow");

        Assert.That(Errors(report), Does.Contain($"{index} {pointer} required"));
    }

    [Test]
    public async Task Over_http() =>
        await Office
            .PostJsonAsync(
                "/v1/organisations",
                new
                {
                    name = "Pendle Partnership",
                    kind = "other",
                    citations = new[] { new { sourceDocumentId = Guid.CreateVersion7(), locator = Spaces } },
                }
            )
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/citations/0/locator", "required");

    private static void Put(JsonNode node, string[] parts)
    {
        foreach (var part in parts[..^1])
            node = node is JsonArray items ? items[0]! : node[part] ??= new JsonObject();
        node[parts[^1]] = Spaces;
    }

    private static JsonObject Review() =>
        Some.Review("lancashire:spaces:review").With("paragraphs", JsonNode.Parse("""[{ "text": "One." }]"""));

    private static JsonObject Measure() =>
        Some.Record(
            "measure",
            "lancashire:spaces:measure",
            ("areaId", "lancashire"),
            ("title", "Confidence"),
            ("unit", "%"),
            ("valueKind", "percentage"),
            ("goodDirection", "higher"),
            ("definitions", JsonNode.Parse("""[{ "text": "Those who say so.", "from": "2020-01-01" }]"""))
        );

    private static IEnumerable<JsonObject> All(string body) =>
        [
            Some.Record("organisation", "org:spaces", ("name", "Pendle Partnership"), ("kind", "other")),
            Some.Recommendation("lancashire:spaces:review", "1")
                .With("response", JsonNode.Parse("""{ "position": "accepted", "recordedAs": "afterTheFact" }""")),
            Some.Record(
                "acceptance",
                "lancashire:spaces:acceptance",
                ("commitmentRef", "lancashire:spaces:c1"),
                ("status", "underway"),
                ("on", "2023"),
                ("recordedAs", "afterTheFact"),
                ("reason", "It was."),
                ("reference", JsonNode.Parse("""{ "kind": "scrutinyMeeting", "name": "A meeting" }""")),
                ("citations", Some.Citations("doc:plan"))
            ),
            Some.Record(
                "progressReport",
                "lancashire:spaces:report",
                ("commitmentRef", "lancashire:spaces:c1"),
                ("reportedOn", "2023"),
                ("reportedBy", "Chief Constable"),
                ("status", "underway"),
                ("summary", "It goes well.")
            ),
            Some.Record(
                "termOfOffice",
                "lancashire:spaces:term",
                ("bodyRef", body),
                ("holder", "Someone"),
                ("office", "deputy"),
                ("from", "2021-05-13")
            ),
            Some.Record(
                "reading",
                "lancashire:spaces:reading",
                ("measureRef", "lancashire:spaces:measure"),
                ("period", JsonNode.Parse("""{ "kind": "quarter", "start": "2021-04-01", "end": "2021-06-30" }""")),
                ("withheld", JsonNode.Parse("""{ "reason": "Few.", "decidedBy": "The head" }""")),
                ("comparator", JsonNode.Parse("""{ "group": "Similar forces" }"""))
            ),
        ];
}
