using System.Text.Json;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace PlanAccountability.Application.Performance;

/// <summary>Amends a reading by a merge patch: the office of its area may. Another value, comparator or withholding, and the end of being
/// provisional, is a correction and says why.</summary>
public sealed record AmendReading(MeasureReadingId Id, int Revision, JsonElement Body) : ICommand<MeasureReadingId>;

internal sealed class AmendReadingHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock, IValidator<ReadingForm> validator)
    : IRequestHandler<AmendReading, MeasureReadingId>
{
    public async Task<MeasureReadingId> Handle(AmendReading command, CancellationToken cancellationToken)
    {
        var reading = await db
            .MeasureReadings.Where(reading => reading.Id == command.Id)
            .ForChangeAsync(caller, [Role.Office], command.Revision, cancellationToken);
        var form = MergePatch.Apply(ReadingForm.Of(reading), command.Body);
        await validator.ValidateAndThrowAsync(form, cancellationToken);
        clock.RequirePast(form);
        await db.RequireCitedAsync(form.Sources, cancellationToken, kept: reading.Citations);

        var measure = await db.Measures.SingleAsync(measure => measure.Id == reading.MeasureId, cancellationToken);
        reading.Label(form.Period);
        reading.Correct(form.Figures, measure, caller.Reason, clock.Today());
        reading.Cite(form.Sources);
        await db.SaveChangesAsync(cancellationToken);
        return reading.Id;
    }
}
