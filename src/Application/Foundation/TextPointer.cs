using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PlanAccountability.Application.Foundation;

/// <summary>A JSON pointer (RFC 6901) to texts in the stored JSON of a record. What is no free text (identifiers, dates, choices, numbers)
/// is never pointed to.</summary>
/// <param name="text">The pointer.</param>
internal sealed class TextPointer(string text)
{
    /// <summary>Texts by which a record is found, or that the law has written.</summary>
    private static readonly string[] NotFree = ["ref", "citation", "language"];

    private readonly string[] _steps = text is ['/', .. var rest]
        ?
        [
            .. rest.Split('/')
                .Select(step => step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)),
        ]
        : [];

    /// <summary>Whether it goes through a place in a list, which another revision may have filled otherwise.</summary>
    public bool HasPlace => _steps.Any(step => step is [>= '0' and <= '9', ..]);

    /// <summary>The texts that it points to, each with the name of the member that holds it.</summary>
    public IEnumerable<(string Member, string Text)> In(Type input, JsonNode record) =>
        _steps is [] or ["url"] ? [] : Follow(input, record, 0, "");

    private IEnumerable<(string, string)> Follow(Type type, JsonNode node, int step, string member)
    {
        if (step == _steps.Length)
            return TextsIn(type, node, member);
        if (node is JsonArray items)
            return int.TryParse(_steps[step], out var index) && index >= 0 && index < items.Count && items[index] is { } item
                ? Follow(ItemOf(type), item, step + 1, member)
                : [];
        return node is JsonObject members && PropertyOf(type, _steps[step]) is { } property && members[_steps[step]] is { } value
            ? Follow(property.PropertyType, value, step + 1, _steps[step])
            : [];
    }

    private static IEnumerable<(string, string)> TextsIn(Type type, JsonNode node, string member) =>
        node switch
        {
            JsonValue value when type == typeof(string) && !NotFree.Contains(member) => [(member, value.GetValue<string>())],
            JsonArray items => items.OfType<JsonNode>().SelectMany(item => TextsIn(ItemOf(type), item, member)),
            JsonObject members => members
                .Where(pair => pair.Value is not null)
                .SelectMany(pair =>
                    PropertyOf(type, pair.Key) is { } property ? TextsIn(property.PropertyType, pair.Value!, pair.Key) : []
                ),
            _ => [],
        };

    private static Type ItemOf(Type list) =>
        list.IsGenericType && list.IsAssignableTo(typeof(IEnumerable)) ? list.GetGenericArguments()[0] : typeof(object);

    private static PropertyInfo? PropertyOf(Type type, string member) =>
        type.GetProperties().FirstOrDefault(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name) == member);
}
