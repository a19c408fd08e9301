using System.Text.Json;
using System.Text.Json.Nodes;

namespace PlanAccountability.Application.Imports;

/// <summary>One record of a file, which may be no more than a place in it. It keeps the record as text, for files are large: what is made
/// of that lasts as long as its batch.</summary>
public sealed class ImportRow
{
    private readonly ReadOnlyMemory<byte> _text;

    private ImportRow(int index, RowHead? head, ReadOnlyMemory<byte> text, IReadOnlyList<InputError> faults, TablePlace? place)
    {
        (Index, Head, _text, Faults, Place) = (index, head, text, faults, place);
    }

    /// <summary>The place in the file, from 0.</summary>
    public int Index { get; }

    /// <summary>Why it cannot be taken.</summary>
    public IReadOnlyList<InputError> Faults { get; }

    /// <summary>Where it is in a table; null in other files.</summary>
    public TablePlace? Place { get; }

    /// <summary>What it says of itself; null where it cannot be read.</summary>
    internal RowHead? Head { get; }

    /// <summary>The text, where nothing in it is null; else null.</summary>
    internal ReadOnlyMemory<byte>? PlainText => Head is { IsPlain: true } ? _text : default(ReadOnlyMemory<byte>?);

    /// <summary>A row about which there is nothing to say.</summary>
    internal static ImportRow Of(int index, RowHead head, ReadOnlyMemory<byte> text) => new(index, head, text, [], null);

    /// <summary>A row that can be read.</summary>
    /// <param name="index">The place in the file.</param>
    /// <param name="record">The record.</param>
    /// <param name="text">The record as text, without what no record can hold.</param>
    /// <param name="faults">What no record can hold, where there is such.</param>
    /// <param name="place">Where it is in a table.</param>
    internal static ImportRow Of(
        int index,
        JsonObject record,
        ReadOnlyMemory<byte> text,
        IReadOnlyList<InputError> faults,
        TablePlace? place = null
    ) => new(index, RowHead.Of(record), text, faults, place);

    /// <summary>A row that cannot be read.</summary>
    internal static ImportRow Unreadable(int index, InputError fault, TablePlace? place = null) =>
        new(index, null, default, [fault], place);

    /// <summary>A row for a record that another row says in one of its parts.</summary>
    internal static ImportRow Within(ImportRow whole, NestedRecord nested) =>
        Of(whole.Index, nested.Record, JsonSerializer.SerializeToUtf8Bytes(nested.Record), []);

    /// <summary>Whether its text has some other in it, as far as that can be told without reading it.</summary>
    internal bool MayHave(ReadOnlySpan<byte> part) => _text.Span.IndexOf(part) >= 0 || _text.Span.IndexOf("\\u"u8) >= 0;

    /// <summary>The record, made anew each time.</summary>
    internal JsonObject Read() => JsonNode.Parse(_text.Span, documentOptions: new() { MaxDepth = ImportFile.Depth })!.AsObject();

    /// <summary>The errors with the place of each in a table.</summary>
    internal IReadOnlyList<InputError> Locate(IReadOnlyList<InputError> errors)
    {
        if (Place is null || errors.Count == 0)
            return errors;
        var record = Head is null ? null : Read();
        return [.. errors.Select(error => Place.Locate(error, record))];
    }
}
