using MediatR;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Plans;

/// <summary>Records that the chief constable, or the public and victims of crime, were consulted on a version.</summary>
public sealed record RecordConsultation(VersionAt Version, Consulted Of, DateOnly On) : ICommand<int>;

/// <summary>Who was consulted.</summary>
public enum Consulted
{
    /// <summary>The chief constable: s.5(6)(b) PRSRA.</summary>
    ChiefConstable,

    /// <summary>People of the area and victims of crime: s.96 Police Act 1996.</summary>
    PublicAndVictims,
}

internal sealed class RecordConsultationHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<RecordConsultation, int>
{
    public async Task<int> Handle(RecordConsultation command, CancellationToken cancellationToken)
    {
        var version = await db.PlanVersions.ForOfficeAsync(command.Version, caller, cancellationToken);
        clock.RequirePast(command.On, "/on");
        version.RecordConsultation(
            command.Of is Consulted.ChiefConstable ? PlanStepKind.ChiefConstableConsulted : PlanStepKind.PublicAndVictimsConsulted,
            command.On
        );
        await db.SaveChangesAsync(cancellationToken);
        return version.Number;
    }
}
