using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests;

/// <summary><c>openapi.yaml</c> at the root of the repository is what the service serves.</summary>
public sealed class TheContract : ApiTest
{
    /// <summary>Set to 1, it has the file written in place of compared.</summary>
    private const string Update = "UPDATE_CONTRACT";

    /// <summary>A schema needs no example of itself.</summary>
    private const string Itself = "application/schema+json";

    /// <summary>An image is to be looked at.</summary>
    private const string Image = "image/svg+xml";

    private static readonly string[] Methods = ["get", "post", "put", "patch", "delete"];

    [Test]
    public async Task Is_the_file_in_the_repository()
    {
        var file = Repository.PathOf("openapi.yaml");
        var served = await Anonymous.GetStringAsync("/openapi.yaml");
        if (Environment.GetEnvironmentVariable(Update) is "1")
            await File.WriteAllTextAsync(file, served);

        var kept = File.Exists(file) ? await File.ReadAllTextAsync(file) : "";
        Assert.That(
            kept == served,
            Is.True,
            $"openapi.yaml is not what the service serves{FirstDifference(kept, served)}. Run: eng/openapi-refresh"
        );
    }

    [Test]
    public async Task Names_each_operation_once()
    {
        var names = (await Operations()).Select(operation => (string?)operation.Value["operationId"]).ToList();

        Assert.That(names, Is.Not.Empty.And.Unique.And.All.Match("^[a-z][A-Za-z]+$"));
    }

