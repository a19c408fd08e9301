using FluentValidation;
using MediatR;
using PlanAccountability.Domain.Precepts;

namespace PlanAccountability.Application.Precepts;

/// <summary>Issues a live precept once the panel's scrutiny has ended: the office may. Whether the person who does it is one whom the law
/// lets is not asked here: a key is an office's.</summary>
/// <param name="Id">The precept.</param>
/// <param name="Revision">The revision that the act is based on.</param>
/// <param name="Input">What is issued.</param>
public sealed record IssuePrecept(PreceptId Id, Revisions Revision, IssuedPrecept Input) : ICommand<PreceptId>;

internal sealed class IssuePreceptValidator : AbstractValidator<IssuePrecept>
{
    public IssuePreceptValidator() => RuleFor(command => command.Input).SetValidator(new IssuedPreceptValidator());
}

internal sealed class IssuePreceptHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<IssuePrecept, PreceptId>
{
    public async Task<PreceptId> Handle(IssuePrecept command, CancellationToken cancellationToken)
    {
        var precept = await db
            .Precepts.Where(precept => precept.Id == command.Id)
            .GetForUpdateAsync(caller, [Role.Office], command.Revision, cancellationToken);
        clock.RequirePast(command.Input.On, "/on");
        precept.Issue(command.Input);
        await db.SaveChangesAsync(cancellationToken);
        return precept.Id;
    }
}
