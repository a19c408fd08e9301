using System.Linq.Expressions;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace PlanAccountability.Application.Foundation;

/// <summary>The identifier, as text, of a record of which the caller may know a change, and whose address is not made of it alone; also
/// where it was retracted.</summary>
/// <param name="Record">The one record.</param>
public sealed record FindKey<TRoot>(Expression<Func<TRoot, bool>> Record) : IQuery<string>
    where TRoot : Root<TRoot>;

/// <summary>Finds the identifier of a record of any type.</summary>
internal sealed class FindKeyHandler<TRoot>(IPlanAccountabilityDb db, ICaller caller) : IRequestHandler<FindKey<TRoot>, string>
    where TRoot : Root<TRoot>
{
    public async Task<string> Handle(FindKey<TRoot> query, CancellationToken cancellationToken)
    {
        var found = await db.Set<TRoot>().Where(query.Record).Select(root => (Id<TRoot>?)root.Id).SingleOrDefaultAsync(cancellationToken);
        var type = RecordTypes.Of(typeof(TRoot));
        return
            found?.ToString() is { } key
            && await db.Changes.VisibleTo(caller).AnyAsync(change => change.Type == type.Name && change.RecordId == key, cancellationToken)
            ? key
            : throw new NotFoundException(type.Text);
    }
}
