using System.Text.Json;
using FluentValidation;
using MediatR;
using PlanAccountability.Application.Performance;
using PlanAccountability.Domain.Commitments;

namespace PlanAccountability.Application.Commitments;

/// <summary>Amends what is said of a commitment besides the plan's own words, by a merge patch: the office of the area may.</summary>
public sealed record AmendCommitment(CommitmentId Id, int Revision, JsonElement Body) : ICommand<CommitmentId>;

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
        RuleFor(form => form.MeasuredBy).AtMost(AccountabilityCommitment.MostMeasures);
        RuleForEach(form => form.MeasuredBy).Words();
        RuleFor(form => form.MeasureIds).AtMost(AccountabilityCommitment.MostMeasures);
        this.Citations(form => form.Citations);
    }
}

internal sealed class AmendCommitmentHandler(IPlanAccountabilityDb db, ICaller caller, IValidator<CommitmentDetails> validator)
    : IRequestHandler<AmendCommitment, CommitmentId>
{
    public async Task<CommitmentId> Handle(AmendCommitment command, CancellationToken cancellationToken)
    {
        var commitment = await db
            .Commitments.Where(commitment => commitment.Id == command.Id)
            .ForChangeAsync(caller, [Role.Office], command.Revision, cancellationToken);

        var form = MergePatch.Apply(
            new CommitmentDetails(commitment.MeasuredBy, commitment.MeasureIds, commitment.Citations),
            command.Body
        );
        await validator.ValidateAndThrowAsync(form, cancellationToken);
        await db.RequireCitedAsync(form.Citations, cancellationToken, kept: commitment.Citations);
        await db.RequireMeasuresAsync(form.MeasureIds.Except(commitment.MeasureIds), commitment.AreaId, cancellationToken);
        commitment.MeasureBy(form.MeasuredBy);
        commitment.ShowBy([.. form.MeasureIds.Distinct()]);
        commitment.Cite(form.Citations);
        await db.SaveChangesAsync(cancellationToken);
        return commitment.Id;
    }
}
