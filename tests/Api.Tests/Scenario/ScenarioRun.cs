using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Scenario;

/// <summary>Sends the calls of the scenario, each as its role, with what the answers before it said.</summary>
/// <param name="host">The service over a new database.</param>
/// <param name="contract">The contract as JSON.</param>
internal sealed partial class ScenarioRun(ApiHost host, JsonNode contract)
{
    private const string Anyone = "anyone";

    private readonly Dictionary<string, JsonNode> _answers = [];

    private readonly Dictionary<string, string> _imported = [];

    private readonly Dictionary<string, (string Path, string Method, JsonNode Operation)> _operations = new ContractRequests(contract)
        .Operations()
        .ToDictionary(found => (string)found.Operation["operationId"]!);

    private int _sent;

    /// <summary>What an earlier call was answered.</summary>
    public JsonNode this[string name] => _answers[name];

    /// <summary>Sends a call and looks whether it succeeds or is refused as it should.</summary>
    public async Task<ScenarioAnswer> SendAsync(ScenarioCall call)
    {
        var (path, method, operation) = _operations[call.Call];
        Assert.That(
            call.Refused is not null || ContractRequests.RolesOf(operation).Any(role => role == call.As || role is Anyone),
            Is.True,
            $"{call.Call} is not for {call.As}"
        );
        var body = BodyOf(call);
        using var request = new HttpRequestMessage(new HttpMethod(method.ToUpperInvariant()), AddressOf(call, path));
        var bodyType = call.Type ?? operation["requestBody"]?["content"]!.AsObject().First().Key;
        if (body is not null)
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Text(body, bodyType!)))
            {
                Headers = { ContentType = new MediaTypeHeaderValue(bodyType!) },
            };
        await AddHeadersAsync(request, call, path, operation);

        using var answer = await As(call.As).SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        var type = answer.Content.Headers.ContentType?.MediaType;
        Assert.That(
            (int)answer.StatusCode,
            call.Refused is { } status ? Is.EqualTo(status) : Is.AnyOf(200, 201),
            $"{call.Call} as {call.As}: {request.RequestUri} {body?.ToJsonString()} is answered {text}"
        );
        var read = text.Length > 0 ? Read(text, type) : null;
        Keep(call, read);
        return new(call, body is null ? null : new(bodyType!, body), (int)answer.StatusCode, read is null ? null : new(type!, read));
    }

    private async Task AddHeadersAsync(HttpRequestMessage request, ScenarioCall call, string path, JsonNode operation)
    {
        if (call.Accept is { } accept)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        if (call.Reason is { } reason)
            request.Headers.TryAddWithoutValidation("Change-Reason", reason);
        if (Takes(operation, "Idempotency-Key"))
            request.Headers.TryAddWithoutValidation("Idempotency-Key", call.Key ?? $"{call.Call}-{++_sent}");
        if (Takes(operation, "If-Match") && call.IfMatch is not "")
            request.Headers.TryAddWithoutValidation("If-Match", call.IfMatch ?? await RevisionAsync(call, path));
    }

    /// <summary>The revision of the record that an address leads to: of the longest part of it that can be read.</summary>
    private async Task<string> RevisionAsync(ScenarioCall call, string path)
    {
        var steps = path.Split('/');
        var record = Enumerable
            .Range(1, steps.Length)
            .Select(count => string.Join('/', steps[..^(count - 1)]))
            .First(part => part.EndsWith('}') && contract["paths"]![part]?["get"] is not null);
        return await As(call.As).ETagOfAsync(Filled(record, call));
    }

    private bool Takes(JsonNode operation, string header) =>
        (operation["parameters"]?.AsArray() ?? []).Any(parameter =>
            (string?)
                ((string?)parameter!["$ref"] is { } shared ? contract["components"]!["parameters"]![shared.Split('/')[^1]]! : parameter)[
                    "name"
                ] == header
        );

    private HttpClient As(string role) =>
        role is Anyone
            ? host.As(null)
            : host.As(
                _answers.TryGetValue(role, out var registered) ? TestClients.Admin with { Key = registered.Text("key") } : TestClients.Admin
            );

    private string AddressOf(ScenarioCall call, string path)
    {
        var query = call
            .With.Where(parameter => !path.Contains($"{{{parameter.Key}}}", StringComparison.Ordinal))
            .Select(parameter => $"{parameter.Key}={Uri.EscapeDataString(Filled(parameter.Value)!.ToString())}");
        return string.Join('?', new[] { Filled(path, call), string.Join('&', query) }.Where(part => part.Length > 0));
    }

    private string Filled(string path, ScenarioCall call) =>
        call.With.Aggregate(
            path,
            (address, value) => address.Replace($"{{{value.Key}}}", $"{Filled(value.Value)}", StringComparison.Ordinal)
        );

    private JsonNode? BodyOf(ScenarioCall call) =>
        call.File is { } file ? JsonNode.Parse(File.ReadAllText(Repository.PathOf(file))) : Filled(call.Body);

    private JsonNode? Filled(JsonNode? node) =>
        node switch
        {
            JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Filled(member.Value)))),
            JsonArray items => new JsonArray([.. items.Select(Filled)]),
            JsonValue value when value.TryGetValue<string>(out var text) => Filled(text),
            _ => node?.DeepClone(),
        };

    private JsonNode Filled(string text) =>
        Reference().Match(text) is { Success: true } whole && whole.Length == text.Length
            ? Known(whole.Groups["name"].Value)
            : Reference().Replace(text, name => Known(name.Groups["name"].Value).ToString());

    private JsonNode Known(string name)
    {
        if (_imported.TryGetValue(name, out var id))
            return id;
        var steps = name.Split('.');
        Assert.That(_answers, Does.ContainKey(steps[0]), $"nothing before it is called {steps[0]}");
        var found = (steps.Length > 1 ? steps[1..] : ["id"]).Aggregate(
            (JsonNode?)_answers[steps[0]],
            (node, step) =>
                node is JsonArray items ? items[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)] : node?[step]
        );
        Assert.That(found, Is.Not.Null, $"{name} is not in {_answers[steps[0]].ToJsonString()}");
        return found!.DeepClone();
    }

    private void Keep(ScenarioCall call, JsonNode? answer)
    {
        if (call.Name is { } name)
            _answers[name] = answer!;
        if (call.Call is "sendImport" && answer?["rows"] is JsonArray rows)
        {
            foreach (var row in rows.Select(row => row!).Where(row => row["ref"] is not null && row["id"] is not null))
                _imported[row.Text("ref")] = row.Text("id");
        }
    }

    private static string Text(JsonNode body, string type) =>
        body is JsonArray lines
            ? string.Concat(lines.Select(line => $"{(type is "text/csv" ? line : line!.ToJsonString())}\n"))
            : body.ToJsonString();

    private static JsonNode Read(string text, string? type) =>
        type switch
        {
            "application/x-ndjson" => new JsonArray([
                .. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)),
            ]),
            not null when type.EndsWith("json", StringComparison.Ordinal) => JsonNode.Parse(text)!,
            _ => text,
        };

    [GeneratedRegex(@"\{(?<name>[a-z][A-Za-z0-9:.()-]*)\}")]
    private static partial Regex Reference();
}

/// <summary>What a call was answered.</summary>
/// <param name="Call">The call.</param>
/// <param name="Sent">The body that was sent.</param>
/// <param name="Status">The status of the answer.</param>
/// <param name="Answered">The body of the answer.</param>
internal sealed record ScenarioAnswer(ScenarioCall Call, ScenarioBody? Sent, int Status, ScenarioBody? Answered);

/// <summary>A body; of lines a list of them.</summary>
/// <param name="Type">Its media type.</param>
/// <param name="Content">What it says.</param>
internal sealed record ScenarioBody(string Type, JsonNode Content);
