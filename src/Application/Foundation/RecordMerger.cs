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
        loser.RequireMayMergeInto(winner);
        List<(Twin Twin, Action Fit)> twins = [];
        await CollectAsync(new Twin<TRoot>(loser, winner, true), twins, cancellationToken);
        FoundationRules.RequireAgreement([
            .. twins.Where(pair => !pair.Twin.Agree).Select(pair => (pair.Twin.Merged.Ref, pair.Twin.Kept.Ref)),
        ]);

        var naming = await mentions.OfAsync(
            db,
            [.. twins.SelectMany(pair => NamedBy(pair.Twin.Merged)).Distinct()],
            [.. twins.SelectMany(pair => NamingMembers.TypesNaming(pair.Twin.Merged.GetType())).Distinct()],
            null,
            cancellationToken
        );
        List<Root> earlier = [];
        foreach (var ofType in twins.GroupBy(pair => pair.Twin.GetType(), pair => pair.Twin))
            earlier.AddRange(await ofType.First().MergedEarlierAsync(db, [.. ofType.Select(twin => twin.Merged.Ref)], cancellationToken));
        var merge = new MergeUnderWay(reason, clock.GetUtcNow(), naming, earlier.ToLookup(record => record.Retraction!.MergedInto!));
        List<int> references = [];
        foreach (var (twin, fit) in twins)
            references.Add(twin.Merge(this, merge, fit));
        return references[0];
    }

    /// <summary>Merges one of the records that a merge is about, holds what is under it against the one that stays, and lets what names it
    /// name that.</summary>
    internal int Merge<TRoot>(TRoot loser, TRoot winner, MergeUnderWay merge, Action fit)
        where TRoot : Root<TRoot>
    {
        var url = RecordTypes.Of(typeof(TRoot)).Url(winner);
        loser.MergeInto(winner, url, merge.Reason, merge.At);
        foreach (var record in merge.Earlier[loser.Ref].OfType<TRoot>())
            record.Follow(winner, url);
        fit();
        return Follow(loser, winner, NamedBy(loser).SelectMany(key => merge.Naming[key]).Distinct());
    }

    /// <summary>Finds what is merged with two records, and with those under them: each after what it is under.</summary>
    private async Task CollectAsync(Twin twin, List<(Twin, Action)> twins, CancellationToken cancellationToken)
    {
        var under = await RecordTypes.Of(twin.Merged.GetType()).Twins.FindAsync(db, twin.Merged, twin.Kept, cancellationToken);
        twins.Add((twin, under.Fit));
        foreach (var child in under.Twins)
            await CollectAsync(child, twins, cancellationToken);
    }

    private static IReadOnlyList<string> NamedBy(Root root) => RecordTypes.Of(root.GetType()).NamedBy(root);

    /// <summary>Lets every record that names the one that goes name the one that stays. Records of other areas are changed by an admin
    /// only.</summary>
    private int Follow<TRoot>(TRoot loser, TRoot winner, IEnumerable<Root> naming)
        where TRoot : Root<TRoot>
    {
        var followed = 0;
        foreach (var root in naming.Where(root => root != loser))
        {
            FoundationRules.MergedOutsideDrafts.Require(
                root is not PlanVersion { IsUnissued: true } draft || !HasBoth(draft, loser.Key, winner.Key)
            );
            var members = NamingMembers.Of(root.GetType(), typeof(TRoot));
            var rewriter = new ReferenceRewriter(
                (member, text) =>
                    !members.Contains(member) ? null
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

/// <summary>What holds for each two records that one merge is about.</summary>
/// <param name="Reason">Why they are merged.</param>
/// <param name="At">When.</param>
/// <param name="Naming">The records that name one that goes, by the value that they name it by.</param>
/// <param name="Earlier">The tombstones of earlier merges, by the ref of the record that they lead to.</param>
internal sealed record MergeUnderWay(string Reason, DateTimeOffset At, ILookup<string, Root> Naming, ILookup<string, Root> Earlier);
