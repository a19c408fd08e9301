using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PlanAccountability.Application.Imports;

/// <summary>Reads a file: JSON, or a header and then a record a line (NDJSON). What is wrong with one record is that row's error.</summary>
internal static class ImportFileReader
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a file.</summary>
    /// <exception cref="JsonException">It is no JSON, or its header has members of the wrong type.</exception>
    /// <exception cref="BadValueException">Its header does not say what it must.</exception>
    public static ImportFile Read(ReadOnlyMemory<byte> body, bool isLines)
    {
        if (body.Span.StartsWith(ByteOrderMark))
            body = body[ByteOrderMark.Length..];
        return isLines ? ReadLines(body) : ReadWhole(body);
    }

    private static ImportFile ReadWhole(ReadOnlyMemory<byte> body)
    {
        using var document = JsonDocument.Parse(body, new() { MaxDepth = ImportFile.Depth });
        if (document.RootElement.ValueKind is not JsonValueKind.Object)
            throw new JsonException("A file is a JSON object.", "$", null, null);
        var header = SafeRecord.ReadHeader(document.RootElement, out var records);
        if (records is not { ValueKind: JsonValueKind.Array } array)
            throw new BadValueException("/records", "required", "must be given, as a list");
        var pool = new TextPool();
        return FileOf(header, [.. array.EnumerateArray().Select((record, index) => RowOf(index, record, TextOf(record, body), pool))]);
    }

    private static ImportFile ReadLines(ReadOnlyMemory<byte> body)
    {
        JsonObject? header = null;
        var (rows, pool) = (new List<ImportRow>(), new TextPool());
        while (!body.IsEmpty)
        {
            var end = body.Span.IndexOf((byte)'\n');
            var line = end < 0 ? body : body[..end];
            body = end < 0 ? default : body[(end + 1)..];
            if (line.Span.Trim(" \t\r"u8).IsEmpty)
                continue;
            if (header is null)
                header = ReadHeaderLine(line);
            else
                rows.Add(ReadLine(rows.Count, line, pool));
        }

        return FileOf(header ?? throw new BadValueException("/format", "required", "the first line is the header"), rows);
    }

    private static JsonObject ReadHeaderLine(ReadOnlyMemory<byte> line)
    {
        using var document = JsonDocument.Parse(line, new() { MaxDepth = ImportFile.Depth });
        if (document.RootElement.ValueKind is not JsonValueKind.Object)
            throw new JsonException("The first line is the header.", "$", null, null);
        var header = SafeRecord.ReadHeader(document.RootElement, out var records);
        return records is null ? header : throw new BadValueException("/records", "unknown-member", "stands in a line of its own each");
    }

    private static ImportRow ReadLine(int index, ReadOnlyMemory<byte> line, TextPool pool)
    {
        if (RowScan.TryRead(line.Span, pool) is { } head)
            return ImportRow.Of(index, head, line);
        try
        {
            using var document = JsonDocument.Parse(line, new() { MaxDepth = ImportFile.Depth });
            return SafeRecord.Read(index, document.RootElement, line);
        }
        catch (JsonException malformed)
        {
            return ImportRow.Unreadable(index, new("", "malformed-json", $"The line is not JSON: byte {malformed.BytePositionInLine}."));
        }
    }

    private static ImportRow RowOf(int index, JsonElement record, ReadOnlyMemory<byte> text, TextPool pool) =>
        RowScan.TryRead(text.Span, pool) is { } head ? ImportRow.Of(index, head, text) : SafeRecord.Read(index, record, text);

    /// <summary>The part of the body that is a record's text.</summary>
    private static ReadOnlyMemory<byte> TextOf(JsonElement record, ReadOnlyMemory<byte> body)
    {
        var text = JsonMarshal.GetRawUtf8Value(record);
        return body.Span.Overlaps(text, out var start) ? body.Slice(start, text.Length) : text.ToArray();
    }

    private static ImportFile FileOf(JsonObject members, IReadOnlyList<ImportRow> rows)
    {
        var header = members.Deserialize<Header>(RecordJson.Options)!;
        return header.Format is ImportFile.Format
            ? new(header.Mode, header.OnError, header.Force, rows)
            : throw new BadValueException("/format", "bad-value", $"must be {ImportFile.Format}");
    }

    private sealed record Header(int Format, ImportMode Mode, OnError OnError = OnError.RejectAll, bool Force = false);
}
