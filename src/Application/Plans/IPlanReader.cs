using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Plans;

/// <summary>Reads plans and what is computed of them, in one round trip to the database.</summary>
public interface IPlanReader
{
    /// <summary>Reads a plan, a retracted one too, with the versions of all plans of its area; null where it is not there.</summary>
    Task<PlanReading?> OneAsync(PlanId id, CancellationToken cancellationToken);

    /// <summary>Reads the versions of all plans of areas, or of all areas where none are named.</summary>
    Task<IReadOnlyList<VersionOfArea>> VersionsAsync(IReadOnlyCollection<AreaId>? areas, CancellationToken cancellationToken);
}

/// <summary>A plan as it was read.</summary>
/// <param name="Plan">What is stored of it.</param>
/// <param name="Versions">The versions of all plans of its area.</param>
public sealed record PlanReading(PlanDto Plan, IReadOnlyList<VersionOfArea> Versions);

/// <summary>A version that was not retracted, as far as its place among the plans of its area needs it.</summary>
/// <param name="Id">The version.</param>
/// <param name="PlanId">Its plan.</param>
/// <param name="AreaId">Its area.</param>
/// <param name="Number">Its number in the plan.</param>
/// <param name="Kind">The original or a variation.</param>
/// <param name="RecordedAs">Whether it went through the system or was taken from documents.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="Visibility">Who may know of it.</param>
/// <param name="Title">Its title.</param>
/// <param name="Period">The planning period.</param>
/// <param name="EffectiveFrom">The day on which it took effect, or null.</param>
/// <param name="CountsFrom">The day from which what it promises counts, as precisely as known, or null.</param>
/// <param name="WasIssued">Whether it was ever issued.</param>
/// <param name="IssuedOn">When it was issued, as precisely as known, or null.</param>
public sealed record VersionOfArea(
    PlanVersionId Id,
    PlanId PlanId,
    AreaId AreaId,
    int Number,
    PlanVersionKind Kind,
    RecordedAs RecordedAs,
    PlanVersionStatus Status,
    Visibility Visibility,
    string Title,
    PlanPeriod Period,
    DateOnly? EffectiveFrom,
    PartialDate? CountsFrom,
    bool WasIssued,
    PartialDate? IssuedOn
);
