using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace PlanAccountability.Domain.Foundation;

/// <summary>Numbers and references as documents print them: two that are written differently are the same.</summary>
public static partial class PrintedNumber
{
    /// <summary>What is the same for all that are the same, and sorts as their numbers do: without punctuation, its digits padded; of one
    /// that some sign makes too long, its hash.</summary>
    /// <param name="number">The number as printed.</param>
    /// <param name="longest">The most characters of the key, 64 or more.</param>
    public static string KeyOf(string number, int longest)
    {
        var spelt = Spelt(number);
        return spelt.Length <= longest ? spelt : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(spelt)));
    }

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
