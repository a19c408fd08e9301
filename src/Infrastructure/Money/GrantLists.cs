using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Money;
using PlanAccountability.Domain.Money;

namespace PlanAccountability.Infrastructure.Money;

/// <inheritdoc/>
internal sealed class GrantLists : IGrantLists
{
    /// <summary>The index by which a recipient is found: the expression of the query, on its lists.</summary>
    public const string RecipientsIndex =
        "create index ix_grant_award_recipients on grant_award using gin ((lower(recipients::text)::jsonb));";

    public IQueryable<GrantAward> Received(IPlanAccountabilityDb db, string recipient)
    {
        var received = db.Database.SqlQuery<Guid>(
            $"""select id as "Value" from grant_award where lower(recipients::text)::jsonb ? lower({recipient})"""
        );
        return db.GrantAwards.Where(grant => received.Contains((Guid)(object)grant.Id));
    }

    public IQueryable<GrantAward> Matched(IQueryable<GrantAward> grants, PriorityId priority)
    {
        var key = priority.ToString();
        return grants.Where(grant => EF.Functions.JsonExists(grant.PriorityIds, key));
    }

    public IQueryable<GrantAward> Serving(IQueryable<GrantAward> grants, CommitmentId commitment)
    {
        var key = commitment.ToString();
        return grants.Where(grant => EF.Functions.JsonExists(grant.CommitmentIds, key));
    }
}
