namespace PlanAccountability.Domain.Scrutiny;

/// <summary>Which items of an agenda are parts of which, by their numbers as printed.</summary>
internal static class AgendaTree
{
    /// <summary>Refuses an agenda with a part of an item that is not there, of itself, or too deep.</summary>
    /// <param name="items">The items.</param>
    /// <param name="pointer">Where their numbers are in what was sent: of an agenda the list, of one item its number.</param>
    /// <exception cref="BrokenRuleException">There is such a part.</exception>
    public static void Require(IReadOnlyList<AgendaItem> items, string pointer)
    {
        // Where a number was taken out, nothing tells whose parts the others are.
        if (items.All(item => item.ParentNumber is null) || items.Any(item => item.Number is Root.RedactionMarker))
            return;
        var parents = items
            .Where(item => item.Number is not null)
            .ToDictionary(item => item.Number!, item => item.ParentNumber, Words.Comparer);
        foreach (var (index, item) in items.Index())
        {
            if (item.ParentNumber is not { } parent || parent is Root.RedactionMarker)
                continue;
            var at =
                pointer is "/agendaItems" ? $"/agendaItems/{index}/parentNumber"
                : pointer is "/number" ? "/parentNumber"
                : pointer;
            ScrutinyRules.ParentKnown.Require(parents.ContainsKey(parent) && !Words.AreSame(item.Number, parent), pointer: at);
            RequireDepth(parent, item.Number, parents, at);
        }
    }

    private static void RequireDepth(string parent, string? number, Dictionary<string, string?> parents, string at)
    {
        var met = new HashSet<string>(Words.Comparer);
        if (number is not null)
            met.Add(number);
        var levels = 1;
        for (string? above = parent; above is not null; above = parents.GetValueOrDefault(above))
        {
            ScrutinyRules.ParentsAcyclic.Require(met.Add(above), pointer: at);
            levels++;
        }

        ScrutinyRules.PartsNotTooDeep.Require(levels <= AgendaItem.Deepest, pointer: at);
    }
}
