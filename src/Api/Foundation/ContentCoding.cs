using System.IO.Compression;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace PlanAccountability.Api.Foundation;

/// <summary>A way to send a body compressed.</summary>
/// <param name="Name">Its name in <c>Content-Encoding</c>.</param>
/// <param name="Around">Makes a stream that compresses into another and leaves that open.</param>
/// <param name="Inflate">Makes a stream that reads another, which was compressed so.</param>
internal sealed record ContentCoding(string Name, Func<Stream, Stream> Around, Func<Stream, Stream> Inflate)
{
    /// <summary>Those that are offered, the better one first.</summary>
    public static readonly IReadOnlyList<ContentCoding> All =
    [
        new(
            "br",
            body => new BrotliStream(body, CompressionLevel.Optimal, leaveOpen: true),
            body => new BrotliStream(body, CompressionMode.Decompress, leaveOpen: true)
        ),
        new(
            "gzip",
            body => new GZipStream(body, CompressionLevel.Optimal, leaveOpen: true),
            body => new GZipStream(body, CompressionMode.Decompress, leaveOpen: true)
        ),
    ];

    /// <summary>The coding that a caller likes best, of equals the better one; null where it accepts none, or rather has the body as it
    /// is.</summary>
    /// <param name="header">What the caller sent as <c>Accept-Encoding</c>.</param>
    public static ContentCoding? AcceptedBy(StringValues header)
    {
        if (header.Count == 0 || !StringWithQualityHeaderValue.TryParseList(header!, out var accepted))
            return null;
        ContentCoding? best = null;
        var most = 0.0;
        foreach (var coding in All)
        {
            if ((QualityOf(coding.Name, accepted) ?? QualityOf("*", accepted)) is { } quality && quality > most)
                (best, most) = (coding, quality);
        }

        return QualityOf("identity", accepted) > most ? null : best;
    }

    /// <summary>Whether a caller accepts a coding.</summary>
    /// <param name="name">The coding's name.</param>
    /// <param name="header">What the caller sent as <c>Accept-Encoding</c>.</param>
    public static bool Accepts(string name, StringValues header) =>
        StringWithQualityHeaderValue.TryParseList(header!, out var accepted) && (QualityOf(name, accepted) ?? QualityOf("*", accepted)) > 0;

    /// <summary>The body in this coding.</summary>
    public byte[] Compress(byte[] body)
    {
        using var compressed = new MemoryStream();
        using (var stream = Around(compressed))
            stream.Write(body);
        return compressed.ToArray();
    }

    private static double? QualityOf(string name, IList<StringWithQualityHeaderValue> accepted)
    {
        foreach (var one in accepted)
        {
            if (one.Value.Equals(name, StringComparison.OrdinalIgnoreCase))
                return one.Quality ?? 1;
        }

        return null;
    }
}
