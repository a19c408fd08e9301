namespace PlanAccountability.Application.Imports;

/// <summary>Pages of records as rows that can be imported, for lists that go out as the files that come in.</summary>
internal static class RowsOfPages
{
    /// <summary>The records of a page as rows, without what they name that was taken back or the caller may not know of.</summary>
    public static async Task<Page<byte[]>> AsRowsAsync<TRoot>(
        this Page<TRoot> page,
        ExchangeType type,
        IPlanAccountabilityDb db,
        ICaller caller,
        CancellationToken cancellationToken
    )
        where TRoot : Root
    {
        var resolver = new ReferenceResolver(db);
        await resolver.LearnAsync(page.Items.SelectMany(type.Named), cancellationToken);
        return new([.. page.Items.Select(Row)], page.Next);

        byte[] Row(TRoot root) => RowJson.Write(type.WithoutReferences(type.ToRow(root, resolver), IsOut, resolver), resolver);

        bool IsOut(ExchangeType named, string @ref) =>
            resolver.Find(named, @ref) is { } entry && (entry.IsGone || entry.IsHiddenFrom(caller));
    }
}
