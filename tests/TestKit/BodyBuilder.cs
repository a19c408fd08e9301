using System.Text.Json;
using System.Text.Json.Nodes;

namespace PlanAccountability.TestKit;

/// <summary>Builds a body member by member. A member that nobody sets is not sent.</summary>
/// <typeparam name="TSelf">The builder itself.</typeparam>
public abstract class BodyBuilder<TSelf> : IBody
    where TSelf : BodyBuilder<TSelf>
{
    /// <inheritdoc/>
    public JsonObject Body { get; } = [];

    /// <summary>Any member, by its name in the contract; null takes it out again.</summary>
    public TSelf With(string member, object? value)
    {
        if (value is null)
            Body.Remove(member);
        else
            Body[member] = NodeOf(value);
        return (TSelf)this;
    }

    /// <summary>One more in a list of the body.</summary>
    protected TSelf Add(string list, object item)
    {
        if (Body[list] is not JsonArray items)
            Body[list] = items = [];
        items.Add(NodeOf(item));
        return (TSelf)this;
    }

    private static JsonNode? NodeOf(object value) =>
        value switch
        {
            JsonNode node => node.DeepClone(),
            IBody built => built.Body.DeepClone(),
            _ => JsonSerializer.SerializeToNode(value, JsonSerializerOptions.Web),
        };
}
