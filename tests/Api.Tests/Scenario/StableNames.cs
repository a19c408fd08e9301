using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PlanAccountability.Api.Tests.Scenario;

/// <summary>Replaces what is drawn at random by what is the same each time: each identifier by one that tells where it first
/// occurred.</summary>
internal sealed partial class StableNames
{
    /// <summary>In place of a key: of the right form, and evidently no key.</summary>
    private const string NoKey = "pa_example0_this0is0no0key0but0an0example0of0a0key00";

    private readonly Dictionary<string, string> _names = [];

    /// <summary>The same with stable names.</summary>
    public JsonNode? Of(JsonNode? node) =>
        node switch
        {
            JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(Of(member.Key), Member(member)))),
            JsonArray items => new JsonArray([.. items.Select(Of)]),
            JsonValue value when value.TryGetValue<string>(out var text) => Of(text),
            _ => node?.DeepClone(),
        };

    private JsonNode? Member(KeyValuePair<string, JsonNode?> member) =>
        member.Key switch
        {
            "traceId" => "4bf92f3577b34da6a3ce929d0e0e4736",
            "key" when (string?)member.Value is { } => NoKey,
            "prefix" or "keyPrefix" => NoKey[3..11],
            "next" when member.Value is JsonValue next && next.TryGetValue<string>(out var text) => Of(Cursor().Replace(text, Paged)),
            _ => Of(member.Value),
        };

    private string Of(string text) => Identifier().Replace(text, found => Name(found.Value));

    private string Name(string identifier)
    {
        if (!_names.TryGetValue(identifier, out var name))
            _names[identifier] = name = string.Create(
                CultureInfo.InvariantCulture,
                $"0199a1f0-0000-7000-8000-{_names.Count + 1:000000000000}"
            );
        return name;
    }

    /// <summary>A cursor has the last item's identifier in it.</summary>
    private string Paged(Match after) =>
        Base64Url.IsValid(after.Value) && Encoding.UTF8.GetString(Base64Url.DecodeFromChars(after.Value)) is var parts
            ? Base64Url.EncodeToString(Encoding.UTF8.GetBytes(Of(parts)))
            : after.Value;

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Identifier();

    [GeneratedRegex(@"(?<=[?&]after=)[\w-]+")]
    private static partial Regex Cursor();
}
