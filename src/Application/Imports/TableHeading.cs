namespace PlanAccountability.Application.Imports;

/// <summary>What the header of a JSON file says and a table has no place for.</summary>
/// <param name="Type">The type of all its records.</param>
/// <param name="Mode">Whether it commits; must be said.</param>
/// <param name="OnError">What happens where rows cannot be taken.</param>
/// <param name="Force">Whether it overwrites hand edits and brings retracted records back.</param>
/// <param name="Sheet">The name of the sheet in a workbook; the first unless said.</param>
public sealed record TableHeading(
    string? Type,
    ImportMode? Mode,
    OnError OnError = OnError.RejectAll,
    bool Force = false,
    string? Sheet = null
)
{
    /// <summary>What becomes of the file.</summary>
    /// <exception cref="BadValueException">It is not said.</exception>
    internal ImportMode NamedMode() =>
        Mode ?? throw new BadValueException("mode", "required", "must be given with a table: dryRun or commit");

    /// <summary>The type of the records.</summary>
    /// <exception cref="BadValueException">There is no such type, or its records have parts for which a line has no place.</exception>
    internal ExchangeType Named()
    {
        if (Type is null)
            throw new BadValueException("type", "required", $"must be given with a table: {FlatTypes}");
        return Flat(
            ExchangeTypes.Of(Type)
                ?? throw new BadValueException("type", "unknown-type", $"is not a type of this format; of a table it is {FlatTypes}"),
            "type"
        );
    }

    /// <summary>A type whose records fit in a line.</summary>
    /// <param name="type">The type.</param>
    /// <param name="said">Where it is named.</param>
    /// <exception cref="BadValueException">Its records have parts for which a line has no place.</exception>
    internal static ExchangeType Flat(ExchangeType type, string said) =>
        type.Columns.Count > 0
            ? type
            : throw new BadValueException(
                said,
                "not-flat",
                $"has records that are more than a line: send them as JSON. Of a table it is {FlatTypes}"
            );

    private static string FlatTypes =>
        string.Join(" or ", ExchangeTypes.All.Where(type => type.Columns.Count > 0).Select(type => type.Name));
}
