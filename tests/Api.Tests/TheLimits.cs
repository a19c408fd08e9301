using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests;

/// <summary>The limits that the contract states for requests are those that the service holds them to: one step beyond is refused with
/// the code of the limit, and the limit itself is not.</summary>
/// <remarks>A PATCH has the members of the form that the POST or PUT beside it takes, and is merged with a record before it is looked
/// at.</remarks>
public sealed partial class TheLimits : ApiTest
{
    private ContractRequests _requests = null!;

    private int _members;

    [OneTimeSetUp]
    public async Task ReadTheContract() => _requests = new(JsonNode.Parse(await Anonymous.GetStringAsync("/openapi.json"))!);

    [Test]
    public async Task Are_stated_and_held_to_for_every_member_of_a_request()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var (path, method, operation) in _requests.Operations().Where(found => found.Method is "post" or "put"))
            {
                if (_requests.BodyOf(operation) is { } schema && (string?)operation["operationId"] is not "sendImport")
                    await WalkAsync(path, method, operation, schema);
            }
        }

        TestContext.Progress.WriteLine($"{_members} limits, each on both sides");
        Assert.That(_members, Is.GreaterThan(200));
    }

    [Test]
    public void Leave_no_text_of_a_request_without_a_bound()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var (path, method, operation) in _requests.Operations())
            {
                if (_requests.BodyOf(operation) is { } schema && (string?)operation["operationId"] is not "sendImport")
                {
                    foreach (var (pointer, member) in _requests.Members(schema))
                        Assert.That(IsBound(member), Is.True, $"{method} {path} {pointer}");
                }
            }
        }
    }

    private async Task WalkAsync(string path, string method, JsonNode operation, JsonNode schema)
    {
        var caller = Caller(operation);
        foreach (var (pointer, member) in _requests.Members(schema))
        {
            foreach (var limit in LimitsOf(member))
            {
                _members++;
                var beyond = await SendAsync(caller, method, path, ContractRequests.With(_requests.Full(schema), pointer, limit.Beyond()));
                Assert.That(
                    ContractRequests.Refused(beyond, pointer),
                    Does.Contain(limit.Code),
                    $"{method} {path} {pointer}: {beyond.ToJsonString()}"
                );
                var within = await SendAsync(caller, method, path, ContractRequests.With(_requests.Full(schema), pointer, limit.Within()));
                Assert.That(ContractRequests.Refused(within, pointer), Does.Not.Contain(limit.Code), $"{method} {path} {pointer}");
            }
        }
    }

    private static async Task<JsonNode> SendAsync(HttpClient caller, string method, string path, JsonNode body)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method.ToUpperInvariant()), Address(path));
        request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        request.Content = JsonContent.Create(body);
        using var answer = await caller.SendAsync(request);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }

    private static string Address(string path) =>
        Placeholder().Replace(path, name => name.Value is "{number}" ? "1" : $"{Guid.CreateVersion7()}");

    private HttpClient Caller(JsonNode operation)
    {
        var roles = ContractRequests.RolesOf(operation);
        return roles.Contains("office") ? Office
            : roles.Contains("panel") ? Panel
            : Admin;
    }

    private IEnumerable<Limit> LimitsOf(JsonNode member)
    {
        var pattern = (string?)member["pattern"];
        if ((int?)member["maxLength"] is { } longest && member["enum"] is null && pattern is null or @"\S" or "^https?://")
            yield return new("too-long", () => Text(pattern, longest + 1), () => Text(pattern, longest));
        if ((int?)member["minLength"] is 1)
            yield return new("required", () => " ", () => "a");
        if ((int?)member["maxItems"] is { } most)
            yield return new("too-many", () => Items(member, most + 1), () => Items(member, most));
        if ((long?)member["maximum"] is { } highest)
            yield return new("out-of-range", () => highest + 1, () => highest);
        if ((long?)member["minimum"] is { } lowest)
            yield return new("out-of-range", () => lowest - 1, () => lowest);

        static JsonNode Text(string? pattern, int length) =>
            pattern is "^https?://" ? "https://example.org/".PadRight(length, 'a') : new string('a', length);
    }

    private JsonArray Items(JsonNode list, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => _requests.Full(_requests.Resolved(list["items"]!)))];

    /// <summary>Whether it is known how long a text can be.</summary>
    private static bool IsBound(JsonNode member) =>
        !ContractRequests.Types(member).Contains("string")
        || member["maxLength"] is not null
        || (string?)member["format"] is "uuid" or "date" or "date-time"
        || member["enum"] is not null
        || (string?)member["pattern"] is { } pattern && (BoundedEnd().IsMatch(pattern) || IsOfOneLength(pattern));

    /// <summary>Whether a pattern is of the whole text and repeats nothing.</summary>
    private static bool IsOfOneLength(string pattern) =>
        pattern.StartsWith('^') && pattern.EndsWith('$') && pattern.IndexOfAny(['*', '+', '{']) < 0;

    /// <summary>A limit of a member, with a value beyond it and the last one within.</summary>
    private sealed record Limit(string Code, Func<JsonNode> Beyond, Func<JsonNode> Within);

    /// <summary>The end of a pattern that says how long a text is.</summary>
    [GeneratedRegex(@"(\)\?|\{\d+\})\$$")]
    private static partial Regex BoundedEnd();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder();
}
