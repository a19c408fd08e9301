namespace PlanAccountability.Api.Idempotency;

/// <summary>Says of an endpoint that it may refuse and yet keep something, whose state it answers with. Under an idempotency key that
/// answer is kept too, and given again.</summary>
/// <param name="Status">The status of such a refusal, for which the endpoint has no other use.</param>
/// <param name="Body">The type of what was kept.</param>
/// <param name="Meaning">When it is given, for the contract.</param>
internal sealed record KeepsRefusal(int Status, Type Body, string Meaning);
