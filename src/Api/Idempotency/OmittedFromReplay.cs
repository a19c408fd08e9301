using System.Text.Json.Nodes;

namespace PlanAccountability.Api.Idempotency;

/// <summary>Members of an endpoint's answer that are shown to its caller once and never stored: in the kept answer they are null.</summary>
/// <param name="members">The members of the answer, at its top.</param>
public sealed class OmittedFromReplay(params string[] members)
{
    /// <summary>The answer as it may be kept.</summary>
    /// <param name="body">The answer as it was given: a JSON object.</param>
    public string Without(string body)
    {
        var answer = JsonNode.Parse(body)!.AsObject();
        foreach (var member in members.Where(answer.ContainsKey))
            answer[member] = null;
        return answer.ToJsonString(RecordJson.Options);
    }
}

/// <summary>How an endpoint says so.</summary>
public static class OmittedFromReplayConventions
{
    /// <summary>The answer has members that are shown once; when the request is sent again they are null.</summary>
    public static RouteHandlerBuilder OmittedFromReplay(this RouteHandlerBuilder endpoint, params string[] members) =>
        endpoint.WithMetadata(new OmittedFromReplay(members));
}
