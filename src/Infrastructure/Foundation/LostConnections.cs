using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace PlanAccountability.Infrastructure.Foundation;

/// <summary>Ends a unit of work with its connection. EF Core opens another where one was lost, and what followed would be committed there
/// without what went before.</summary>
internal sealed class LostConnections : DbConnectionInterceptor
{
    public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection,
        ConnectionEventData eventData,
        InterceptionResult result,
        CancellationToken cancellationToken = default
    ) =>
        eventData.Context is PlanAccountabilityDb db && UnitOfWork.IsUnderWayOn(db)
            ? throw new NpgsqlException("The connection was lost in the middle of a transaction.")
            : ValueTask.FromResult(result);
}
