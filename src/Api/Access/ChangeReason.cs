using System.Text;

namespace PlanAccountability.Api.Access;

/// <summary>The <c>Change-Reason</c> header: plain ASCII, or <c>UTF-8''…</c> with percent encoding (RFC 8187).</summary>
internal static class ChangeReason
{
    private const string Extended = "UTF-8''";

    /// <summary>The reason in words.</summary>
    public static string Decode(string header)
    {
        var reason = Unescaped(header);
        return reason.EnumerateRunes().Any(rune => Rune.IsLetterOrDigit(rune))
            ? Words.Composed(reason)
            : throw new BadValueException("Change-Reason", "required", "must say something");
    }

    private static string Unescaped(string header)
    {
        if (!header.StartsWith(Extended, StringComparison.OrdinalIgnoreCase))
            return header;
        // A percent sign that is left over is in front of bytes that are no UTF-8; one that is meant is written %25.
        var parts = header[Extended.Length..].Split("%25").Select(Uri.UnescapeDataString).ToList();
        return parts.Exists(part => part.Contains('%', StringComparison.Ordinal) || part.EnumerateRunes().Any(Rune.IsControl))
            ? throw new BadValueException("Change-Reason", "improper-text", "must be well-formed text without control characters")
            : string.Join('%', parts);
    }
}
