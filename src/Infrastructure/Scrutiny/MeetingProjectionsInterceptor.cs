using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PlanAccountability.Infrastructure.Scrutiny;

/// <summary>On every save: writes the lines of each meeting that changed anew, and of each whose actions and questions are reported on by
/// an entry that changed, in the same transaction, so that they never say anything else than meetings and entries.</summary>
internal sealed class MeetingProjectionsInterceptor : SaveChangesInterceptor
{
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        var db = eventData.Context!;
        var reported = await ReportedEntries.OfChangesAsync(db, cancellationToken);
        if (reported.Meetings.Count > 0)
            await MeetingProjections.WriteAsync(db, reported, cancellationToken);
        return await base.SavingChangesAsync(eventData, result, cancellationToken);
    }
}
