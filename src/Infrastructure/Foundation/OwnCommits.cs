using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PlanAccountability.Infrastructure.Foundation;

/// <summary>Tells of each commit of this process before whoever asked for it is told: it sees its own write at once.</summary>
internal sealed class OwnCommits(FeedWatch feed) : DbTransactionInterceptor
{
    public override Task TransactionCommittedAsync(
        DbTransaction transaction,
        TransactionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        feed.Forget();
        return Task.CompletedTask;
    }
}
