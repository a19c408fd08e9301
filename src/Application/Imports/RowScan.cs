using System.Text.Json;
using System.Text.Unicode;

namespace PlanAccountability.Application.Imports;

/// <summary>Reads what a record says of itself in one go over its text, which makes nothing of the rest. Nearly all records are such that
/// this is enough; of one that is not, <see cref="SafeRecord"/> says member by member what is the matter.</summary>
internal ref struct RowScan
{
    /// <summary>The most members that are told apart, of an object and those that it is in.</summary>
    private const int MostNames = 128;

    private readonly ReadOnlySpan<byte> _text;

    private readonly TextPool _pool;

    private Utf8JsonReader _reader;

    /// <summary>Where the names of the open objects are in the text.</summary>
    private readonly Span<Range> _names;

    private int _count;

    private string? _type;

    private string? _ref;

    private string? _planRef;

    private bool _hasNulls;

    private RowScan(ReadOnlySpan<byte> text, TextPool pool, Span<Range> names)
    {
        _text = text;
        _pool = pool;
        _names = names;
        _reader = new(text, new JsonReaderOptions { MaxDepth = ImportFile.Depth });
    }

    /// <summary>Reads it, or gives null where a record has to be looked at member by member: it is none, a member is there twice, a text
    /// is improper, an item of a list is null, type or ref cannot be told, or it has a line of descent.</summary>
    public static RowHead? TryRead(ReadOnlySpan<byte> text, TextPool pool)
    {
        if (!IsProper(text))
            return null;
        try
        {
            return new RowScan(text, pool, stackalloc Range[MostNames]).Read();
        }
        catch (Exception improper) when (improper is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Whether it is well-formed Unicode without control characters besides those that JSON has between its tokens. Those of
    /// texts are escaped, and looked at there.</summary>
    private static bool IsProper(ReadOnlySpan<byte> text)
    {
        if (text.Contains((byte)0x7F) || !Utf8.IsValid(text))
            return false;
        for (var rest = text; rest.IndexOf((byte)0xC2) is >= 0 and var at; rest = rest[(at + 1)..])
        {
            if (rest[at + 1] < 0xA0)
                return false;
        }

        return true;
    }

    private RowHead? Read()
    {
        if (!_reader.Read() || _reader.TokenType is not JsonTokenType.StartObject || !ReadMembers(isRecord: true) || _reader.Read())
            return null;
        return ExchangeTypes.Of(_type) is { } type && RowHead.IsRef(_ref) && !HasLineage(type)
            ? new(type, _ref, _planRef, [], []) { IsPlain = !_hasNulls }
            : null;
    }

    private readonly bool HasLineage(ExchangeType type)
    {
        foreach (var member in type.LineageMembers)
        {
            if (_text.IndexOf(member.Span) >= 0)
                return true;
        }

        return false;
    }

    private bool ReadMembers(bool isRecord = false)
    {
        var first = _count;
        while (_reader.Read() && _reader.TokenType is JsonTokenType.PropertyName)
        {
            if (_reader.ValueIsEscaped || !TryAddName(first))
                return false;
            var name = _reader.ValueSpan;
            if (!_reader.Read() || !ReadValue())
                return false;
            if (isRecord && _reader.TokenType is JsonTokenType.String)
                Note(name);
            _hasNulls |= _reader.TokenType is JsonTokenType.Null;
        }

        _count = first;
        return true;
    }

    private bool ReadItems()
    {
        while (_reader.Read() && _reader.TokenType is not JsonTokenType.EndArray)
        {
            if (_reader.TokenType is JsonTokenType.Null || !ReadValue())
                return false;
        }

        return true;
    }

    private bool ReadValue() =>
        _reader.TokenType switch
        {
            JsonTokenType.StartObject => ReadMembers(),
            JsonTokenType.StartArray => ReadItems(),
            JsonTokenType.String => !_reader.ValueIsEscaped || Words.AreClean(_reader.GetString()!),
            _ => true,
        };

    private bool TryAddName(int first)
    {
        if (_count == MostNames)
            return false;
        foreach (var other in _names[first.._count])
        {
            if (_text[other].SequenceEqual(_reader.ValueSpan))
                return false;
        }

        var start = (int)_reader.TokenStartIndex + 1;
        _names[_count++] = start..(start + _reader.ValueSpan.Length);
        return true;
    }

    private void Note(ReadOnlySpan<byte> name)
    {
        if (name.SequenceEqual("type"u8))
            _type = _pool.Text(ref _reader);
        else if (name.SequenceEqual("ref"u8))
            _ref = _reader.GetString();
        else if (name.SequenceEqual("planRef"u8))
            _planRef = _pool.Text(ref _reader);
    }
}

/// <summary>Texts that many rows of a file have, each kept once.</summary>
internal sealed class TextPool
{
    /// <summary>The longest text that is looked for.</summary>
    private const int Longest = Root.LongestRef;

    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);

    /// <summary>The text that a reader is at.</summary>
    public string Text(ref Utf8JsonReader reader)
    {
        if (reader.ValueSpan.Length > Longest)
            return reader.GetString()!;
        Span<char> buffer = stackalloc char[Longest];
        var text = buffer[..reader.CopyString(buffer)];
        var known = _texts.GetAlternateLookup<ReadOnlySpan<char>>();
        if (known.TryGetValue(text, out var same))
            return same;
        known.Add(text);
        return known.TryGetValue(text, out var added) ? added : text.ToString();
    }
}
