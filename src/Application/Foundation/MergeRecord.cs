using System.Linq.Expressions;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

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
internal sealed class MergeRecordHandler<TRoot>(IPlanAccountabilityDb db, ICaller caller, RecordMerger merger)
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

        var references = await merger.MergeAsync(
            loser,
            winner,
            command.Reason ?? caller.Reason ?? $"The same as {winner.Ref}.",
            cancellationToken
        );
        await RecordTypes.Of(typeof(TRoot)).FollowMergedAsync(db, loser, winner, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await RecordTypes.Of(typeof(TRoot)).RequireMergedAsync(db, winner, cancellationToken);
        return new(loser.Ref, RecordTypes.Of(typeof(TRoot)).Url(winner), winner.Ref, references);
    }

    private async Task<TRoot> WinnerAsync(Id<TRoot> id, CancellationToken cancellationToken)
    {
        var winner = await db.Set<TRoot>().Where(record => record.Id == id).NotRetracted().SingleOrDefaultAsync(cancellationToken);
        return winner is not null && caller.MayKnow(winner.Visibility, winner.OwningArea)
            ? winner
            : throw new BadValueException("/into", "unknown-record", $"There is no such {RecordTypes.Of(typeof(TRoot)).Text}.");
    }
}
