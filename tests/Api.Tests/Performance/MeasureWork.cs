using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Performance;

/// <summary>What an office does with measures, as calls.</summary>
internal static class MeasureWork
{
    /// <summary>Records a measure.</summary>
    /// <returns>Its address.</returns>
    public static async Task<string> RecordMeasureAsync(
        this HttpClient client,
        string? area = "lancashire",
        string valueKind = "percentage",
        string title = "Confidence in the police",
        string? @ref = null
    ) =>
        (
            await client
                .PostJsonAsync(
                    "/v1/measures",
                    new
                    {
                        areaId = area,
                        title,
                        unit = "% of respondents",
                        valueKind,
                        goodDirection = "higher",
                        @ref,
                    }
                )
                .ShouldBe(201)
        ).Text("url");

    /// <summary>Asks to record a reading of a period.</summary>
    public static Task<HttpResponseMessage> ReadAsync(
        this HttpClient client,
        string measure,
        object? period = null,
        object? value = null,
        object? withheld = null,
        object? comparator = null,
        bool isProvisional = false,
        string? areaId = null
    ) =>
        client.PostJsonAsync(
            $"{measure}/readings",
            new
            {
                areaId,
                period = period ?? Quarter(2021, 4),
                value = value ?? (withheld is null ? 72.5 : null),
                withheld,
                comparator,
                isProvisional,
            }
        );

    /// <summary>The quarter that begins with a month.</summary>
    public static object Quarter(int year, int month) => Period("quarter", new(year, month, 1), 3);

    /// <summary>The calendar month.</summary>
    public static object Month(int year, int month) => Period("month", new(year, month, 1), 1);

    /// <summary>The twelve months that end with a month.</summary>
    public static object TwelveMonthsEnding(int year, int month) =>
        Period("twelveMonthsEnding", new DateOnly(year, month, 1).AddMonths(-11), 12);

    private static object Period(string kind, DateOnly start, int months) =>
        new
        {
            kind,
            start = $"{start:yyyy-MM-dd}",
            end = $"{start.AddMonths(months).AddDays(-1):yyyy-MM-dd}",
        };
}
