using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CsCheck;
using Json.Schema;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Imports;

/// <summary>The JSON Schema of files says of each record what the import says of its form.</summary>
public sealed partial class TheSchemaOfFiles : ImportTest
{
    private const string Address = "/v1/imports/schema.json";

    /// <summary>What is wrong with the form of a value, whatever is stored.</summary>
    private static readonly HashSet<string> OfForm =
    [
        "wrong-type",
        "unknown-member",
        "required",
        "too-long",
        "too-many",
        "out-of-range",
        "improper-text",
        "unknown-type",
    ];

    /// <summary>What depends on another member: only a review of a plan's draft has to name the plan.</summary>
    private static readonly HashSet<string> BetweenMembers = ["panelReview /planRef", "engagement /questions/0/options/0/percent"];

    private static readonly EvaluationOptions Strictly = new() { RequireFormatValidation = true };

    private JsonSchema _file = null!;

    private JsonSchema _partial = null!;

    private JsonSchema _line = null!;

    [OneTimeSetUp]
    public async Task ReadIt()
    {
        var text = await Anonymous.GetStringAsync(Address);
        _file = JsonSchema.FromText(text);
        _partial = JsonSchema.FromText(await Anonymous.GetStringAsync(Address + "?partial=true"));
        var line = JsonNode.Parse(text)!;
        line["$ref"] = "#/$defs/InterchangeLine";
        _line = JsonSchema.FromText(line.ToJsonString());
    }

