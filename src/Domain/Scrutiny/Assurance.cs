namespace PlanAccountability.Domain.Scrutiny;

/// <summary>What assurance was taken from what was said. Offices have scales of their own; a grade is never read into words that give
/// none.</summary>
/// <param name="Level">The grade on the scale that areas share.</param>
/// <param name="Label" example="Substantial">The grade as the office prints it; null exactly where it is not graded.</param>
/// <param name="Scale" example="Substantial, Moderate, Limited, None">The office's scale, best first, or null.</param>
/// <param name="Statement" example="The commissioner was content with the direction taken.">What the office says in words, or null.</param>
public sealed record Assurance(AssuranceLevel Level, string? Label = null, string? Scale = null, string? Statement = null);

/// <summary>What assurance was taken of one thing among several of an item.</summary>
/// <param name="About" example="Answering 999 calls">What it is about.</param>
/// <param name="Level">The grade on the scale that areas share.</param>
/// <param name="Label" example="Substantial">The grade as the office prints it; null exactly where it is not graded.</param>
/// <param name="Scale" example="Substantial, Moderate, Limited, None">The office's scale, best first, or null.</param>
/// <param name="Statement" example="The commissioner was content with the direction taken.">What the office says in words, or null.</param>
public sealed record AssuranceAbout(
    string About,
    AssuranceLevel Level,
    string? Label = null,
    string? Scale = null,
    string? Statement = null
);

/// <summary>A grade of assurance that areas share.</summary>
public enum AssuranceLevel
{
    /// <summary>Assured.</summary>
    Assured,

    /// <summary>Assured in part.</summary>
    PartlyAssured,

    /// <summary>Not assured.</summary>
    NotAssured,

    /// <summary>The words give no grade.</summary>
    NotGraded,
}
