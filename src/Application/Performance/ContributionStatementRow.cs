using System.Text.Json.Serialization;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Performance;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Performance;

/// <summary>A statement of contribution, in the interchange format.</summary>
public sealed record ContributionStatementRow : ContributionStatementInput, IRecordRow
{
    /// <inheritdoc/>
    [JsonPropertyOrder(-1)]
    public required string Ref { get; init; }

    /// <summary>The area.</summary>
    public required AreaId AreaId { get; init; }

    /// <summary>Whether the office entered it or it was taken from documents, which is so by default.</summary>
    [JsonPropertyOrder(3)]
    public RecordedAs RecordedAs { get; init; } = RecordedAs.AfterTheFact;
}
