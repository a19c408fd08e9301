using FluentValidation;
using MediatR;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Performance;

/// <summary>Records a measure: the office of its area may, and a national one an admin.</summary>
/// <param name="AreaId">Its area, or null for a national one.</param>
/// <param name="Ref">Its stable external key, or null to have one made.</param>
/// <param name="Input">What is said of it.</param>
public sealed record RecordMeasure(AreaId? AreaId, string? Ref, MeasureInput Input) : ICommand<MeasureId>;

internal sealed class RecordMeasureValidator : AbstractValidator<RecordMeasure>
{
    public RecordMeasureValidator(IValidator<MeasureInput> input)
    {
        RuleFor(command => command.Ref).Ref();
        RuleFor(command => command.Input).SetValidator(input);
    }
}

internal sealed class RecordMeasureHandler(IPlanAccountabilityDb db, ICaller caller) : IRequestHandler<RecordMeasure, MeasureId>
{
    public async Task<MeasureId> Handle(RecordMeasure command, CancellationToken cancellationToken)
    {
        caller.RequireKeeperOf(command.AreaId);
        await db.RequireCitedAsync(command.Input.Sources, cancellationToken);
        var measure = new Measure(MeasureId.New(), command.AreaId is { } area ? command.Ref.OwnedBy(area) : command.Ref, command.AreaId);
        measure.Describe(command.Input.Description, isReasonGiven: false, hasReadings: false);
        measure.Cite(command.Input.Sources);
        db.Measures.Add(measure);
        await db.SaveChangesAsync(cancellationToken);
        return measure.Id;
    }
}

/// <summary>Who keeps measures.</summary>
internal static class KeepersOfMeasures
{
    /// <summary>Refuses all but the office of the area; for a national measure all but an admin.</summary>
    /// <exception cref="ForbiddenException">The caller may not keep it.</exception>
    public static void RequireKeeperOf(this ICaller caller, AreaId? area) => caller.Require(area, area is null ? Role.Admin : Role.Office);
}
