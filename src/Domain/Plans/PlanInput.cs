namespace PlanAccountability.Domain.Plans;

/// <summary>What is said of a plan itself: where its facts came from. All else is said of its versions.</summary>
public record PlanInput : CitedInput;
