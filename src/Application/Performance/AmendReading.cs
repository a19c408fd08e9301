using System.Text.Json;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Performance;

/// <summary>Amends a reading by a merge patch: the office of its area may. Another value, comparator or withholding, and the end of being
/// provisional, is a correction and says why.</summary>
public sealed record AmendReading(MeasureReadingId Id, Revisions Revision, JsonElement Body) : ICommand<MeasureReadingId>;

internal sealed class AmendReadingHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock, IValidator<ReadingInput> validator)
    : IRequestHandler<AmendReading, MeasureReadingId>
{
    public async Task<MeasureReadingId> Handle(AmendReading command, CancellationToken cancellationToken)
    {
        var reading = await db
            .MeasureReadings.Where(reading => reading.Id == command.Id)
            .GetForUpdateAsync(caller, [Role.Office], command.Revision, cancellationToken);
        var input = MergePatch.Apply(ReadingType.ToInput(reading), command.Body);
        await validator.ValidateAndThrowAsync(input, cancellationToken);
        clock.RequirePast(input);
        await db.RequireCitedAsync(input.Citations ?? [], cancellationToken, kept: reading.Citations);

        var measure = await db.Measures.SingleAsync(measure => measure.Id == reading.MeasureId, cancellationToken);
        if (input.Grade != reading.Grade)
            PerformanceRules.RequireOnScale(input.Grade, measure.Scale);
        reading.Label(input.Period);
        reading.PrintAlso(input);
        reading.Correct(input, measure, caller.Reason, clock.Today());
        reading.Cite(input.Citations ?? []);
        await db.SaveChangesAsync(cancellationToken);
        return reading.Id;
    }
}
