using System.Globalization;
using System.Text.RegularExpressions;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Foundation;

/// <summary>Numbers as programs write them (<c>12.5</c>, <c>3.0</c>, <c>1e+05</c>), to the last digit: none is rounded.</summary>
internal static partial class Numbers
{
    /// <summary>The most digits before the point.</summary>
    private const int MostDigits = 15;

    /// <summary>The most digits after it.</summary>
    private const int MostDecimals = 12;

    /// <summary>Why a number cannot be kept as it is.</summary>
    public static readonly string TooFine =
        $"cannot be kept as it is: numbers have at most {MostDigits} digits before the point, and {MeasureValues.MostDecimals} decimals "
        + "are kept. Round it before it is sent";

    /// <summary>Whether a text is a number, whether or not it can be kept.</summary>
    public static bool IsNumber(string text) => Form().IsMatch(text);

    /// <summary>Reads a number that can be kept as it is written.</summary>
    public static bool TryParse(string text, out decimal number)
    {
        number = 0;
        var form = Form().Match(text);
        if (!form.Success || !int.TryParse(form.Groups["exponent"].ValueSpan is { Length: > 0 } power ? power : "0", out var exponent))
            return false;
        var decimals = form.Groups["decimals"].Value;
        var digits = (form.Groups["whole"].Value + decimals).TrimStart('0');
        var point = exponent - decimals.Length; // the number is its digits, times ten to this power
        if (digits.Length == 0)
            return true;
        if (form.Groups["exponent"].Success)
            (digits, point) = WithoutZeros(digits, point);
        return digits.Length + point <= MostDigits
            && -point <= MostDecimals
            && decimal.TryParse(
                text,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
                CultureInfo.InvariantCulture,
                out number
            );
    }

    /// <summary>Reads a whole number, also where its decimals are zeros.</summary>
    public static bool TryParseWhole(string text, out int whole)
    {
        var isWhole = TryParse(text, out var number) && decimal.Truncate(number) == number && number is >= int.MinValue and <= int.MaxValue;
        whole = isWhole ? (int)number : 0;
        return isWhole;
    }

    private static (string Digits, int Point) WithoutZeros(string digits, int point)
    {
        var kept = digits.TrimEnd('0');
        return (kept, point + digits.Length - kept.Length);
    }

    [GeneratedRegex(
        @"^-?(?<whole>[0-9]{1,40})(\.(?<decimals>[0-9]{1,40}))?([eE](?<exponent>[+-]?[0-9]{1,3}))?\z",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Form();
}
