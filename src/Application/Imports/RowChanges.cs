using System.Runtime.InteropServices;
using System.Text.Json;

namespace PlanAccountability.Application.Imports;

/// <summary>What a row changes in the stored record, told from the two as files have them: every value that differs, and every list that
/// becomes shorter.</summary>
internal sealed class RowChanges
{
    /// <summary>The most changes that are told of a row.</summary>
    public const int Most = 100;

    /// <summary>The most lists that are told of a row to become shorter.</summary>
    private const int MostLists = 20;

    /// <summary>The longest value that is told; of longer ones the beginning is.</summary>
    private const int LongestValue = 200;

    private const string Cut = "…";

    private readonly List<RowChange> _told = [];

    private readonly List<ShortenedList> _shortened = [];

    private RowChanges() { }

    /// <summary>The first of the changes.</summary>
    public IReadOnlyList<RowChange> Told => _told;

    /// <summary>How many more there are.</summary>
    public int LeftOut { get; private set; }

    /// <summary>The first of the lists that become shorter.</summary>
    public IReadOnlyList<ShortenedList> Shortened => _shortened;

    /// <summary>How many more become shorter.</summary>
    public int ShortenedLeftOut { get; private set; }

    /// <summary>Compares a record as it is stored with what will be stored.</summary>
    /// <param name="before">The stored record as a file has it.</param>
    /// <param name="after">What will be stored, as a file has it.</param>
    public static RowChanges Between(ReadOnlyMemory<byte> before, ReadOnlyMemory<byte> after)
    {
        using var stored = JsonDocument.Parse(before);
        using var said = JsonDocument.Parse(after);
        var changes = new RowChanges();
        changes.Compare(stored.RootElement, said.RootElement, "");
        return changes;
    }

    /// <summary>Leaves out all of them.</summary>
    public void TellNothing()
    {
        LeftOut += _told.Count;
        _told.Clear();
    }

    /// <summary>Leaves out what a report has no room for.</summary>
    public void KeepWithin(ReportRoom room)
    {
        var kept = _told.TakeWhile(room.Has).Count();
        LeftOut += _told.Count - kept;
        _told.RemoveRange(kept, _told.Count - kept);
        _told.TrimExcess();
    }

    /// <summary>Compares two values; one that is not there is undefined.</summary>
    private void Compare(JsonElement before, JsonElement after, string pointer)
    {
        if (AreSame(before, after))
            return;
        if (IsOrNone(JsonValueKind.Object, before, after))
            CompareMembers(before, after, pointer);
        else if (IsOrNone(JsonValueKind.Array, before, after))
            CompareItems(before, after, pointer);
        else
            Tell(pointer, before, after);
    }

    private void CompareMembers(JsonElement before, JsonElement after, string pointer)
    {
        foreach (var member in Members(before))
        {
            var (at, becomes) = (InputFaults.PointerOf(pointer, member.Name), MemberOf(after, member.Name));
            var (from, to) = (LengthOf(member.Value), LengthOf(becomes));
            if (to < from && after.ValueKind is JsonValueKind.Object) // of a whole that goes, its lists need not be told
                Shorten(new(at, from, to));
            Compare(member.Value, becomes, at);
        }

        foreach (var member in Members(after).Where(member => MemberOf(before, member.Name).ValueKind is JsonValueKind.Undefined))
            Compare(default, member.Value, InputFaults.PointerOf(pointer, member.Name));
    }

    private void CompareItems(JsonElement before, JsonElement after, string pointer)
    {
        var (stored, said) = (Items(before), Items(after));
        foreach (var (from, to) in ListAlignment.Of(stored, said))
            Compare(from is { } was ? stored[was] : default, to is { } becomes ? said[becomes] : default, $"{pointer}/{to ?? from}");
    }

    private void Shorten(ShortenedList list)
    {
        if (_shortened.Count < MostLists)
            _shortened.Add(list);
        else
            ShortenedLeftOut++;
    }

    private void Tell(string pointer, JsonElement before, JsonElement after)
    {
        if (_told.Count < Most)
            _told.Add(new(pointer, Shown(before), Shown(after)));
        else
            LeftOut++;
    }

    /// <summary>Whether one of two values is of a kind, and the other too where it is there.</summary>
    private static bool IsOrNone(JsonValueKind kind, JsonElement one, JsonElement other) =>
        (one.ValueKind == kind || one.ValueKind is JsonValueKind.Undefined)
        && (other.ValueKind == kind || other.ValueKind is JsonValueKind.Undefined);

    /// <summary>Whether two values are the same; both are written in the one way.</summary>
    internal static bool AreSame(JsonElement one, JsonElement other) =>
        one.ValueKind == other.ValueKind
        && (one.ValueKind is JsonValueKind.Undefined || JsonMarshal.GetRawUtf8Value(one).SequenceEqual(JsonMarshal.GetRawUtf8Value(other)));

    private static IEnumerable<JsonProperty> Members(JsonElement value) =>
        value.ValueKind is JsonValueKind.Object ? value.EnumerateObject() : Enumerable.Empty<JsonProperty>();

    private static JsonElement MemberOf(JsonElement value, string name) =>
        value.ValueKind is JsonValueKind.Object && value.TryGetProperty(name, out var member) ? member : default;

    private static IReadOnlyList<JsonElement> Items(JsonElement value) =>
        value.ValueKind is JsonValueKind.Array ? [.. value.EnumerateArray()] : [];

    private static int LengthOf(JsonElement value) => value.ValueKind is JsonValueKind.Array ? value.GetArrayLength() : 0;

    private static string? Shown(JsonElement value)
    {
        var text = value.ValueKind switch
        {
            JsonValueKind.Undefined or JsonValueKind.Null => null,
            JsonValueKind.String => value.GetString(),
            _ => value.GetRawText(),
        };
        if (text is null || text.Length <= LongestValue)
            return text;
        var end = char.IsHighSurrogate(text[LongestValue - 1]) ? LongestValue - 1 : LongestValue;
        return text[..end] + Cut;
    }
}

/// <summary>A list that a row makes shorter.</summary>
/// <param name="Pointer">Where it is in the record.</param>
/// <param name="From">How many items are stored.</param>
/// <param name="To">How many will be.</param>
internal readonly record struct ShortenedList(string Pointer, int From, int To);
