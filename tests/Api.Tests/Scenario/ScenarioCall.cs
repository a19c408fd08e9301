using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Scenario;

/// <summary>One call of the scenario, as a file of this folder has it.</summary>
/// <remarks>In texts, <c>{plan.url}</c> is what the answer that is called <c>plan</c> said, <c>{plan}</c> its identifier, and
/// <c>{example:plan-2024}</c> the identifier of what was imported under that ref.</remarks>
internal sealed record ScenarioCall
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerOptions.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    /// <summary>The operation.</summary>
    public required string Call { get; init; }

    /// <summary>The role of who calls.</summary>
    public required string As { get; init; }

    /// <summary>What later calls call the answer.</summary>
    public string? Name { get; init; }

    /// <summary>Parameters of path and query by name.</summary>
    public JsonObject With { get; init; } = [];

    /// <summary>The media type of the body, where it is not the first that the contract names.</summary>
    public string? Type { get; init; }

    /// <summary>The body; of a text its lines.</summary>
    public JsonNode? Body { get; init; }

    /// <summary>A file that is the body, from the root of the repository.</summary>
    public string? File { get; init; }

    /// <summary>The media type that is asked for.</summary>
    public string? Accept { get; init; }

    /// <summary>Why the record is changed.</summary>
    public string? Reason { get; init; }

    /// <summary>The revision that the call is based on, where it is not the one that is read just before; empty for none.</summary>
    public string? IfMatch { get; init; }

    /// <summary>The idempotency key, where it is not one of the call's own.</summary>
    public string? Key { get; init; }

    /// <summary>The status with which the call is refused, or null where it succeeds.</summary>
    public int? Refused { get; init; }

    /// <summary>Whether it only prepares others, and is no example.</summary>
    public bool Aside { get; init; }

    /// <summary>All calls in their order: that of the files' names.</summary>
    public static IEnumerable<ScenarioCall> All =>
        Directory
            .EnumerateFiles(Repository.PathOf("tests/Api.Tests/Scenario"), "*.json")
            .Order(StringComparer.Ordinal)
            .SelectMany(file => JsonSerializer.Deserialize<List<ScenarioCall>>(System.IO.File.ReadAllText(file), Options)!);
}