    [Test]
    public async Task Says_of_each_operation_what_it_does_and_how_it_may_refuse()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var (address, operation) in await Operations())
            {
                Assert.That((string?)operation["summary"], Is.Not.Null.And.Not.Empty, $"{address}: summary");
                Assert.That((string?)operation["description"], Is.Not.Null.And.Not.Empty, $"{address}: description");
                Assert.That(operation["tags"]?.AsArray(), Is.Not.Null.And.Not.Empty, $"{address}: tags");
                Assert.That(
                    operation["responses"]!.AsObject().Select(answer => answer.Key),
                    Has.Some.StartsWith("4"),
                    $"{address}: how it may refuse"
                );
            }
        }
    }

    [Test]
    public async Task Says_once_what_operations_have_in_common()
    {
        var (document, operations) = (await Anonymous.GetStringAsync("/openapi.yaml"), await Operations());
        var refusals = operations
            .Values.SelectMany(operation => operation["responses"]!.AsObject())
            .Where(answer => answer.Key[0] is '4' or '5' && answer.Value!["content"]?["application/json"] is null)
            .Select(answer => (string?)answer.Value!["$ref"]);

        Assert.That(refusals, Is.All.Not.Null, "every refusal is one of the components, but the one that comes with a report");
        Assert.That(document, Has.Length.LessThan(4.5 * 1_024 * operations.Count));
    }

    [Test]
    public async Task Says_once_what_answers_have_in_common()
    {
        var schemas = (await Document())["components"]!["schemas"]!.AsObject();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Having("revision", "createdAt", "updatedAt"), Is.EqualTo(new[] { "AnyRecord" }));
            Assert.That(Having("next", "names"), Is.EqualTo(new[] { "Page" }));
            foreach (var known in schemas.Select(schema => schema.Key).Where(name => name.EndsWith("AsKnown", StringComparison.Ordinal)))
            {
                var now = known[..^"AsKnown".Length];
                Assert.That(BasesOf(now), Does.Contain(known).Or.EqualTo(BasesOf(known)), now);
            }
        }

        IEnumerable<string> Having(params string[] members) =>
            schemas.Where(schema => members.All(member => schema.Value!["properties"]?[member] is not null)).Select(schema => schema.Key);
        IEnumerable<string> BasesOf(string name) =>
            (schemas[name]!["allOf"]?.AsArray() ?? []).Select(other => other!.Text("$ref").Split('/')[^1]);
    }

    [Test]
    public async Task Shows_of_each_body_one_that_was_sent_or_answered()
    {
        var document = await Document();
        using (Assert.EnterMultipleScope())
        {
            foreach (var (address, operation) in await Operations())
            {
                var answers = operation["responses"]!.AsObject().Select(answer => (answer.Key, Resolved(document, answer.Value!)));
                foreach (var (name, body) in answers.Append(("request", operation["requestBody"] ?? new JsonObject())))
                {
                    foreach (var (type, media) in body["content"]?.AsObject() ?? [])
                        Assert.That(
                            type is Itself or Image or Imports.Workbooks.MediaType || (media!["example"] ?? media["examples"]) is not null,
                            Is.True,
                            $"{address}, {name} as {type}: call it in tests/Api.Tests/Scenario, then run eng/openapi-refresh"
                        );
                }
            }
        }
    }

    [Test]
    public async Task Calls_what_an_address_names_by_one_name_and_type()
    {
        var named = new Dictionary<string, HashSet<string>>();
        var document = await Document();
        foreach (var (address, operation) in await Operations())
        {
            var path = address.Split(' ')[1];
            foreach (var parameter in operation["parameters"]?.AsArray().Select(one => Resolved(document, one!)) ?? [])
            {
                if (parameter.Text("in") is not "path")
                    continue;
                var name = parameter.Text("name");
                var before = path[..path.IndexOf($"{{{name}}}", StringComparison.Ordinal)];
                var type = Resolved(document, parameter["schema"]!);
                (named.TryGetValue(before, out var found) ? found : named[before] = []).Add(
                    $"{name}: {type["type"]} {type["format"]} {type["pattern"]}"
                );
            }
        }

        Assert.That(named, Has.Count.GreaterThan(15));
        Assert.That(
            named.Where(names => names.Value.Count > 1).Select(names => $"{names.Key}: {string.Join(", ", names.Value)}"),
            Is.Empty
        );
    }

    [Test]
    public async Task Keeps_a_line_for_each_value_of_a_choice()
    {
        var choices = (await Document())["components"]!["schemas"]!
            .AsObject()
            .Where(schema => schema.Value!["enum"] is JsonArray { Count: > 1 });

        Assert.That(choices.Count(), Is.GreaterThan(30));
        foreach (var (name, choice) in choices)
            Assert.That(
                ((string?)choice!["description"] ?? "").Split('\n').Count(line => line.StartsWith("- `", StringComparison.Ordinal)),
                Is.EqualTo(choice["enum"]!.AsArray().Count),
                name
            );
    }

    [Test]
    public async Task Is_sent_once_to_who_keeps_it()
    {
        using var first = await Anonymous.GetAsync("/openapi.yaml");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/openapi.yaml");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var again = await Anonymous.SendAsync(request);

        Assert.That((int)again.StatusCode, Is.EqualTo(304));
        Assert.That(first.Headers.CacheControl?.ToString(), Is.EqualTo("public, no-cache"));
    }

    [Test]
    public async Task Is_openapi_31() => Assert.That((await Document()).Text("openapi"), Does.StartWith("3.1."));

    private static JsonNode Resolved(JsonNode document, JsonNode part) =>
        (string?)part["$ref"] is { } address ? address.Split('/')[1..].Aggregate(document, (node, step) => node[step]!) : part;

    private async Task<JsonNode> Document() => JsonNode.Parse(await Anonymous.GetStringAsync("/openapi.json"))!;

    private async Task<Dictionary<string, JsonNode>> Operations() =>
        (await Document())["paths"]!
            .AsObject()
            .SelectMany(
                path => path.Value!.AsObject().Where(member => Methods.Contains(member.Key)),
                (path, member) => ($"{member.Key} {path.Key}", member.Value!)
            )
            .ToDictionary();

    private static string FirstDifference(string kept, string served)
    {
        var line = kept.Split('\n').Zip(served.Split('\n')).TakeWhile(pair => pair.First == pair.Second).Count();
        return $", first at line {line + 1}: {served.Split('\n').ElementAtOrDefault(line)}";
    }
}
