using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;

namespace PlanAccountability.Api.Foundation;

/// <summary>What every list of stored records takes.</summary>
/// <param name="Limit" example="50">The most items on a page, 1 to 200; 50 unless said.</param>
/// <param name="After">The place after which the page begins: what the page before gave in <c>next</c>.</param>
/// <param name="UpdatedSince" example="2026-11-01T00:00:00Z">Only records whose content changed at or after this instant.</param>
/// <param name="Ref" example="lancashire:plan-2021">Only the record with this stable external key.</param>
internal sealed record ListQuery(
    [FromQuery(Name = "limit")] int? Limit,
    [FromQuery(Name = "after")] Cursor? After,
    [FromQuery(Name = "updatedSince")] DateTimeOffset? UpdatedSince,
    [FromQuery(Name = "ref")] string? Ref
)
{
    public PageRequest Page => new(Limit ?? PageRequest.Usual, After);
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
