using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Organisations;

namespace PlanAccountability.Application.Organisations;

/// <summary>Records an ordinary election: an admin may.</summary>
/// <param name="Ref">Its stable external key, or null to have one made.</param>
/// <param name="Input">What is said of it.</param>
public sealed record RecordOrdinaryElection(string? Ref, OrdinaryElectionInput Input) : ICommand<OrdinaryElectionId>;

internal sealed class RecordOrdinaryElectionValidator : AbstractValidator<RecordOrdinaryElection>
{
    public RecordOrdinaryElectionValidator(IValidator<OrdinaryElectionInput> input)
    {
        RuleFor(command => command.Ref).Ref();
        RuleFor(command => command.Input).SetValidator(input);
    }
}

internal sealed class OrdinaryElectionInputValidator : AbstractValidator<OrdinaryElectionInput>
{
    public OrdinaryElectionInputValidator()
    {
        RuleFor(input => input.Kinds).NotEmpty().AtMost(Enum.GetValues<PolicingBodyKind>().Length);
        RuleFor(input => input.AreaIds).AtMost(100);
        RuleFor(input => input.Expected).NotEmpty().AtMost(OrdinaryElection.MostExpectations);
        this.Citations(input => input.Citations!);
    }
}

internal sealed class RecordOrdinaryElectionHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<RecordOrdinaryElection, OrdinaryElectionId>
{
    public async Task<OrdinaryElectionId> Handle(RecordOrdinaryElection command, CancellationToken cancellationToken)
    {
        caller.Require(null, Role.Admin);
        var election = new OrdinaryElection(OrdinaryElectionId.New(), command.Ref);
        await election.DescribeAsync(command.Input, db, clock, cancellationToken);
        db.OrdinaryElections.Add(election);
        await db.SaveChangesAsync(cancellationToken);
        return election.Id;
    }
}

/// <summary>Saying of an election what was sent.</summary>
internal static class OrdinaryElections
{
    /// <summary>Says it, where its day is past and what it names is there.</summary>
    public static async Task DescribeAsync(
        this OrdinaryElection election,
        OrdinaryElectionInput input,
        IPlanAccountabilityDb db,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        clock.RequirePast(input.HeldOn is { } held ? held : null, "/heldOn");
        var named = input.AreaIds ?? [];
        var known = await db.Areas.Where(area => named.Contains(area.Id)).Select(area => area.Id).ToListAsync(cancellationToken);
        foreach (var (place, area) in named.Index())
        {
            if (!known.Contains(area))
                throw new BadValueException($"/areaIds/{place}", "unknown-area", "There is no such police area.");
        }

        await db.RequireCitedAsync(input.Citations ?? [], cancellationToken, kept: election.Citations);
        election.Describe(input);
        election.Cite(input.Citations ?? []);
    }
}
