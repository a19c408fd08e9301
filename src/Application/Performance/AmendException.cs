using System.Text.Json;
using FluentValidation;
using MediatR;

namespace PlanAccountability.Application.Performance;

/// <summary>Amends what is said of an exception, by a merge patch: the office of the area may. Once it is closed, that is a correction and
/// says why.</summary>
public sealed record AmendException(PerformanceExceptionId Id, int Revision, JsonElement Body) : ICommand<PerformanceExceptionId>;

internal sealed class AmendExceptionHandler(
    IPlanAccountabilityDb db,
    ICaller caller,
    TimeProvider clock,
    IValidator<ExceptionInput> validator
) : IRequestHandler<AmendException, PerformanceExceptionId>
{
    public async Task<PerformanceExceptionId> Handle(AmendException command, CancellationToken cancellationToken)
    {
        var exception = await db
            .PerformanceExceptions.Where(exception => exception.Id == command.Id)
            .GetForUpdateAsync(caller, [Role.Office], command.Revision, cancellationToken);
        var input = MergePatch.Apply(ExceptionInput.Of(exception), command.Body);
        await validator.ValidateAndThrowAsync(input, cancellationToken);
        clock.RequirePast(input.RaisedOn, "/raisedOn");
        await db.RequireNamedAsync(input, exception.AreaId, exception, cancellationToken);
        await db.RequireCitedAsync(input.Sources, cancellationToken, kept: exception.Citations);

        exception.Describe(input.Description, isReasonGiven: caller.Reason is not null);
        exception.Cite(input.Sources);
        await db.SaveChangesAsync(cancellationToken);
        return exception.Id;
    }
}
