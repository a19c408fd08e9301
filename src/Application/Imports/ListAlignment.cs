using System.Text.Json;

namespace PlanAccountability.Application.Imports;

/// <summary>Tells which item of a list became which of another, so that one that is put in or taken out in the middle does not make all
/// that follow look changed. Items that are the same at both ends are left aside; the others are told by what names them, and where that
/// does not tell, by their place.</summary>
internal static class ListAlignment
{
    /// <summary>The members that name an item of a list, the surest first.</summary>
    private static readonly string[] Names =
    [
        "ref",
        "versionRef",
        "sourceRef",
        "reference",
        "title",
        "heading",
        "name",
        "number",
        "requirement",
    ];

    /// <summary>The items that belong together, each by its place before and after: null where it is in one list only.</summary>
    public static IEnumerable<(int? Before, int? After)> Of(IReadOnlyList<JsonElement> before, IReadOnlyList<JsonElement> after)
    {
        var shorter = Math.Min(before.Count, after.Count);
        var head = 0;
        while (head < shorter && RowChanges.AreSame(before[head], after[head]))
            head++;
        var tail = 0;
        while (tail < shorter - head && RowChanges.AreSame(before[^(tail + 1)], after[^(tail + 1)]))
            tail++;

        var stored = Enumerable.Range(head, before.Count - head - tail).ToList();
        var said = Enumerable.Range(head, after.Count - head - tail).ToList();
        var named = ByName(stored, said, before, after);
        var pairs = IsInOrder(named) ? named : [];
        var (leftBefore, leftAfter) = (stored.Except(pairs.Keys).ToList(), said.Except(pairs.Values).ToList());
        return pairs
            .Select(pair => ((int?)pair.Key, (int?)pair.Value))
            .Concat(leftBefore.Zip(leftAfter, (from, to) => ((int?)from, (int?)to)))
            .Concat(leftBefore.Skip(leftAfter.Count).Select(from => ((int?)from, (int?)null)))
            .Concat(leftAfter.Skip(leftBefore.Count).Select(to => ((int?)null, (int?)to)))
            .OrderBy(pair => pair.Item2 ?? pair.Item1);
    }

    /// <summary>The items that have the same name, the first with the first where several have it.</summary>
    private static Dictionary<int, int> ByName(
        List<int> stored,
        List<int> said,
        IReadOnlyList<JsonElement> before,
        IReadOnlyList<JsonElement> after
    )
    {
        var open = said.Select(place => (Name: NameOf(after[place]), Place: place))
            .Where(item => item.Name is not null)
            .GroupBy(item => item.Name!, item => item.Place)
            .ToDictionary(same => same.Key, same => new Queue<int>(same));
        var pairs = new Dictionary<int, int>();
        foreach (var place in stored)
        {
            if (NameOf(before[place]) is { } name && open.TryGetValue(name, out var places) && places.TryDequeue(out var found))
                pairs[place] = found;
        }

        return pairs;
    }

    /// <summary>Whether the items that have names are in the one order; a list that was put into another order is compared by
    /// place.</summary>
    private static bool IsInOrder(Dictionary<int, int> pairs) =>
        pairs.OrderBy(pair => pair.Key).Select(pair => pair.Value).Aggregate((IsSo: true, Last: -1), Follow).IsSo;

    private static (bool IsSo, int Last) Follow((bool IsSo, int Last) before, int place) => (before.IsSo && place > before.Last, place);

    /// <summary>What names an item: a text or number itself, an object by the first member that does.</summary>
    private static string? NameOf(JsonElement item)
    {
        if (item.ValueKind is not JsonValueKind.Object)
            return item.ValueKind is JsonValueKind.Array ? null : item.GetRawText();
        foreach (var name in Names)
        {
            if (item.TryGetProperty(name, out var value))
                return $"{name} {value.GetRawText()}";
        }

        return null;
    }
}
