using System.Text.Json.Serialization;

namespace PlanAccountability.Domain.Foundation;

/// <summary>What is said of a record: by the body of a POST, by a merge patch and by the row of a file alike. Each member is declared here
/// once, with its meaning and its example, in the order of the file.</summary>
public abstract record RecordInput;

/// <summary>What is said of a record that names its sources.</summary>
public abstract record CitedInput : RecordInput
{
    /// <summary>Where the facts came from.</summary>
    [JsonPropertyOrder(100)]
    public IReadOnlyList<Citation>? Citations { get; init; }
}
