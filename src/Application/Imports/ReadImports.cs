using MediatR;
using Microsoft.EntityFrameworkCore;

namespace PlanAccountability.Application.Imports;

/// <summary>One import with its report.</summary>
public sealed record GetImport(Guid Id) : IQuery<ImportDto>;

/// <summary>The imports that the caller may know of, the latest first.</summary>
public sealed record ListImports(PageRequest Page) : IQuery<Page<ImportSummary>>;

internal sealed class GetImportHandler(IPlanAccountabilityDb db, ICaller caller) : IRequestHandler<GetImport, ImportDto>
{
    public async Task<ImportDto> Handle(GetImport query, CancellationToken cancellationToken)
    {
        var one = db.Imports.AsNoTracking().VisibleTo(caller).Where(batch => batch.Id == query.Id);
        return await one.Select(WithoutPayload).SingleOrDefaultAsync(cancellationToken) is { } batch
            ? ImportDto.Of(batch)
            : throw new NotFoundException("import");
    }

    private static readonly System.Linq.Expressions.Expression<Func<ImportBatch, ImportBatch>> WithoutPayload = batch => new ImportBatch
    {
        Id = batch.Id,
        ClientId = batch.ClientId,
        ClientName = batch.ClientName,
        CreatedAt = batch.CreatedAt,
        FinishedAt = batch.FinishedAt,
        Status = batch.Status,
        Mode = batch.Mode,
        Done = batch.Done,
        Of = batch.Of,
        Report = batch.Report,
    };
}

internal sealed class ListImportsHandler(IPlanAccountabilityDb db, ICaller caller) : IRequestHandler<ListImports, Page<ImportSummary>>
{
    public Task<Page<ImportSummary>> Handle(ListImports query, CancellationToken cancellationToken)
    {
        var batches = db.Imports.AsNoTracking().VisibleTo(caller);
        if (query.Page.After is { } cursor)
        {
            var before = cursor.IdAt<ImportBatch>(0, 1).Value;
            batches = batches.Where(batch => batch.Id < before);
        }

        return batches
            .OrderByDescending(batch => batch.Id)
            .Select(batch => new ImportSummary(
                batch.Id,
                ImportDto.Path + batch.Id,
                batch.Status,
                batch.Mode,
                new(batch.Done, batch.Of),
                batch.ClientName,
                batch.CreatedAt,
                batch.FinishedAt
            ))
            .ToPageAsync(query.Page, last => new Cursor(last.Id.ToString()), cancellationToken);
    }
}
