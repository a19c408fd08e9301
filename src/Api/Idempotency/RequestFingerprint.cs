using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace PlanAccountability.Api.Idempotency;

/// <summary>The SHA-256 of what a request asks for: method, path, query, media type and body.</summary>
internal static class RequestFingerprint
{
    /// <summary>How much of a body is held in memory, in bytes; the rest waits on the disk.</summary>
    private const int InMemory = 256 * 1024;

    /// <summary>Reads the body to its end, and sees to it that it can be read again.</summary>
    public static async Task<byte[]> OfAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in (string?[])[request.Method, request.PathBase + request.Path, request.QueryString.Value, request.ContentType])
            Append(hash, Encoding.UTF8.GetBytes(part ?? ""));

        request.EnableBuffering(InMemory);
        var buffer = new byte[81_920];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0)
            hash.AppendData(buffer, 0, read);
        request.Body.Position = 0;
        return hash.GetHashAndReset();
    }

    /// <summary>Each part with its length before it, so that no two requests run together into the same bytes.</summary>
    private static void Append(IncrementalHash hash, byte[] part)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, part.Length);
        hash.AppendData(length);
        hash.AppendData(part);
    }
}
