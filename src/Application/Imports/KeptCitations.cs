namespace PlanAccountability.Application.Imports;

/// <summary>The citations that are left of a record where documents were taken back: what names one by its place follows it.</summary>
internal sealed class KeptCitations
{
    private readonly List<int> _places;

    private KeptCitations(List<int> places) => _places = places;

    /// <summary>Those of a record whose document is not gone.</summary>
    public static KeptCitations Of(
        IReadOnlyList<Citation>? citations,
        Func<ExchangeType, string, bool> isGone,
        ReferenceResolver resolver
    ) =>
        new([
            .. (citations ?? [])
                .Index()
                .Where(cited => !isGone(ExchangeTypes.SourceDocument, resolver.RefOf(cited.Item.SourceDocumentId.Value)))
                .Select(cited => cited.Index),
        ]);

    /// <summary>The new place of a citation; null for one that is gone, and for none.</summary>
    public int? PlaceOf(int? place) => place is { } known && _places.IndexOf(known) is >= 0 and var at ? at : null;
}
