using System.Text.Json.Serialization;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Plans;

/// <summary>A police and crime plan. What it is called, how long it runs and whether it is in force are computed from its latest issued
/// version; before there is one, it is called what its draft is called.</summary>
public sealed record PlanDto : RecordDto
{
    /// <summary>The record's identifier.</summary>
    [JsonPropertyOrder(-10)]
    public required PlanId Id { get; init; }

    /// <summary>The record's own address, relative to the root.</summary>
    /// <example>/v1/plans/0199a1f0-0000-7000-8000-000000000001</example>
    [JsonPropertyOrder(-8)]
    public override string Url => $"/v1/plans/{Id}";

    /// <summary>The area.</summary>
    public required AreaId AreaId { get; init; }

    /// <summary>The body whose plan it is.</summary>
    public required PolicingBodyId BodyId { get; init; }

    /// <summary>The title of the current version. While none is issued, that of the draft, for those who may read it; null for everyone
    /// else.</summary>
    /// <example>Police and Crime Plan 2016 - 2021</example>
    [Computed]
    public string? Title { get; init; }

    /// <summary>The planning period of the current version; null while none is issued.</summary>
    [Computed]
    public PlanPeriod? Period { get; init; }

    /// <summary>From when to when the plan is or was in force: to the end of its period or the day before the next plan of the area,
    /// whichever is first; null where it never was.</summary>
    [Computed]
    public InForce? InForce { get; init; }

    /// <summary>What the plan is today.</summary>
    [Computed]
    public PlanStatus Status { get; init; }

    /// <summary>The number of the latest issued version; null while none is issued.</summary>
    [Computed]
    public int? CurrentVersion { get; init; }

    /// <summary>The versions that the caller may read, in the order of their numbers.</summary>
    [Computed]
    public IReadOnlyList<VersionOfPlan> Versions { get; init; } = [];

    /// <inheritdoc/>
    [JsonIgnore]
    public override AreaId? OwningArea => AreaId;
}

/// <summary>From when to when a plan is or was in force.</summary>
/// <param name="From">The first day; null where it is not known.</param>
/// <param name="To">The last day; null where it is not known.</param>
public sealed record InForce(PartialDate? From, PartialDate? To);

/// <summary>A version of a plan, as the plan lists it.</summary>
/// <param name="Number" example="1">The number.</param>
/// <param name="Kind">The original or a variation.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="Url" example="/v1/plans/0199a1f0-0000-7000-8000-000000000001/versions/1">Its address.</param>
public sealed record VersionOfPlan(int Number, PlanVersionKind Kind, PlanVersionStatus Status, string Url);
