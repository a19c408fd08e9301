namespace PlanAccountability.Application.Foundation;

/// <summary>What a rule about a reference compares its target with.</summary>
/// <param name="Input">What is said of the record that names it.</param>
/// <param name="AreaId">The area of that record, or null where it belongs to none.</param>
public sealed record Subject<TInput>(TInput Input, AreaId? AreaId);
