namespace PlanAccountability.TestKit;

/// <summary>Builds a reading: 72.5 in the third quarter of 2021, final, of the measure's own area.</summary>
public sealed class ReadingBuilder : RecordBuilder<ReadingBuilder>
{
    internal ReadingBuilder(string measure)
        : base($"{measure}/readings") => Over("quarter", new(2021, 7, 1), 3).Of(72.5);

    /// <summary>The area, which a national measure needs; by default the measure's own.</summary>
    public ReadingBuilder In(string? area) => With("areaId", area);

    /// <summary>The period from a day for so many months; by default the quarter from July 2021.</summary>
    public ReadingBuilder Over(string kind, DateOnly start, int months) => Over(PeriodOf(kind, start, months));

    /// <summary>The period in JSON.</summary>
    public ReadingBuilder Over(object period) => With("period", period);

    /// <summary>Its value, or null for none; by default 72.5.</summary>
    public ReadingBuilder Of(object? value) => With("value", value);

    /// <summary>A period in JSON, from a day for so many months.</summary>
    public static object PeriodOf(string kind, DateOnly start, int months) =>
        new
        {
            kind,
            start = $"{start:yyyy-MM-dd}",
            end = $"{start.AddMonths(months).AddDays(-1):yyyy-MM-dd}",
        };
}
