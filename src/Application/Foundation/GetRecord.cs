using System.Linq.Expressions;
using MediatR;

namespace PlanAccountability.Application.Foundation;

/// <summary>One record of a flat type. It is made by the type's own declaration, so that it cannot ask for another type's DTO.</summary>
public sealed record GetRecord<TRoot, TDto> : IQuery<TDto>
    where TRoot : Root<TRoot>
{
    internal GetRecord(Expression<Func<TRoot, bool>> record) => Record = record;

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
        var dto = await db.Set<TRoot>().Where(query.Record).ReadAsync(type.Projection, caller, cancellationToken);
        return await type.CompleteAsync(dto, db, caller, cancellationToken);
    }
}
