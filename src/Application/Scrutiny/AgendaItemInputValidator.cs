using FluentValidation;
using PlanAccountability.Application.Money;
using PlanAccountability.Application.Panels;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

internal sealed class AgendaItemInputValidator : AbstractValidator<AgendaItemInput>
{
    public AgendaItemInputValidator()
    {
        RuleFor(input => input.Number).Optional(AgendaItem.LongestNumber);
        RuleFor(input => input.ParentNumber).Optional(AgendaItem.LongestNumber);
        RuleFor(input => input.Lead).OptionalTitle();
        RuleFor(input => input.IntroducedBy).OptionalTitle();
        RuleFor(input => input.ArisesFrom).AtMost(AgendaItem.MostEarlierMinutes);
        RuleForEach(input => input.ArisesFrom)
            .ChildRules(minute => minute.RuleFor(value => value.Number).Optional(AgendaItem.LongestNumber));
        RuleFor(input => input.Aims).AtMost(AgendaItem.MostAims);
        RuleForEach(input => input.Aims).Text();
        RuleFor(input => input.PlanIds).AtMost(AgendaItem.MostPlans);
        RuleFor(input => input.Assurances).AtMost(AgendaItem.MostAssurances);
        RuleForEach(input => input.Assurances)
            .ChildRules(assurance =>
            {
                assurance.RuleFor(value => value.About).Title();
                assurance.RuleFor(value => value.Label).OptionalTitle();
                assurance.RuleFor(value => value.Scale).OptionalTitle();
                assurance.RuleFor(value => value.Statement).OptionalText();
            });
        RuleFor(input => input.Title).OptionalTitle();
        RuleFor(input => input.RestrictionReason).OptionalText();
        RuleFor(input => input.PriorityIds).AtMost(AgendaItem.MostExamined);
        RuleFor(input => input.CommitmentIds).AtMost(AgendaItem.MostExamined);
        this.Papers(input => input.Papers);
        RuleFor(input => input.Questions).AtMost(AgendaItem.MostParts);
        RuleForEach(input => input.Questions)
            .ChildRules(question =>
            {
                question.RuleFor(value => value.Text).Text();
                question.RuleFor(value => value.Reference).Optional(ScrutinyQuestion.LongestReference);
                question.RuleFor(value => value.AskedBy).OptionalTitle();
                question.RuleFor(value => value.AnsweredBy).OptionalTitle();
                question.RuleFor(value => value.Answer).OptionalText();
                question.RuleFor(value => value.SpokenAnswer).OptionalText();
                question.RuleFor(value => value.Withdrawn!.Reason).Text().When(value => value.Withdrawn is not null);
                question.RuleFor(value => value.Withdrawn!.By).OptionalTitle().When(value => value.Withdrawn is not null);
                question.Citations(value => value.Citations!);
            });
        RuleFor(input => input.Assurance!)
            .ChildRules(assurance =>
            {
                assurance.RuleFor(value => value.Label).OptionalTitle();
                assurance.RuleFor(value => value.Scale).OptionalTitle();
                assurance.RuleFor(value => value.Statement).OptionalText();
            })
            .When(input => input.Assurance is not null);
        RuleFor(input => input.Actions).AtMost(AgendaItem.MostParts);
        RuleForEach(input => input.Actions)
            .ChildRules(action =>
            {
                action.RuleFor(value => value.Text).Text();
                action.RuleFor(value => value.Reference).Optional(ScrutinyQuestion.LongestReference);
                action.RuleFor(value => value.Owner).OptionalTitle();
                action.RuleFor(value => value.Owners).AtMost(FollowUpEntry.MostOwners);
                action.RuleForEach(value => value.Owners).Title();
                action.RuleFor(value => value.DueWords).OptionalTitle();
                action.RuleFor(value => value.ClosedBy).OptionalTitle();
                action.RuleFor(value => value.Outcome).OptionalText();
                action.Citations(value => value.Citations!);
            });
        RuleFor(input => input.Decisions).AtMost(AgendaItem.MostParts);
        RuleForEach(input => input.Decisions)
            .ChildRules(decision =>
            {
                decision.RuleFor(value => value.Text).Text();
                decision.RuleFor(value => value.Amount).Pounds();
                decision.RuleFor(value => value.Conditions).OptionalText();
                decision.Citations(value => value.Citations);
            });
        RuleFor(input => input.Points).AtMost(AgendaItem.MostParts);
        RuleForEach(input => input.Points)
            .ChildRules(point =>
            {
                point.RuleFor(value => value.Text).Text();
                point.RuleFor(value => value.Number).Optional(AgendaItem.LongestNumber);
                point.RuleFor(value => value.By).OptionalTitle();
            });
        RuleFor(input => input.Resolutions).AtMost(AgendaItem.MostParts);
        RuleForEach(input => input.Resolutions)
            .ChildRules(resolution =>
            {
                resolution.RuleFor(value => value.Text).Text();
                resolution.RuleFor(value => value.Number).Optional(AgendaItem.LongestNumber);
                resolution.RuleFor(value => value.Vote!).SetValidator(new PanelVoteValidator()).When(value => value.Vote is not null);
            });
        RuleFor(input => input.Interests).AtMost(AgendaItem.MostParts);
        RuleForEach(input => input.Interests)
            .ChildRules(interest =>
            {
                interest.RuleFor(value => value.Name).Title();
                interest.RuleFor(value => value.Interest).OptionalText();
                interest.RuleFor(value => value.ItemNumbers).AtMost(AgendaItem.Most);
                interest.RuleForEach(value => value.ItemNumbers).NotEmpty().MaximumLength(AgendaItem.LongestNumber);
            });
        this.Citations(input => input.Citations!);
    }
}
