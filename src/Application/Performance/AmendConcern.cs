using System.Text.Json;
using FluentValidation;
using MediatR;

namespace PlanAccountability.Application.Performance;

/// <summary>Amends what is said of an exception, by a merge patch: the office of the area may. Once it is closed, that is a correction and
/// says why.</summary>
public sealed record AmendConcern(PerformanceConcernId Id, int Revision, JsonElement Body) : ICommand<PerformanceConcernId>;

internal sealed class AmendConcernHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock, IValidator<ConcernInput> validator)
    : IRequestHandler<AmendConcern, PerformanceConcernId>
{
    public async Task<PerformanceConcernId> Handle(AmendConcern command, CancellationToken cancellationToken)
    {
        var exception = await db
            .PerformanceConcerns.Where(exception => exception.Id == command.Id)
            .GetForUpdateAsync(caller, [Role.Office], command.Revision, cancellationToken);
        var input = MergePatch.Apply(ConcernInput.Of(exception), command.Body);
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
