using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.Money;
using PlanAccountability.Domain.Money;

namespace PlanAccountability.Api.Money;

/// <summary>A financial plan to record.</summary>
internal sealed record FinancialPlanRequest : FinancialPlanInput
{
    /// <summary>The area.</summary>
    /// <example>lancashire</example>
    [JsonPropertyOrder(-1)]
    public required AreaId AreaId { get; init; }

    /// <summary>A stable external key that begins with the area; generated where none is given.</summary>
    /// <example>lancashire:capital-2016</example>
    [JsonPropertyOrder(99)]
    public string? Ref { get; init; }
}

/// <summary>Which financial plans a list asks for.</summary>
/// <param name="AreaId">Only plans of this area.</param>
/// <param name="Kind">Only plans of this kind.</param>
/// <param name="FinancialYear" example="2016-17">Only plans that are for this financial year, or have an amount of it.</param>
/// <param name="PlanId">Only plans that are printed in this police and crime plan.</param>
internal sealed record FinancialPlanQuery(
    [FromQuery(Name = "areaId")] AreaId? AreaId,
    [FromQuery(Name = "kind")] EnumQuery<FinancialPlanKind>? Kind,
    [FromQuery(Name = "financialYear")] FinancialYearQuery? FinancialYear,
    [FromQuery(Name = "planId")] PlanId? PlanId
)
{
    public FinancialPlanFilter Filter => new(AreaId, Kind?.Value, FinancialYear?.Value, PlanId);
}
