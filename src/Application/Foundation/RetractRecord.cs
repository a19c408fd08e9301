using FluentValidation;
using MediatR;

namespace PlanAccountability.Application.Foundation;

/// <summary>Takes back a record that was entered in error, with what belongs to it; an unissued version is discarded so.</summary>
/// <param name="Record">The one record.</param>
/// <param name="Revision">The revision that the act is based on.</param>
/// <param name="Reason">Why.</param>
public sealed record RetractRecord<TRoot>(System.Linq.Expressions.Expression<Func<TRoot, bool>> Record, Revisions Revision, string Reason)
    : ICommand<string>,
        IReachesOthers
    where TRoot : Root;

/// <summary>Validates a retraction.</summary>
internal sealed class RetractRecordValidator<TRoot> : AbstractValidator<RetractRecord<TRoot>>
    where TRoot : Root
{
    public RetractRecordValidator() => RuleFor(command => command.Reason).Text();
}

/// <summary>Retracts a record of any type.</summary>
internal sealed class RetractRecordHandler<TRoot>(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<RetractRecord<TRoot>, string>
    where TRoot : Root
{
    public async Task<string> Handle(RetractRecord<TRoot> command, CancellationToken cancellationToken)
    {
        var root = await db.Set<TRoot>().Where(command.Record).LoadAsync(caller, cancellationToken);
        caller.RequireKeeper(root);
        root.EnsureRevision(command.Revision);

        var at = clock.GetUtcNow();
        foreach (
            var record in (IEnumerable<Root>)[.. await RecordTypes.Of(typeof(TRoot)).Children.UnderAsync(db, root, cancellationToken), root]
        )
            record.Retract(command.Reason, at);
        await db.SaveChangesAsync(cancellationToken);
        return root.Ref;
    }
}
