using System.Text;

namespace PlanAccountability.Api.Access;

/// <summary>The <c>Change-Reason</c> header: plain ASCII, or <c>UTF-8''…</c> with percent encoding (RFC 8187).</summary>
internal static class ChangeReason
{
    private const string Extended = "UTF-8''";

    /// <summary>The reason in words.</summary>
    public static string Decode(string header)
    {
        if (!header.StartsWith(Extended, StringComparison.OrdinalIgnoreCase))
            return header;
        var text = Uri.UnescapeDataString(header[Extended.Length..]);
        return text.EnumerateRunes().Any(rune => Rune.IsControl(rune) || rune == Rune.ReplacementChar)
            ? throw new BadValueException("Change-Reason", "improper-text", "must be well-formed text without control characters")
            : text;
    }
}
