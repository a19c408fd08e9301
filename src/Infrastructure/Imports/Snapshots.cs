using System.Data;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Imports;

namespace PlanAccountability.Infrastructure.Imports;

/// <summary>Snapshots as PostgreSQL's repeatable reads have them.</summary>
internal sealed class Snapshots : ISnapshots
{
    public async Task<IAsyncDisposable> OpenAsync(IPlanAccountabilityDb db, CancellationToken cancellationToken) =>
        await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
}
