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
    public abstract Task<IReadOnlyList<Twin>> FindAsync(
        IPlanAccountabilityDb db,
        Root merged,
        Root kept,
        CancellationToken cancellationToken
    );

    private sealed class Nothing : Twins
    {
        public override Task<IReadOnlyList<Twin>> FindAsync(
            IPlanAccountabilityDb db,
            Root merged,
            Root kept,
            CancellationToken cancellationToken
        ) => Task.FromResult<IReadOnlyList<Twin>>([]);
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
        public override async Task<IReadOnlyList<Twin>> FindAsync(
            IPlanAccountabilityDb db,
            Root merged,
            Root kept,
            CancellationToken cancellationToken
        )
        {
            var (coming, there) = (await UnderAsync(db, merged, cancellationToken), await UnderAsync(db, kept, cancellationToken));
            foreach (var child in coming.Concat(there))
                fit?.Invoke(child, (TRoot)kept);
            return
            [
                .. coming.SelectMany(child =>
                    there.Where(other => areOne(child, other)).Select(other => new Twin<TChild>(child, other, agree(child, other)))
                ),
            ];
        }

        private Task<List<TChild>> UnderAsync(IPlanAccountabilityDb db, Root root, CancellationToken cancellationToken) =>
            db.Set<TChild>().NotRetracted().Where(isUnder.With((TRoot)root)).OrderBy(child => child.Ref).ToListAsync(cancellationToken);
    }
}

/// <summary>Two records of one thing under two that are merged.</summary>
/// <param name="Merged">The one under the record that goes.</param>
/// <param name="Kept">The one under the record that stays.</param>
/// <param name="Agree">Whether they say the same.</param>
internal abstract record Twin(Root Merged, Root Kept, bool Agree)
{
    /// <summary>Merges them too.</summary>
    public abstract Task MergeAsync(RecordMerger merger, string reason, CancellationToken cancellationToken);
}

/// <summary>The same of a type.</summary>
/// <param name="One">The one under the record that goes.</param>
/// <param name="Other">The one under the record that stays.</param>
/// <param name="Agree">Whether they say the same.</param>
internal sealed record Twin<TChild>(TChild One, TChild Other, bool Agree) : Twin(One, Other, Agree)
    where TChild : Root<TChild>
{
    public override Task MergeAsync(RecordMerger merger, string reason, CancellationToken cancellationToken) =>
        merger.MergeAsync(One, Other, reason, cancellationToken);
}
