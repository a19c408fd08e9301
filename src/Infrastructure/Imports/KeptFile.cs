using System.IO.Compression;
using System.Text.Json;
using PlanAccountability.Application.Imports;

namespace PlanAccountability.Infrastructure.Imports;

/// <summary>A file as it is kept until its import is carried out: byte for byte, compressed, in letters that a text column holds, after its
/// format and what was given beside it.</summary>
public static class KeptFile
{
    private const string Whole = "json:";

    private const string Lines = "ndjson:";

    private const string Csv = "csv:";

    private const string Workbook = "xlsx:";

    private const char EndOfHeading = '\n';

    /// <summary>The file as it is kept.</summary>
    public static string Keep(SentFile file)
    {
        using var packed = new MemoryStream();
        packed.Write(BitConverter.GetBytes(file.Bytes.Length));
        using (var packing = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            packing.Write(file.Bytes.Span);
        return Before(file) + Convert.ToBase64String(packed.GetBuffer().AsSpan(0, (int)packed.Length));
    }

    /// <summary>Reads a kept file.</summary>
    public static ImportFile Read(string kept)
    {
        var (format, heading) = kept switch
        {
            _ when kept.StartsWith(Lines, StringComparison.Ordinal) => (FileFormat.Lines, kept[..Lines.Length]),
            _ when kept.StartsWith(Csv, StringComparison.Ordinal) => (FileFormat.Csv, HeadingOf(kept)),
            _ when kept.StartsWith(Workbook, StringComparison.Ordinal) => (FileFormat.Workbook, HeadingOf(kept)),
            _ => (FileFormat.Json, kept[..Whole.Length]),
        };
        var beside = format is FileFormat.Csv or FileFormat.Workbook
            ? JsonSerializer.Deserialize<TableHeading>(heading.AsSpan(heading.IndexOf('{', StringComparison.Ordinal)), RecordJson.Options)
            : null;
        return new SentFile(Unpack(kept.AsSpan(heading.Length)), format, beside).Read();
    }

    /// <summary>The file, in a buffer of its size: it comes after the size.</summary>
    private static byte[] Unpack(ReadOnlySpan<char> letters)
    {
        var packed = new byte[letters.Length];
        Convert.TryFromBase64Chars(letters, packed, out var length);
        var file = new byte[BitConverter.ToInt32(packed)];
        using var unpacking = new BrotliStream(new MemoryStream(packed, sizeof(int), length - sizeof(int)), CompressionMode.Decompress);
        unpacking.ReadExactly(file);
        return file;
    }

    private static string HeadingOf(string kept) => kept[..(kept.IndexOf(EndOfHeading, StringComparison.Ordinal) + 1)];

    private static string Before(SentFile file) =>
        file.Format switch
        {
            FileFormat.Csv => Csv + JsonSerializer.Serialize(file.Heading, RecordJson.Options) + EndOfHeading,
            FileFormat.Workbook => Workbook + JsonSerializer.Serialize(file.Heading, RecordJson.Options) + EndOfHeading,
            FileFormat.Lines => Lines,
            _ => Whole,
        };
}
