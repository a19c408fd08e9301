using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Foundation;

/// <summary>Merges one record into another with all that hangs on it: earlier tombstones, what names it, and what both have under
/// them.</summary>
public sealed class RecordMerger(IPlanAccountabilityDb db, ICaller caller, IReferenceSearch mentions, TimeProvider clock)
{
    /// <summary>Merges two records; nothing is saved yet.</summary>
    /// <param name="loser">The record that goes.</param>
    /// <param name="winner">The record that stays.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>How many records, as far as the caller may know of them, name the one that stays in place of the other.</returns>
    /// <exception cref="BrokenRuleException">They cannot be of one thing, or say different things of the same part.</exception>
    /// <exception cref="ForbiddenException">Records of others name the one that goes.</exception>
    public async Task<int> MergeAsync<TRoot>(TRoot loser, TRoot winner, string reason, CancellationToken cancellationToken)
        where TRoot : Root<TRoot>
    {
        var type = RecordTypes.Of(typeof(TRoot));
        var (at, url) = (clock.GetUtcNow(), type.Url(winner));
        var earlier = await db.Set<TRoot>()
            .Where(record => record.Retraction != null && record.Retraction.MergedInto == loser.Ref)
            .ToListAsync(cancellationToken);
        loser.MergeInto(winner, url, reason, at);
        foreach (var record in earlier)
            record.Follow(winner, url);

        var twins = await type.Twins.FindAsync(db, loser, winner, cancellationToken);
        FoundationRules.RequireAgreement([.. twins.Where(twin => !twin.Agree).Select(twin => (twin.Merged.Ref, twin.Kept.Ref))]);
        var references = await FollowAsync(loser, winner, cancellationToken);
        foreach (var twin in twins)
            await twin.MergeAsync(this, reason, cancellationToken);
        return references;
    }

    /// <summary>Lets every record that names the one that goes name the one that stays. Records of other areas are changed by an admin
    /// only.</summary>
    private async Task<int> FollowAsync<TRoot>(TRoot loser, TRoot winner, CancellationToken cancellationToken)
        where TRoot : Root<TRoot>
    {
        var followed = 0;
        foreach (var root in (await mentions.OfAsync(db, loser.Key, null, cancellationToken)).Where(root => root != loser))
        {
            FoundationRules.MergedOutsideDrafts.Require(
                root is not PlanVersion { IsUnissued: true } draft || !HasBoth(draft, loser.Key, winner.Key)
            );
            var naming = NamingMembers.Of(root.GetType(), typeof(TRoot));
            var rewriter = new ReferenceRewriter(
                (member, text) =>
                    !naming.Contains(member) ? null
                    : text == loser.Key ? winner.Key
                    : text == loser.Ref ? winner.Ref
                    : null
            );
            if (!rewriter.Apply(db.Entry(root)))
                continue;
            if (!caller.IsAdmin && !IsWithinReach(root))
                throw new ForbiddenException("Records of others name it: only an admin may change them.");
            if (root != winner)
                root.NameInstead(loser, winner);
            if (caller.MayKnow(root.Visibility, root.OwningArea))
                followed++;
        }

        return followed;
    }

    /// <summary>Whether the caller may write where a record belongs. Where that is, is not told: it may be a draft.</summary>
    private bool IsWithinReach(Root root) =>
        root is IOwnedByClient owned
            ? owned.OwnedBy == caller.ClientId
            : caller.Is(Role.Office, root.OwningArea)
                || caller.Is(Role.Panel, root.OwningArea)
                || caller.Is(Role.Importer, root.OwningArea);

    /// <summary>Whether a draft names both, as its items or as what they come from.</summary>
    private static bool HasBoth(PlanVersion draft, string one, string other)
    {
        var named = draft
            .Content.Priorities.Select(priority => priority.Id.ToString())
            .Concat(
                draft
                    .Content.Commitments.SelectMany(item =>
                        (CommitmentId?[])[item.Commitment.Id, item.Commitment.SplitFrom, .. item.Commitment.MergedFrom]
                    )
                    .Select(id => id.ToString())
            )
            .ToHashSet();
        return named.Contains(one) && named.Contains(other);
    }
}
