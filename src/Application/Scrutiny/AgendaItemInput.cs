using FluentValidation;
using PlanAccountability.Application.Money;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>What is said of an agenda item: when it is put on the agenda, and by a merge patch later on.</summary>
/// <param name="Number" example="4">The number or letter as printed, or null. No number stands twice in a meeting.</param>
/// <param name="Title" example="Neighbourhood task forces">The title as printed, or null; at most 300 characters.</param>
/// <param name="Wording">Whose words the title, the decisions and the statement of the assurance are in; <c>verbatim</c> unless
/// said.</param>
/// <param name="IsIncomplete">Whether the document breaks off before the end of the item; it does not unless said.</param>
/// <param name="Restricted">Whether it is taken without the public: then nothing of what is said may stand here.</param>
/// <param name="RestrictionReason" example="Information about individuals (LGA 1972 Sch. 12A para. 1)">Why it is restricted; null where it
/// is not.</param>
/// <param name="Outcome">What became of it at the meeting; <c>considered</c> unless said. Only what was considered counts as
/// scrutiny.</param>
/// <param name="PriorityIds">The priorities that it examines, at most 200.</param>
/// <param name="CommitmentIds">The commitments that it examines, at most 200: those that it names, not all of their priority.</param>
/// <param name="Papers">The papers before the meeting, at most 200.</param>
/// <param name="Questions">The questions asked, at most 200. One with an <c>id</c> is the one that has it; one without is new.</param>
/// <param name="Assurance">What assurance was taken, or null where nobody says.</param>
/// <param name="Actions">What somebody was asked to do, at most 200. One with an <c>id</c> is the one that has it; one without is
/// new.</param>
/// <param name="Decisions">What was decided, at most 200. One of which there is only a text may be sent as that text.</param>
/// <param name="ParentNumber" example="4">The number of the item of the agenda that it is a part of, or null; to five levels.</param>
/// <param name="Lead" example="Assistant Chief Constable">Who leads it: an office or a role; or null.</param>
/// <param name="Purpose">What it is on the agenda for, as printed; or null.</param>
/// <param name="PlanIds">The plans that it examines as a whole, at most 20.</param>
/// <param name="Assurances">What assurance was taken of each of several things, at most 50, beside the one about all of the item.</param>
/// <param name="Citations">Where it came from, beside what the meeting cites; at most 50.</param>
public sealed record AgendaItemInput(
    string? Number = null,
    string? Title = null,
    Wording Wording = Wording.Verbatim,
    bool IsIncomplete = false,
    bool Restricted = false,
    string? RestrictionReason = null,
    AgendaItemOutcome Outcome = AgendaItemOutcome.Considered,
    IReadOnlyList<PriorityId>? PriorityIds = null,
    IReadOnlyList<CommitmentId>? CommitmentIds = null,
    IReadOnlyList<Paper>? Papers = null,
    IReadOnlyList<QuestionInput>? Questions = null,
    Assurance? Assurance = null,
    IReadOnlyList<ActionInput>? Actions = null,
    IReadOnlyList<AgendaDecision>? Decisions = null,
    string? ParentNumber = null,
    string? Lead = null,
    AgendaItemPurpose? Purpose = null,
    IReadOnlyList<PlanId>? PlanIds = null,
    IReadOnlyList<AssuranceAbout>? Assurances = null,
    IReadOnlyList<Citation>? Citations = null
)
{
    internal static AgendaItemInput Of(AgendaItem item) =>
        new(
            item.Number,
            item.Title,
            item.Wording,
            item.IsIncomplete,
            item.Restricted,
            item.RestrictionReason,
            item.Outcome,
            item.PriorityIds,
            item.CommitmentIds,
            item.Papers,
            [.. item.Questions.Select(QuestionInput.Of)],
            item.Assurance,
            [.. item.Actions.Select(ActionInput.Of)],
            item.Decisions,
            item.ParentNumber,
            item.Lead,
            item.Purpose,
            item.PlanIds,
            item.Assurances,
            item.Citations
        );

    /// <summary>The item as it is kept.</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="known">The item as it was, or null.</param>
    /// <param name="pointer">Where it is in what was sent.</param>
    /// <exception cref="BrokenRuleException">A question or action has an identifier that the item does not have.</exception>
    internal AgendaItem Read(AgendaItemId id, AgendaItem? known, string pointer = "")
    {
        RequireKnown(
            (Questions ?? []).Select(question => question.Id).OfType<ScrutinyQuestionId>(),
            (known?.Questions ?? []).Select(question => question.Id),
            $"{pointer}/questions"
        );
        RequireKnown(
            (Actions ?? []).Select(action => action.Id).OfType<ScrutinyActionId>(),
            (known?.Actions ?? []).Select(action => action.Id),
            $"{pointer}/actions"
        );
        return new()
        {
            Id = id,
            Number = Number,
            Title = Title,
            Wording = Wording,
            IsIncomplete = IsIncomplete,
            Restricted = Restricted,
            RestrictionReason = RestrictionReason,
            Outcome = Outcome,
            PriorityIds = [.. (PriorityIds ?? []).Distinct()],
            CommitmentIds = [.. (CommitmentIds ?? []).Distinct()],
            Papers = Papers ?? [],
            Questions = [.. (Questions ?? []).Select(question => question.Read())],
            Assurance = Assurance,
            Actions = [.. (Actions ?? []).Select(action => action.Read())],
            Decisions = [.. (Decisions ?? []).Select(decision => decision.Plain())],
            ParentNumber = ParentNumber,
            Lead = Lead,
            Purpose = Purpose,
            PlanIds = [.. (PlanIds ?? []).Distinct()],
            Assurances = Assurances ?? [],
            Citations = Citations ?? [],
        };
    }

    private static void RequireKnown<TId>(IEnumerable<TId> named, IEnumerable<TId> known, string pointer)
    {
        var left = known.ToHashSet();
        ScrutinyRules.PartsKnown.Require(named.All(left.Remove), pointer: pointer);
    }
}

