using MediatR;
using Microsoft.EntityFrameworkCore;

namespace PlanAccountability.Application.Plans;

/// <summary>Sends a draft to the panel, which can read it and the plan from then on.</summary>
public sealed record SendVersionToPanel(VersionAt Version, DateOnly On) : ICommand<int>;

internal sealed class SendVersionToPanelHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<SendVersionToPanel, int>
{
    public async Task<int> Handle(SendVersionToPanel command, CancellationToken cancellationToken)
    {
        var version = await db.PlanVersions.ForOfficeAsync(command.Version, caller, cancellationToken);
        clock.RequirePast(command.On, "/on");
        version.SubmitToPanel(command.On);

        var plan = await db.Plans.SingleAsync(plan => plan.Id == version.PlanId, cancellationToken);
        plan.RevealTo(version.Visibility);
        await db.SaveChangesAsync(cancellationToken);
        return version.Number;
    }
}
