using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.AnnualReports;
using PlanAccountability.Domain.AnnualReports;

namespace PlanAccountability.Api.AnnualReports;

/// <summary>An annual report to record.</summary>
internal sealed record AnnualReportRequest : AnnualReportInput
{
    /// <summary>The area.</summary>
    /// <example>lancashire</example>
    [JsonPropertyOrder(-1)]
    public required AreaId AreaId { get; init; }

    /// <summary>A stable external key that begins with the area; generated where none is given.</summary>
    /// <example>lancashire:annual-report-2025-26</example>
    [JsonPropertyOrder(99)]
    public string? Ref { get; init; }
}

/// <summary>Which annual reports a list asks for.</summary>
/// <param name="AreaId">Only reports of this area.</param>
/// <param name="FinancialYear" example="2025-26">Only reports on this financial year.</param>
/// <param name="Kind">Only reports on policing, or fire and rescue statements.</param>
internal sealed record AnnualReportQuery(
    [FromQuery(Name = "areaId")] AreaId? AreaId,
    [FromQuery(Name = "financialYear")] FinancialYearQuery? FinancialYear,
    [FromQuery(Name = "kind")] EnumQuery<AnnualReportKind>? Kind
)
{
    public AnnualReportFilter Filter => new(AreaId, FinancialYear?.Value, Kind?.Value);
}

/// <summary>Of which claims progress reports are to be made.</summary>
/// <param name="ClaimNumber" example="1">The number of the one claim; null for all.</param>
/// <param name="All" example="false">Whether of all claims of commitments.</param>
internal sealed record ClaimsToReportRequest(int? ClaimNumber = null, bool All = false);
