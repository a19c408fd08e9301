using FluentValidation;
using MediatR;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Performance;

/// <summary>Records what a measure was in a period: the office of the area that it is of may.</summary>
/// <param name="MeasureId">The measure.</param>
/// <param name="AreaId">The area; null for the measure's own.</param>
/// <param name="Ref">Its stable external key, or null to have one made.</param>
/// <param name="Input">What it says.</param>
public sealed record RecordReading(MeasureId MeasureId, AreaId? AreaId, string? Ref, ReadingInput Input) : ICommand<MeasureReadingId>;

internal sealed class RecordReadingValidator : AbstractValidator<RecordReading>
{
    public RecordReadingValidator(IValidator<ReadingInput> input)
    {
        RuleFor(command => command.Ref).Ref();
        RuleFor(command => command.Input).SetValidator(input);
    }
}

internal sealed class RecordReadingHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<RecordReading, MeasureReadingId>
{
    public async Task<MeasureReadingId> Handle(RecordReading command, CancellationToken cancellationToken)
    {
        var (input, measure) = (
            command.Input,
            await db.Measures.Where(measure => measure.Id == command.MeasureId).LoadAsync(caller, cancellationToken)
        );
        var area =
            command.AreaId
            ?? measure.AreaId
            ?? throw new BadValueException("/areaId", "required", "The measure is national: say which area the reading is of.");
        caller.Require(area, Role.Office);
        clock.RequirePast(input);
        await db.RequireCitedAsync(input.Citations ?? [], cancellationToken);

        PerformanceRules.RequireOnScale(input.Grade, measure.Scale);
        var reading = new MeasureReading(MeasureReadingId.New(), command.Ref.OwnedBy(area), measure, area, input);
        reading.Cite(input.Citations ?? []);
        db.MeasureReadings.Add(reading);
        await db.SaveChangesAsync(cancellationToken);
        return reading.Id;
    }
}
