using System.Security.Cryptography;
using System.Text;

namespace PlanAccountability.Api.Idempotency;

/// <summary>A client's own name for one request, by which the same request sent again is known.</summary>
/// <param name="Hash">The SHA-256 of it; the key itself is not kept.</param>
internal sealed record IdempotencyKey(byte[] Hash)
{
    public const string Header = "Idempotency-Key";

    /// <summary>Says of an answer that it was given before.</summary>
    public const string Replayed = "Idempotency-Replayed";

    /// <summary>The most characters of a key.</summary>
    public const int Longest = 255;

    /// <summary>Reads the header, taken verbatim; null where there is none.</summary>
    /// <exception cref="BadValueException">It is no key.</exception>
    public static IdempotencyKey? Of(HttpRequest request)
    {
        if (!request.Headers.TryGetValue(Header, out var values))
            return null;
        return values is [{ Length: >= 1 and <= Longest } key] && key.All(letter => letter is > ' ' and <= '~')
            ? new(SHA256.HashData(Encoding.ASCII.GetBytes(key)))
            : throw new BadValueException(Header, "bad-value", $"must be one key of 1 to {Longest} visible ASCII characters");
    }
}
