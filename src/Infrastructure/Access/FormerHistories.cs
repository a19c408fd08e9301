using Microsoft.EntityFrameworkCore;
using PlanAccountability.Infrastructure.Foundation;

namespace PlanAccountability.Infrastructure.Access;

/// <summary>Begins the history of clients that the migrations brought here without one: a change record is made by saving, never by a
/// migration.</summary>
internal static class FormerHistories
{
    /// <summary>Saves each of them once, so that it gets revision 1 and its first change record. Afterwards there are none left.</summary>
    public static async Task BeginAsync(PlanAccountabilityDb db, CancellationToken cancellationToken)
    {
        foreach (var client in await db.ApiClients.Where(client => client.Revision == 0).ToListAsync(cancellationToken))
        {
            client.BeginHistory();
            db.Entry(client).Property(former => former.Revision).IsModified = true;
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
