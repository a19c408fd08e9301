using System.Linq.Expressions;
using System.Text.Json;
using FluentValidation;
using MediatR;

namespace PlanAccountability.Application.Foundation;

/// <summary>Amends what is said of a record of a flat type, by a merge patch.</summary>
/// <param name="Record">The one record.</param>
/// <param name="Revision">The revision that the act is based on.</param>
/// <param name="Body">The merge patch.</param>
public sealed record AmendRecord<TRoot, TInput>(Expression<Func<TRoot, bool>> Record, Revisions Revision, JsonElement Body)
    : ICommand<Id<TRoot>>,
        IReachesOthers
    where TRoot : Root<TRoot>
    where TInput : RecordInput
{
    /// <summary>What must go with others meets none that is being written.</summary>
    public bool ReachesOthers => typeof(TInput).IsAssignableTo(typeof(IGoesWithOthers));
}

internal sealed class AmendRecordHandler<TRoot, TInput, TRow, TDto>(
    IPlanAccountabilityDb db,
    ICaller caller,
    TimeProvider clock,
    AggregateType<TRoot, TInput, TRow, TDto> type,
    IValidator<TInput> validator
) : IRequestHandler<AmendRecord<TRoot, TInput>, Id<TRoot>>
    where TRoot : Root<TRoot>
    where TInput : RecordInput
    where TRow : class, TInput, Imports.IRecordRow
    where TDto : RecordDto
{
    public async Task<Id<TRoot>> Handle(AmendRecord<TRoot, TInput> command, CancellationToken cancellationToken)
    {
        var root = await db.Set<TRoot>().Where(command.Record).LoadAsync(caller, cancellationToken);
        type.RequireMayAmend(caller, root);
        root.EnsureRevision(command.Revision);

        var stored = AggregateType<TRoot, TInput, TRow, TDto>.ToInput(root);
        var input = MergePatch.Apply(stored, command.Body);
        await validator.ValidateAndThrowAsync(input, cancellationToken);
        type.RequireMaySay(caller, root, input);
        foreach (var (date, pointer) in type.PastDates(input))
            clock.RequirePast(date, pointer);
        await type.RequireNamedAsync(db, new(input, root.OwningArea), stored, cancellationToken);
        input = await type.CompleteInputAsync(input, root.OwningArea, db, cancellationToken);

        type.Describe(root, input, isReasonGiven: caller.Reason is not null);
        await type.RequireAmongOthersAsync(db, root, cancellationToken);
        if (input is CitedInput cited)
            root.Cite(cited.Citations ?? []);
        await db.SaveChangesAsync(cancellationToken);
        return root.Id;
    }
}
