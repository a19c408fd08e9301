using System.Collections;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace PlanAccountability.Application.Foundation;

/// <summary>Puts values in place of others wherever a record holds them: in its own members, in those of its parts and in what is kept as
/// JSON. Two acts do that to records of every type: a merge, and a redaction.</summary>
/// <param name="replacement">The value to put in place of a member's text, or null where it stays. Members are named as in JSON.</param>
internal sealed class ReferenceRewriter(Func<string, string, string?> replacement)
{
    /// <summary>Rewrites a tracked record.</summary>
    /// <returns>Whether anything was replaced.</returns>
    public bool Apply(EntityEntry entry)
    {
        var isChanged = false;
        foreach (
            var property in entry.Properties.Where(property => !property.Metadata.IsKey() && property.Metadata.Name is not nameof(Root.Ref))
        )
            isChanged |= Apply(property);
        foreach (
            var complex in entry.ComplexProperties.Where(complex =>
                complex.CurrentValue is not null && complex.Metadata.Name is not nameof(Root.Retraction)
            )
        )
        {
            foreach (var property in complex.Properties)
                isChanged |= Apply(property);
        }

        foreach (
            var part in entry
                .Collections.Where(parts => parts.Metadata.TargetEntityType.IsOwned())
                .SelectMany(parts => parts.CurrentValue?.Cast<object>() ?? [])
        )
            isChanged |= Apply(entry.Context.Entry(part));
        return isChanged;
    }

    /// <summary>Rewrites JSON.</summary>
    /// <returns>The JSON rewritten, or null where nothing was replaced.</returns>
    public string? Apply(string json)
    {
        var node = JsonNode.Parse(json);
        return node is not null && Replace(node, "") ? node.ToJsonString(RecordJson.Options) : null;
    }

    private bool Apply(PropertyEntry property)
    {
        if (property.CurrentValue is not { } value)
            return false;

        var name = JsonName(property.Metadata);
        var converter = property.Metadata.GetTypeMapping().Converter;
        object? replaced = value switch
        {
            string text => replacement(name, text),
            _ when converter?.ConvertToProvider(value) is Guid id => replacement(name, id.ToString()) is { } other
                ? converter.ConvertFromProvider(Guid.Parse(other))
                : null,
            IEnumerable items when property.Metadata.GetElementType() is { } element => ApplyToEach(items, element, name),
            _ when !value.GetType().IsValueType && converter?.ConvertToProvider(value) is string json => ApplyTo(json, name) is { } other
                ? converter.ConvertFromProvider(other)
                : null,
            _ => null,
        };
        if (replaced is null)
            return false;
        property.CurrentValue = replaced;
        return true;
    }

    /// <summary>The identifiers of a column that holds several, each once, or null where none is replaced.</summary>
    private Array? ApplyToEach(IEnumerable items, IElementType element, string name)
    {
        if (element.GetTypeMapping().Converter is not { } converter || converter.ProviderClrType != typeof(Guid))
            return null;
        var ids = items.Cast<object>().Select(item => converter.ConvertToProvider(item)!.ToString()!).ToList();
        var replaced = ids.Select(id => replacement(name, id) ?? id).Distinct().ToList();
        if (replaced.SequenceEqual(ids))
            return null;
        var others = Array.CreateInstance(element.ClrType, replaced.Count);
        foreach (var (index, id) in replaced.Index())
            others.SetValue(converter.ConvertFromProvider(Guid.Parse(id)), index);
        return others;
    }

    private string? ApplyTo(string json, string name)
    {
        var node = JsonNode.Parse(json);
        return node is not null && Replace(node, name) ? node.ToJsonString(RecordJson.Options) : null;
    }

    private bool Replace(JsonNode node, string name)
    {
        var isChanged = false;
        switch (node)
        {
            case JsonObject members:
                foreach (var (member, value) in members.ToList())
                    isChanged |= value is not null && Replace(value, member);
                break;
            case JsonArray items:
                foreach (var item in items.ToList())
                    isChanged |= item is not null && Replace(item, name);
                if (isChanged)
                    NameOnce(items);
                break;
            case JsonValue value when value.TryGetValue<string>(out var text) && replacement(name, text) is { } other:
                value.ReplaceWith(other);
                return true;
        }

        return isChanged;
    }

    /// <summary>A list that names two things by the same value now names it once.</summary>
    private static void NameOnce(JsonArray items)
    {
        var seen = new HashSet<string>();
        foreach (var item in items.OfType<JsonValue>().ToList())
        {
            if (item.TryGetValue<string>(out var text) && !seen.Add(text))
                items.Remove(item);
        }
    }

    private static string JsonName(IReadOnlyProperty property) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(property.Name);
}
