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
