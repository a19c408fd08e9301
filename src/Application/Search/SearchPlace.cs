namespace PlanAccountability.Application.Search;

/// <summary>A place in the order of what was found: the best first, of equal ones the newest.</summary>
/// <param name="Rank">How well it fits.</param>
/// <param name="On">The day that it counts for newer or older by.</param>
/// <param name="Record">The record.</param>
/// <param name="Text">The number of the text in the record.</param>
public sealed record SearchPlace(float Rank, DateOnly On, Guid Record, int Text)
{
    /// <summary>The place as a cursor.</summary>
    internal Cursor AsCursor() => new(Cursor.Of(BitConverter.SingleToInt32Bits(Rank)), Cursor.Of(On), Record.ToString(), Cursor.Of(Text));

    /// <summary>Reads a place from a cursor.</summary>
    /// <exception cref="BadValueException">No page of this list gave this cursor.</exception>
    internal static SearchPlace? Read(Cursor? cursor) =>
        cursor is null
            ? null
            : new(
                BitConverter.Int32BitsToSingle(cursor.NumberAt(0, 4)),
                cursor.DayAt(1, 4),
                cursor.IdAt<Root>(2, 4).Value,
                cursor.NumberAt(3, 4)
            );
}
