using MediatR;
using PlanAccountability.Domain.Evidence;

namespace PlanAccountability.Application.Evidence;

/// <summary>The statements of completeness, in the order of recording.</summary>
/// <param name="AreaId">Those of this area, or null for all.</param>
/// <param name="Of">Those about this, or null for all.</param>
/// <param name="Page">The page.</param>
/// <param name="Records">Only these of them.</param>
public sealed record ListCompletenessStatements(AreaId? AreaId, CoveredRecords? Of, PageRequest Page, RecordFilter Records)
    : IQuery<Page<CompletenessStatementDto>>;

internal sealed class ListCompletenessStatementsHandler(IPlanAccountabilityDb db)
    : IRequestHandler<ListCompletenessStatements, Page<CompletenessStatementDto>>
{
    public Task<Page<CompletenessStatementDto>> Handle(ListCompletenessStatements query, CancellationToken cancellationToken)
    {
        var statements = db.CompletenessStatements.NotRetracted().Matching(db, query.Records);
        if (query.AreaId is { } area)
            statements = statements.Where(statement => statement.AreaId == area);
        if (query.Of is { } of)
            statements = statements.Where(statement => statement.Of == of);
        return statements.ToPageAsync(query.Page, CompletenessStatementType.Shown, statement => statement.Id, cancellationToken);
    }
}
