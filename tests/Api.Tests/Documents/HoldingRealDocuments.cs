using System.Globalization;
using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Imports;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Documents;

/// <summary>Twelve papers that offices and panels published, as an importing script would send them, with every fact that a careful clerk
/// takes from each: what is said to be held is there, as said, for everybody.</summary>
public sealed class HoldingRealDocuments : ImportTest
{
    /// <summary>What a person says twice in a paper is no fault of the record: neither is left out.</summary>
    private static readonly string[] FindingsThatBendNothing = ["attendee-twice"];

    private static IEnumerable<TestCaseData> Papers =>
        RealDocument.All.Select(paper => new TestCaseData(paper).SetArgDisplayNames(paper.Name));

    [TestCaseSource(nameof(Papers))]
    public async Task Takes_each_as_it_is_and_shows_what_it_says(RealDocument paper)
    {
        var importer = await ImporterOfAsync(paper);

        var tried = await SendAsync(importer, paper.File("dryRun"));
        Assert.That(Errors(tried), Is.Empty, tried["rows"]!.ToJsonString());
        var taken = await SendAsync(importer, paper.File("commit"));

        Assert.That(Counts(tried), Is.EqualTo($"created:{paper.Records.Count}"));
        Assert.That(Counts(taken), Is.EqualTo(Counts(tried)));
        Assert.That(Bent(tried).Concat(Bent(taken)), Is.Empty);
        var ids = taken["rows"]!.AsArray().ToDictionary(row => row!.Text("ref"), row => row!.Text("id"));
        foreach (var fact in paper.Facts)
            await RequireShownAsync(fact, ids);

        Assert.That(Counts(await SendAsync(importer, paper.File("commit"))), Is.EqualTo($"unchanged:{paper.Records.Count}"));
        await RequireKeptAsync(paper);
    }

    [Test]
    public void Holds_nine_of_ten_facts_of_all_and_three_of_four_of_each()
    {
        var all = RealDocument.All;
        var table = Table(all);
        TestContext.Out.WriteLine(table);

        Assert.That(all, Has.Count.EqualTo(12));
        Assert.That(File.ReadAllText(Repository.PathOf("docs/evidence.md")), Does.Contain(table), "docs/evidence.md has this table");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Share(all), Is.GreaterThanOrEqualTo(90));
            foreach (var paper in all)
                Assert.That(Share([paper]), Is.GreaterThanOrEqualTo(75), $"{paper.Name}\n{string.Join('\n', paper.NotHeld)}");
        }
    }

    private async Task<HttpClient> ImporterOfAsync(RealDocument paper)
    {
        var made = await A.NewClient(paper.Name).Granted("importer", paper.Area).RecordAsync(Admin);
        return Host.As(new(paper.Name, made.Text("key"), []));
    }

    private static IEnumerable<string> Bent(JsonNode report) =>
        report["findings"]!
            .AsArray()
            .Where(finding => !FindingsThatBendNothing.Contains(finding!.Text("code")))
            .Select(finding => finding!.ToJsonString());

    private async Task RequireShownAsync(RealFact fact, Dictionary<string, string> ids)
    {
        foreach (var (get, pointer, value) in fact.Shown)
        {
            var found = At(await Anonymous.GetJsonAsync(RealDocument.WithIds(get, ids)), pointer);
            var wanted = value is JsonValue text && text.TryGetValue<string>(out var words) ? RealDocument.WithIds(words, ids) : value;
            Assert.That(JsonNode.DeepEquals(found, wanted), $"{fact.Fact}\n{get} {pointer}: {found?.ToJsonString()}");
        }
    }

    /// <summary>An export has each record again, with all that the file said of it.</summary>
    private async Task RequireKeptAsync(RealDocument paper)
    {
        var kept = JsonNode.Parse(await ExportAsync(Anonymous, paper.Area))!["records"]!
            .AsArray()
            .ToDictionary(record => record!.Text("ref"), record => record!);
        foreach (
            var record in paper.Records.Where(record => record.Text("type") is not "sourceDocument" || kept.ContainsKey(record.Text("ref")))
        )
            Assert.That(LeftOut(record, kept[record.Text("ref")], record.Text("ref")), Is.Empty);
    }

    private static IEnumerable<string> LeftOut(JsonNode said, JsonNode? kept, string pointer) =>
        (said, kept) switch
        {
            (JsonObject of, JsonObject has) => of.SelectMany(member => LeftOut(member.Value!, has[member.Key], $"{pointer}/{member.Key}")),
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

    private static string Table(IReadOnlyList<RealDocument> papers)
    {
        List<string> lines =
        [
            "| Document | Facts | Held, before | Bent | Not held | Held, now | Bent | Not held |",
            "| --- | --- | --- | --- | --- | --- | --- | --- |",
            .. papers.Select(paper => Line($"{paper.Kind} ([{paper.Title}]({paper.Url}); read: {paper.Read})", paper.Facts)),
            Line("**all**", [.. papers.SelectMany(paper => paper.Facts)]),
        ];
        return string.Join('\n', lines);

        static string Line(string name, IReadOnlyList<RealFact> facts) =>
            $"| {name} | {facts.Count} | {Counts(facts, fact => fact.Before)} | {Counts(facts, fact => fact.Now)} |";

        static string Counts(IReadOnlyList<RealFact> facts, Func<RealFact, string> state) =>
            string.Join(" | ", RealFact.States.Select(known => facts.Count(fact => state(fact) == known)));
    }

    private static double Share(IReadOnlyList<RealDocument> papers) =>
        100.0 * papers.Sum(paper => paper.Facts.Count - paper.NotHeld.Count) / papers.Sum(paper => paper.Facts.Count);
}
