using FluentValidation;
using PlanAccountability.Domain.Panels;

namespace PlanAccountability.Application.Panels;

/// <summary>Validates a vote: a panel has at most twenty members (Sch 6 para 4 PRSRA), and no more of them vote.</summary>
internal sealed class PanelVoteValidator : AbstractValidator<PanelVote>
{
    public PanelVoteValidator()
    {
        RuleFor(vote => vote.For).InclusiveBetween(0, PanelVote.MostMembers);
        RuleFor(vote => vote.Against).InclusiveBetween(0, PanelVote.MostMembers);
        RuleFor(vote => vote.Abstained).InclusiveBetween(0, PanelVote.MostMembers);
        RuleFor(vote => vote.MembersAtDecision).InclusiveBetween(1, PanelVote.MostMembers);
        RuleFor(vote => vote.Needed).InclusiveBetween(0, PanelVote.MostMembers);
        RuleFor(vote => vote.How).OptionalTitle();
    }
}
