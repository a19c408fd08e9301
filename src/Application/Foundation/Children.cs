using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace PlanAccountability.Application.Foundation;

/// <summary>What a type of record says of the records that belong to one of its own, and are taken back with it.</summary>
internal abstract class Children
{
    /// <summary>Nothing belongs to its records.</summary>
    public static Children None { get; } = new Nothing();

    /// <summary>Those records of another type that a comparison of members finds.</summary>
    public static Children Are<TRoot, TChild>(Expression<Func<TChild, TRoot, bool>> isUnder)
        where TRoot : Root
        where TChild : Root => new Found<TRoot, TChild>(isUnder);

    /// <summary>Found by hand, where taking one back also changes others.</summary>
    public static Children ByHand<TRoot>(Func<IPlanAccountabilityDb, TRoot, CancellationToken, Task<IReadOnlyList<Root>>> find)
        where TRoot : Root => new FoundByHand<TRoot>(find);

    /// <summary>The records that belong to one and were not taken back.</summary>
    public abstract Task<IReadOnlyList<Root>> UnderAsync(IPlanAccountabilityDb db, Root root, CancellationToken cancellationToken);

    private sealed class Nothing : Children
    {
        public override Task<IReadOnlyList<Root>> UnderAsync(IPlanAccountabilityDb db, Root root, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<Root>>([]);
    }

    private sealed class Found<TRoot, TChild>(Expression<Func<TChild, TRoot, bool>> isUnder) : Children
        where TRoot : Root
        where TChild : Root
    {
        public override async Task<IReadOnlyList<Root>> UnderAsync(
            IPlanAccountabilityDb db,
            Root root,
            CancellationToken cancellationToken
        ) => [.. await db.Set<TChild>().NotRetracted().Where(isUnder.With((TRoot)root)).ToListAsync(cancellationToken)];
    }

    private sealed class FoundByHand<TRoot>(Func<IPlanAccountabilityDb, TRoot, CancellationToken, Task<IReadOnlyList<Root>>> find)
        : Children
        where TRoot : Root
    {
        public override Task<IReadOnlyList<Root>> UnderAsync(IPlanAccountabilityDb db, Root root, CancellationToken cancellationToken) =>
            find(db, (TRoot)root, cancellationToken);
    }
}
