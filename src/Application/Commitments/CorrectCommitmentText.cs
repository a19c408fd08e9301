using FluentValidation;
using MediatR;

namespace PlanAccountability.Application.Commitments;

/// <summary>Says anew what a commitment says, as an error of transcription or of a paraphrase has it wrong: the office of the area may. The
/// plan itself did not change.</summary>
public sealed record CorrectCommitmentText(
    CommitmentId Id,
    Revisions Revision,
    string Text,
    string Reason,
    int? Version,
    Wording? Wording,
    bool? IsIncomplete
) : ICommand<CommitmentId>;

internal sealed class CorrectCommitmentTextValidator : AbstractValidator<CorrectCommitmentText>
{
    public CorrectCommitmentTextValidator()
    {
        RuleFor(command => command.Text).Text();
        RuleFor(command => command.Reason).Text();
    }
}

internal sealed class CorrectCommitmentTextHandler(IPlanAccountabilityDb db, ICaller caller)
    : IRequestHandler<CorrectCommitmentText, CommitmentId>
{
    public async Task<CommitmentId> Handle(CorrectCommitmentText command, CancellationToken cancellationToken)
    {
        var commitment = await db
            .Commitments.Where(commitment => commitment.Id == command.Id)
            .GetForUpdateAsync(caller, [Role.Office], command.Revision, cancellationToken);
        commitment.CorrectText(command.Text, command.Reason, command.Version, command.Wording, command.IsIncomplete);
        await db.SaveChangesAsync(cancellationToken);
        return commitment.Id;
    }
}
