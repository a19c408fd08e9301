using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace PlanAccountability.Domain.PanelReviews;

/// <content>Its number: two that are written differently are the same.</content>
public sealed partial class PanelRecommendation
{
    /// <summary>A number that was taken out leaves nothing behind, and can be given again.</summary>
    protected override void ForgetWords()
    {
        if (Number is RedactionMarker)
            NumberKey = HiddenKey;
    }

    private string HiddenKey => $"~{Id}";

    /// <summary>A number without its punctuation and with its digits padded; of one that some sign makes too long, its hash.</summary>
    public static string KeyOf(string number) =>
        Spelt(number) is { Length: <= LongestNumberKey } key
            ? key
            : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Spelt(number))));

    private static string Spelt(string number) =>
        Digits()
            .Replace(Seams().Replace(Punctuation().Replace(Words.Of(number), ".").Trim('.'), "."), digits => digits.Value.PadLeft(6, '0'));

    [GeneratedRegex(@"[^\p{L}\p{Nd}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Punctuation();

    [GeneratedRegex(@"(?<=\p{Nd})(?=\p{L})|(?<=\p{L})(?=\p{Nd})", RegexOptions.CultureInvariant)]
    private static partial Regex Seams();

    [GeneratedRegex(@"\p{Nd}+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
