using MediatR;
using PlanAccountability.Application.Imports;
using PlanAccountability.Application.Performance;

namespace PlanAccountability.Application.Evidence;

/// <summary>Holds what is recorded of an area against itself, and records what disagrees: the office of the area, its importers and admins
/// may. What was found before, whatever became of it, is not recorded again.</summary>
public sealed record SearchDiscrepancies(AreaId AreaId) : ICommand<FoundDiscrepancies>, ILocksForItself;

/// <summary>What was found.</summary>
/// <param name="Found">Those that were not known, now recorded.</param>
/// <param name="Known" example="2">How many there are besides that were known.</param>
public sealed record FoundDiscrepancies(IReadOnlyList<DiscrepancyDto> Found, int Known) : INamesRecords
{
    /// <summary>What the records are called that it names by their identifiers.</summary>
    public IReadOnlyDictionary<Guid, RecordName>? Names { get; set; }
}

internal sealed class SearchDiscrepanciesHandler(IPlanAccountabilityDb db, ICaller caller, IImportLocks turns, DiscrepancySearch search)
    : IRequestHandler<SearchDiscrepancies, FoundDiscrepancies>
{
    public async Task<FoundDiscrepancies> Handle(SearchDiscrepancies command, CancellationToken cancellationToken)
    {
        caller.Require(command.AreaId, [Role.Office, Role.Importer, Role.Admin]);
        await db.NameOfAreaAsync(command.AreaId, cancellationToken); // refuses an area that there is not
        await using var attempt = await UnitOfWork.JoinAsync(db, cancellationToken);
        // As an import does, it keeps away those who hold all writes by its turn alone: they wait for turns before they wait for writes.
        await turns.TakeAsync(db, [command.AreaId], isAlone: false, cancellationToken); // an import searches too
        var (found, known) = await search.RecordAsync(command.AreaId, cancellationToken);
        await attempt.KeepAsync(cancellationToken);
        var shown = DiscrepancyType.Shown.Compile();
        return new([.. found.Select(shown)], known);
    }
}
