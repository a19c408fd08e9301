using FluentValidation;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>Holds the words of a meeting to the limits that they have over HTTP; the members are named alike.</summary>
internal sealed class ScrutinyMeetingRowValidator : AbstractValidator<ScrutinyMeetingRow>
{
    private static readonly ScrutinyMeetingInputValidator Meeting = new();

    private static readonly AgendaItemInputValidator Item = new();

    public ScrutinyMeetingRowValidator()
    {
        RuleFor(row => row).Custom((row, context) => context.Report(Meeting.Validate(row.Words)));
        RuleFor(row => row.AgendaItems).AtMost(AgendaItem.Most);
        RuleForEach(row => row.AgendaItems)
            .ChildRules(item =>
            {
                item.RuleFor(value => value.PriorityRefs).AtMost(AgendaItem.MostExamined);
                item.RuleFor(value => value.CommitmentRefs).AtMost(AgendaItem.MostExamined);
                item.Cites(value => value.Citations);
                item.RuleForEach(value => value.Decisions).ChildRules(decision => decision.Cites(value => value.Citations));
                item.RuleFor(value => value.PlanRefs).AtMost(AgendaItem.MostPlans);
            })
            .Custom((item, context) => context.Report(Item.Validate(item.Words), context.PropertyPath + "."))
            .When(row => row.AgendaItems.Count <= AgendaItem.Most);
        this.Cites(row => row.Citations);
    }
}
