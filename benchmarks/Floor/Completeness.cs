using Npgsql;

namespace PlanAccountability.Floor;

/// <summary>Of which records of which areas it is stated that all are here, and for which days.</summary>
internal sealed class Completeness
{
    private readonly Dictionary<(string Area, string Of), List<(DateOnly From, DateOnly? To)>> _times = [];

    /// <summary>Reads the rows of <c>Completeness.sql</c>.</summary>
    public static async Task<Completeness> ReadAsync(Reading reading)
    {
        var completeness = new Completeness();
        for (var row = reading.Rows; await reading.NextRowAsync(); )
        {
            var key = (row.GetString(0), row.GetString(1));
            if (!completeness._times.TryGetValue(key, out var times))
                completeness._times.Add(key, times = []);
            times.Add((row.GetFieldValue<DateOnly>(2), row.DayAt(3)));
        }

        return completeness;
    }

    /// <summary>Whether one statement covers all days from one to another; none does from a day that is not known.</summary>
    public bool Covers(string area, string of, DateOnly? since, DateOnly until) =>
        since is { } first
        && _times.TryGetValue((area, of), out var times)
        && times.Exists(time => time.From <= first && time.From <= until && !(time.To < until));
}
