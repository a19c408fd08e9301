namespace PlanAccountability.Api.Commitments;

internal static class CommitmentEndpoints
{
    public static void MapCommitments(this IEndpointRouteBuilder v1)
    {
    }
}
