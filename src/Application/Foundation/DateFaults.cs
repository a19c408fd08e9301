using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace PlanAccountability.Application.Foundation;

/// <summary>Says of a text that is no date what was sent and which form is wanted.</summary>
internal static partial class DateFaults
{
    private const int LongestShown = 40;

    /// <summary>What is wrong with a value where a day is wanted.</summary>
    public static ValueFaultException OfDay(ref Utf8JsonReader reader) => Of(ref reader, "a day such as 2023-06-21");

    /// <summary>What is wrong with a value where a day, a month or a year is wanted.</summary>
    public static ValueFaultException OfPartialDate(ref Utf8JsonReader reader) =>
        Of(ref reader, "a day, a month or a year such as 2023-06-21, 2023-06 or 2023");

    private static ValueFaultException Of(ref Utf8JsonReader reader, string wanted)
    {
        var sent = reader.TokenType is JsonTokenType.String ? reader.GetString()! : null;
        return new(
            ValueFaultException.WrongType,
            sent switch
            {
                null => $"must be {wanted}, in quotation marks",
                _ when Form().Match(sent) is { Success: true } form => Impossible(form, sent) ?? $"must be {wanted}; {sent} was sent",
                _ => $"must be {wanted}; {Shown(sent)} was sent",
            }
        );
    }

    /// <summary>Why a text of the form is no date; null where it is one.</summary>
    private static string? Impossible(Match form, string sent)
    {
        var year = int.Parse(form.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        if (year < PartialDate.Earliest.Year || year > PartialDate.Latest.Year)
            return $"must be from {PartialDate.Earliest.Year} to {PartialDate.Latest.Year}; {sent} was sent";
        if (PartialDate.TryParse(sent, out _))
            return null;
        return form.Groups["day"].Success
            ? $"must be a day of the calendar; there is no {sent}"
            : $"must be a month from 01 to 12; there is no {sent}";
    }

    private static string Shown(string sent)
    {
        var text = Words.AreClean(sent) ? sent : "a text with control characters";
        return text.Length > LongestShown ? $"'{text[..LongestShown]}…'" : $"'{text}'";
    }

    [GeneratedRegex(@"^(?<year>[0-9]{4})(-[0-9]{2}(?<day>-[0-9]{2})?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
