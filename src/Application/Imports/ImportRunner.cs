using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Evidence;
using PlanAccountability.Application.Performance;

namespace PlanAccountability.Application.Imports;

/// <summary>Carries out a file in one unit of work. A dry run does the same and then takes everything back.</summary>
public sealed class ImportRunner(
    IPlanAccountabilityDb db,
    ICaller caller,
    ImportInProgress inProgress,
    IImportLocks turns,
    DiscrepancySearch discrepancies,
    SuppressedFigures figures,
    TimeProvider clock
)
{
    private const int MostRaces = 3;

    private bool _isKnown;

    /// <summary>Carries out a file.</summary>
    /// <param name="batch">The import as it is kept; it is concluded in the same transaction as what it commits.</param>
    /// <param name="file">The file.</param>
    /// <param name="progress">Told how many rows are handled.</param>
    /// <param name="cancellationToken">Cancels it; nothing is kept then.</param>
    /// <exception cref="StaleRevisionException">Others kept changing the same records.</exception>
    public async Task RunAsync(ImportBatch batch, ImportFile file, Func<int, Task> progress, CancellationToken cancellationToken)
    {
        inProgress.Id = batch.Id;
        _isKnown = batch.Status is not ImportStatus.Queued;
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        db.Database.AutoSavepointsEnabled = true; // rows that the database refuses are left out, and the rest goes on
        for (var races = 1; ; races++)
        {
            try
            {
                await CarryOutAsync(batch, file, progress, cancellationToken);
                return;
            }
            catch (Exception lost) when (lost.IsLostRace() && races < MostRaces)
            {
                db.ChangeTracker.Clear();
            }
            catch (BrokenRuleException lost) when (lost.IsLostRace())
            {
                throw new StaleRevisionException();
            }
        }
    }

    private async Task CarryOutAsync(ImportBatch batch, ImportFile file, Func<int, Task> progress, CancellationToken cancellationToken)
    {
        var items = new ImportItems(file);
        while (!await TryAsync(batch, file, items, progress, cancellationToken)) { }
    }

    /// <summary>Tries the rows that are not rejected yet.</summary>
    /// <returns>Whether that settled it; if not, fewer rows are left to try.</returns>
    private async Task<bool> TryAsync(
        ImportBatch batch,
        ImportFile file,
        ImportItems items,
        Func<int, Task> progress,
        CancellationToken cancellationToken
    )
    {
        await using var attempt = await UnitOfWork.BeginAsync(db, cancellationToken);
        var isAlone = items.All.Any(item => item.Type == ExchangeTypes.Reading && item.MayHave("suppressEarlier"u8));
        await turns.TakeAsync(db, file.Areas.Where(caller.MayImport), isAlone, cancellationToken);
        await using var work = await UnitOfWork.BeginAsync(db, cancellationToken);
        var areas = await db.Areas.AsNoTracking().Select(area => area.Id).ToListAsync(cancellationToken);
        var resolver = new ReferenceResolver(db);
        var pass = new ImportPass(
            db,
            resolver,
            new(db, resolver, new(db, resolver), new(caller, areas.ToHashSet()), file.Force),
            () => new(resolver, caller, clock.Today())
        );
        await pass.RunAsync(items.All, progress, cancellationToken);

        var isAgain = ImportPass.RejectDependents(items.All, resolver);
        var isFailed = file.OnError is OnError.RejectAll && items.HasRejected;
        if (isAgain && !isFailed)
            return false;

        if (!isFailed)
            await SuppressAsync(pass.Suppressions, cancellationToken);
        var isKept = !isFailed && file.Mode is ImportMode.Commit;
        var duplicates = await NearDuplicates.FindAsync(db, resolver, items.All, cancellationToken);
        var attendees = await RepeatedAttendees.FindAsync(db, items.All, cancellationToken);
        var scales = await AssuranceOutsideScale.FindAsync(db, items.All, cancellationToken);
        var panels = await MembersOfPanels.FindAsync(db, items.All, cancellationToken);
        var same = await SameRecords.FindAsync(db, items.All, cancellationToken);
        var grades = await GradesOutsideScale.FindAsync(db, items.All, cancellationToken);
        var totals = await TotalsOutsideScale.FindAsync(db, items.All, cancellationToken);
        var priorities = await PrioritiesThatDoNotApply.FindAsync(db, items.All, cancellationToken);
        var precepts = await OversightsInPrecepts.FindAsync(db, items.All, cancellationToken);
        var terms = await TermsInConflict.FindAsync(db, items.All, cancellationToken);
        var disagreements = isFailed ? [] : await FoundDisagreements.RecordAsync(discrepancies, items.All, cancellationToken);
        // The turn lasts until the report is kept: what is taken out of a record meanwhile would not be taken out of the report.
        if (isKept)
            await work.KeepAsync(cancellationToken);
        else
            await work.TakeBackAsync(cancellationToken);

        var rows = items.Report(isKept); // made once for the counts and once to be kept: a list of them would be as large as the file
        var report = new ImportReport(
            ImportCounts.Of(rows),
            rows,
            [
                .. pass.Findings,
                .. RowFindings.Of(items.All),
                .. duplicates,
                .. same,
                .. attendees,
                .. scales,
                .. panels,
                .. grades,
                .. totals,
                .. priorities,
                .. precepts,
                .. terms,
                .. disagreements,
            ]
        );
        await ConcludeAsync(batch, isFailed ? ImportStatus.Failed : ImportStatus.Done, report, items.ChangedAreas, cancellationToken);
        await attempt.KeepAsync(cancellationToken);
        return true;
    }

    private async Task SuppressAsync(List<Suppression> suppressions, CancellationToken cancellationToken)
    {
        if (suppressions.Count == 0)
            return;
        await figures.TakeOutAsync(suppressions, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    private async Task ConcludeAsync(
        ImportBatch batch,
        ImportStatus status,
        ImportReport report,
        IEnumerable<string> areas,
        CancellationToken cancellationToken
    )
    {
        db.ChangeTracker.Clear();
        db.Entry(batch).State = _isKnown ? EntityState.Unchanged : EntityState.Added;
        batch.Conclude(status, report, clock.GetUtcNow());
        batch.RestrictTo(areas);
        await db.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>Sees to it that imports into one area come one after the other.</summary>
public interface IImportLocks
{
    /// <summary>Waits until no other import into the areas is under way; the turn ends with the transaction.</summary>
    /// <param name="db">The record.</param>
    /// <param name="areas">The areas.</param>
    /// <param name="isAlone">Whether nothing else may be written meanwhile, in whatever area.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task TakeAsync(IPlanAccountabilityDb db, IEnumerable<AreaId> areas, bool isAlone, CancellationToken cancellationToken);
}

/// <summary>Saves that the database refused.</summary>
public static class RefusedSaves
{
    private const string Records = "records";

    private static readonly object Lost = new();

    /// <summary>Says which records a refused save was about.</summary>
    public static TException About<TException>(this TException refusal, IReadOnlyList<Root> records, bool isLostRace)
        where TException : Exception
    {
        refusal.Data[Records] = records;
        refusal.Data[Lost] = isLostRace;
        return refusal;
    }

    /// <summary>The records that a refused save was about, where the database said so.</summary>
    internal static IReadOnlyList<Root>? RefusedRecords(this Exception refusal) => refusal.Data[Records] as IReadOnlyList<Root>;

    /// <summary>Whether another writer came first, so that reading the record again may help.</summary>
    internal static bool IsLostRace(this Exception refusal) => refusal is StaleRevisionException || refusal.Data[Lost] is true;
}
