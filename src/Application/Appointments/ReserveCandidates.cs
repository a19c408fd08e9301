using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Appointments;

namespace PlanAccountability.Application.Appointments;

/// <summary>Which hearing is of a reserve candidate for that of which: none comes back to itself.</summary>
internal static class ReserveCandidates
{
    /// <summary>Refuses a stored hearing that comes back to itself.</summary>
    /// <exception cref="BrokenRuleException">It does.</exception>
    public static async Task RequireAsync(
        IPlanAccountabilityDb db,
        ConfirmationHearing root,
        string pointer,
        CancellationToken cancellationToken
    ) =>
        HearingRules.ReserveOfAnother.Require(
            !await RecordChain.IsClosedByAsync(Stored(db, [root.AreaId]), root.Id, root.ReserveOfId, cancellationToken),
            pointer: pointer
        );

    /// <summary>Learns what rows say, and what is stored of their areas.</summary>
    public static Task LearnAsync(
        RecordChain chain,
        IPlanAccountabilityDb db,
        IReadOnlyList<ImportItem> items,
        CancellationToken cancellationToken
    )
    {
        var rows = items
            .Where(item => item.Row is ConfirmationHearingRow)
            .Select(item => (item.Entry.Id, Row: (ConfirmationHearingRow)item.Row!))
            .ToList();
        return chain.LearnAsync(
            Stored(db, [.. rows.Select(row => row.Row.AreaId).Distinct()]),
            [.. rows.Select(row => (row.Id, row.Row.ReserveOfId?.Value))],
            cancellationToken
        );
    }

    private static IQueryable<ChainLink<ConfirmationHearing>> Stored(IPlanAccountabilityDb db, IReadOnlyList<AreaId> areas) =>
        db
            .ConfirmationHearings.AsNoTracking()
            .NotRetracted()
            .Where(hearing => areas.Contains(hearing.AreaId) && hearing.ReserveOfId != null)
            .Select(hearing => new ChainLink<ConfirmationHearing>(hearing.Id, hearing.ReserveOfId!.Value));
}
