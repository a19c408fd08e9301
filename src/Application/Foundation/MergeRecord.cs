using System.Linq.Expressions;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Foundation;

/// <summary>Merges two records of one thing: one stays, the other is left as a tombstone that points at it, and what named the other names
/// the one that stays.</summary>
/// <param name="Record">The record that goes.</param>
/// <param name="Revision">The revision that the act is based on.</param>
/// <param name="Into">The record that stays.</param>
/// <param name="Reason">Why, or null.</param>
public sealed record MergeRecord<TRoot>(Expression<Func<TRoot, bool>> Record, Revisions Revision, Id<TRoot> Into, string? Reason)
    : ICommand<MergedRecord>,
        IReachesOthers
    where TRoot : Root<TRoot>;

/// <summary>What was merged into what.</summary>
/// <param name="Ref" example="lancashire:plan-2021:asb-2">The ref of the record that is a tombstone now. It still finds the one that
/// stays.</param>
/// <param name="MergedInto" example="/v1/priorities/0199a1f0-0000-7000-8000-000000000001">The address of the record that stays.</param>
/// <param name="MergedIntoRef" example="lancashire:plan-2021:asb">Its ref.</param>
/// <param name="References" example="4">How many records named the tombstone and now name the record that stays.</param>
public sealed record MergedRecord(string Ref, string MergedInto, string MergedIntoRef, int References);

/// <summary>Validates a merge.</summary>
internal sealed class MergeRecordValidator<TRoot> : AbstractValidator<MergeRecord<TRoot>>
    where TRoot : Root<TRoot>
{
    public MergeRecordValidator() => RuleFor(command => command.Reason).OptionalText();
}

/// <summary>Merges records of any type.</summary>
internal sealed class MergeRecordHandler<TRoot>(IPlanAccountabilityDb db, ICaller caller, IReferenceSearch mentions, TimeProvider clock)
    : IRequestHandler<MergeRecord<TRoot>, MergedRecord>
    where TRoot : Root<TRoot>
{
    public async Task<MergedRecord> Handle(MergeRecord<TRoot> command, CancellationToken cancellationToken)
    {
        var loser = await db.Set<TRoot>().Where(command.Record).LoadAsync(caller, cancellationToken);
        caller.RequireKeeper(loser);
        loser.EnsureRevision(command.Revision);
        var winner = await WinnerAsync(command.Into, cancellationToken);
        caller.RequireKeeper(winner);

        var (at, url) = (clock.GetUtcNow(), RecordTypes.Of(typeof(TRoot)).Url(winner));
        var reason = command.Reason ?? caller.Reason ?? $"The same as {winner.Ref}.";
        var earlier = await db.Set<TRoot>()
            .Where(record => record.Retraction != null && record.Retraction.MergedInto == loser.Ref)
            .ToListAsync(cancellationToken);
        loser.MergeInto(winner, url, reason, at);
        foreach (var record in earlier)
            record.Follow(winner, url);

        var references = await FollowAsync(loser, winner, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return new(loser.Ref, url, winner.Ref, references);
    }

    private async Task<TRoot> WinnerAsync(Id<TRoot> id, CancellationToken cancellationToken)
    {
        var winner = await db.Set<TRoot>().Where(record => record.Id == id).NotRetracted().SingleOrDefaultAsync(cancellationToken);
        return winner is not null && caller.MayKnow(winner.Visibility, winner.OwningArea)
            ? winner
            : throw new BadValueException("/into", "unknown-record", $"There is no such {RecordTypes.Of(typeof(TRoot)).Text}.");
    }

    /// <summary>Lets every record that names the one that goes name the one that stays. Records of other areas are changed by an admin
    /// only.</summary>
    private async Task<int> FollowAsync(TRoot loser, TRoot winner, CancellationToken cancellationToken)
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
                root.NameInstead(loser.Ref, winner.Ref);
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
