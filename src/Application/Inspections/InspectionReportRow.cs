using System.Text.Json.Serialization;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Inspections;

namespace PlanAccountability.Application.Inspections;

/// <summary>An inspection report in the interchange format.</summary>
public sealed record InspectionReportRow : InspectionReportInput, IRecordRow
{
    /// <inheritdoc/>
    [JsonPropertyOrder(-1)]
    public required string Ref { get; init; }
}
