using System.Text.Json.Serialization;

namespace PlanAccountability.Application.Foundation;

/// <summary>What every stored record shows of itself.</summary>
public abstract record RecordDto : INamesRecords
{
    /// <summary>The record's stable external key, unique among records of its type; never changed.</summary>
    /// <example>lancashire:plan-2021</example>
    [JsonPropertyOrder(-9)]
    public required string Ref { get; init; }

    /// <summary>The record's own address, relative to the root.</summary>
    /// <example>/v1/plans/0199a1f0-0000-7000-8000-000000000001</example>
    [JsonPropertyOrder(-8)]
    public abstract string Url { get; }

    /// <summary>1 when first saved, raised by one on every save.</summary>
    /// <example>1</example>
    [JsonPropertyOrder(-7)]
    public required int Revision { get; init; }

    /// <summary>When the record was first saved.</summary>
    /// <example>2026-11-22T10:00:00Z</example>
    [JsonPropertyOrder(-6)]
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the record's content last changed.</summary>
    /// <example>2026-11-22T10:00:00Z</example>
    [JsonPropertyOrder(-5)]
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Where the record's facts came from.</summary>
    [JsonPropertyOrder(100)]
    public required IReadOnlyList<Citation> Citations { get; init; }

    /// <summary>What the records are called that this one names by their identifiers. In a list it is not here but beside the
    /// items.</summary>
    [Computed]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyOrder(101)]
    public IReadOnlyDictionary<Guid, RecordName>? Names { get; set; }

    /// <summary>That the record was taken back; such a record is answered with its tombstone instead.</summary>
    [JsonIgnore]
    public Retraction? Retraction { get; init; }

    /// <summary>Who may know of the record.</summary>
    [JsonIgnore]
    public Visibility Visibility { get; init; } = Visibility.Everyone;

    /// <summary>The area that owns the record, or null.</summary>
    [JsonIgnore]
    public virtual AreaId? OwningArea => null;
}

/// <summary>Marks a member that is computed on reading from today's date or from other records. It is part of the entity tag and
/// never of a change record, unless it is stored as well.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ComputedAttribute : Attribute
{
    /// <summary>Whether the record stores a part of the member, which change records show.</summary>
    public bool IsAlsoStored { get; init; }
}
