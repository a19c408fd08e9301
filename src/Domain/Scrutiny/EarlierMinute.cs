namespace PlanAccountability.Domain.Scrutiny;

/// <summary>A minute of an earlier meeting, as it is printed: the record may hold neither the meeting nor the minute.</summary>
/// <param name="HeldOn">When that meeting was held.</param>
/// <param name="Number" example="7">The number of the minute or of the item; null where none is printed.</param>
public sealed record EarlierMinute(PartialDate HeldOn, string? Number = null);
