using System.IO.Compression;
using PlanAccountability.Application.Imports;

namespace PlanAccountability.Infrastructure.Imports;

/// <summary>A file as it is kept until its import is carried out: byte for byte, compressed, in letters that a text column holds.</summary>
public static class KeptFile
{
    private const string Lines = "ndjson:";

    private const string Whole = "json:";

    /// <summary>The file in the form in which it is kept.</summary>
    public static string Keep(ReadOnlySpan<byte> body, bool isLines)
    {
        using var packed = new MemoryStream();
        using (var packing = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            packing.Write(body);
        return (isLines ? Lines : Whole) + Convert.ToBase64String(packed.GetBuffer().AsSpan(0, (int)packed.Length));
    }

    /// <summary>Reads a kept file.</summary>
    public static ImportFile Read(string kept)
    {
        var isLines = kept.StartsWith(Lines, StringComparison.Ordinal);
        using var packed = new MemoryStream(Convert.FromBase64String(kept[(isLines ? Lines : Whole).Length..]));
        using var unpacking = new BrotliStream(packed, CompressionMode.Decompress);
        using var body = new MemoryStream();
        unpacking.CopyTo(body);
        return ImportFileReader.Read(body.ToArray(), isLines);
    }
}
