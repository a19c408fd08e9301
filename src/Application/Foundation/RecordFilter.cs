namespace PlanAccountability.Application.Foundation;

/// <summary>Which records a list is asked for, whatever they are.</summary>
public sealed record RecordFilter
{
    /// <summary>Asks for the records to which all of this applies.</summary>
    /// <param name="ref">The one with this stable external key.</param>
    /// <param name="updatedSince">Those of which the content changed at or after this instant.</param>
    /// <param name="ids">Those with one of these identifiers, as they were sent.</param>
    /// <exception cref="BadValueException">There are more than 100 identifiers.</exception>
    public RecordFilter(string? @ref, DateTimeOffset? updatedSince, IReadOnlyList<string>? ids = null)
    {
        if (ids?.Count > MostIds)
            throw new BadValueException("ids", "too-many", $"must hold at most {MostIds} items");
        (Ref, UpdatedSince, Ids) = (@ref, updatedSince, ids);
    }

    /// <summary>The most identifiers that may be asked for at once.</summary>
    public const int MostIds = 100;

    /// <summary>The stable external key, or null for any.</summary>
    public string? Ref { get; }

    /// <summary>The instant, or null for any.</summary>
    public DateTimeOffset? UpdatedSince { get; }

    /// <summary>The identifiers, or null for any.</summary>
    public IReadOnlyList<string>? Ids { get; }

    /// <summary>The identifiers in the form that those of the list have; null for any.</summary>
    /// <exception cref="BadValueException">One of them is none.</exception>
    internal IReadOnlyList<TId>? IdsAs<TId>(Parser<TId> parser) =>
        Ids
            ?.Select(text =>
                parser(text, out var id)
                    ? id
                    : throw new BadValueException("ids", "bad-value", "must be identifiers of this list's items, with commas between them")
            )
            .ToList();

    /// <summary>Reads an identifier.</summary>
    internal delegate bool Parser<TId>(string? text, out TId id);
}
