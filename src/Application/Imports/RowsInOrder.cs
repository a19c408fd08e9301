namespace PlanAccountability.Application.Imports;

/// <summary>Puts rows after those of their own type that they name, however the file has them: what is saved in one batch must not name
/// what is saved in a later one.</summary>
internal static class RowsInOrder
{
    /// <summary>The rows of a type; in the order of the file where none names another. Those that name each other in a circle are told so
    /// later on.</summary>
    public static IEnumerable<ImportItem> Of(ExchangeType type, IEnumerable<ImportItem> items)
    {
        List<ImportItem> rows = [.. items];
        if (!type.NamesItsOwn || rows.Count <= ImportPass.BatchSize)
            return rows;
        var named = rows.Where(row => !row.IsRejected)
            .GroupBy(row => row.Ref)
            .ToDictionary(same => same.Key, same => same.SelectMany(row => type.OwnRefsIn(row.Patch)).ToList());
        Dictionary<string, int> depths = [];
        return rows.OrderBy(row => DepthOf(row.Ref));

        int DepthOf(string @ref)
        {
            if (depths.TryGetValue(@ref, out var known))
                return known;
            depths[@ref] = 0; // a circle ends here
            return depths[@ref] = named.GetValueOrDefault(@ref, []).Where(named.ContainsKey).Select(DepthOf).DefaultIfEmpty(-1).Max() + 1;
        }
    }
}
