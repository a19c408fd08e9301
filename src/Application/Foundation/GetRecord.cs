using System.Linq.Expressions;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace PlanAccountability.Application.Foundation;

/// <summary>One record of a flat type. It is made by the type's own declaration, so that it cannot ask for another type's DTO.</summary>
public sealed record GetRecord<TRoot, TDto> : IQuery<TDto>
    where TRoot : Root<TRoot>
{
    internal GetRecord(Id<TRoot> id)
        : this(root => root.Id == id) => Id = id;

    internal GetRecord(Expression<Func<TRoot, bool>> record) => Record = record;

    /// <summary>Its identifier, where that alone names it.</summary>
    internal Id<TRoot>? Id { get; }

    /// <summary>The one record.</summary>
    internal Expression<Func<TRoot, bool>> Record { get; }
}

internal sealed class GetRecordHandler<TRoot, TInput, TRow, TDto>(
    IPlanAccountabilityDb db,
    ICaller caller,
    AggregateType<TRoot, TInput, TRow, TDto> type
) : IRequestHandler<GetRecord<TRoot, TDto>, TDto>
    where TRoot : Root<TRoot>
    where TInput : RecordInput
    where TRow : class, TInput, Imports.IRecordRow
    where TDto : RecordDto
{
    public async Task<TDto> Handle(GetRecord<TRoot, TDto> query, CancellationToken cancellationToken)
    {
        var dto =
            query.Id is { } id && Written(id) is { } root
                ? type.Show(root).RequireReadable(dto => dto, typeof(TRoot), caller)
                : await db.Set<TRoot>().Where(query.Record).ReadAsync(type.Projection, caller, cancellationToken);
        return await type.CompleteAsync(dto, db, caller, cancellationToken);
    }

    /// <summary>The record as this request has just saved it, so that its answer need not be read again.</summary>
    private TRoot? Written(Id<TRoot> id) =>
        db.Set<TRoot>().Local.FindEntry(id) is { State: EntityState.Unchanged, Entity: var root } ? root : null;
}
