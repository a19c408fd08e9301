using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Foundation;

/// <summary>Parameters that an operation does not take, on every operation.</summary>
public sealed class AskingForWhatThereIsNot : ApiTest
{
    [Test]
    public async Task Is_refused_by_every_operation_with_what_may_be_asked_for()
    {
        var contract = await Anonymous.GetJsonAsync("/openapi.json");
        var operations = contract["paths"]!
            .AsObject()
            .SelectMany(path => path.Value!.AsObject(), (path, operation) => (Path: path.Key, Method: operation.Key, operation.Value!))
            .Where(operation => operation.Path.StartsWith("/v1/", StringComparison.Ordinal))
            .ToList();
        Assert.That(operations, Has.Count.GreaterThan(150));

        using (Assert.EnterMultipleScope())
        {
            foreach (var (path, method, operation) in operations)
            {
                List<string> known =
                [
                    .. (operation["parameters"] as JsonArray ?? new JsonArray())
                        .Select(parameter => Resolved(contract, parameter!))
                        .Where(parameter => parameter.Text("in") is "query")
                        .Select(parameter => parameter.Text("name"))
                        .Order(StringComparer.Ordinal),
                ];
                var address = Regex.Replace(path, @"\{\w+\}", part => ValueOf(part.Value));
                using var request = new HttpRequestMessage(new HttpMethod(method.ToUpperInvariant()), address + "?lmit=5");
                using var answer = await CallerOf(operation.Text("operationId")).SendAsync(request);
                var text = await answer.Content.ReadAsStringAsync();

                Assert.That((int)answer.StatusCode, Is.EqualTo(400), $"{method} {path}: {text}");
                Assert.That(text, Does.Contain("\"code\":\"unknown-parameter\"").And.Contain("\"pointer\":\"?lmit\""), $"{method} {path}");
                Assert.That(
                    text,
                    Does.Contain(known.Count > 0 ? $"may be asked for is {string.Join(", ", known)}\"" : "nothing is asked for here"),
                    $"{method} {path}"
                );
                Assert.That(
                    Answer(contract, operation["responses"]!["400"]!).Text("description"),
                    Does.Contain("`unknown-parameter`"),
                    $"{method} {path} declares it"
                );
            }
        }
    }

    [Test]
    public async Task Is_refused_of_who_asks_for_headers_alone()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/v1/plans?area=kent");
        using var answer = await Anonymous.SendAsync(request);

        Assert.That((int)answer.StatusCode, Is.EqualTo(400));
    }

    [TestCase("/v1/plans?areaid=kent&LIMIT=1", Description = "as parameters are read")]
    [TestCase("/v1/plans?")]
    [TestCase("/v1/plans?&")]
    [TestCase("/health/live?probe=1")]
    [TestCase("/openapi.json?v=2")]
    public async Task Is_not_what_is_known_or_of_no_operation(string url) => await Anonymous.GetAsync(url).ShouldBe(200);

    [Test]
    public async Task Is_refused_after_the_credentials_and_before_the_rest()
    {
        await Anonymous.PostJsonAsync("/v1/organisations?x=1", new { }).ShouldBeAProblem(401, "unauthenticated");
        await Office
            .PostJsonAsync("/v1/organisations?x=1", new { name = "X", kind = "other" }, key: "unknown-parameter")
            .ShouldBeAProblem(400, "unknown-parameter");
        await A.NewOrganisation("The key is still free").RecordAsync(Office);
        await Office.PostJsonAsync("/v1/organisations", new { name = "X", kind = "other" }, key: "unknown-parameter").ShouldBe(201);
    }

    private static string ValueOf(string part) =>
        part switch
        {
            "{number}" or "{n}" => "1",
            "{areaId}" => "kent",
            _ => "0199a1f0-0000-7000-8000-000000000001",
        };

    private static JsonNode Answer(JsonNode contract, JsonNode answer) =>
        answer["$ref"] is { } reference ? contract["components"]!["responses"]![reference.GetValue<string>().Split('/')[^1]]! : answer;

    private static JsonNode Resolved(JsonNode contract, JsonNode parameter) =>
        parameter["$ref"] is { } reference
            ? contract["components"]!["parameters"]![reference.GetValue<string>().Split('/')[^1]]!
            : parameter;

    /// <summary>Somebody who may call the operation somewhere.</summary>
    private HttpClient CallerOf(string operation)
    {
        var endpoint = Host
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.Single(endpoint => endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName == operation);
        var needed = endpoint.Metadata.FirstOrDefault(item => item.GetType().Name is "RequiresRole");
        var roles = (IReadOnlyList<Role>?)needed?.GetType().GetProperty("Roles")!.GetValue(needed);
        return roles?[0] switch
        {
            null => Anonymous,
            Role.Office => Office,
            Role.Panel => Panel,
            Role.Importer => Importer,
            Role.Reader => Reader,
            _ => Admin,
        };
    }
}
