using System.IO.Compression;
using System.Text.Json;

namespace PlanAccountability.Application.Imports;

/// <summary>A report as it is kept: a line of JSON with what is told of the whole, and then one for each row, compressed. It is written and
/// read row by row, for a file has many, and never is in memory as a whole.</summary>
internal static class KeptReport
{
    private static ReadOnlySpan<byte> EndOfLine => "\n"u8;

    /// <summary>The report as it is kept.</summary>
    public static byte[] Keep(ImportReport report)
    {
        using var packed = new MemoryStream();
        using (var packing = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        using (var lines = new BufferedStream(packing, 65_536))
        {
            WriteLine(lines, new Summary(report.Counts, report.Findings));
            foreach (var row in report.Rows)
                WriteLine(lines, row);
        }

        return packed.ToArray();
    }

    /// <summary>Reads a kept report; its rows are read each time that somebody goes through them.</summary>
    public static ImportReport Read(byte[] kept)
    {
        using var lines = Open(kept);
        var summary = JsonSerializer.Deserialize<Summary>(lines.ReadLine()!, RecordJson.Options)!;
        return new(summary.Counts, RowsOf(kept), summary.Findings);
    }

    /// <summary>A kept report without what its rows changed of some records; null where it tells of none.</summary>
    public static byte[]? WithoutChangesOf(IReadOnlyCollection<(string Type, string Ref)> records, byte[] kept)
    {
        var rows = RowsOf(kept, line => records.Any(record => line.Contains(record.Ref, StringComparison.Ordinal)));
        return rows.Any(row => row.TellsChangesOf(records))
            ? Keep(Read(kept) with { Rows = RowsOf(kept).Select(row => row.TellsChangesOf(records) ? row.WithoutChanges() : row) })
            : null;
    }

    private static IEnumerable<ImportedRow> RowsOf(byte[] kept, Func<string, bool>? isWanted = null)
    {
        using var lines = Open(kept);
        lines.ReadLine();
        while (lines.ReadLine() is { } row)
        {
            if (isWanted?.Invoke(row) is not false)
                yield return JsonSerializer.Deserialize<ImportedRow>(row, RecordJson.Options)!;
        }
    }

    private static StreamReader Open(byte[] kept) => new(new BrotliStream(new MemoryStream(kept), CompressionMode.Decompress));

    private static void WriteLine<TLine>(Stream lines, TLine line)
    {
        JsonSerializer.Serialize(lines, line, RecordJson.Options);
        lines.Write(EndOfLine);
    }

    private sealed record Summary(ImportCounts Counts, IReadOnlyList<ImportFinding> Findings);
}
