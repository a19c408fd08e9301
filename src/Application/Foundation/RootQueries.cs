using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Organisations;

namespace PlanAccountability.Application.Foundation;

/// <summary>Finding one record for reading or for changing, in the order in which refusals are decided: may the caller know of it,
/// was it not retracted, is the role right, is the revision the one that was read.</summary>
internal static class RootQueries
{
    /// <summary>Those that were not retracted.</summary>
    public static IQueryable<TRoot> NotRetracted<TRoot>(this IQueryable<TRoot> roots)
        where TRoot : Root => roots.Where(root => root.Retraction == null);

    /// <summary>Those that a list asks for by identifier, by reference or by the time of their last change. The ref of a merged record
    /// finds the one that it was merged into.</summary>
    /// <exception cref="BadValueException">What is sent as an identifier is none.</exception>
    public static IQueryable<TRoot> Matching<TRoot>(this IQueryable<TRoot> roots, IPlanAccountabilityDb db, RecordFilter filter)
        where TRoot : Root<TRoot>
    {
        if (filter.IdsAs<Id<TRoot>>(Id<TRoot>.TryParse) is { } ids)
            roots = roots.Where(root => ids.Contains(root.Id));
        return roots.WithRefOrChange(db, filter);
    }

    /// <summary>The same of areas, whose identifiers are their refs.</summary>
    /// <exception cref="BadValueException">What is sent as an identifier is none.</exception>
    public static IQueryable<PoliceArea> Matching(this IQueryable<PoliceArea> areas, IPlanAccountabilityDb db, RecordFilter filter)
    {
        if (filter.IdsAs<AreaId>(AreaId.TryParse) is { } ids)
            areas = areas.Where(area => ids.Contains(area.Id));
        return areas.WithRefOrChange(db, filter);
    }

    private static IQueryable<TRoot> WithRefOrChange<TRoot>(this IQueryable<TRoot> roots, IPlanAccountabilityDb db, RecordFilter filter)
        where TRoot : Root
    {
        if (filter.Ref is { } @ref)
        {
            var into = db.Set<TRoot>()
                .Where(merged => merged.Ref == @ref && merged.Retraction != null)
                .Select(merged => merged.Retraction!.MergedInto);
            roots = roots.Where(root => root.Ref == @ref || root.Ref == into.FirstOrDefault());
        }

        return filter.UpdatedSince?.ToUniversalTime() is { } since ? roots.Where(root => root.UpdatedAt >= since) : roots;
    }

    /// <summary>The one record that the query finds, as its readers see it.</summary>
    /// <exception cref="NotFoundException">There is none that the caller may know of.</exception>
    /// <exception cref="GoneException">It was retracted.</exception>
    public static async Task<TDto> ReadAsync<TRoot, TDto>(
        this IQueryable<TRoot> one,
        Expression<Func<TRoot, TDto>> input,
        ICaller caller,
        CancellationToken cancellationToken
    )
        where TRoot : Root
        where TDto : RecordDto
    {
        var dto = await one.AsNoTracking().Select(input).SingleOrDefaultAsync(cancellationToken);
        return dto.RequireReadable(dto => dto, typeof(TRoot), caller);
    }

    /// <summary>What was read of a record, if the caller may read it.</summary>
    /// <param name="reading">What was read; null where there is no such record.</param>
    /// <param name="record">The record in it.</param>
    /// <param name="root">The type of the record.</param>
    /// <param name="caller">Who reads it.</param>
    /// <exception cref="NotFoundException">There is none that the caller may know of.</exception>
    /// <exception cref="GoneException">It was retracted.</exception>
    public static TReading RequireReadable<TReading>(this TReading? reading, Func<TReading, RecordDto> record, Type root, ICaller caller)
        where TReading : class
    {
        if (reading is null || record(reading) is not { } dto || !caller.MayKnow(dto.Visibility, dto.OwningArea))
            throw NotFound(root);
        return dto.Retraction is { } retraction ? throw new GoneException(retraction, dto.Ref) : reading;
    }

    /// <summary>The one record that the query finds, loaded whole.</summary>
    /// <exception cref="NotFoundException">There is none that the caller may know of.</exception>
    /// <exception cref="GoneException">It was retracted.</exception>
    public static async Task<TRoot> LoadAsync<TRoot>(this IQueryable<TRoot> one, ICaller caller, CancellationToken cancellationToken)
        where TRoot : Root
    {
        var root = await one.SingleOrDefaultAsync(cancellationToken);
        if (root is null || !caller.MayKnow(root.Visibility, root.OwningArea))
            throw NotFound(typeof(TRoot));
        return root.Retraction is { } retraction ? throw new GoneException(retraction, root.Ref) : root;
    }

    /// <summary>The one record that the query finds, loaded whole for a change by a caller with one of the roles.</summary>
    /// <exception cref="NotFoundException">There is none that the caller may know of.</exception>
    /// <exception cref="GoneException">It was retracted.</exception>
    /// <exception cref="ForbiddenException">The caller has none of the roles in the record's area.</exception>
    /// <exception cref="StaleRevisionException">The record is at another revision than the one that was read.</exception>
    public static async Task<TRoot> GetForUpdateAsync<TRoot>(
        this IQueryable<TRoot> one,
        ICaller caller,
        Role[] roles,
        Revisions? expectedRevision,
        CancellationToken cancellationToken
    )
        where TRoot : Root
    {
        var root = await one.LoadAsync(caller, cancellationToken);
        caller.Require(root.OwningArea, roles);
        return root.EnsureRevision(expectedRevision);
    }

    /// <summary>The record, if it is at a revision that the caller read.</summary>
    /// <exception cref="StaleRevisionException">It is at another.</exception>
    public static TRoot EnsureRevision<TRoot>(this TRoot root, Revisions? expectedRevision)
        where TRoot : Root =>
        expectedRevision is { } revisions && !revisions.Include(root.Revision) ? throw new StaleRevisionException() : root;

    private static NotFoundException NotFound(Type root) => new(RecordTypes.Of(root).Text);
}
