using System.Text;
using System.Text.Json.Nodes;

namespace PlanAccountability.TestKit;

/// <summary>An answer as it came over the wire, to be compared with another byte for byte.</summary>
/// <param name="Status">The status.</param>
/// <param name="Headers">The headers but for the time, what is left of the limit, and whether it is a replay.</param>
/// <param name="Body">The body.</param>
public sealed record Answered(int Status, string Headers, string Body)
{
    private static readonly string[] OfTheMoment = ["Date", "RateLimit", "Idempotency-Replayed"];

    /// <summary>Whether it was given before.</summary>
    public bool IsReplayed { get; private init; }

    /// <summary>The body as JSON.</summary>
    public JsonNode Json => JsonNode.Parse(Body)!;

    /// <summary>Whether the request was carried out.</summary>
    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>Reads an answer to its end.</summary>
    public static async Task<Answered> OfAsync(Task<HttpResponseMessage> answering)
    {
        using var answer = await answering;
        var body = Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync());
        var headers = answer
            .Headers.Concat(answer.Content.Headers)
            .Where(header => !OfTheMoment.Contains(header.Key))
            .OrderBy(header => header.Key, StringComparer.Ordinal);
        return new(
            (int)answer.StatusCode,
            string.Join('\n', headers.Select(header => $"{header.Key}: {string.Join(", ", header.Value)}")),
            body
        )
        {
            IsReplayed = answer.Headers.TryGetValues("Idempotency-Replayed", out var replayed) && replayed.Single() is "true",
        };
    }

    /// <summary>What makes two answers the same: all but whether they were given before.</summary>
    public Answered AsFirst() => this with { IsReplayed = false };
}
