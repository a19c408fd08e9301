using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Performance;

/// <summary>Withholds the figures of a reading that should never have been public: they are taken out of the reading, retracted or not, and
/// of all that is kept of its past. An admin may; it cannot be undone.</summary>
/// <param name="Id">The reading.</param>
/// <param name="Revision">The revision that the act is based on.</param>
/// <param name="Reason">Why they are withheld, in words that may be kept for ever.</param>
public sealed record SuppressReading(MeasureReadingId Id, Revisions Revision, string Reason) : ICommand<SuppressedDto>, IReachesOthers;

/// <summary>What was taken out.</summary>
/// <param name="Ref" example="lancashire:confidence:2021-q3">The reading's stable external key.</param>
/// <param name="Changes" example="3">How many changes in its history had figures.</param>
public sealed record SuppressedDto(string Ref, int Changes);

internal sealed class SuppressReadingValidator : AbstractValidator<SuppressReading>
{
    public SuppressReadingValidator() => RuleFor(command => command.Reason).Text();
}

internal sealed class SuppressReadingHandler(IPlanAccountabilityDb db, ICaller caller, SuppressedFigures figures)
    : IRequestHandler<SuppressReading, SuppressedDto>
{
    public async Task<SuppressedDto> Handle(SuppressReading command, CancellationToken cancellationToken)
    {
        var type = RecordTypes.Of(typeof(MeasureReading));
        var reading =
            await db.MeasureReadings.SingleOrDefaultAsync(reading => reading.Id == command.Id, cancellationToken)
            ?? throw new NotFoundException(type.Text);
        caller.Require(null, Role.Admin);
        reading.EnsureRevision(command.Revision);

        var suppression = new Suppression(reading.Id, reading.Shown, MeasureReading.Suppression(command.Reason), command.Reason);
        var rewritten = await figures.TakeOutAsync([suppression], cancellationToken);
        reading.Suppress(command.Reason);
        await db.SaveChangesAsync(cancellationToken);
        return new(reading.Ref, rewritten);
    }
}
