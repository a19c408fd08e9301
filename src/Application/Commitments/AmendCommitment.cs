using System.Text.Json;
using FluentValidation;
using MediatR;
using PlanAccountability.Application.Performance;
using PlanAccountability.Domain.Commitments;

namespace PlanAccountability.Application.Commitments;

/// <summary>Amends what is said of a commitment besides the plan's own words, by a merge patch: the office of the area may.</summary>
public sealed record AmendCommitment(CommitmentId Id, Revisions Revision, JsonElement Body) : ICommand<CommitmentId>;

/// <summary>What may be amended of a commitment. Its words, holder and place are the plan's: a version changes them, or a
/// correction.</summary>
/// <param name="MeasuredBy">What the documents say that success will be measured by, at most 50.</param>
/// <param name="MeasureIds">The measures that show how it goes, of its area or national, at most 50.</param>
/// <param name="Citations">Where the facts came from.</param>
public sealed record CommitmentDetails(
    IReadOnlyList<string> MeasuredBy,
    IReadOnlyList<MeasureId> MeasureIds,
    IReadOnlyList<Citation> Citations
);

internal sealed class CommitmentDetailsValidator : AbstractValidator<CommitmentDetails>
{
    public CommitmentDetailsValidator()
    {
        RuleFor(input => input.MeasuredBy).AtMost(AccountabilityCommitment.MostMeasures);
        RuleForEach(input => input.MeasuredBy).Text();
        RuleFor(input => input.MeasureIds).AtMost(AccountabilityCommitment.MostMeasures);
        this.Citations(input => input.Citations);
    }
}

internal sealed class AmendCommitmentHandler(IPlanAccountabilityDb db, ICaller caller, IValidator<CommitmentDetails> validator)
    : IRequestHandler<AmendCommitment, CommitmentId>
{
    public async Task<CommitmentId> Handle(AmendCommitment command, CancellationToken cancellationToken)
    {
        var commitment = await db
            .Commitments.Where(commitment => commitment.Id == command.Id)
            .GetForUpdateAsync(caller, [Role.Office], command.Revision, cancellationToken);

        var input = MergePatch.Apply(
            new CommitmentDetails(commitment.MeasuredBy, commitment.MeasureIds, commitment.Citations),
            command.Body
        );
        await validator.ValidateAndThrowAsync(input, cancellationToken);
        await db.RequireCitedAsync(input.Citations, cancellationToken, kept: commitment.Citations);
        await db.RequireMeasuresAsync(input.MeasureIds.Except(commitment.MeasureIds), commitment.AreaId, cancellationToken);
        commitment.MeasureBy(input.MeasuredBy);
        commitment.ShowBy([.. input.MeasureIds.Distinct()]);
        commitment.Cite(input.Citations);
        await db.SaveChangesAsync(cancellationToken);
        return commitment.Id;
    }
}
