using System.Text.Json.Nodes;

namespace PlanAccountability.TestKit;

/// <summary>What is written as JSON by way of a body that was built.</summary>
public interface IBody
{
    /// <summary>The body as it stands.</summary>
    JsonObject Body { get; }
}
