namespace PlanAccountability.Domain.Performance;

/// <summary>A grade as an office gives it for performance: red, amber, green, or other words.</summary>
/// <param name="Label" example="Amber">The word or colour as printed.</param>
/// <param name="Level">What it is on the scale that areas share.</param>
public sealed record PerformanceGrade(string Label, PerformanceLevel Level);

/// <summary>A grade of a measure's scale.</summary>
/// <param name="Label" example="Amber">The word or colour as printed.</param>
/// <param name="Level">What it is on the scale that areas share.</param>
/// <param name="Meaning" example="More scrutiny is needed.">What its source says that it means, at most 4,000 characters; or null.</param>
public sealed record MeasureGrade(string Label, PerformanceLevel Level, string? Meaning = null);

/// <summary>A grade of performance that areas share.</summary>
public enum PerformanceLevel
{
    /// <summary>It goes as it should.</summary>
    OnTrack,

    /// <summary>There is some concern.</summary>
    SomeConcern,

    /// <summary>It does not go as it should.</summary>
    OffTrack,

    /// <summary>The word gives no grade: too early to say, not available.</summary>
    NotGraded,
}
