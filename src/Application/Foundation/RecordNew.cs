using FluentValidation;
using MediatR;

namespace PlanAccountability.Application.Foundation;

/// <summary>Records a new record of a flat type.</summary>
/// <param name="Ref">Its stable external key, or null to have one made.</param>
/// <param name="Input">What is said of it.</param>
/// <param name="AreaId">Its area; null where it belongs to none, or to that of its parent.</param>
/// <param name="ParentId">The record that it belongs to, or null.</param>
public sealed record RecordNew<TRoot, TInput>(string? Ref, TInput Input, AreaId? AreaId = null, Guid? ParentId = null)
    : ICommand<Id<TRoot>>,
        IReachesOthers
    where TRoot : Root<TRoot>
    where TInput : RecordInput
{
    /// <summary>What must go with others meets none that is being written.</summary>
    public bool ReachesOthers => Input is IGoesWithOthers { GoesWithOthers: true };
}

internal sealed class RecordNewValidator<TRoot, TInput> : AbstractValidator<RecordNew<TRoot, TInput>>
    where TRoot : Root<TRoot>
    where TInput : RecordInput
{
    public RecordNewValidator(IValidator<TInput> input)
    {
        RuleFor(command => command.Ref).Ref();
        RuleFor(command => command.Input).SetValidator(input);
    }
}

internal sealed class RecordNewHandler<TRoot, TInput, TRow, TDto>(
    IPlanAccountabilityDb db,
    ICaller caller,
    TimeProvider clock,
    AggregateType<TRoot, TInput, TRow, TDto> type
) : IRequestHandler<RecordNew<TRoot, TInput>, Id<TRoot>>
    where TRoot : Root<TRoot>
    where TInput : RecordInput
    where TRow : class, TInput, Imports.IRecordRow
    where TDto : RecordDto
{
    public async Task<Id<TRoot>> Handle(RecordNew<TRoot, TInput> command, CancellationToken cancellationToken)
    {
        var input = command.Input;
        var parent = await type.ParentAsync(db, caller, command.ParentId, cancellationToken);
        var area = parent?.OwningArea ?? command.AreaId;
        type.RequireMayRecord(caller, area, input);
        foreach (var (date, pointer) in type.PastDates(input))
            clock.RequirePast(date, pointer);
        await type.RequireNamedAsync(db, new(input, area), stored: null, cancellationToken);
        input = await type.CompleteInputAsync(input, area, db, cancellationToken);

        var @ref = area is { } owner ? command.Ref.OwnedBy(owner) : command.Ref;
        var root = type.New(new(Id<TRoot>.New(), @ref, area, parent, caller.ClientId), input);
        type.Describe(root, input, isReasonGiven: false);
        await type.RequireAmongOthersAsync(db, root, cancellationToken);
        if (input is CitedInput cited)
            root.Cite(cited.Citations ?? []);
        db.Set<TRoot>().Add(root);
        await db.SaveChangesAsync(cancellationToken);
        return root.Id;
    }
}