/// <summary>A question as it is sent.</summary>
/// <param name="Text" example="How often were neighbourhood officers taken away for response duties?">The question; at most 4,000
/// characters.</param>
/// <param name="Wording">Whose words the question and its answers are in; <c>verbatim</c> unless said.</param>
/// <param name="IsIncomplete">Whether the document breaks off before the end of the question or its answer; it does not unless
/// said.</param>
/// <param name="Id">The question that it is, or null for a new one.</param>
/// <param name="Reference" example="14/2018/P">The reference as printed, or null; at most 50 characters.</param>
/// <param name="AskedBy" example="Police and Crime Commissioner">Who asked it: an office or a role; or null.</param>
/// <param name="Answer" example="On 41 of 90 days; from January they are ring-fenced.">The answer: in writing where <c>repliedOn</c> is
/// given, else at the meeting; null where none is recorded.</param>
/// <param name="WrittenReplyDueOn" example="2026-10-20">The day by which a written reply is due, or null.</param>
/// <param name="RepliedOn" example="2026-10-18">The day of the written reply, or null.</param>
/// <param name="SpokenAnswer" example="I shall write to you.">What was answered at the meeting, where a written reply took its place; or
/// null.</param>
/// <param name="OutstandingAsOf" example="2026-12-01">For a meeting taken from documents, the day on which one of the documents that it
/// cites calls the answer outstanding, or null.</param>
/// <param name="Withdrawn">That it was withdrawn, when, why and by whom; or null. A question that was answered was not.</param>
public sealed record QuestionInput(
    string Text,
    Wording Wording = Wording.Verbatim,
    bool IsIncomplete = false,
    ScrutinyQuestionId? Id = null,
    string? Reference = null,
    string? AskedBy = null,
    string? Answer = null,
    DateOnly? WrittenReplyDueOn = null,
    DateOnly? RepliedOn = null,
    string? SpokenAnswer = null,
    DateOnly? OutstandingAsOf = null,
    QuestionWithdrawal? Withdrawn = null
)
{
    internal static QuestionInput Of(ScrutinyQuestion question) =>
        new(
            question.Text,
            question.Wording,
            question.IsIncomplete,
            question.Id,
            question.Reference,
            question.AskedBy,
            question.Answer,
            question.WrittenReplyDueOn,
            question.RepliedOn,
            question.SpokenAnswer,
            question.OutstandingAsOf,
            question.Withdrawn
        );

    internal ScrutinyQuestion Read() =>
        new()
        {
            Id = Id ?? ScrutinyQuestionId.New(),
            Reference = Reference,
            AskedBy = AskedBy,
            Text = Text,
            Wording = Wording,
            IsIncomplete = IsIncomplete,
            Answer = Answer,
            WrittenReplyDueOn = WrittenReplyDueOn,
            RepliedOn = RepliedOn,
            SpokenAnswer = SpokenAnswer,
            OutstandingAsOf = OutstandingAsOf,
            Withdrawn = Withdrawn,
        };
}

