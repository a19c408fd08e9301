using MediatR;
using PlanAccountability.Domain.Evidence;

namespace PlanAccountability.Application.Evidence;

/// <summary>The statements of completeness, in the order of recording.</summary>
/// <param name="AreaId">Those of this area, or null for all.</param>
/// <param name="Of">Those about this, or null for all.</param>
/// <param name="Page">The page.</param>
/// <param name="Ref">The one with this ref, or null for all.</param>
/// <param name="UpdatedSince">Those that changed since, or null for all.</param>
public sealed record ListCompletenessStatements(
    AreaId? AreaId,
    CoveredRecords? Of,
    PageRequest Page,
    string? Ref,
    DateTimeOffset? UpdatedSince
) : IQuery<Page<CompletenessStatementDto>>;

internal sealed class ListCompletenessStatementsHandler(IPlanAccountabilityDb db)
    : IRequestHandler<ListCompletenessStatements, Page<CompletenessStatementDto>>
{
    public Task<Page<CompletenessStatementDto>> Handle(ListCompletenessStatements query, CancellationToken cancellationToken)
    {
        var statements = db.CompletenessStatements.NotRetracted().Matching(db, query.Ref, query.UpdatedSince);
        if (query.AreaId is { } area)
            statements = statements.Where(statement => statement.AreaId == area);
        if (query.Of is { } of)
            statements = statements.Where(statement => statement.Of == of);
        return statements.ToPageAsync(query.Page, CompletenessStatementType.Shown, statement => statement.Id, cancellationToken);
    }
}
