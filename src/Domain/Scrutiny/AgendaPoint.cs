namespace PlanAccountability.Domain.Scrutiny;

/// <summary>A point of the minutes of an item.</summary>
/// <param name="Text" example="A member asked how the money would be spent.">What was said.</param>
/// <param name="Number" example="14.3">Its number as printed, or null.</param>
/// <param name="By" example="Chair">Who said it: an office or a role; or null.</param>
public sealed record AgendaPoint(string Text, string? Number = null, string? By = null);
