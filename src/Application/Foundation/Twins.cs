using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace PlanAccountability.Application.Foundation;

/// <summary>What a type of record says of the records under two of its own that are of one thing themselves: where the two are merged,
/// these are as well.</summary>
internal abstract class Twins
{
    /// <summary>Nothing under its records is there but once.</summary>
    public static Twins None { get; } = new Nothing();

    /// <summary>Records of another type.</summary>
    /// <param name="isUnder">Which are under a record.</param>
    /// <param name="areOne">Whether there is room for one of two only.</param>
    /// <param name="agree">Whether two of which there is room for one say the same.</param>
    /// <param name="fit">Holds each of either side against the record that stays, which may have taken something over.</param>
    public static Twins Are<TRoot, TChild>(
        Expression<Func<TChild, TRoot, bool>> isUnder,
        Func<TChild, TChild, bool> areOne,
        Func<TChild, TChild, bool> agree,
        Action<TChild, TRoot>? fit = null
    )
        where TRoot : Root
        where TChild : Root<TChild> => new Found<TRoot, TChild>(isUnder, areOne, agree, fit);

    /// <summary>Those under two records that are merged; loaded for a change with all that is under either.</summary>
    public abstract Task<TwinsUnder> FindAsync(IPlanAccountabilityDb db, Root merged, Root kept, CancellationToken cancellationToken);

    private sealed class Nothing : Twins
    {
        public override Task<TwinsUnder> FindAsync(IPlanAccountabilityDb db, Root merged, Root kept, CancellationToken cancellationToken) =>
            Task.FromResult(new TwinsUnder([]));
    }

    private sealed class Found<TRoot, TChild>(
        Expression<Func<TChild, TRoot, bool>> isUnder,
        Func<TChild, TChild, bool> areOne,
        Func<TChild, TChild, bool> agree,
        Action<TChild, TRoot>? fit
    ) : Twins
        where TRoot : Root
        where TChild : Root<TChild>
    {
        public override async Task<TwinsUnder> FindAsync(
            IPlanAccountabilityDb db,
            Root merged,
            Root kept,
            CancellationToken cancellationToken
        )
        {
            var (coming, there) = (await UnderAsync(db, merged, cancellationToken), await UnderAsync(db, kept, cancellationToken));
            return new([
                .. coming.SelectMany(child =>
                    there.Where(other => areOne(child, other)).Select(other => new Twin<TChild>(child, other, agree(child, other)))
                ),
            ])
            {
                Fit = () =>
                {
                    foreach (var child in coming.Concat(there))
                        fit?.Invoke(child, (TRoot)kept);
                },
            };
        }

        private Task<List<TChild>> UnderAsync(IPlanAccountabilityDb db, Root root, CancellationToken cancellationToken) =>
            db.Set<TChild>().NotRetracted().Where(isUnder.With((TRoot)root)).OrderBy(child => child.Ref).ToListAsync(cancellationToken);
    }
}

/// <summary>The records of one thing under two that are merged.</summary>
/// <param name="Twins">Each two, in the order in which they are merged.</param>
internal sealed record TwinsUnder(IReadOnlyList<Twin> Twins)
{
    /// <summary>Holds what is under either against the record that stays, once that has taken over what it lacked.</summary>
    public Action Fit { get; init; } = () => { };
}

/// <summary>Two records of one thing.</summary>
/// <param name="Merged">The one that goes.</param>
/// <param name="Kept">The one that stays.</param>
/// <param name="Agree">Whether they say the same.</param>
internal abstract record Twin(Root Merged, Root Kept, bool Agree)
{
    /// <summary>The tombstones of records of its type that were merged earlier into those of these refs; loaded for a change.</summary>
    public abstract Task<IReadOnlyList<Root>> MergedEarlierAsync(
        IPlanAccountabilityDb db,
        IReadOnlyCollection<string> refs,
        CancellationToken cancellationToken
    );

    /// <summary>Merges the one into the other.</summary>
    /// <param name="merger">Merges it.</param>
    /// <param name="merge">The merge that it is part of.</param>
    /// <param name="fit">Holds what is under either against the one that stays.</param>
    /// <returns>How many records name the one that stays in place of the other, as far as the caller may know of them.</returns>
    public abstract int Merge(RecordMerger merger, MergeUnderWay merge, Action fit);
}

/// <summary>The same of a type.</summary>
/// <param name="One">The one that goes.</param>
/// <param name="Other">The one that stays.</param>
/// <param name="Agree">Whether they say the same.</param>
internal sealed record Twin<TRecord>(TRecord One, TRecord Other, bool Agree) : Twin(One, Other, Agree)
    where TRecord : Root<TRecord>
{
    public override async Task<IReadOnlyList<Root>> MergedEarlierAsync(
        IPlanAccountabilityDb db,
        IReadOnlyCollection<string> refs,
        CancellationToken cancellationToken
    ) =>
        await db.Set<TRecord>()
            .Where(record => record.Retraction != null && refs.Contains(record.Retraction.MergedInto!))
            .ToListAsync(cancellationToken);

    public override int Merge(RecordMerger merger, MergeUnderWay merge, Action fit) => merger.Merge(One, Other, merge, fit);
}
