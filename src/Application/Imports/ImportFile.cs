namespace PlanAccountability.Application.Imports;

/// <summary>A file in the interchange format, read as far as that needs no record.</summary>
/// <param name="Mode">Whether it commits.</param>
/// <param name="OnError">What happens where rows cannot be taken.</param>
/// <param name="Force">Whether it overwrites hand edits and brings retracted records back.</param>
/// <param name="Rows">The records in the order of the file.</param>
public sealed record ImportFile(ImportMode Mode, OnError OnError, bool Force, IReadOnlyList<ImportRow> Rows)
{
    /// <summary>The version of the format.</summary>
    public const int Format = 1;

    /// <summary>The most records that are imported while the caller waits.</summary>
    public const int MostWhileWaiting = 1_000;

    /// <summary>The most records of one file.</summary>
    public const int Most = 200_000;

    /// <summary>The records of which rows speak, as far as that can be told.</summary>
    internal IEnumerable<(ExchangeType Type, string Ref)> Records =>
        Rows.Select(row => row.Head is { Type: { } type, Ref: { } @ref } ? (type, @ref) : ((ExchangeType, string)?)null)
            .OfType<(ExchangeType, string)>();

    /// <summary>The areas that the refs begin with.</summary>
    internal IEnumerable<AreaId> Areas => Records.Select(record => AreaOf(record.Ref)).OfType<AreaId>().Distinct();

    /// <summary>The area that a ref begins with, or null.</summary>
    internal static AreaId? AreaOf(string @ref) =>
        @ref.IndexOf(':', StringComparison.Ordinal) is > 0 and var end && AreaId.TryParse(@ref[..end], out var area) ? area : null;

    /// <summary>The deepest nesting of a file.</summary>
    internal const int Depth = 64;
}

/// <summary>What happens where rows cannot be taken.</summary>
public enum OnError
{
    /// <summary>One row that cannot be taken, and nothing is committed.</summary>
    RejectAll,

    /// <summary>The others are committed, but for those that refer to one that cannot be taken.</summary>
    SkipRow,
}
