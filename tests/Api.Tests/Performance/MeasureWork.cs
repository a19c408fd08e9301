using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Performance;

/// <summary>What an office does with measures, as calls.</summary>
internal static class MeasureWork
{
    /// <summary>Records a measure.</summary>
    /// <returns>Its address.</returns>
    public static Task<string> RecordMeasureAsync(
        this HttpClient client,
        string? area = "lancashire",
        string valueKind = "percentage",
        string title = "Confidence in the police",
        string? @ref = null
    ) => A.NewMeasure().In(area).Of(valueKind).Titled(title).WithRef(@ref).RecordAsync(client).Text("url");

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
        A.NewReading(measure)
            .In(areaId)
            .Over(period ?? Quarter(2021, 4))
            .Of(value ?? (withheld is null ? 72.5 : null))
            .With("withheld", withheld)
            .With("comparator", comparator)
            .With("isProvisional", isProvisional)
            .SendAsync(client);

    /// <summary>The quarter that begins with a month.</summary>
    public static object Quarter(int year, int month) => ReadingBuilder.PeriodOf("quarter", new(year, month, 1), 3);

    /// <summary>The calendar month.</summary>
    public static object Month(int year, int month) => ReadingBuilder.PeriodOf("month", new(year, month, 1), 1);

    /// <summary>The twelve months that end with a month.</summary>
    public static object TwelveMonthsEnding(int year, int month) =>
        ReadingBuilder.PeriodOf("twelveMonthsEnding", new DateOnly(year, month, 1).AddMonths(-11), 12);
}
