using System.Globalization;
using System.Text.RegularExpressions;

namespace PlanAccountability.Domain.Foundation;

/// <summary>A date as precise as its document: a year, a month of a year, or a day (EDTF level 0: <c>2013</c>,
/// <c>2013-09</c>, <c>2013-09-23</c>). Dates sort by their first day, the less precise first.</summary>
public readonly partial record struct PartialDate : IComparable<PartialDate>
{
    private readonly string? _text;

    private PartialDate(string text, DateOnly firstDay, DateOnly lastDay)
    {
        _text = text;
        FirstDay = firstDay;
        LastDay = lastDay;
    }

    /// <summary>The earliest day that the date can mean.</summary>
    public DateOnly FirstDay { get; }

    /// <summary>The latest day that the date can mean.</summary>
    public DateOnly LastDay { get; }

    /// <summary>The day, where the date is that precise.</summary>
    public DateOnly? Day => FirstDay == LastDay ? FirstDay : null;

    /// <summary>The first day that any record can hold.</summary>
    public static readonly DateOnly Earliest = new(1800, 1, 1);

    /// <summary>The last day that any record can hold.</summary>
    public static readonly DateOnly Latest = new(2999, 12, 31);

    /// <summary>A date known to the day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is before 1800 or after 2999.</exception>
    public static PartialDate On(DateOnly day)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(day, Earliest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(day, Latest);
        return new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day, day);
    }

    /// <summary>A date known to the day.</summary>
    public static implicit operator PartialDate(DateOnly day) => On(day);

    /// <summary>A date known to the day; the same as the conversion.</summary>
    public static PartialDate FromDateOnly(DateOnly day) => On(day);

    /// <summary>Reads a year from 1800 to 2999, a month or a day; text of any other form is no date.</summary>
    public static bool TryParse(string? text, out PartialDate date)
    {
        date = default;
        if (text is null || !Pattern().IsMatch(text))
            return false;

        var (first, last) = text.Length switch
        {
            4 => (text + "-01-01", text + "-12-31"),
            7 => (text + "-01", null),
            _ => (text, text),
        };
        if (!IsDay(first, out var firstDay))
            return false;

        var lastDay = last is null
            ? firstDay.AddMonths(1).AddDays(-1)
            : DateOnly.ParseExact(last, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        date = new(text, firstDay, lastDay);
        return true;
    }

    /// <summary>Reads a date that is known to be well formed, as stored ones are.</summary>
    /// <exception cref="FormatException">The text is no date.</exception>
    public static PartialDate Parse(string text) =>
        TryParse(text, out var date) ? date : throw new FormatException($"'{text}' is no date.");

    /// <summary>Whether every day that this date can mean comes after every day that the other can mean.</summary>
    public bool IsSurelyAfter(PartialDate other) => FirstDay > other.LastDay;

    /// <summary>Whether two dates can be of one event, as far as both are known.</summary>
    public static bool MayBeOne(PartialDate? one, PartialDate? other) =>
        one is not { } date || other is not { } known || !(date.IsSurelyAfter(known) || known.IsSurelyAfter(date));

    /// <summary>The more precise of two dates of one event: the other where it lies within this one.</summary>
    public PartialDate OrWithin(PartialDate? other) =>
        other is { } date && date.FirstDay >= FirstDay && date.LastDay <= LastDay ? date : this;

    /// <inheritdoc/>
    public int CompareTo(PartialDate other) => string.CompareOrdinal(_text, other._text);

    /// <summary>Whether the left date sorts before the right one.</summary>
    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left date sorts after the right one.</summary>
    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left date sorts before the right one or is the same.</summary>
    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left date sorts after the right one or is the same.</summary>
    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public override string ToString() => _text ?? "";

    private static bool IsDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    [GeneratedRegex(@"^(1[89]|2\d)\d\d(-\d\d(-\d\d)?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
