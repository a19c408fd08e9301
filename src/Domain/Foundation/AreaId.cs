using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace PlanAccountability.Domain.Foundation;

/// <summary>The identifier of a police area, as data.police.uk spells its force: <c>lancashire</c>, <c>devon-and-cornwall</c>.</summary>
/// <param name="Value">Lower-case words joined by hyphens, at most 40 characters.</param>
public readonly partial record struct AreaId(string Value)
{
    /// <summary>The most characters that an area's identifier has.</summary>
    public const int Longest = 40;

    /// <summary>Reads an identifier; it need not name an area that exists.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out AreaId id)
    {
        var isId = text is { Length: > 0 and <= Longest } && Slug().IsMatch(text);
        id = new(isId ? text! : "");
        return isId;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    [GeneratedRegex(@"^[a-z]+(-[a-z]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Slug();
}
