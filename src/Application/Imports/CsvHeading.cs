namespace PlanAccountability.Application.Imports;

/// <summary>What the header of a JSON file says and a CSV file has no place for.</summary>
/// <param name="Type">The type of all its records.</param>
/// <param name="Mode">Whether it commits; must be said.</param>
/// <param name="OnError">What happens where rows cannot be taken.</param>
/// <param name="Force">Whether it overwrites hand edits and brings retracted records back.</param>
public sealed record CsvHeading(string? Type, ImportMode? Mode, OnError OnError = OnError.RejectAll, bool Force = false)
{
    /// <exception cref="BadValueException">There is no such type, or its records have parts for which a line has no place.</exception>
    internal ExchangeType Named()
    {
        if (Type is null)
            throw new BadValueException("type", "required", $"must be given with CSV: {FlatTypes}");
        var named =
            ExchangeTypes.Of(Type)
            ?? throw new BadValueException("type", "unknown-type", $"is not a type of this format; with CSV it is {FlatTypes}");
        return named.Columns.Count > 0
            ? named
            : throw new BadValueException(
                "type",
                "not-flat",
                $"has records that are more than a line: send them as JSON. With CSV it is {FlatTypes}"
            );
    }

    private static string FlatTypes =>
        string.Join(" or ", ExchangeTypes.All.Where(type => type.Columns.Count > 0).Select(type => type.Name));
}
