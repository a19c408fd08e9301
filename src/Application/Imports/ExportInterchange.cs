using System.Runtime.CompilerServices;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Inspections;
using PlanAccountability.Domain.Inspections;
using PlanAccountability.Domain.PanelReviews;

namespace PlanAccountability.Application.Imports;

/// <summary>All that is recorded of an area, as far as the caller may read it, as rows that can be imported.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Type">The type of the records; null for those of all types.</param>
public sealed record ExportInterchange(AreaId AreaId, string? Type = null) : IQuery<InterchangeExport>;

/// <summary>An export, read while it is written out.</summary>
/// <param name="Records">The records, each as JSON, by type and then by ref.</param>
public sealed record InterchangeExport(IAsyncEnumerable<byte[]> Records);

/// <summary>Opens transactions that see the record as it is at one moment.</summary>
public interface ISnapshots
{
    /// <summary>Opens one; it ends when it is disposed of.</summary>
    Task<IAsyncDisposable> OpenAsync(IPlanAccountabilityDb db, CancellationToken cancellationToken);
}

internal sealed class ExportInterchangeHandler(
    IPlanAccountabilityDb db,
    ICaller caller,
    ISnapshots snapshots,
    IInspectionSubjects inspections
) : IRequestHandler<ExportInterchange, InterchangeExport>
{
    private const int PageSize = 1_000;

    public async Task<InterchangeExport> Handle(ExportInterchange query, CancellationToken cancellationToken)
    {
        if (!await db.Areas.AnyAsync(area => area.Id == query.AreaId, cancellationToken))
            throw new NotFoundException("area");
        return new(WriteAsync(query.AreaId, ExchangeTypes.Of(query.Type), CancellationToken.None));
    }

    private async IAsyncEnumerable<byte[]> WriteAsync(
        AreaId area,
        ExchangeType? only,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await using var snapshot = await snapshots.OpenAsync(db, cancellationToken);
        var inspected = inspections.Concerning(db.InspectionReports.AsNoTracking(), area);
        var scope = await NamedByAsync(new(area, caller, db.PanelReviews.AsNoTracking(), inspected), cancellationToken);
        var resolver = new ReferenceResolver(db);
        var leftOut = new HashSet<(ExchangeType, string)>();
        foreach (var type in ExchangeTypes.All)
        {
            await foreach (var page in PagesAsync(type, scope, cancellationToken))
            {
                await resolver.LearnAsync(page.SelectMany(type.Named), cancellationToken);
                await type.LearnMoreAsync(page, resolver, db, cancellationToken);
                foreach (var row in page.Select(root => type.ToRow(root, resolver)))
                {
                    if (
                        type.References(row, resolver)
                            .Where(reference => reference.IsNeeded)
                            .GroupBy(reference => reference.Pointer)
                            .Any(AreOut)
                    )
                        leftOut.Add((type, row.Ref));
                    else if (only is null || type == only)
                        yield return RowJson.Write(type.WithoutReferences(row, IsOut, resolver), resolver);
                }
            }

            if (type == only)
                yield break;
        }

        // Of records of several types that one place may name, one that goes out is enough.
        bool AreOut(IEnumerable<Reference> references) =>
            references.Where(reference => resolver.Find(reference.Type, reference.Ref) is not null).ToList() is { Count: > 0 } known
            && known.TrueForAll(reference => IsOut(reference.Type, reference.Ref));

        bool IsOut(ExchangeType type, string @ref) =>
            leftOut.Contains((type, @ref)) || (resolver.Find(type, @ref) is { } entry && (entry.IsGone || entry.IsHiddenFrom(caller)));
    }

    /// <summary>Adds the organisations, documents, national priorities and measures, and inspection reports that the area's records name,
    /// which belong to no area.</summary>
    private async Task<ExportScope> NamedByAsync(ExportScope scope, CancellationToken cancellationToken)
    {
        foreach (var type in ExchangeTypes.All.Reverse().Where(type => type != ExchangeTypes.SourceDocument))
        {
            await foreach (var page in PagesAsync(type, scope, cancellationToken))
                scope.Name(page.SelectMany(type.Named));
        }

        return scope;
    }

    private async IAsyncEnumerable<IReadOnlyList<Root>> PagesAsync(
        ExchangeType type,
        ExportScope scope,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var after = "";
        while (true)
        {
            var page = await type.PageAsync(db, scope, after, PageSize, cancellationToken);
            if (page.Count > 0)
                yield return page;
            if (page.Count < PageSize)
                yield break;
            after = page[^1].Ref;
        }
    }
}

/// <summary>What an export is of: an area, as a caller sees it, and what its records name that belongs to no area.</summary>
internal sealed class ExportScope(
    AreaId area,
    ICaller caller,
    IQueryable<PanelReview> reviews,
    IQueryable<InspectionReport> inspectionReports
)
{
    private readonly HashSet<Guid> _documents = [];

    private readonly HashSet<Guid> _organisations = [];

    private readonly HashSet<Guid> _measures = [];

    private readonly HashSet<Guid> _nationalPriorities = [];

    private readonly HashSet<Guid> _inspectionReports = [];

    public AreaId Area => area;

    public ICaller Caller => caller;

    public IQueryable<PanelReview> Reviews => reviews;

    /// <summary>The inspection reports that concern the area.</summary>
    public IQueryable<InspectionReport> InspectionReportsOfArea => inspectionReports;

    public IReadOnlyList<SourceDocumentId> Documents => [.. _documents.Select(id => new SourceDocumentId(id))];

    public IReadOnlyList<OrganisationId> Organisations => [.. _organisations.Select(id => new OrganisationId(id))];

    public IReadOnlyList<NationalPriorityId> NationalPriorities => [.. _nationalPriorities.Select(id => new NationalPriorityId(id))];

    public IReadOnlyList<MeasureId> Measures => [.. _measures.Select(id => new MeasureId(id))];

    public IReadOnlyList<InspectionReportId> InspectionReports => [.. _inspectionReports.Select(id => new InspectionReportId(id))];

    public void Name(IEnumerable<(ExchangeType Type, Guid Id)> named)
    {
        foreach (var (type, id) in named)
        {
            if (type == ExchangeTypes.SourceDocument)
                _documents.Add(id);
            else if (type == ExchangeTypes.Organisation)
                _organisations.Add(id);
            else if (type == ExchangeTypes.Measure)
                _measures.Add(id);
            else if (type == ExchangeTypes.NationalPriority)
                _nationalPriorities.Add(id);
            else if (type == ExchangeTypes.InspectionReport)
                _inspectionReports.Add(id);
        }
    }
}
