using System.Text.Json;
using System.Text.Json.Nodes;

namespace PlanAccountability.Application.Imports;

/// <summary>A whole record as it is to be read into a row: the text that was sent, as long as that says all, and a tree of it only where
/// somebody needs one.</summary>
internal sealed class SaidRecord
{
    private readonly ImportItem _item;

    private readonly IRecordRow? _stored;

    private readonly ReferenceResolver _resolver;

    private readonly Lazy<JsonObject> _tree;

    private readonly Lazy<IReadOnlyList<Reference>?> _references;

    /// <summary>What a row says.</summary>
    /// <param name="item">The row.</param>
    /// <param name="stored">What is stored, which the row changes; null where it is to be read alone.</param>
    /// <param name="resolver">What the refs name.</param>
    public SaidRecord(ImportItem item, IRecordRow? stored, ReferenceResolver resolver)
    {
        (_item, _stored, _resolver) = (item, stored, resolver);
        _tree = new(MakeTree);
        _references = new(() => item.Type.ReferencesIn(this));
    }

    /// <summary>The record without the members that say nothing.</summary>
    public JsonObject Tree => _tree.Value;

    /// <summary>The refs that can be read from it before it is parsed; null where they are read from the row.</summary>
    public IReadOnlyList<Reference>? References => _references.Value;

    /// <summary>Reads it whole.</summary>
    /// <exception cref="JsonException">It does not fit the type's row.</exception>
    public IRecordRow Parse()
    {
        try
        {
            if (_stored is null && _item.PlainText is { } text)
                return _item.Type.Parse(text, _resolver);
        }
        catch (JsonException)
        {
            // What is wrong is said of the tree, whatever a record was read from.
        }

        return _item.Type.Parse(Tree, _resolver);
    }

    /// <summary>Reads what can be read of it where something is at fault; null where too much is.</summary>
    /// <param name="faults">Everything that is. The row has something else there; it is not to be stored.</param>
    public IRecordRow? ParseMended(out IReadOnlyList<InputError> faults)
    {
        faults = RowJson.Mend(Tree, _item.Type.RowType, _resolver, out var isMended);
        if (!isMended)
            return null;
        try
        {
            return _item.Type.Parse(Tree, _resolver);
        }
        catch (JsonException malformed)
        {
            // Something that no member alone shows: it is told as the reader tells it.
            faults = [.. faults, .. InputFaults.Of(malformed) ?? [InputFaults.OtherForm("")]];
            return null;
        }
    }

    private JsonObject MakeTree()
    {
        var record = _item.Patch;
        if (_stored is not null)
        {
            var stored = RowJson.ToJson(_stored, _resolver);
            MergePatch.Merge(stored, record);
            record = stored;
        }

        if (_stored is not null || _item.PlainText is null)
            RowJson.LeaveOutNulls(record);
        return record;
    }
}
