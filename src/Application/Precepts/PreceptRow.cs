using System.Text.Json.Serialization;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Precepts;

namespace PlanAccountability.Application.Precepts;

/// <summary>A precept in the interchange format.</summary>
public sealed record PreceptRow : PreceptInput, IRecordRow
{
    /// <inheritdoc/>
    [JsonPropertyOrder(-6)]
    public required string Ref { get; init; }

    /// <summary>The area.</summary>
    [JsonPropertyOrder(-5)]
    public required AreaId AreaId { get; init; }

    /// <summary>The body whose precept it is; unless said the one that the area had when it was proposed.</summary>
    [JsonPropertyOrder(-4)]
    public PolicingBodyId? BodyId { get; init; }

    /// <summary>Whose share of council tax it is.</summary>
    [JsonPropertyOrder(-3)]
    public PreceptAuthority Authority { get; init; }

    /// <summary>The financial year that it is for.</summary>
    /// <example>2026-27</example>
    [JsonPropertyOrder(-2)]
    public required string FinancialYear { get; init; }

    /// <summary>Whether it went through a system such as this or was taken from documents; an importer sends <c>afterTheFact</c>.</summary>
    [JsonPropertyOrder(-1)]
    public RecordedAs RecordedAs { get; init; } = RecordedAs.AfterTheFact;
}
