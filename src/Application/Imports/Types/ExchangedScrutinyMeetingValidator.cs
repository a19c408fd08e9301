using FluentValidation;
using PlanAccountability.Application.Scrutiny;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Imports.Types;

/// <summary>Holds the words of a meeting to the limits that they have over HTTP; the members are named alike.</summary>
internal sealed class ExchangedScrutinyMeetingValidator : AbstractValidator<ExchangedScrutinyMeeting>
{
    private static readonly ScrutinyMeetingInputValidator Meeting = new();

    private static readonly AgendaItemInputValidator Item = new();

    public ExchangedScrutinyMeetingValidator()
    {
        RuleFor(form => form).Custom((form, context) => context.Report(Meeting.Validate(form.Words)));
        RuleFor(form => form.AgendaItems).AtMost(AgendaItem.Most);
        RuleForEach(form => form.AgendaItems)
            .ChildRules(item =>
            {
                item.RuleFor(value => value.PriorityRefs).AtMost(AgendaItem.MostExamined);
                item.RuleFor(value => value.CommitmentRefs).AtMost(AgendaItem.MostExamined);
            })
            .Custom((item, context) => context.Report(Item.Validate(item.Words), context.PropertyPath + "."))
            .When(form => form.AgendaItems.Count <= AgendaItem.Most);
        this.Cites(form => form.Citations);
    }
}
