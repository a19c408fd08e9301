using System.Text.Json.Serialization;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Inspections;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Inspections;

/// <summary>Comments on an inspection report in the interchange format.</summary>
public sealed record InspectionCommentRow : InspectionCommentInput, IRecordRow, ISaysHowRecorded
{
    /// <inheritdoc/>
    [JsonPropertyOrder(-1)]
    public required string Ref { get; init; }

    /// <summary>The area.</summary>
    [JsonPropertyOrder(-1)]
    public required AreaId AreaId { get; init; }

    /// <summary>Whether the office prepared them in the system or they were taken from documents.</summary>
    [JsonPropertyOrder(1)]
    public required RecordedAs RecordedAs { get; init; }
}
