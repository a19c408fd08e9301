using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.Money;
using PlanAccountability.Domain.Money;

namespace PlanAccountability.Api.Money;

/// <summary>A fund, to record.</summary>
internal sealed record FundRequest : FundInput
{
    /// <summary>The area.</summary>
    /// <example>lancashire</example>
    [JsonPropertyOrder(-1)]
    public required AreaId AreaId { get; init; }

    /// <summary>A stable external key that begins with the area; generated where none is given.</summary>
    /// <example>lancashire:fund:community-safety-2013-14</example>
    [JsonPropertyOrder(99)]
    public string? Ref { get; init; }
}

/// <summary>A grant or another line of money, to record.</summary>
internal sealed record GrantAwardRequest : GrantAwardInput
{
    /// <summary>The area.</summary>
    /// <example>lancashire</example>
    [JsonPropertyOrder(-1)]
    public required AreaId AreaId { get; init; }

    /// <summary>A stable external key that begins with the area; generated where none is given.</summary>
    /// <example>lancashire:grant:2013-14:birchall-trust</example>
    [JsonPropertyOrder(99)]
    public string? Ref { get; init; }
}

/// <summary>Which grants a list asks for.</summary>
/// <param name="AreaId">Only grants of this area.</param>
/// <param name="FundId">Only grants that are paid from this fund.</param>
/// <param name="HasFund">With <c>true</c> only grants that name a fund, with <c>false</c> only those that name none.</param>
/// <param name="ParentId">Only the sub-lines of this line.</param>
/// <param name="PriorityId">Only grants that are matched with this priority.</param>
/// <param name="CommitmentId">Only grants that serve this commitment.</param>
/// <param name="DecisionId">Only grants that were given by this decision.</param>
/// <param name="Recipient" example="The Birchall Trust">Only grants of this recipient: the whole name as printed, in any case.</param>
/// <param name="FinancialYear">Only grants for this financial year.</param>
/// <param name="MinAmount">Only grants of at least so many pounds.</param>
/// <param name="Kind">Only lines of this kind.</param>
/// <param name="IsRestatement">With <c>true</c> only records that state an allocation again, with <c>false</c> only the others.</param>
internal sealed record GrantQuery(
    [FromQuery(Name = "areaId")] AreaId? AreaId,
    [FromQuery(Name = "fundId")] FundId? FundId,
    [FromQuery(Name = "hasFund")] bool? HasFund,
    [FromQuery(Name = "parentId")] GrantAwardId? ParentId,
    [FromQuery(Name = "priorityId")] PriorityId? PriorityId,
    [FromQuery(Name = "commitmentId")] CommitmentId? CommitmentId,
    [FromQuery(Name = "decisionId")] DecisionId? DecisionId,
    [FromQuery(Name = "recipient")] string? Recipient,
    [FromQuery(Name = "financialYear")] FinancialYearQuery? FinancialYear,
    [FromQuery(Name = "minAmount")] PoundsQuery? MinAmount,
    [FromQuery(Name = "kind")] EnumQuery<GrantKind>? Kind,
    [FromQuery(Name = "isRestatement")] bool? IsRestatement
)
{
    public GrantFilter Filter =>
        new(
            AreaId,
            FundId,
            HasFund,
            ParentId,
            PriorityId,
            CommitmentId,
            DecisionId,
            Recipient,
            FinancialYear?.Value,
            MinAmount?.Value,
            Kind?.Value,
            IsRestatement
        );
}

/// <summary>Which grants are added up, and by what.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="By">What a row is of.</param>
/// <param name="FundId">Only grants that are paid from this fund.</param>
/// <param name="HasFund">With <c>true</c> only grants that name a fund, with <c>false</c> only those that name none.</param>
/// <param name="FinancialYear">Only grants for this financial year.</param>
/// <param name="IsRestatement">With <c>true</c> the records are added up that state an allocation again, with their own amounts, and no
/// others: the total of such a table. Unless said each allocation is added up once.</param>
/// <param name="Limit" example="50">The most rows, 1 to 200; 50 unless said.</param>
internal sealed record GrantTotalsQuery(
    [FromQuery(Name = "areaId")] AreaId AreaId,
    [FromQuery(Name = "by")] EnumQuery<GrantTotalsBy> By,
    [FromQuery(Name = "fundId")] FundId? FundId,
    [FromQuery(Name = "hasFund")] bool? HasFund,
    [FromQuery(Name = "financialYear")] FinancialYearQuery? FinancialYear,
    [FromQuery(Name = "isRestatement")] bool? IsRestatement,
    [FromQuery(Name = "limit")] int? Limit
)
{
    public TotalGrants Message =>
        new(new(AreaId, FundId, HasFund, FinancialYear?.Value, IsRestatement ?? false), By.Value, Limit ?? PageRequest.Usual);
}

/// <summary>Which grants are drawn, and by what.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="By">What a bar is of; <c>priority</c> unless said.</param>
/// <param name="FundId">Only grants that are paid from this fund.</param>
/// <param name="FinancialYear">Only grants for this financial year.</param>
internal sealed record GrantsChartQuery(
    [FromQuery(Name = "areaId")] AreaId AreaId,
    [FromQuery(Name = "by")] EnumQuery<GrantTotalsBy>? By,
    [FromQuery(Name = "fundId")] FundId? FundId,
    [FromQuery(Name = "financialYear")] FinancialYearQuery? FinancialYear
)
{
    public DrawGrants Message =>
        new(new(AreaId, FundId, HasFund: null, FinancialYear?.Value, IsRestatement: false), By?.Value ?? GrantTotalsBy.Priority);
}
