using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Priorities;

namespace PlanAccountability.Domain.Plans;

/// <summary>Which priorities and commitments of two records of one plan are one: those that a version prints in the same words, and where
/// it does so several times, those in the same place; and which cannot both be: those that it has in one place in other words.</summary>
public static class ItemsOfTwoPlans
{
    /// <summary>The priorities that are one, or have one place.</summary>
    /// <param name="merged">Those of the plan that goes.</param>
    /// <param name="kept">Those of the plan that stays.</param>
    public static IReadOnlyList<(Priority Merged, Priority Kept, bool Agree)> Pair(
        IReadOnlyList<Priority> merged,
        IReadOnlyList<Priority> kept
    ) => [.. Pair(merged, kept, PrintedAs, (one, other) => Words.DoNotDiffer(one.Description, other.Description))];

    /// <summary>The commitments that are one, or have one place.</summary>
    /// <param name="merged">Those of the plan that goes.</param>
    /// <param name="kept">Those of the plan that stays.</param>
    /// <param name="priorities">Which priorities are one.</param>
    public static IReadOnlyList<(AccountabilityCommitment Merged, AccountabilityCommitment Kept, bool Agree)> Pair(
        IReadOnlyList<AccountabilityCommitment> merged,
        IReadOnlyList<AccountabilityCommitment> kept,
        IReadOnlyList<(Priority Merged, Priority Kept, bool Agree)> priorities
    )
    {
        var stays = priorities.Where(pair => pair.Agree).ToDictionary(pair => pair.Merged.Id, pair => pair.Kept.Id);
        return
        [
            .. Pair(
                merged,
                kept,
                commitment => PrintedAs(commitment, stays),
                (one, other) => (one.Holder, one.PartnerId, one.Kind) == (other.Holder, other.PartnerId, other.Kind)
            ),
        ];
    }

    private static IEnumerable<Printed> PrintedAs(Priority priority) =>
        priority.Entries.Select(entry => new Printed(
            entry.Version,
            null,
            entry.Order,
            Words.Of(entry.Title ?? entry.Number ?? $"{entry.Order}"),
            null
        ));

    private static IEnumerable<Printed> PrintedAs(AccountabilityCommitment commitment, Dictionary<PriorityId, PriorityId> stays) =>
        commitment.Entries.Select(entry => new Printed(
            entry.Version,
            stays.GetValueOrDefault(entry.PriorityId, entry.PriorityId),
            entry.Order,
            Words.Of(entry.Text),
            entry.TargetDate
        ));

    private static IEnumerable<(T Merged, T Kept, bool Agree)> Pair<T>(
        IReadOnlyList<T> merged,
        IReadOnlyList<T> kept,
        Func<T, IEnumerable<Printed>> printedAs,
        Func<T, T, bool> agree
    )
        where T : notnull
    {
        var there = kept.SelectMany(item => printedAs(item).Select(printed => (printed, item))).ToLookup(pair => pair.printed.Version);
        foreach (var item in merged)
        {
            var places = printedAs(item).ToList();
            var inWords = places
                .SelectMany(place =>
                    there[place.Version].Where(other => other.printed.IsInTheWordsOf(place)).Select(other => (place, other))
                )
                .ToList();
            var inPlace = inWords.Where(pair => pair.other.printed.IsInThePlaceOf(pair.place)).ToList();
            var same = (inPlace.Count > 0 ? inPlace : inWords).Select(pair => pair.other.item).Distinct().ToList();
            foreach (var other in same)
                yield return (item, other, same.Count == 1 && agree(item, other) && AgreeWherePrinted(places, [.. printedAs(other)]));
            var neighbours = places
                .Where(place => !there[place.Version].Any(other => other.printed.IsInTheWordsOf(place)))
                .SelectMany(place => there[place.Version].Where(other => other.printed.IsInThePlaceOf(place)))
                .Select(other => other.item)
                .Distinct();
            foreach (var other in neighbours.Except(same))
                yield return (item, other, false);
        }
    }

    private static bool AgreeWherePrinted(List<Printed> places, List<Printed> others) =>
        places.TrueForAll(place => others.Find(other => other.Version == place.Version) is not { } known || known.SaysWhat(place));

    /// <summary>How a version prints an item.</summary>
    /// <param name="Version">The version's number.</param>
    /// <param name="Under">The priority that it is under; null for a priority.</param>
    /// <param name="Order">The place among its neighbours.</param>
    /// <param name="InWords">The words, as they are compared.</param>
    /// <param name="TargetDate">The day by which it is promised, or null.</param>
    private sealed record Printed(int Version, PriorityId? Under, int Order, string InWords, DateOnly? TargetDate)
    {
        public bool IsInTheWordsOf(Printed other) => (Under, InWords) == (other.Under, other.InWords);

        public bool IsInThePlaceOf(Printed other) => (Under, Order) == (other.Under, other.Order);

        public bool SaysWhat(Printed other) => IsInTheWordsOf(other) && TargetDate == other.TargetDate;
    }
}
