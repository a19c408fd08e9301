using System.Linq.Expressions;
using FluentValidation;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>Holds the words of a meeting of any kind to the limits that they have over HTTP; the members are named alike.</summary>
/// <typeparam name="TRow">The row of the meeting.</typeparam>
/// <typeparam name="TInput">What is said of it over HTTP, besides its agenda.</typeparam>
internal abstract class MeetingRowValidator<TRow, TInput> : AbstractValidator<TRow>
    where TRow : class, IMeetingRow
{
    private static readonly AgendaItemInputValidator Item = new();

    private const string Missing = "NotEmptyValidator";

    private const string Improper = "RegularExpressionValidator";

    protected MeetingRowValidator(IValidator<TInput> meeting, Func<TRow, TInput> words)
    {
        RuleFor(row => row).Custom((row, context) => context.Report(meeting.Validate(words(row))));
        RuleFor(row => row.AgendaItems).AtMost(AgendaItem.Most);
        RuleForEach(row => row.AgendaItems)
            .ChildRules(item =>
            {
                item.RuleFor(value => value.PriorityRefs).AtMost(AgendaItem.MostExamined);
                item.RuleFor(value => value.CommitmentRefs).AtMost(AgendaItem.MostExamined);
                item.Cites(value => value.Citations);
                item.RuleForEach(value => value.Questions).ChildRules(question => question.Cites(value => value.Citations!));
                item.RuleForEach(value => value.Actions)
                    .ChildRules(action =>
                    {
                        action.RuleFor(value => value.FollowsFromRef).MaximumLength(FollowUpEntryRow.LongestPartRef);
                        action.Cites(value => value.Citations!);
                    });
                item.RuleForEach(value => value.Decisions).ChildRules(decision => decision.Cites(value => value.Citations));
                item.RuleFor(value => value.PlanRefs).AtMost(AgendaItem.MostPlans);
                item.RuleFor(value => value.ActionUpdates).AtMost(AgendaItem.MostParts);
                item.RuleFor(value => value.QuestionUpdates).AtMost(AgendaItem.MostParts);
                item.RuleFor(value => value.Restricted)
                    .Must((value, isRestricted) => !isRestricted || value is { ActionUpdates: [], QuestionUpdates: [] })
                    .WithErrorCode(ScrutinyRules.RestrictedSaysNothing.Code)
                    .WithMessage("is so of an item without updates only: nothing of what was said at it is kept");
                item.RuleForEach(value => value.ActionUpdates)
                    .ChildRules(update => NamesOnce(update, "actionRef", value => value.ActionRef, value => value.Reference));
                item.RuleForEach(value => value.QuestionUpdates)
                    .ChildRules(update => NamesOnce(update, "questionRef", value => value.QuestionRef, value => value.Reference));
            })
            .Custom((item, context) => context.Report(Item.Validate(item.Words), context.PropertyPath + "."))
            .When(row => row.AgendaItems.Count <= AgendaItem.Most);
        this.Cites(row => row.Citations);
    }

    /// <summary>Has an update name what it is about in one of two ways: by its whole ref or by the reference that is printed.</summary>
    private static void NamesOnce<TUpdate>(
        InlineValidator<TUpdate> update,
        string name,
        Expression<Func<TUpdate, string?>> whole,
        Expression<Func<TUpdate, string?>> printed
    )
    {
        var (wholeOf, printedOf) = (whole.Compile(), printed.Compile());
        update
            .RuleFor(whole)
            .MaximumLength(FollowUpEntryRow.LongestPartRef)
            .Must((value, text) => text is not null || printedOf(value) is not null)
            .WithErrorCode(Missing)
            .WithMessage("must be given, or 'reference'");
        update
            .RuleFor(printed)
            .MaximumLength(ScrutinyQuestion.LongestReference)
            .Must((value, text) => text is null || wholeOf(value) is null)
            .WithErrorCode(Improper)
            .WithMessage($"stands in place of '{name}', not beside it");
    }
}

/// <summary>Validates the row of a scrutiny meeting.</summary>
internal sealed class ScrutinyMeetingRowValidator()
    : MeetingRowValidator<ScrutinyMeetingRow, ScrutinyMeetingInput>(new ScrutinyMeetingInputValidator(), row => row.Words);
