using FluentValidation;
using MediatR;
using PlanAccountability.Application.PanelReviews;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Plans;

/// <summary>Records that the body's response to the panel was published.</summary>
public sealed record PublishResponse(VersionAt Version, DateOnly On, string? Url) : ICommand<int>;

internal sealed class PublishResponseValidator : AbstractValidator<PublishResponse>
{
    public PublishResponseValidator() => RuleFor(command => command.Url).Url();
}

internal sealed class PublishResponseHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<PublishResponse, int>
{
    public async Task<int> Handle(PublishResponse command, CancellationToken cancellationToken)
    {
        var version = await db.PlanVersions.ForOfficeAsync(command.Version, caller, cancellationToken);
        clock.RequirePast(command.On, "/on");
        version.PublishResponse(command.On, command.Url);
        if (version.RecordedAs is RecordedAs.Live && await db.ReviewOfAsync(version, cancellationToken) is { Response: not null } review)
            review.PublishResponse(command.On, command.Url);
        await db.SaveChangesAsync(cancellationToken);
        return version.Number;
    }
}
