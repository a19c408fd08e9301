using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Charts;
using PlanAccountability.Application.Money;
using PlanAccountability.Domain.Money;

namespace PlanAccountability.Application.Accountability;

/// <summary>The grants and other lines of money that serve a commitment, each at the day of its award. A second statement of an allocation
/// is no grant of its own, and a sub-line is told in the line that it is a part of where that serves the commitment too.</summary>
internal sealed class TraceOfMoney(IPlanAccountabilityDb db, IGrantLists lists)
{
    public async Task<TracePart> OfAsync(CommitmentId commitment, CancellationToken cancellationToken)
    {
        var serving = lists.Serving(db.GrantAwards.NotRetracted(), commitment);
        var grants = await serving
            .AsNoTracking()
            .StatedFirst(db)
            .Where(grant => !serving.Any(whole => whole.Id == grant.ParentId))
            .OrderByDescending(grant => grant.AwardedOn)
            .ThenByDescending(grant => grant.Id)
            .Take(CommitmentTrace.Most + 1)
            .ToListAsync(cancellationToken);
        grants.Reverse();
        return TracePart.Of(grants.Select(Entry), grants.Count > CommitmentTrace.Most);
    }

    private static TraceEntry Entry(GrantAward grant) =>
        new()
        {
            On = grant.AwardedOn,
            Kind = TraceEntryKind.MoneyAllocated,
            Summary = $"{grant.Purpose}: {Amount(grant)}{To(grant)}",
            Url = $"/v1/grants/{grant.Id}",
            Citations = grant.Citations,
        };

    private static string Amount(GrantAward grant) =>
        grant.Amount is not { } amount ? "no amount stated"
        : grant.AmountIs is AmountIs.Exact ? ChartNumbers.Pounds(amount)
        : $"{grant.AmountIs.ToString().ToLowerInvariant()} {ChartNumbers.Pounds(amount)}";

    private static string To(GrantAward grant) => grant.Recipients is [] ? "" : $", to {string.Join("; ", grant.Recipients)}";
}
