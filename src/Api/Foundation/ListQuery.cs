using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;

namespace PlanAccountability.Api.Foundation;

/// <summary>What every list of stored records takes.</summary>
/// <param name="Limit" example="50">The most items on a page, 1 to 200; 50 unless said, with <c>ids</c> 100.</param>
/// <param name="After">The place after which the page begins: what the page before gave in <c>next</c>.</param>
/// <param name="UpdatedSince" example="2026-11-01T00:00:00Z">Only records whose content changed at or after this instant, or since
/// this day began in UTC.</param>
/// <param name="Ref" example="lancashire:plan-2021">Only the record with this stable external key.</param>
/// <param name="Ids">Only the items with these identifiers.</param>
internal sealed record ListQuery(
    [FromQuery(Name = "limit")] int? Limit,
    [FromQuery(Name = "after")] Cursor? After,
    [FromQuery(Name = "updatedSince")] InstantQuery? UpdatedSince,
    [FromQuery(Name = "ref")] string? Ref,
    [FromQuery(Name = "ids")] IdsQuery? Ids
)
{
    public PageRequest Page => new(Limit ?? (Ids is null ? PageRequest.Usual : RecordFilter.MostIds), After);

    /// <summary>The page in the order that is asked for.</summary>
    public PageRequest In(SortQuery sort) => Page with { Sort = sort.Sort };

    public RecordFilter Records => new(Ref, UpdatedSince?.Value, Ids?.Values);
}

/// <summary>Identifiers in a query, in one parameter with commas between them or in several.</summary>
/// <param name="Values">The identifiers, as they were sent.</param>
internal readonly record struct IdsQuery(IReadOnlyList<string> Values)
{
    /// <summary>What it is for, in the contract.</summary>
    public const string Description =
        "Only the items with these identifiers, at most 100, with commas between them or each in a parameter of its own. They come in the "
        + "list's order, and only those that the list shows with its other filters: an identifier that is unknown, of another type, of a "
        + "draft that the caller may not read or of a record that was retracted finds nothing.";

    /// <summary>What the framework joins with commas where a parameter occurs several times.</summary>
    public static bool TryParse(string? text, out IdsQuery ids)
    {
        ids = new(text?.Split(',') ?? []);
        return true;
    }
}

/// <summary>Values of an enumeration in a query, with commas between them, each spelt as in the answers.</summary>
/// <param name="Values">The values.</param>
internal readonly record struct EnumsQuery<TEnum>(IReadOnlyList<TEnum> Values)
    where TEnum : struct, Enum
{
    public static bool TryParse(string? text, out EnumsQuery<TEnum> choices)
    {
        var values = new List<TEnum>();
        var areKnown = text is not null;
        foreach (var word in text?.Split(',') ?? [])
        {
            areKnown &= EnumQuery<TEnum>.TryParse(word, out var choice);
            values.Add(choice.Value);
        }

        choices = new([.. values.Distinct()]);
        return areKnown;
    }
}

/// <summary>One value of an enumeration in a query, spelt as in the answers.</summary>
/// <param name="Value">The value.</param>
internal readonly record struct EnumQuery<TEnum>(TEnum Value)
    where TEnum : struct, Enum
{
    public static bool TryParse(string? text, out EnumQuery<TEnum> choice)
    {
        var known = Enum.GetValues<TEnum>().Where(value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()) == text).ToList();
        choice = new(known.FirstOrDefault());
        return known.Count == 1;
    }
}

/// <summary>An instant in a query, as RFC 3339 writes it: with <c>Z</c> or an offset. A day is its beginning in UTC.</summary>
/// <param name="Value">The instant, in UTC.</param>
internal readonly record struct InstantQuery(DateTimeOffset Value)
{
    private static readonly string[] Forms = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    public static bool TryParse([NotNullWhen(true)] string? text, out InstantQuery instant)
    {
        var isInstant =
            TryParseExact(text, out var value)
            || DateTimeOffset.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out value);
        instant = new(value);
        return isInstant;
    }

    /// <summary>Reads an instant with its zone, and no day.</summary>
    public static bool TryParseExact([NotNullWhen(true)] string? text, out DateTimeOffset instant)
    {
        instant = default;
        // The letter K takes an instant without a zone, too.
        return text is [.., 'Z'] or [.., '+' or '-', _, _, ':', _, _]
            && DateTimeOffset.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out instant);
    }

    /// <summary>What is wrong with a text that is no instant. In an address a plus sign stands for a space.</summary>
    public static string FaultOf(string text) =>
        TryParseExact(text.Replace(' ', '+'), out _)
            ? "has a space where the offset begins: in an address a plus sign must be written %2B"
            : "must be an instant such as 2026-11-22T10:00:00Z, with Z or an offset";
}

/// <summary>A day in a query.</summary>
/// <param name="Value">The day.</param>
internal readonly record struct DateQuery(DateOnly Value)
{
    public static bool TryParse([NotNullWhen(true)] string? text, out DateQuery day)
    {
        var isDay = PartialDate.TryParse(text, out var date) && date.Day is not null;
        day = new(date.FirstDay);
        return isDay;
    }
}

/// <summary>A financial year in a query.</summary>
/// <param name="Value">The year, such as <c>2013-14</c>.</param>
internal readonly record struct FinancialYearQuery(string Value)
{
    /// <summary>What is wrong with a text that is none.</summary>
    public const string Fault = "must be a financial year such as 2013-14";

    public static bool TryParse([NotNullWhen(true)] string? text, out FinancialYearQuery year)
    {
        year = new(text ?? "");
        return text is not null && Domain.Money.FinancialYear.IsOne(text);
    }
}

/// <summary>A sum of money in a query.</summary>
/// <param name="Value">The sum, in pounds.</param>
internal readonly record struct PoundsQuery(decimal Value)
{
    /// <summary>What is wrong with a text that is none.</summary>
    public const string Fault =
        "must be pounds as a number, with at most two decimals after a point and nothing between thousands: 1000.50";

    public static bool TryParse([NotNullWhen(true)] string? text, out PoundsQuery sum)
    {
        var isNumber = decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var pounds);
        sum = new(pounds);
        return isNumber && Domain.Money.Pounds.AreSane(pounds);
    }
}
