using System.Text.Json;
using System.Text.Json.Nodes;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Performance;

/// <summary>Finds the figures of a reading in JSON, wherever it is in it: as a record, or as the latest of its measure.</summary>
/// <param name="url">The reading's address.</param>
/// <param name="withheld">What is put in the place of a value.</param>
internal sealed class FiguresInJson(string url, Withheld withheld)
{
    /// <summary>The members besides the value that tell it, or of it.</summary>
    private static readonly string[] Others = ["grade", "printedChange", "alsoPrinted"];

    /// <summary>The JSON without the figures, or null where it has none.</summary>
    public string? TakenOutOf(string json) =>
        JsonNode.Parse(json) is { } node && TakeOut(node) ? node.ToJsonString(RecordJson.Options) : null;

    private bool TakeOut(JsonNode node) =>
        node switch
        {
            JsonObject reading
                when reading.ContainsKey("value")
                    && reading["url"] is JsonValue value
                    && value.TryGetValue<string>(out var address)
                    && address == url => TakeOutOfReading(reading),
            JsonObject members => Each(members.Select(member => member.Value)),
            JsonArray items => Each(items),
            _ => false,
        };

    private bool Each(IEnumerable<JsonNode?> nodes) =>
        nodes.OfType<JsonNode>().ToList().Aggregate(false, (isChanged, node) => TakeOut(node) | isChanged);

    private bool TakeOutOfReading(JsonObject reading) =>
        (reading["corrections"] as JsonArray ?? [])
            .OfType<JsonObject>()
            .Append(reading)
            .Aggregate(false, (isChanged, said) => TakeOutOfFigures(said) | isChanged);

    private bool TakeOutOfFigures(JsonObject said)
    {
        var comparator = said["comparator"] as JsonObject;
        List<string> others = [.. Others.Where(member => said[member] is not null)];
        if (said["value"] is null && comparator?["value"] is null && others.Count == 0)
            return false;
        said["value"] = null;
        said["withheld"] ??= JsonSerializer.SerializeToNode(withheld, RecordJson.Options);
        if (comparator is not null)
            comparator["value"] = null;
        foreach (var member in others)
            said[member] = null;
        return true;
    }
}
