using System.Text.Json.Serialization;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Panels;

namespace PlanAccountability.Application.Panels;

/// <summary>A membership of a panel, in the interchange format.</summary>
public sealed record PanelMemberRow : PanelMemberInput, IRecordRow
{
    /// <inheritdoc/>
    [JsonPropertyOrder(-1)]
    public required string Ref { get; init; }

    /// <summary>The panel.</summary>
    public required PanelId PanelId { get; init; }
}
