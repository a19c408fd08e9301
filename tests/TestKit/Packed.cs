using System.IO.Compression;

namespace PlanAccountability.TestKit;

/// <summary>Answers that came compressed.</summary>
public static class Packed
{
    /// <summary>The body as text, whether it came compressed or not.</summary>
    public static async Task<string> UnpackedAsync(this HttpResponseMessage answer)
    {
        await using var body = await answer.Content.ReadAsStreamAsync();
        await using var unpacked = answer.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var reader = new StreamReader(unpacked);
        return await reader.ReadToEndAsync();
    }
}
