using System.Text.Json.Serialization;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.AnnualReports;

namespace PlanAccountability.Application.AnnualReports;

/// <summary>An annual report, in the interchange format.</summary>
public sealed record AnnualReportRow : AnnualReportInput, IRecordRow
{
    /// <inheritdoc/>
    [JsonPropertyOrder(-1)]
    public required string Ref { get; init; }

    /// <summary>The area.</summary>
    public required AreaId AreaId { get; init; }
}
