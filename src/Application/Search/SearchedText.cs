namespace PlanAccountability.Application.Search;

/// <summary>A text of the published record as it is kept to be searched.</summary>
/// <param name="Type">What it is.</param>
/// <param name="Text">The text.</param>
/// <param name="Url">The address of the record that has it.</param>
public sealed record SearchedText(SearchedType Type, string Text, string Url)
{
    /// <summary>The most characters of a text; a longer one is kept in passages.</summary>
    public const int Longest = 4_500;

    /// <summary>Which part of the record has it: the identifier of an agenda item, a question or an action; or null.</summary>
    public Guid? PartId { get; init; }

    /// <summary>The number or reference as printed, or null.</summary>
    public string? Number { get; init; }

    /// <summary>The title or heading that it has or stands under, or null.</summary>
    public string? Title { get; init; }

    /// <summary>The record's own date, or null.</summary>
    public PartialDate? On { get; init; }

    /// <summary>The language, where the record says it.</summary>
    public string? Language { get; init; }

    /// <summary>The version of a plan or the review that tells date and language where the record itself does not; or null.</summary>
    public Guid? PublishedIn { get; init; }
}
