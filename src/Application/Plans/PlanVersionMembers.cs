using System.Text.Json.Serialization;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Plans;

/// <summary>What every DTO of a plan version shows.</summary>
public abstract record PlanVersionMembers : RecordDto
{
    /// <summary>The record's identifier.</summary>
    [JsonPropertyOrder(-10)]
    public required PlanVersionId Id { get; init; }

    /// <summary>The record's own address, relative to the root.</summary>
    /// <example>/v1/plans/0199a1f0-0000-7000-8000-000000000001/versions/1</example>
    [JsonPropertyOrder(-8)]
    public override string Url => $"/v1/plans/{PlanId}/versions/{Number}";

    /// <summary>The plan.</summary>
    public required PlanId PlanId { get; init; }

    /// <summary>The plan's area.</summary>
    public required AreaId AreaId { get; init; }

    /// <summary>The version's number in the plan.</summary>
    /// <example>1</example>
    public required int Number { get; init; }

    /// <summary>The original or a variation.</summary>
    public required PlanVersionKind Kind { get; init; }

    /// <summary>The title, as printed.</summary>
    /// <example>Police and Crime Plan 2016 - 2021</example>
    public required string Title { get; init; }

    /// <summary>The planning period.</summary>
    public required PlanPeriod Period { get; init; }

    /// <summary>Why the plan is varied; null for an original.</summary>
    public required string? VariationReason { get; init; }

    /// <summary>The language of the text: <c>en</c> or <c>cy</c>.</summary>
    /// <example>en</example>
    public required string Language { get; init; }

    /// <summary>Whether it went through the system or was taken from documents.</summary>
    public required RecordedAs RecordedAs { get; init; }

    /// <summary>How far the version has come.</summary>
    public required PlanVersionStatus Status { get; init; }

    /// <summary>The term of office of the person who issued it, or null.</summary>
    public required TermOfOfficeId? IssuedById { get; init; }

    /// <summary>The day on which it took effect; null where that is not known or it is not issued.</summary>
    public required DateOnly? EffectiveFrom { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override AreaId? OwningArea => AreaId;
}
