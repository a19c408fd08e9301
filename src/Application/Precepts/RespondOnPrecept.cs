using FluentValidation;
using MediatR;
using PlanAccountability.Domain.Precepts;

namespace PlanAccountability.Application.Precepts;

/// <summary>Gives the body's response to the panel's report on a live precept: the office may.</summary>
/// <param name="Id">The precept.</param>
/// <param name="Revision">The revision that the act is based on.</param>
/// <param name="Input">The response; to which report follows from the precept.</param>
/// <param name="Citations">Where it is shown.</param>
public sealed record RespondOnPrecept(PreceptId Id, Revisions Revision, PreceptResponse Input, IReadOnlyList<Citation> Citations)
    : ICommand<PreceptId>;

internal sealed class RespondOnPreceptValidator : AbstractValidator<RespondOnPrecept>
{
    public RespondOnPreceptValidator()
    {
        RuleFor(command => command.Input).SetValidator(new PreceptResponseValidator());
        this.Citations(command => command.Citations);
    }
}

internal sealed class RespondOnPreceptHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<RespondOnPrecept, PreceptId>
{
    public async Task<PreceptId> Handle(RespondOnPrecept command, CancellationToken cancellationToken)
    {
        var precept = await db
            .Precepts.Where(precept => precept.Id == command.Id)
            .GetForUpdateAsync(caller, [Role.Office], command.Revision, cancellationToken);
        clock.RequirePast(command.Input.RespondedOn, "/respondedOn");
        clock.RequirePast(command.Input.PublishedOn, "/publishedOn");
        await db.RequireCitedAsync(command.Citations, cancellationToken);
        precept.Respond(command.Input, command.Citations);
        await db.SaveChangesAsync(cancellationToken);
        return precept.Id;
    }
}
