using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Access;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests;

/// <summary>The contract closes requests, as the service does, and no answer, for those may grow.</summary>
public sealed class ClosedRequests : ApiTest
{
    private const string Stranger = "colour";

    private ContractRequests _requests = null!;

    private JsonNode _contract = null!;

    private AccessRequests _records = null!;

    [OneTimeSetUp]
    public async Task ReadTheContract()
    {
        _contract = JsonNode.Parse(await Anonymous.GetStringAsync("/openapi.json"))!;
        _requests = new(_contract);
        var importers = new Dictionary<string, HttpClient>
        {
            ["importer"] = Importer,
            ["importer elsewhere"] = Host.As(TestClients.ImporterElsewhere),
        };
        var owners = new Dictionary<string, HttpClient> { ["someone else"] = Admin };
        _records = new(await AccessRecords.MakeAsync(Office, Panel, importers, owners));
    }

    [Test]
    public async Task Refuse_a_member_that_they_do_not_have_at_every_level()
    {
        var (tried, callers) = (0, new[] { ("office", Office), ("panel", Panel), ("admin", Admin) });
        using (Assert.EnterMultipleScope())
        {
            foreach (var (path, method, operation) in _requests.Operations())
            {
                if (_requests.BodyOf(operation) is not { } schema || (string?)operation["operationId"] is "sendImport")
                    continue;
                var found = ContractOperation.All.Single(known => known.Name == (string?)operation["operationId"]);
                var (role, http) = callers.First(caller => AccessTable.Operations[found.Name][caller.Item1] is "area" or "yes");
                foreach (var (pointer, part) in _requests.Objects(schema))
                {
                    Assert.That((bool?)part["additionalProperties"], Is.False, $"{found.Name} {pointer} is closed");
                    var at = $"{pointer}/{Stranger}";
                    var body = ContractRequests.With(_requests.Full(schema), at, "red");
                    using var request = new HttpRequestMessage(
                        new HttpMethod(found.Method),
                        _records.AddressOf(found, new AccessCaller(role, http, true))
                    );
                    request.Headers.TryAddWithoutValidation("If-Match", "*");
                    request.Content = JsonContent.Create(body);
                    using var answer = await http.SendAsync(request);
                    var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
                    tried++;
                    Assert.That((int)answer.StatusCode, Is.EqualTo(400), $"{found.Name} {at}: {problem.ToJsonString()}");
                    Assert.That(
                        ContractRequests.Refused(problem, at),
                        Does.Contain("unknown-member"),
                        $"{found.Name} {at}: {problem.ToJsonString()}"
                    );
                }
            }
        }

        TestContext.Progress.WriteLine($"{tried} objects of requests");
        Assert.That(tried, Is.GreaterThan(100));
    }

    [Test]
    public void Leave_answers_open_and_mark_nothing_as_read_only()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var name in Answered().Where(name => Schema(name)["additionalProperties"]?.GetValueKind() is JsonValueKind.False))
                Assert.Fail($"{name} is answered, and closed");
            Assert.That(_contract.ToJsonString(), Does.Not.Contain("\"readOnly\""));
        }
    }

    private JsonNode Schema(string name) => _contract["components"]!["schemas"]![name]!;

    /// <summary>The schemas that answers lead to.</summary>
    private HashSet<string> Answered()
    {
        var found = new HashSet<string>();
        foreach (var (_, _, operation) in _requests.Operations())
            Reach(operation["responses"]!);
        return found;

        void Reach(JsonNode? node)
        {
            if (node is JsonArray items)
            {
                foreach (var item in items)
                    Reach(item);
            }
            else if (node is JsonObject members)
            {
                if ((string?)members["$ref"] is { } target)
                {
                    var parts = target.Split('/');
                    if (parts[^2] is not "schemas" || found.Add(parts[^1]))
                        Reach(_contract["components"]![parts[^2]]![parts[^1]]);
                    return;
                }

                foreach (var (name, value) in members)
                {
                    if (name is not ("example" or "examples" or "default" or "enum"))
                        Reach(value);
                }
            }
        }
    }
}
