using MediatR;
using Microsoft.EntityFrameworkCore;

namespace PlanAccountability.Application.Foundation;

/// <summary>What happened to one record, oldest first, as far as the caller may know.</summary>
/// <param name="Type">The type of record.</param>
/// <param name="Key">The record's identifier, as text.</param>
/// <param name="Page">The page.</param>
public sealed record GetHistory(RecordType Type, string Key, PageRequest Page) : IQuery<Page<ChangeDto>>;

internal sealed class GetHistoryHandler(IPlanAccountabilityDb db, ICaller caller, IFeedPositions positions)
    : IRequestHandler<GetHistory, Page<ChangeDto>>
{
    public async Task<Page<ChangeDto>> Handle(GetHistory query, CancellationToken cancellationToken)
    {
        await positions.AssignAsync(db, cancellationToken);
        var ofRecord = db
            .Changes.AsNoTracking()
            .VisibleTo(caller)
            .Where(change => change.Type == query.Type.Name && change.RecordId == query.Key && change.Position != null);
        var after = query.Page.After?.NumberAt(0, 1) ?? 0;
        var page = await ofRecord
            .Where(change => change.Revision > after)
            .OrderBy(change => change.Revision)
            .Select(ChangeDto.Projection)
            .ToPageAsync(query.Page, last => new Cursor($"{last.Revision}"), cancellationToken);
        return page.Items.Count > 0 || await ofRecord.AnyAsync(cancellationToken) ? page : throw new NotFoundException(query.Type.Text);
    }
}
