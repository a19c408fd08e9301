using System.Text.Json.Serialization;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Plans;

/// <summary>A plan in the interchange format.</summary>
public sealed record PlanRow : PlanInput, IRecordRow
{
    /// <inheritdoc/>
    [JsonPropertyOrder(-1)]
    public required string Ref { get; init; }

    /// <summary>The area.</summary>
    public required AreaId AreaId { get; init; }

    /// <summary>The body whose plan it is; by default the one that the area had when its original was issued, as the file says, or when its
    /// period starts. Needed where the area's body changed within that month or year.</summary>
    public PolicingBodyId? BodyId { get; init; }
}
