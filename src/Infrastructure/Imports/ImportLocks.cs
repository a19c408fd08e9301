using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Imports;
using PlanAccountability.Infrastructure.Foundation;

namespace PlanAccountability.Infrastructure.Imports;

/// <summary>Turns by advisory locks of the transaction, one for each area, always taken in the same order.</summary>
internal sealed class ImportLocks : IImportLocks
{
    /// <summary>The first half of the locks' keys: these locks and no others.</summary>
    internal const int Space = 0x696D70;

    /// <summary>The lock that every import shares; whoever must meet none under way takes it alone.</summary>
    internal const long All = 0x696D706F727473;

    /// <summary>How long one import waits for another.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(10);

    public async Task TakeAsync(IPlanAccountabilityDb db, IEnumerable<AreaId> areas, bool isAlone, CancellationToken cancellationToken)
    {
        var usual = db.Database.GetCommandTimeout();
        db.Database.SetCommandTimeout(Timeout);
        if (isAlone)
            await db.Database.ExecuteSqlAsync(
                $"select pg_advisory_xact_lock({All}); select pg_advisory_xact_lock({WriteLocks.Writes})",
                cancellationToken
            );
        else
            await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock_shared({All})", cancellationToken);
        foreach (var area in areas.Select(area => area.Value).Order(StringComparer.Ordinal))
            await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({Space}, hashtext({area}))", cancellationToken);
        db.Database.SetCommandTimeout(usual);
    }
}
