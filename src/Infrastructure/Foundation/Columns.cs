using System.Text.Json;
using Npgsql;

namespace PlanAccountability.Infrastructure.Foundation;

/// <summary>One row, read from left to right: each reading takes the next column, in the form in which the record has it.</summary>
/// <param name="reader">The row.</param>
internal struct Columns(NpgsqlDataReader reader)
{
    private int _next;

    /// <summary>A value of a type that PostgreSQL has as well.</summary>
    public TValue Value<TValue>() => reader.GetFieldValue<TValue>(_next++);

    /// <summary>The same where there may be none.</summary>
    public TValue? ValueOrNone<TValue>()
        where TValue : struct => Group(1) ? Value<TValue>() : null;

    /// <summary>A text, or null.</summary>
    public string? TextOrNone() => Group(1) ? Text() : null;

    /// <summary>A text.</summary>
    public string Text() => reader.GetString(_next++);

    /// <summary>An identifier.</summary>
    public Id<TRoot> Id<TRoot>()
        where TRoot : class => new(reader.GetGuid(_next++));

    /// <summary>An identifier, or null.</summary>
    public Id<TRoot>? IdOrNone<TRoot>()
        where TRoot : class => Group(1) ? Id<TRoot>() : null;

    /// <summary>Identifiers.</summary>
    public IReadOnlyList<Id<TRoot>> Ids<TRoot>()
        where TRoot : class => [.. Value<Guid[]>().Select(id => new Id<TRoot>(id))];

    /// <summary>An area.</summary>
    public AreaId Area() => new(Text());

    /// <summary>An area, or null.</summary>
    public AreaId? AreaOrNone() => Group(1) ? Area() : null;

    /// <summary>A choice.</summary>
    public TChoice Choice<TChoice>()
        where TChoice : struct, Enum => Names<TChoice>.Choices[Text()];

    /// <summary>Choices.</summary>
    public IReadOnlyList<TChoice> Choices<TChoice>()
        where TChoice : struct, Enum => [.. Value<string[]>().Select(name => Names<TChoice>.Choices[name])];

    /// <summary>A date.</summary>
    public PartialDate Date() => PartialDate.Parse(Text());

    /// <summary>A date, or null.</summary>
    public PartialDate? DateOrNone() => Group(1) ? Date() : null;

    /// <summary>An instant.</summary>
    public DateTimeOffset Instant() => new(reader.GetDateTime(_next++), TimeSpan.Zero);

    /// <summary>A value that is kept as JSON.</summary>
    public TValue Json<TValue>() =>
        JsonSerializer.Deserialize<TValue>(reader.GetFieldValue<ReadOnlyMemory<byte>>(_next++).Span, RecordJson.Options)!;

    /// <summary>A value that is kept as JSON, or null.</summary>
    public TValue? JsonOrNone<TValue>()
        where TValue : class => Group(1) ? Json<TValue>() : null;

    /// <summary>What every list that is kept as JSON is, most often: one without items needs no reading.</summary>
    public IReadOnlyList<TItem> List<TItem>()
    {
        var json = reader.GetFieldValue<ReadOnlyMemory<byte>>(_next++).Span;
        return json.SequenceEqual("[]"u8) ? [] : JsonSerializer.Deserialize<IReadOnlyList<TItem>>(json, RecordJson.Options)!;
    }

    /// <summary>Whether there is anything in the next columns, which belong together and of which the first is never empty otherwise; where
    /// not, they are passed.</summary>
    public bool Group(int columns)
    {
        var isThere = !reader.IsDBNull(_next);
        _next += isThere ? 0 : columns;
        return isThere;
    }

    /// <summary>A retraction, or null.</summary>
    public Retraction? Retraction() => Group(4) ? new(Instant(), Text(), TextOrNone(), TextOrNone()) : null;

    /// <summary>The columns that every root has, in the order in which readings take them: the retraction comes last.</summary>
    public const string OfRecord =
        "id, ref, revision, created_at, updated_at, citations, "
        + "retraction_at, retraction_reason, retraction_merged_into, retraction_merged_into_url";

    private static class Names<TChoice>
        where TChoice : struct, Enum
    {
        public static readonly Dictionary<string, TChoice> Choices = Enum.GetValues<TChoice>()
            .ToDictionary(choice => choice.ToString(), StringComparer.Ordinal);
    }
}
