using FluentValidation;
using MediatR;

namespace PlanAccountability.Application.Plans;

/// <summary>Records that an issued version was published and sent to the chief constable and the responsible authorities.</summary>
public sealed record DistributeVersion(VersionAt Version, DateOnly? PublishedOn, DateOnly? SentToAuthoritiesOn) : ICommand<int>;

internal sealed class DistributeVersionValidator : AbstractValidator<DistributeVersion>
{
    public DistributeVersionValidator() =>
        RuleFor(command => command.PublishedOn)
            .Must((command, publishedOn) => publishedOn is not null || command.SentToAuthoritiesOn is not null)
            .WithErrorCode("NotEmptyValidator")
            .WithMessage("or sentToAuthoritiesOn must be given");
}

internal sealed class DistributeVersionHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<DistributeVersion, int>
{
    public async Task<int> Handle(DistributeVersion command, CancellationToken cancellationToken)
    {
        var version = await db.PlanVersions.ForOfficeAsync(command.Version, caller, cancellationToken);
        clock.RequirePast(command.PublishedOn, "/publishedOn");
        clock.RequirePast(command.SentToAuthoritiesOn, "/sentToAuthoritiesOn");
        version.Distribute(command.PublishedOn, command.SentToAuthoritiesOn);
        await db.SaveChangesAsync(cancellationToken);
        return version.Number;
    }
}
