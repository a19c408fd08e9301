using System.Linq.Expressions;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace PlanAccountability.Application.Foundation;

/// <summary>The identifier, as text, of a record whose address is not made of it alone; also where the record was retracted.</summary>
/// <param name="Record">The one record.</param>
public sealed record FindKey<TRoot>(Expression<Func<TRoot, bool>> Record) : IQuery<string>
    where TRoot : Root<TRoot>;

/// <summary>Finds the identifier of a record of any type.</summary>
internal sealed class FindKeyHandler<TRoot>(IPlanAccountabilityDb db) : IRequestHandler<FindKey<TRoot>, string>
    where TRoot : Root<TRoot>
{
    public async Task<string> Handle(FindKey<TRoot> query, CancellationToken cancellationToken)
    {
        var found = await db.Set<TRoot>().Where(query.Record).Select(root => (Id<TRoot>?)root.Id).SingleOrDefaultAsync(cancellationToken);
        return found is { } id ? id.ToString() : throw new NotFoundException(RecordTypes.Of(typeof(TRoot)).Words);
    }
}