/// <summary>An action as it is sent.</summary>
/// <param name="Text" example="Report on the use of civil orders to the next meeting.">What is to be done; at most 4,000
/// characters.</param>
/// <param name="Wording">Whose words the action and what came of it are in; <c>verbatim</c> unless said.</param>
/// <param name="IsIncomplete">Whether the document breaks off before the end of the action; it does not unless said.</param>
/// <param name="Id">The action that it is, or null for a new one.</param>
/// <param name="Reference" example="A7/2021">The reference as printed, or null; at most 50 characters.</param>
/// <param name="Owner" example="Assistant Chief Constable">Who is to do it: an office or a role; or null. The first of the owners.</param>
/// <param name="Owners" example="[&quot;Assistant Chief Constable&quot;]">All who are to do it, at most 20; the owner alone unless
/// said.</param>
/// <param name="DueOn">The day, month or year by which it is due, or null.</param>
/// <param name="DueWords" example="by the next meeting">By when it is due, in the words of the document; or null.</param>
/// <param name="Status">How it stands; <c>open</c> unless said.</param>
/// <param name="ClosedOn" example="2026-12-10">The day on which it was closed; null while it is open, or where no document says.</param>
/// <param name="ClosedBy" example="Police and Crime Commissioner">Who closed it: an office or a role; or null.</param>
/// <param name="Outcome" example="Reported on 14 December; 212 orders were made.">What came of it, or null.</param>
/// <param name="OutstandingAsOf" example="2027-01-18">For a meeting taken from documents, the day on which one of the documents that it
/// cites calls the action outstanding, or null.</param>
public sealed record ActionInput(
    string Text,
    Wording Wording = Wording.Verbatim,
    bool IsIncomplete = false,
    ScrutinyActionId? Id = null,
    string? Reference = null,
    string? Owner = null,
    IReadOnlyList<string>? Owners = null,
    PartialDate? DueOn = null,
    string? DueWords = null,
    ActionStatus Status = ActionStatus.Open,
    DateOnly? ClosedOn = null,
    string? ClosedBy = null,
    string? Outcome = null,
    DateOnly? OutstandingAsOf = null
)
{
    internal static ActionInput Of(ScrutinyAction action) =>
        new(
            action.Text,
            action.Wording,
            action.IsIncomplete,
            action.Id,
            action.Reference,
            action.Owner,
            action.Owners,
            action.DueOn,
            action.DueWords,
            action.Status,
            action.ClosedOn,
            action.ClosedBy,
            action.Outcome,
            action.OutstandingAsOf
        );

    internal ScrutinyAction Read() =>
        new()
        {
            Id = Id ?? ScrutinyActionId.New(),
            Reference = Reference,
            Owner = Owner ?? Owners?.FirstOrDefault(),
            Owners = Owners ?? [],
            Text = Text,
            Wording = Wording,
            IsIncomplete = IsIncomplete,
            DueOn = DueOn,
            DueWords = DueWords,
            Status = Status,
            ClosedOn = ClosedOn,
            ClosedBy = ClosedBy,
            Outcome = Outcome,
            OutstandingAsOf = OutstandingAsOf,
        };
}

internal sealed class AgendaItemInputValidator : AbstractValidator<AgendaItemInput>
{
    public AgendaItemInputValidator()
    {
        RuleFor(input => input.Number).Optional(AgendaItem.LongestNumber);
        RuleFor(input => input.ParentNumber).Optional(AgendaItem.LongestNumber);
        RuleFor(input => input.Lead).OptionalTitle();
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
        RuleFor(input => input.Papers).AtMost(AgendaItem.MostParts);
        RuleForEach(input => input.Papers)
            .ChildRules(paper =>
            {
                paper.RuleFor(value => value.Title).Title();
                paper.RuleFor(value => value.Url).Url();
            });
        RuleFor(input => input.Questions).AtMost(AgendaItem.MostParts);
        RuleForEach(input => input.Questions)
            .ChildRules(question =>
            {
                question.RuleFor(value => value.Text).Text();
                question.RuleFor(value => value.Reference).Optional(ScrutinyQuestion.LongestReference);
                question.RuleFor(value => value.AskedBy).OptionalTitle();
                question.RuleFor(value => value.Answer).OptionalText();
                question.RuleFor(value => value.SpokenAnswer).OptionalText();
                question.RuleFor(value => value.Withdrawn!.Reason).Text().When(value => value.Withdrawn is not null);
                question.RuleFor(value => value.Withdrawn!.By).OptionalTitle().When(value => value.Withdrawn is not null);
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
        this.Citations(input => input.Citations!);
    }
}
