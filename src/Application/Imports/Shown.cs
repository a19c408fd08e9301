namespace PlanAccountability.Application.Imports;

/// <summary>What stands in a file, as a message repeats it.</summary>
internal static class Shown
{
    private const int Longest = 60;

    /// <summary>The text in quotes, cut where it is long, without what no line of text shows.</summary>
    public static string Of(string text) =>
        $"'{new string([.. text.Take(Longest).Select(letter => char.IsControl(letter) || char.IsSurrogate(letter) ? '?' : letter)])}"
        + $"{(text.Length > Longest ? "…" : "")}'";
}
