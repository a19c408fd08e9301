using FluentValidation;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

internal sealed class FollowUpEntryInputValidator : AbstractValidator<FollowUpEntryInput>
{
    public FollowUpEntryInputValidator()
    {
        RuleFor(input => input.Note).OptionalText();
        RuleFor(input => input.Answer).OptionalText();
        RuleFor(input => input.Owners).AtMost(FollowUpEntry.MostOwners);
        RuleForEach(input => input.Owners).Title();
        this.Citations(input => input.Citations!);
    }
}

/// <summary>Validates what only a file says of an entry: what it is about, and under which item it is reported.</summary>
internal sealed class FollowUpEntryPartValidator : AbstractValidator<FollowUpEntryRow>
{
    public FollowUpEntryPartValidator()
    {
        RuleFor(row => row.ActionRef).MaximumLength(FollowUpEntryRow.LongestPartRef);
        RuleFor(row => row.QuestionRef).MaximumLength(FollowUpEntryRow.LongestPartRef);
        RuleFor(row => row.ItemNumber).MaximumLength(AgendaItem.LongestNumber);
    }
}
