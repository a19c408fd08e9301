namespace PlanAccountability.Domain.Engagements;

/// <summary>How people were asked.</summary>
public enum EngagementKind
{
    /// <summary>A survey: the same questions to many.</summary>
    Survey,

    /// <summary>An event that people came to.</summary>
    Event,

    /// <summary>A tour that came to people.</summary>
    Roadshow,

    /// <summary>A consultation on a proposal.</summary>
    Consultation,

    /// <summary>A group that is asked again and again.</summary>
    Panel,
}

/// <summary>A question that was put, with the answers that were chosen or given.</summary>
/// <param name="Text" example="Would you have confidence in the police if you needed them?">The question.</param>
/// <param name="Base" example="1672">How many answered it; null where that is not said.</param>
/// <param name="Options">The answers, at most 100. Their shares need not make a hundred: more than one may be chosen, and some may be left
/// out.</param>
/// <param name="Wording">Whose words question and answers are in; the document's own unless said.</param>
public sealed record EngagementQuestion(
    string Text,
    int? Base = null,
    IReadOnlyList<EngagementOption>? Options = null,
    Wording Wording = Wording.Verbatim
)
{
    /// <summary>The most answers.</summary>
    public const int MostOptions = 100;

    /// <summary>The same with each number in its canonical notation.</summary>
    public EngagementQuestion Plain() => this with { Options = [.. (Options ?? []).Select(option => option.Plain())] };

    /// <inheritdoc/>
    public bool Equals(EngagementQuestion? other) =>
        other is not null
        && Text == other.Text
        && Base == other.Base
        && Wording == other.Wording
        && (Options ?? []).SequenceEqual(other.Options ?? []);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Text, Base, Options?.Count);
}

/// <summary>An answer, and how many gave it: a share, a number, or both.</summary>
/// <param name="Text" example="Confident">The answer.</param>
/// <param name="Percent" example="69">The share of those who answered, in per cent; or null.</param>
/// <param name="Count" example="1154">How many gave it; or null.</param>
/// <param name="PreviousPercent" example="60">The share when it was asked before, in per cent; or null.</param>
public sealed record EngagementOption(string Text, decimal? Percent = null, int? Count = null, decimal? PreviousPercent = null)
{
    /// <summary>The most decimals of a share.</summary>
    public const int MostDecimals = 4;

    /// <summary>Whether a share is one of a hundred, and can be kept.</summary>
    public static bool IsShare(decimal? percent) =>
        percent is not { } share || (share is >= 0 and <= 100 && decimal.Round(share, MostDecimals) == share);

    /// <summary>The same with each number in its canonical notation.</summary>
    public EngagementOption Plain() => this with { Percent = Percent?.Plain(), PreviousPercent = PreviousPercent?.Plain() };
}
