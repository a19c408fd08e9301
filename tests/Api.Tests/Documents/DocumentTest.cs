using System.Globalization;
using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Imports;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Documents;

/// <summary>Tests that bring in real papers and read what is said to be held.</summary>
public abstract class DocumentTest : ImportTest
{
    /// <summary>What a person says twice in a paper is no fault of the record: neither is left out.</summary>
    private static readonly string[] FindingsThatBendNothing = ["attendee-twice"];

    /// <summary>An importer of an area.</summary>
    private protected async Task<HttpClient> ImporterOfAsync(string name, string area)
    {
        var made = await A.NewClient(name).Granted("importer", area).RecordAsync(Admin);
        return Host.As(new(name, made.Text("key"), []));
    }

    /// <summary>Tries a paper, then takes it, with these outcomes and nothing bent.</summary>
    /// <returns>The identifiers of its records by their refs.</returns>
    private protected static async Task<Dictionary<string, string>> TakeAsync(HttpClient importer, RealDocument paper, string counts)
    {
        var tried = await SendAsync(importer, paper.File("dryRun"));
        Assert.That(Errors(tried), Is.Empty, tried["rows"]!.ToJsonString());
        var taken = await SendAsync(importer, paper.File("commit"));
        Assert.That(Counts(tried), Is.EqualTo(counts), paper.Name);
        Assert.That(Counts(taken), Is.EqualTo(counts), paper.Name);
        Assert.That(Bent(tried).Concat(Bent(taken)), Is.Empty, paper.Name);
        return taken["rows"]!.AsArray().ToDictionary(row => row!.Text("ref"), row => row!.Text("id"));
    }

    /// <summary>Everybody reads each fact that is held, as it is said.</summary>
    private protected async Task RequireShownAsync(RealDocument paper, IReadOnlyDictionary<string, string> ids)
    {
        foreach (var fact in paper.Facts)
        {
            foreach (var (get, pointer, value) in fact.Shown)
            {
                var found = At(await Anonymous.GetJsonAsync(RealDocument.WithIds(get, ids)), pointer);
                var wanted = value is JsonValue text && text.TryGetValue<string>(out var words) ? RealDocument.WithIds(words, ids) : value;
                Assert.That(JsonNode.DeepEquals(found, wanted), $"{fact.Fact}\n{get} {pointer}: {found?.ToJsonString()}");
            }
        }
    }

    /// <summary>An export has each record again, with all that the papers said of it.</summary>
    private protected async Task RequireKeptAsync(string area, IEnumerable<JsonNode> records)
    {
        var kept = JsonNode.Parse(await ExportAsync(Anonymous, area))!["records"]!
            .AsArray()
            .ToDictionary(record => record!.Text("ref"), record => record!);
        foreach (var record in records.Where(record => record.Text("type") is not "sourceDocument" || kept.ContainsKey(record.Text("ref"))))
            Assert.That(LeftOut(record, kept[record.Text("ref")], record.Text("ref")), Is.Empty);
    }

    private static IEnumerable<string> Bent(JsonNode report) =>
        report["findings"]!
            .AsArray()
            .Where(finding => !FindingsThatBendNothing.Contains(finding!.Text("code")))
            .Select(finding => finding!.ToJsonString());

    private static IEnumerable<string> LeftOut(JsonNode said, JsonNode? kept, string pointer) =>
        (said, kept) switch
        {
            (JsonObject of, JsonObject has) => of.Where(member => !member.Key.EndsWith("Updates", StringComparison.Ordinal)) // are entries
                .SelectMany(member => LeftOut(member.Value!, has[member.Key], $"{pointer}/{member.Key}")),
            (JsonArray of, JsonArray has) when of.Count == has.Count => of.SelectMany(
                (item, index) => LeftOut(item!, has[index], $"{pointer}/{index}")
            ),
            _ => IsSame(said, kept) ? [] : [$"{pointer}: {said.ToJsonString()}, exported {kept?.ToJsonString()}"],
        };

    /// <summary>What an export leaves out because it is so unless said, or says in its own way.</summary>
    private static bool IsSame(JsonNode said, JsonNode? kept) =>
        JsonNode.DeepEquals(said, kept)
        || (kept is null && said.ToJsonString() is "false" or "\"held\"" or "\"open\"" or "[]")
        || (kept is JsonObject { Count: 1 } decision && JsonNode.DeepEquals(decision["text"], said));

    private static JsonNode? At(JsonNode node, string pointer) =>
        pointer
            .Split('/')
            .Skip(1)
            .Aggregate(
                (JsonNode?)node,
                (at, step) =>
                    at is JsonArray list
                        ? list.ElementAtOrDefault(int.Parse(step, CultureInfo.InvariantCulture))
                        : (at as JsonObject)?[step]
            );
}
