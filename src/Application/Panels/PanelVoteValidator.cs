using FluentValidation;
using PlanAccountability.Domain.Panels;

namespace PlanAccountability.Application.Panels;

/// <summary>Validates how a panel voted.</summary>
internal sealed class PanelVoteValidator : AbstractValidator<PanelVote>
{
    public PanelVoteValidator()
    {
        RuleFor(vote => vote.For).InclusiveBetween(0, PanelVote.MostMembers);
        RuleFor(vote => vote.Against).InclusiveBetween(0, PanelVote.MostMembers);
        RuleFor(vote => vote.Abstained).InclusiveBetween(0, PanelVote.MostMembers);
        RuleFor(vote => vote.MembersAtDecision).InclusiveBetween(1, PanelVote.MostMembers);
        RuleFor(vote => vote.Needed).InclusiveBetween(1, PanelVote.MostMembers);
        RuleFor(vote => vote.How).OptionalTitle();
    }
}
