namespace PlanAccountability.Domain.Performance;

/// <summary>How many indicators have a grade or a result.</summary>
/// <param name="Label" example="Amber">The word or colour as printed.</param>
/// <param name="Count" example="7">How many.</param>
/// <param name="Level">What the word is on the scale that areas share; null where it is no grade.</param>
public sealed record IndicatorTotal(string Label, int Count, PerformanceLevel? Level = null);

/// <summary>A printed count of indicators, and another that contradicts it.</summary>
/// <param name="Place">The place of the total in printed order, from 1; 0 for all of them.</param>
/// <param name="Printed">How many are printed.</param>
/// <param name="Counted">How many there are by what is told one by one.</param>
public sealed record IndicatorContradiction(int Place, int Printed, int Counted);
