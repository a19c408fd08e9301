namespace PlanAccountability.Application.Foundation;

/// <summary>What a record is called that an answer names by its identifier.</summary>
/// <param name="Name" example="Police and Crime Plan 2021–2025">What it is called: its title, name or number; of a commitment its words, of
/// a meeting its forum and date, of a reading its period; its <c>ref</c> where no document calls it anything. At most 120 characters, cut
/// with an ellipsis where there are more.</param>
/// <param name="Url" example="/v1/plans/0199a1f0-0000-7000-8000-000000000001">Its address.</param>
public sealed record RecordName(string Name, string Url)
{
    /// <summary>The most characters of a name.</summary>
    public const int Longest = 120;

    /// <summary>Names a record by a text that may be too long for a name.</summary>
    public static RecordName Of(string text, string url) => new(text.Length <= Longest ? text : text[..WholeCharacters(text)] + "…", url);

    /// <summary>Where to cut, so that no character of two halves is cut in two.</summary>
    private static int WholeCharacters(string text) => char.IsHighSurrogate(text[Longest - 2]) ? Longest - 2 : Longest - 1;
}

/// <summary>An answer that says what the records are called that it names by their identifiers, each once.</summary>
public interface INamesRecords
{
    /// <summary>What they are called, by their identifiers; null until that is known.</summary>
    IReadOnlyDictionary<Guid, RecordName>? Names { get; set; }
}

/// <summary>Marks a member that names a record beside which the answer says already what it is called.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NamedBesideAttribute : Attribute;
