using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace PlanAccountability.Domain.Access;

/// <summary>A key as its holder sends it: <c>pa_</c>, a public prefix of 8 characters, and a secret of 40. It is shown once and never
/// stored, and it does not write itself into a message or a log by mistake.</summary>
public sealed partial class KeyText
{
    /// <summary>What every key begins with.</summary>
    public const string Mark = "pa_";

    /// <summary>Characters of the prefix.</summary>
    public const int PrefixLength = 8;

    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz0123456789";

    private const int SecretLength = 40;

    private readonly string _secret;

    private KeyText(string prefix, string secret)
    {
        Prefix = prefix;
        _secret = secret;
    }

    /// <summary>The public part, by which a key is looked up.</summary>
    public string Prefix { get; }

    /// <summary>A new key, made at random: more than 200 bits of secret.</summary>
    public static KeyText Draw() =>
        new(RandomNumberGenerator.GetString(Alphabet, PrefixLength), RandomNumberGenerator.GetString(Alphabet, SecretLength));

    /// <summary>Reads a key; null where the text has not the syntax of one.</summary>
    public static KeyText? Read(string? text) =>
        text is not null && Pattern().Match(text) is { Success: true } match
            ? new(match.Groups["prefix"].Value, match.Groups["secret"].Value)
            : null;

    /// <summary>The whole key, for its holder.</summary>
    public string Reveal() => $"{Mark}{Prefix}_{_secret}";

    /// <summary>The key without its secret.</summary>
    public override string ToString() => $"{Mark}{Prefix}_…";

    /// <summary>The SHA-256 of the secret with a salt before it.</summary>
    internal byte[] HashWith(byte[] salt) => SHA256.HashData([.. salt, .. Encoding.ASCII.GetBytes(_secret)]);

    [GeneratedRegex(@"^pa_(?<prefix>[a-z0-9]{8})_(?<secret>[a-z0-9]{40})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
