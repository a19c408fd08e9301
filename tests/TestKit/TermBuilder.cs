namespace PlanAccountability.TestKit;

/// <summary>Builds a term of office: that of Jo Example, who holds it, from and to no day in particular.</summary>
public sealed class TermBuilder : RecordBuilder<TermBuilder>
{
    internal TermBuilder(string body)
        : base($"{body}/terms-of-office") => Of("Jo Example").As("holder");

    /// <summary>Who holds it; by default Jo Example.</summary>
    public TermBuilder Of(string holder) => With("holder", holder);

    /// <summary>As what it is held; by default as its holder.</summary>
    public TermBuilder As(string office) => With("office", office);

    /// <summary>From when and until when; by default not said.</summary>
    public TermBuilder For(string? from, string? to = null) => With("from", from).With("to", to);
}
