using System.Text.Json;
using FluentValidation;
using MediatR;
using PlanAccountability.Domain.Organisations;

namespace PlanAccountability.Application.Organisations;

/// <summary>Amends what is said of an ordinary election, by a merge patch: an admin may.</summary>
public sealed record AmendOrdinaryElection(OrdinaryElectionId Id, Revisions Revision, JsonElement Body) : ICommand<OrdinaryElectionId>;

internal sealed class AmendOrdinaryElectionHandler(
    IPlanAccountabilityDb db,
    ICaller caller,
    TimeProvider clock,
    IValidator<OrdinaryElectionInput> validator
) : IRequestHandler<AmendOrdinaryElection, OrdinaryElectionId>
{
    public async Task<OrdinaryElectionId> Handle(AmendOrdinaryElection command, CancellationToken cancellationToken)
    {
        var election = await db
            .OrdinaryElections.Where(election => election.Id == command.Id)
            .GetForUpdateAsync(caller, [Role.Admin], command.Revision, cancellationToken);
        var stored = new OrdinaryElectionInput
        {
            Kinds = election.Kinds,
            AreaIds = election.AreaIds,
            Expected = election.Expected,
            HeldOn = election.HeldOn,
            Citations = election.Citations,
        };
        var input = MergePatch.Apply(stored, command.Body);
        await validator.ValidateAndThrowAsync(input, cancellationToken);
        await election.DescribeAsync(input, db, clock, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return election.Id;
    }
}
