using MediatR;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Performance;

/// <summary>The statements of contribution, in the order of recording.</summary>
public sealed record ListContributionStatements(ContributionFilter Filter, PageRequest Page, RecordFilter Records)
    : IQuery<Page<ContributionStatementDto>>
{
    internal static readonly ListOrders<ContributionStatement, ContributionStatementDto> Orders = new ListOrders<
        ContributionStatement,
        ContributionStatementDto
    >(statement => statement.Id).ByRecording();

    /// <summary>The orders in which the list may be asked for, its own first.</summary>
    public static IReadOnlyList<string> Sorts => Orders.Names;
}

/// <summary>Which statements are asked for.</summary>
/// <param name="AreaId">Those of this area.</param>
/// <param name="BodyId">Those of this body.</param>
/// <param name="Kind">Those published for this.</param>
/// <param name="From">Those whose period ends on this day or later.</param>
/// <param name="To">Those whose period ends on this day or earlier.</param>
/// <param name="NationalPriorityId">Those that say something of this national priority.</param>
public sealed record ContributionFilter(
    AreaId? AreaId,
    PolicingBodyId? BodyId,
    ContributionKind? Kind,
    DateOnly? From,
    DateOnly? To,
    NationalPriorityId? NationalPriorityId
);

/// <summary>Finds statements from what they are about.</summary>
public interface IContributionSubjects
{
    /// <summary>Those that say something of a national priority.</summary>
    IQueryable<ContributionStatement> About(IQueryable<ContributionStatement> statements, NationalPriorityId priority);
}

/// <summary>What the statements say, item by item.</summary>
public sealed record ListContributionItems(ContributionFilter Filter, PageRequest Page, RecordFilter Records)
    : IQuery<Page<ContributionLine>>;

/// <summary>An item of a statement with what it belongs to; a statement without items has one line.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Item">The item, or null.</param>
/// <param name="Applies">Whether the statement says that the item's priority applies, or null.</param>
public sealed record ContributionLine(ContributionStatementDto Statement, ContributionItem? Item, bool? Applies);

internal sealed class ListContributionStatementsHandler(IPlanAccountabilityDb db, IContributionSubjects subjects)
    : IRequestHandler<ListContributionStatements, Page<ContributionStatementDto>>,
        IRequestHandler<ListContributionItems, Page<ContributionLine>>
{
    public Task<Page<ContributionStatementDto>> Handle(ListContributionStatements query, CancellationToken cancellationToken)
    {
        var (filter, statements) = (query.Filter, db.ContributionStatements.NotRetracted().Matching(db, query.Records));
        if (filter.AreaId is { } area)
            statements = statements.Where(statement => statement.AreaId == area);
        if (filter.BodyId is { } body)
            statements = statements.Where(statement => statement.BodyId == body);
        if (filter.Kind is { } kind)
            statements = statements.Where(statement => statement.Kind == kind);
        if (filter.From is { } from)
            statements = statements.Where(statement => statement.PeriodEnd >= from);
        if (filter.To is { } to)
            statements = statements.Where(statement => statement.PeriodEnd <= to);
        if (filter.NationalPriorityId is { } priority)
            statements = subjects.About(statements, priority);
        return ListContributionStatements.Orders.PageAsync(statements, query.Page, ContributionStatementType.Shown, cancellationToken);
    }

    public async Task<Page<ContributionLine>> Handle(ListContributionItems query, CancellationToken cancellationToken)
    {
        var page = await Handle(new ListContributionStatements(query.Filter, query.Page, query.Records), cancellationToken);
        return new([.. page.Items.SelectMany(LinesOf)], page.Next);
    }

    private static IEnumerable<ContributionLine> LinesOf(ContributionStatementDto statement) =>
        statement.Items.Count == 0
            ? [new(statement, null, null)]
            : statement.Items.Select(item => new ContributionLine(
                statement,
                item,
                statement.Applies.FirstOrDefault(said => said.NationalPriorityId == item.NationalPriorityId)?.Applies
            ));
}
