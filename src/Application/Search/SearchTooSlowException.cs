namespace PlanAccountability.Application.Search;

/// <summary>A search took longer than the service gives it, and was broken off.</summary>
public sealed class SearchTooSlowException() : Exception("The search took too long.");
