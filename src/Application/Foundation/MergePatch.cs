using System.Text.Json;
using System.Text.Json.Nodes;

namespace PlanAccountability.Application.Foundation;

/// <summary>JSON Merge Patch (RFC 7396): a member left out is untouched, <c>null</c> clears it, an array is replaced whole.</summary>
internal static class MergePatch
{
    /// <summary>The editable form of a record after a patch, read strictly: an unknown member is refused.</summary>
    /// <exception cref="JsonException">The patched form is not of the right shape.</exception>
    public static TForm Apply<TForm>(TForm current, JsonElement patch)
        where TForm : class
    {
        if (patch.ValueKind is not JsonValueKind.Object)
            throw new JsonException("A merge patch is a JSON object.", "$", null, null);
        var form = JsonSerializer.SerializeToNode(current, RecordJson.Options)!.AsObject();
        Merge(form, JsonObject.Create(patch)!);
        return form.Deserialize<TForm>(RecordJson.Options)!;
    }

    /// <summary>Merges a patch into a form.</summary>
    public static void Merge(JsonObject form, JsonObject patch)
    {
        foreach (var (name, value) in patch)
        {
            if (value is JsonObject inner && form[name] is JsonObject known)
                Merge(known, inner);
            else
                form[name] = value?.DeepClone();
        }
    }
}