    [Test]
    public async Task Is_sent_once_to_who_keeps_it()
    {
        using var first = await Anonymous.GetAsync(Address);
        using var request = new HttpRequestMessage(HttpMethod.Get, Address);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var again = await Anonymous.SendAsync(request);

        Assert.That(first.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/schema+json"));
        Assert.That((int)again.StatusCode, Is.EqualTo(304));
    }

    [Test]
    public async Task Leads_to_nothing_outside_of_it() =>
        Assert.That(
            References().Matches(await Anonymous.GetStringAsync(Address)).Select(reference => reference.Groups["to"].Value),
            Is.Not.Empty.And.All.StartsWith("#/$defs/")
        );

    [Test]
    public async Task Takes_the_samples_the_exports_and_the_examples_of_the_guide()
    {
        var guide = await File.ReadAllTextAsync(Repository.PathOf("docs/imports.md"));
        string[] files =
        [
            .. Directory.EnumerateFiles(Repository.PathOf("samples"), "*.json").Select(File.ReadAllText),
            .. Directory.EnumerateFiles(Repository.PathOf("tests/Api.Tests/Imports/Exports"), "*.json").Select(File.ReadAllText),
            .. Examples().Matches(guide).Select(match => match.Groups["file"].Value),
        ];

        Assert.That(files, Has.Length.GreaterThan(7));
        foreach (var file in files)
            Assert.That(Faults(_file, JsonNode.Parse(file)!), Is.Empty, file[..Math.Min(200, file.Length)]);
        var lines = files.SelectMany(file => LinesOf(JsonNode.Parse(file)!.AsObject())).ToList();
        Assert.That(lines.Where(line => Faults(_line, line).Count > 0), Is.Empty);
    }

    [Test]
    public void Takes_any_records_that_fit() =>
        AnyRecords.OfPlan.Sample(
            records => Faults(_file, JsonNode.Parse(FileOf(records("lancashire:any")))!).Count == 0,
            iter: 100,
            threads: 1
        );

    [Test]
    public void Takes_what_says_only_what_changes_where_it_is_asked_for()
    {
        var file = JsonNode.Parse(FileOf([Some.Record("plan", "lancashire:plan-2021")]))!;

        Assert.That(Faults(_partial, file), Is.Empty);
        Assert.That(Faults(_file, file), Is.Not.Empty);
    }

    /// <summary>Spoils each member of a record of each type in several ways, and has both look at it.</summary>
    [Test]
    public async Task Refuses_of_any_form_what_an_import_refuses_and_nothing_else()
    {
        var spoilt = Records().SelectMany(Spoil).ToList();
        Assert.That(spoilt.Select(one => (string?)one.Original["type"]).Distinct().Count(), Is.EqualTo(30), "every type of record");
        TestContext.Progress.WriteLine($"{spoilt.Count} spoilt records");
        Assert.That(spoilt, Has.Count.GreaterThan(1_500));

        var wrong = new List<string>();
        foreach (var part in spoilt.Chunk(900))
        {
            var report = await ImportAsync(Admin, part.Select(one => one.Record), mode: "dryRun", onError: "skipRow");
            foreach (var (one, row) in part.Zip(report["rows"]!.AsArray()))
            {
                var errors = row!["errors"]!.AsArray().Where(error => one.IsAbout((string)error!["pointer"]!)).ToList();
                var refusedForForm = errors.Exists(error => OfForm.Contains((string)error!["code"]!));
                var refusedBySchema = Faults(_file, JsonNode.Parse(FileOf([one.Record]))!).Count > 0;
                if (refusedForForm && !refusedBySchema && !BetweenMembers.Contains(one.Where))
                    wrong.Add($"the schema takes {one}, where the import says {errors[0]!["code"]}");
                if (refusedBySchema && errors.Count == 0)
                    wrong.Add($"the schema refuses {one}, where the import says {row["outcome"]} {row["errors"]!.ToJsonString()}");
            }
        }

        Assert.That(wrong, Is.Empty, $"{wrong.Count}:\n{string.Join('\n', wrong.Take(60))}");
    }

    /// <summary>A record of each type that says much.</summary>
    private static IEnumerable<JsonObject> Records() =>
        Directory
            .EnumerateFiles(Repository.PathOf("tests/Api.Tests/Imports/Exports"), "*.json")
            .Select(file => JsonNode.Parse(File.ReadAllText(file))!["records"]!.AsArray())
            .SelectMany(records => records)
            .Select(record => record!.AsObject())
            .Concat(Others())
            .GroupBy(record => (string)record["type"]!)
            .Select(same => same.MaxBy(record => record.Count * 10_000 + Math.Min(9_999, record.ToJsonString().Length))!);

    private static IEnumerable<JsonObject> Others() =>
        [
            Some.PanelMember("lancashire:plan-2021", "lancashire"),
            Some.Record("organisation", "org:spoilt", ("name", "A partnership"), ("kind", "other"), ("website", "https://www.example.org")),
            Some.Record(
                "discrepancy",
                "lancashire:d1",
                ("areaId", "lancashire"),
                ("title", "Officers"),
                ("values", new JsonArray(new JsonObject { ["value"] = "750", ["citation"] = 0 }, new JsonObject { ["value"] = "900" })),
                ("fundRef", "lancashire:f1"),
                ("grantRefs", new JsonArray("lancashire:g1")),
                ("financialPlanRef", "lancashire:p1"),
                ("engagementRefs", new JsonArray("lancashire:e1")),
                ("measureRef", "lancashire:m1"),
                ("foundBy", "person"),
                ("status", "resolved"),
                ("resolution", "The later chapter."),
                ("resolvedOn", "2022"),
                ("citations", Some.Citations("doc:plan"))
            ),
            Some.Record(
                "inspectionReport",
                "lancashire:inspection-1",
                ("title", "An assessment"),
                ("kind", "peel"),
                ("areaIds", new JsonArray("lancashire")),
                ("inspectorateRef", "org:spoilt"),
                ("publishedOn", "2022-03"),
                ("documentRef", "doc:plan"),
                ("publicationUrl", "https://www.example.org/report"),
                ("commentsOwed", true),
                ("wording", "paraphrased"),
                ("grades", JsonNode.Parse("""[{ "areaId": "lancashire", "question": "Calls", "grade": "Good" }]""")),
                (
                    "recommendations",
                    JsonNode.Parse(
                        """
                        [{ "number": "1", "kind": "causeOfConcern", "addressee": "other", "addresseeWords": "a college",
                           "areaIds": ["lancashire"], "text": "Act", "due": "2023", "priorityRefs": ["lancashire:p"] }]
                        """
                    )
                ),
                ("citations", Some.Citations("doc:plan"))
            ),
            Some.Record(
                "inspectionComment",
                "lancashire:inspection-comment-1",
                ("areaId", "lancashire"),
                ("reportRef", "lancashire:inspection-1"),
                ("recordedAs", "afterTheFact"),
                ("chiefConstable", JsonNode.Parse("""{ "text": "Agreed", "invitedBy": "2022-04", "receivedOn": "2022-04-20" }""")),
                ("text", "Accepted"),
                ("perRecommendation", JsonNode.Parse("""[{ "number": "1", "actionTaken": "Done", "commitmentRefs": ["lancashire:c"] }]""")),
                ("publishedOn", "2022-05"),
                ("sentOn", "2022-05-02"),
                ("documentRef", "doc:plan"),
                ("publicationUrl", "https://www.example.org/comments"),
                ("citations", Some.Citations("doc:plan"))
            ),
            Some.Record(
                "decision",
                "lancashire:decision-1",
                ("areaId", "lancashire"),
                ("title", "Helpline"),
                ("status", "taken"),
                ("registerYear", "2026-27"),
                ("reference", "012/2026"),
                ("takenOn", "2026-03"),
                ("optionsConsidered", new JsonArray(new JsonObject { ["text"] = "To end it", ["chosen"] = false })),
                ("amounts", new JsonArray(new JsonObject { ["amount"] = 10, ["for"] = "A year" })),
                ("isSignificant", true),
                ("citations", Some.Citations("doc:plan"))
            ),
            Some.Record(
                "progressReport",
                "lancashire:r1",
                ("commitmentRef", "lancashire:c1"),
                ("reportedOn", "2022"),
                ("reportedBy", "Office"),
                ("status", "underway"),
                ("summary", "Begun"),
                ("isAnnouncementOnly", true)
            ),
            Some.Record(
                "acceptance",
                "lancashire:a1",
                ("commitmentRef", "lancashire:c1"),
                ("status", "delivered"),
                ("on", "2022"),
                (
                    "reference",
                    new JsonObject
                    {
                        ["kind"] = "other",
                        ["name"] = "A meeting",
                        ["on"] = "2022-01",
                    }
                ),
                ("reason", "It was shown."),
                ("recordedAs", "afterTheFact")
            ),
            Some.Record(
                "reading",
                "lancashire:g1",
                ("measureRef", "lancashire:m1"),
                (
                    "period",
                    new JsonObject
                    {
                        ["kind"] = "quarter",
                        ["start"] = "2021-10-01",
                        ["end"] = "2021-12-31",
                        ["label"] = "Quarter 3",
                    }
                ),
                ("value", 72.5),
                (
                    "comparator",
                    new JsonObject
                    {
                        ["group"] = "Most similar forces",
                        ["value"] = 74.1,
                        ["rank"] = 5,
                        ["of"] = 8,
                        ["inWorstTenth"] = false,
                    }
                ),
                ("isProvisional", true),
                (
                    "corrections",
                    new JsonArray(
                        new JsonObject
                        {
                            ["on"] = "2022-01-01",
                            ["reason"] = "It was misread.",
                            ["value"] = 70,
                        }
                    )
                )
            ),
            Some.Record(
                "financialPlan",
                "lancashire:f1",
                ("areaId", "lancashire"),
                ("title", "Capital Investment"),
                ("kind", "capital"),
                ("unit", "millions"),
                (
                    "lines",
                    new JsonArray(
                        new JsonObject
                        {
                            ["heading"] = "Vehicle replacement",
                            ["amounts"] = new JsonArray(new JsonObject { ["amount"] = 4.78, ["financialYear"] = "2016-17" }),
                        }
                    )
                )
            ),
            Some.Record(
                "precept",
                "lancashire:precept",
                ("areaId", "lancashire"),
                ("authority", "police"),
                ("financialYear", "2022-23"),
                (
                    "proposals",
                    new JsonArray(
                        new JsonObject
                        {
                            ["number"] = 1,
                            ["notifiedOn"] = "2022-01-28",
                            ["bandD"] = 236.45,
                            ["bands"] = new JsonArray(new JsonObject { ["band"] = "a", ["amount"] = 157.63 }),
                            ["text"] = "It keeps officers.",
                        }
                    )
                ),
                (
                    "panel",
                    new JsonArray(
                        new JsonObject
                        {
                            ["onProposal"] = 1,
                            ["position"] = "supports",
                            ["vote"] = new JsonObject { ["for"] = 12, ["how"] = "Show of hands" },
                        }
                    )
                ),
                ("issued", new JsonObject { ["bandD"] = 236.45 })
            ),
            Some.Record(
                "completenessStatement",
                "lancashire:s1",
                ("areaId", "lancashire"),
                ("of", "responses"),
                ("from", "2021-05-13"),
                ("to", "2024-05-08"),
                ("statedBy", "The office")
            ),
        ];

    private static IEnumerable<Spoilt> Spoil(JsonObject record)
    {
        var ways = new List<(string Pointer, string How, Action<JsonObject> Do)>();
        foreach (var (pointer, value) in Values(record, "").Where(found => found.Pointer is not "/ref"))
        {
            var (parent, name) = (pointer[..pointer.LastIndexOf('/')], pointer[(pointer.LastIndexOf('/') + 1)..]);
            foreach (var (how, other) in Others(value))
                ways.Add((pointer, how, copy => ContractRequests.With(copy, pointer, other?.DeepClone())));
            if (!char.IsAsciiDigit(name[0]))
                ways.Add((pointer, "left out", copy => ParentOf(copy, parent).AsObject().Remove(name)));
            if (value is JsonObject)
                ways.Add(($"{pointer}/colour", "added", copy => ContractRequests.With(copy, $"{pointer}/colour", "red")));
        }

        ways.Add(("/colour", "added", copy => copy["colour"] = "red"));
        foreach (var (index, way) in ways.Index())
        {
            var copy = record.DeepClone().AsObject();
            copy["ref"] = $"{record["ref"]}-{index}";
            way.Do(copy);
            yield return new(record, copy, way.Pointer, way.How);
        }
    }

    private static IEnumerable<(string How, JsonNode? Other)> Others(JsonNode value) =>
        value switch
        {
            JsonArray list =>
            [
                ("a text", JsonValue.Create("x")),
                ("null", null),
                ("an object", new JsonObject()),
                ("a list with null", new JsonArray((JsonNode?)null)),
                .. TooMany(list),
            ],
            JsonObject => [("a text", JsonValue.Create("x")), ("null", null), ("a list", new JsonArray()), ("nothing", new JsonObject())],
            _ when value.GetValueKind() is JsonValueKind.String =>
            [
                ("a number", JsonValue.Create(5)),
                ("null", null),
                ("a list", new JsonArray()),
                ("spaces", JsonValue.Create("  ")),
                ("words", JsonValue.Create("no such thing")),
                ("empty", JsonValue.Create("")),
                ("4,001 letters", JsonValue.Create(new string('a', 4_001))),
            ],
            _ when value.GetValueKind() is JsonValueKind.Number =>
            [
                ("a text", JsonValue.Create("5")),
                ("null", null),
                ("below", JsonValue.Create(0)),
                ("above", JsonValue.Create(2_000_000)),
                ("true", JsonValue.Create(true)),
            ],
            _ => [("a text", JsonValue.Create("true")), ("null", null), ("a number", JsonValue.Create(1))],
        };

    private static IEnumerable<(string, JsonNode?)> TooMany(JsonArray list)
    {
        if (list is [{ } first, ..] && first.ToJsonString().Length < 100)
            yield return ("501 items", new JsonArray([.. Enumerable.Repeat(first, 501).Select(item => item.DeepClone())]));
    }

    private static JsonNode ParentOf(JsonNode record, string pointer) =>
        pointer
            .Split('/')[1..]
            .Aggregate(
                record,
                (node, step) =>
                    node is JsonArray items ? items[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : node[step]!
            );

    /// <summary>Every value in a record, and of a list the first item.</summary>
    private static IEnumerable<(string Pointer, JsonNode Value)> Values(JsonNode node, string pointer)
    {
        var own = pointer.Length == 0 ? [] : new[] { (pointer, node) };
        return node switch
        {
            JsonObject members => own.Concat(members.SelectMany(member => Values(member.Value!, $"{pointer}/{member.Key}"))),
            JsonArray { Count: > 0 } items => own.Concat(Values(items[0]!, $"{pointer}/0")),
            _ => own,
        };
    }

    private static IEnumerable<JsonNode> LinesOf(JsonObject file)
    {
        var header = file.DeepClone().AsObject();
        header.Remove("records");
        return file["records"]!.AsArray().Select(record => record!).Prepend(header);
    }

    private static List<string> Faults(JsonSchema schema, JsonNode file)
    {
        using var document = JsonDocument.Parse(file.ToJsonString());
        return schema.Evaluate(document.RootElement, Strictly).IsValid ? [] : ["refused"];
    }

    [GeneratedRegex("```json\n(?<file>\\{ \"format\".*?)```", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Examples();

    [GeneratedRegex("\"\\$ref\":\"(?<to>[^\"]*)\"")]
    private static partial Regex References();

    /// <summary>A record of which one value was spoilt.</summary>
    private sealed record Spoilt(JsonObject Original, JsonObject Record, string Pointer, string How)
    {
        /// <summary>Whether an error is about what was spoilt.</summary>
        public bool IsAbout(string pointer) => pointer == Pointer || pointer.StartsWith(Pointer + '/', StringComparison.Ordinal);

        /// <summary>The type and the pointer.</summary>
        public string Where => $"{Original["type"]} {Pointer}";

        public override string ToString() => $"{Where} {How}";
    }
}
