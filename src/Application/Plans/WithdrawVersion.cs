using FluentValidation;
using MediatR;

namespace PlanAccountability.Application.Plans;

/// <summary>Records that a version was withdrawn in the world; it stays readable.</summary>
public sealed record WithdrawVersion(VersionAt Version, DateOnly On, string Why) : ICommand<int>;

internal sealed class WithdrawVersionValidator : AbstractValidator<WithdrawVersion>
{
    public WithdrawVersionValidator() => RuleFor(command => command.Why).Text();
}

internal sealed class WithdrawVersionHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<WithdrawVersion, int>
{
    public async Task<int> Handle(WithdrawVersion command, CancellationToken cancellationToken)
    {
        var version = await db.PlanVersions.ForOfficeAsync(command.Version, caller, cancellationToken);
        clock.RequirePast(command.On, "/on");
        version.Withdraw(command.On, command.Why);
        await db.FreeStartAsync(version, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return version.Number;
    }
}
