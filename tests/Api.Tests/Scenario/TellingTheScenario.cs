using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Infrastructure.Organisations;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Scenario;

/// <summary>What the contract gives as examples was sent and answered: one story of the invented area, told through all operations by
/// the files of this folder. The answers are recorded, and are the same each time.</summary>
public sealed class TellingTheScenario : ApiTest
{
    /// <summary>Set to 1, it has the answers recorded in place of compared.</summary>
    private const string Update = "UPDATE_CONTRACT";

    /// <summary>What is long, and says of itself what it is like.</summary>
    private static readonly string[] NoExamples = ["application/schema+json", "image/svg+xml", Imports.Workbooks.MediaType];

    /// <summary>The examples as the contract takes them.</summary>
    private static readonly string Examples = Repository.PathOf("src/Api/OpenApi/examples.json");

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private JsonNode _contract = null!;

    private ScenarioRun _run = null!;

    private readonly List<ScenarioAnswer> _answers = [];

    [OneTimeSetUp]
    public async Task TellIt()
    {
        await using (var scope = Db())
            await ExampleArea.AddAsync(scope.Db, CancellationToken.None);
        _contract = JsonNode.Parse(await Anonymous.GetStringAsync("/openapi.json"))!;
        _run = new(Host, _contract);
        foreach (var call in ScenarioCall.All)
            _answers.Add(await _run.SendAsync(call));
    }

    [Test]
    public async Task Is_answered_as_recorded()
    {
        var told = Recorded().ToJsonString(Readable) + '\n';
        if (Environment.GetEnvironmentVariable(Update) is "1")
            await File.WriteAllTextAsync(Examples, told);

        var kept = File.Exists(Examples) ? await File.ReadAllTextAsync(Examples) : "";
        var line = kept.Split('\n').Zip(told.Split('\n')).TakeWhile(pair => pair.First == pair.Second).Count();
        Assert.That(
            kept == told,
            Is.True,
            $"The answers are not those recorded, first at line {line + 1}: {told.Split('\n').ElementAtOrDefault(line)}. "
                + "Run: eng/openapi-refresh"
        );
    }

    [Test]
    public void Calls_every_operation()
    {
        var succeeded = _answers
            .Where(answer => answer.Call is { Refused: null, Aside: false })
            .Select(answer => answer.Call.Call)
            .ToHashSet();
        var missing = new ContractRequests(_contract)
            .Operations()
            .Select(found => (string)found.Operation["operationId"]!)
            .Where(name => !succeeded.Contains(name));

        TestContext.Progress.WriteLine(
            $"{_answers.Count} requests sent, {_answers.Count(answer => answer.Call.Refused is not null)} of them refused as they should"
        );
        Assert.That(missing, Is.Empty);
    }

    [Test]
    public void Begins_with_the_demonstration_in_which_every_state_occurs()
    {
        var commitments = _run["demoMatrix"]["priorities"]!.AsArray().SelectMany(priority => priority!["commitments"]!.AsArray()).ToList();
        var recommendations = _run["demoRecommendations"]["items"]!.AsArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(_run["demo"]["rows"]!.AsArray().Select(row => row!.Text("outcome")).Distinct(), Is.EqualTo(new[] { "created" }));
            Assert.That(Of("claimed", "status"), Is.SupersetOf(new[] { "underway", "delivered", "atRisk", "" }));
            Assert.That(Of("accepted", "status"), Is.SupersetOf(new[] { "underway", "delivered", "" }));
            Assert.That(Of("lastAssurance", "level"), Is.SupersetOf(new[] { "assured", "partlyAssured", "notAssured", "notGraded", "" }));
            Assert.That(All("gaps"), Is.SupersetOf(new[] { "claimNotAccepted", "overdue", "neverScrutinised", "noReport" }));
            Assert.That(All("unknown"), Does.Contain("noMeasure"));
            Assert.That(
                recommendations.Select(one => one!.Text("state")).Distinct(),
                Is.SupersetOf(new[] { "closed", "responded", "responseOverdue", "notEvidenced", "withdrawn", "noResponseNeeded" })
            );
        }

        IEnumerable<string> Of(string member, string value) =>
            commitments.Select(commitment => (string?)commitment![member]?[value] ?? "").Distinct();
        IEnumerable<string> All(string member) =>
            commitments.SelectMany(commitment => commitment![member]!.AsArray()).Select(value => (string)value!).Distinct();
    }

    /// <summary>Of each operation the first call for each media type and status, and of each status of refusal the first problem.</summary>
    private JsonObject Recorded()
    {
        var (names, operations, problems) = (new StableNames(), new JsonObject(), new JsonObject());
        var known = new HashSet<(string, string?, string?, int)>();
        foreach (var answer in _answers.Where(answer => !answer.Call.Aside))
        {
            var name = answer.Call.Call;
            if (answer.Answered?.Type is "application/problem+json")
                problems.TryAdd($"{answer.Status}", names.Of(answer.Answered.Content));
            else if (
                known.Add((name, answer.Sent?.Type, answer.Answered?.Type, answer.Status)) && !NoExamples.Contains(answer.Answered?.Type)
            )
                (operations[name] ??= new JsonArray()).AsArray().Add(Recorded(answer, names));
        }

        return new() { ["operations"] = operations, ["problems"] = problems };
    }

    private static JsonObject Recorded(ScenarioAnswer answer, StableNames names)
    {
        var recorded = new JsonObject { ["as"] = answer.Call.As };
        if (answer.Sent is { } sent)
            recorded["sent"] = Recorded(sent, names);
        recorded["answered"] = Recorded(answer.Answered!, names);
        recorded["answered"]!["status"] = $"{answer.Status}";
        return recorded;
    }

    /// <summary>A text as it is sent; of records in lines the first, after the line that says what the file is.</summary>
    private static JsonObject Recorded(ScenarioBody body, StableNames names) =>
        new()
        {
            ["type"] = body.Type,
            ["body"] = (body.Type, names.Of(body.Content)) switch
            {
                ("text/csv", JsonArray lines) => string.Concat(lines.Select(line => $"{line}\n")),
                ("application/x-ndjson", JsonArray lines) => lines[1]!.DeepClone(),
                (_, var content) => content,
            },
        };
}
