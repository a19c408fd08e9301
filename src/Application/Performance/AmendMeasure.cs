using System.Text.Json;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Performance;

/// <summary>Amends what is said of a measure, by a merge patch. To change or drop an earlier definition or target, the unit or the good
/// direction, is a correction and says why.</summary>
public sealed record AmendMeasure(MeasureId Id, Revisions Revision, JsonElement Body) : ICommand<MeasureId>, IReachesOthers
{
    /// <summary>Another kind of values is for a measure without readings, and who succeeds whom goes in no circle: nothing may be recorded
    /// meanwhile.</summary>
    public bool ReachesOthers =>
        Body.ValueKind is JsonValueKind.Object && (Body.TryGetProperty("valueKind", out _) || Body.TryGetProperty("succeedsId", out _));
}

internal sealed class AmendMeasureHandler(
    IPlanAccountabilityDb db,
    ICaller caller,
    AggregateType<Measure, MeasureInput, MeasureRow, MeasureDto> type,
    IValidator<MeasureInput> validator
) : IRequestHandler<AmendMeasure, MeasureId>
{
    public async Task<MeasureId> Handle(AmendMeasure command, CancellationToken cancellationToken)
    {
        var measure = await db.Measures.Where(measure => measure.Id == command.Id).LoadAsync(caller, cancellationToken);
        caller.RequireKeeperOf(measure.AreaId);
        measure.EnsureRevision(command.Revision);

        var stored = MeasureType.ToInput(measure);
        var input = MergePatch.Apply(stored, command.Body);
        await validator.ValidateAndThrowAsync(input, cancellationToken);
        await type.RequireNamedAsync(db, new(input, measure.AreaId), stored, cancellationToken);
        var hasReadings =
            input.ValueKind != measure.ValueKind
            && await db.MeasureReadings.NotRetracted().AnyAsync(reading => reading.MeasureId == measure.Id, cancellationToken);
        measure.Describe(input, isReasonGiven: caller.Reason is not null, hasReadings);
        await type.RequireAmongOthersAsync(db, measure, cancellationToken);
        measure.Cite(input.Citations ?? []);
        await db.SaveChangesAsync(cancellationToken);
        return measure.Id;
    }
}
