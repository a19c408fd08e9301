using System.Text.Json;
using System.Text.Json.Nodes;

namespace PlanAccountability.Api.OpenApi;

/// <summary>What was sent and answered when the scenario (<c>tests/Api.Tests/Scenario</c>) was told, as <c>eng/openapi-refresh</c>
/// recorded it.</summary>
/// <param name="Operations">The calls of each operation that succeeded, or were answered otherwise than with a problem.</param>
/// <param name="Problems">A problem for each status.</param>
internal sealed record RecordedExamples(
    IReadOnlyDictionary<string, IReadOnlyList<RecordedCall>> Operations,
    IReadOnlyDictionary<string, JsonNode> Problems
)
{
    public static RecordedExamples Read()
    {
        using var stream = typeof(RecordedExamples).Assembly.GetManifestResourceStream("examples.json")!;
        return JsonSerializer.Deserialize<RecordedExamples>(stream, JsonSerializerOptions.Web)!;
    }

    /// <summary>The calls of an operation; none of one that the scenario does not call.</summary>
    public IReadOnlyList<RecordedCall> Of(string operation) => Operations.GetValueOrDefault(operation, []);
}

/// <summary>A call that was recorded.</summary>
/// <param name="As">The role that it was sent as.</param>
/// <param name="Sent">What was sent, or null.</param>
/// <param name="Answered">What was answered.</param>
internal sealed record RecordedCall(string As, RecordedBody? Sent, RecordedBody Answered);

/// <summary>A body that was sent or answered; of records in lines one of them.</summary>
/// <param name="Type">Its media type.</param>
/// <param name="Body">What it said.</param>
/// <param name="Status">The status, of an answer.</param>
internal sealed record RecordedBody(string Type, JsonNode Body, string? Status);
