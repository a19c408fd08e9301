using System.Text.Json;
using System.Text.Json.Nodes;

namespace PlanAccountability.Application.Foundation;

/// <summary>JSON Merge Patch (RFC 7396): a member left out is untouched, <c>null</c> clears it, an array is replaced whole.</summary>
internal static class MergePatch
{
    /// <summary>The editable input of a record after a patch, read strictly: an unknown member is refused.</summary>
    /// <exception cref="JsonException">The patched input is not of the right shape.</exception>
    public static TInput Apply<TInput>(TInput current, JsonElement patch)
        where TInput : class
    {
        if (patch.ValueKind is not JsonValueKind.Object)
            throw new JsonException("A merge patch is a JSON object.", "$", null, null);
        RequireCleanText(patch, "$");
        var input = JsonSerializer.SerializeToNode(current, RecordJson.Options)!.AsObject();
        Merge(input, JsonObject.Create(patch)!);
        return input.Deserialize<TInput>(RecordJson.Options)!;
    }

    /// <summary>Refuses text that the merge could not carry over, before the merge stumbles on it.</summary>
    private static void RequireCleanText(JsonElement element, string path)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                    RequireCleanText(member.Value, $"{path}.{Clean(() => member.Name, path)}");
                break;
            case JsonValueKind.Array:
                foreach (var (index, item) in element.EnumerateArray().Index())
                    RequireCleanText(item, $"{path}[{index}]");
                break;
            case JsonValueKind.String:
                Clean(() => element.GetString()!, path);
                break;
        }
    }

    private static string Clean(Func<string> read, string path)
    {
        try
        {
            return read() is var text && Words.AreClean(text) ? text : throw new InvalidOperationException();
        }
        catch (InvalidOperationException exception)
        {
            throw new JsonException(CleanTextJsonConverter.ImproperText, path, null, null, exception);
        }
    }

    /// <summary>Merges a patch into an input.</summary>
    public static void Merge(JsonObject input, JsonObject patch)
    {
        foreach (var (name, value) in patch)
        {
            if (value is JsonObject inner && input[name] is JsonObject known)
                Merge(known, inner);
            else
                input[name] = value?.DeepClone();
        }
    }
}
