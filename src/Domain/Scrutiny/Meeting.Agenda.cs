namespace PlanAccountability.Domain.Scrutiny;

/// <content>The agenda, and what becomes of questions and actions after the meeting.</content>
public abstract partial class Meeting<TMeeting>
{
    /// <summary>The item of an identifier, or null.</summary>
    public AgendaItem? Item(AgendaItemId id) => AgendaItems.FirstOrDefault(item => item.Id == id);

    /// <summary>Puts an item on the agenda, as the last.</summary>
    /// <exception cref="BrokenRuleException">The meeting is cancelled or public without a reason, the agenda is full, or the item breaks a
    /// rule.</exception>
    public void Add(AgendaItem item, bool isReasonGiven)
    {
        RequireChangeable(isReasonGiven);
        Set([.. AgendaItems, item], "/number");
        Check(item, "");
        Raise("agendaItemAdded");
    }

    /// <summary>Says of an item what is said now, in place of what was said before.</summary>
    /// <exception cref="BrokenRuleException">The meeting is cancelled or public without a reason, the item breaks a rule, or it would be
    /// restricted, or would be so no longer, in public.</exception>
    public void Change(AgendaItem item, bool isReasonGiven)
    {
        RequireChangeable(isReasonGiven);
        ScrutinyRules.RestrictedForGood.Require(KeepsRestriction(item));
        Replace(item);
        Raise("agendaItemAmended");
    }

    /// <summary>Takes an item off the agenda.</summary>
    /// <exception cref="BrokenRuleException">The meeting is cancelled, or public without a reason.</exception>
    public void Remove(AgendaItemId id, bool isReasonGiven)
    {
        RequireChangeable(isReasonGiven);
        Set([.. AgendaItems.Where(item => item.Id != id)], "");
        Raise("agendaItemRemoved");
    }

    /// <summary>Puts the items of the agenda in another order.</summary>
    /// <exception cref="BrokenRuleException">The meeting is cancelled, or public without a reason; or an item is missing, named twice or
    /// not of the agenda.</exception>
    public void Reorder(IReadOnlyList<AgendaItemId> order, bool isReasonGiven)
    {
        RequireChangeable(isReasonGiven);
        ScrutinyRules.OrderIsWhole.Require(
            order.Count == AgendaItems.Count && order.ToHashSet().SetEquals(AgendaItems.Select(item => item.Id)),
            pointer: "/itemIds"
        );
        Set([.. order.Select(id => Item(id)!)], "");
        Raise("agendaReordered");
    }

    /// <summary>Takes over the agenda as a whole.</summary>
    /// <exception cref="BrokenRuleException">The meeting is cancelled, or an item breaks a rule.</exception>
    public void TranscribeAgenda(IReadOnlyList<AgendaItem> items)
    {
        ScrutinyRules.CancelledSaysNothing.Require(
            Status is not ScrutinyMeetingStatus.Cancelled || items.Count == 0,
            pointer: "/agendaItems"
        );
        Set(items, "/agendaItems");
        RequireOrder();
    }

    /// <summary>Records the written reply to a question, or corrects it.</summary>
    /// <exception cref="BrokenRuleException">The meeting was not held, the question was withdrawn, there is a reply already and no reason
    /// is given, or the day lies before the meeting.</exception>
    public void Reply(ScrutinyQuestionId id, string answer, DateOnly repliedOn, bool isReasonGiven)
    {
        ConditionsOf(MeetingAct.Reply).Require();
        var (item, question) = QuestionOf(id);
        ScrutinyRules.WithdrawnOnce.Require(question.Withdrawn is null);
        var isCorrection = question.RepliedOn is not null;
        ScrutinyRules.AnsweredOnce.Require(!isCorrection || isReasonGiven);
        ScrutinyRules.NotBeforeMeeting(HeldOn, repliedOn, "/repliedOn");
        Replace(item, question.Answered(answer, repliedOn));
        Raise(isCorrection ? Events.ReplyCorrected : Events.QuestionAnswered);
    }

    /// <summary>Withdraws a question, so that no answer is owed any more, or corrects what was said of that.</summary>
    /// <exception cref="BrokenRuleException">The meeting was not held, the question was answered, it was withdrawn already and no reason is
    /// given, or the day is before the meeting.</exception>
    public void WithdrawQuestion(ScrutinyQuestionId id, QuestionWithdrawal withdrawal, bool isReasonGiven)
    {
        ConditionsOf(MeetingAct.WithdrawQuestion).Require();
        var (item, question) = QuestionOf(id);
        var isCorrection = question.Withdrawn is not null;
        ScrutinyRules.WithdrawnOnce.Require(!isCorrection || isReasonGiven);
        ScrutinyRules.NotBeforeMeeting(HeldOn, withdrawal.On, "/on");
        Replace(item, question.With(withdrawal));
        Raise(isCorrection ? Events.WithdrawalCorrected : Events.QuestionWithdrawn);
    }

    /// <summary>Closes an action, or corrects how it was closed.</summary>
    /// <exception cref="BrokenRuleException">The meeting was not held, it is closed already and no reason is given, or the day is before
    /// the meeting at which it was raised.</exception>
    public void CloseAction(ScrutinyActionId id, ActionClosure closure, bool isReasonGiven)
    {
        ConditionsOf(MeetingAct.CloseAction).Require();
        var item = AgendaItems.Single(item => item.Actions.Any(action => action.Id == id));
        var isCorrection = item.Actions.Single(action => action.Id == id).Status.IsClosed();
        ScrutinyRules.ClosedOnce.Require(!isCorrection || isReasonGiven);
        ScrutinyRules.NotBeforeMeeting(HeldOn, closure.On, "/closedOn");
        Replace(item with { Actions = [.. item.Actions.Select(other => other.Id == id ? other.Closed(closure) : other)] });
        Raise(isCorrection ? Events.ClosureCorrected : Events.ActionClosed);
    }

    /// <summary>Restricts an item that is on the agenda or once was: nothing of what was said stays here, and no import brings it back. Its
    /// history is rewritten besides.</summary>
    /// <param name="id">The item.</param>
    /// <param name="reason">Why.</param>
    /// <param name="withTitle">Whether its title goes too.</param>
    public void Restrict(AgendaItemId id, string reason, bool withTitle)
    {
        if (Item(id) is { } item)
        {
            Set([.. AgendaItems.Select(other => other.WithoutInterestsIn(item.Number))], "");
            Replace(Item(id)!.Silenced(reason, withTitle));
        }

        Redact(reason);
        Raise("agendaItemRestricted", reason);
    }

    /// <summary>Opens an item that was wrongly recorded as restricted: what it says can be recorded from then on.</summary>
    /// <param name="item">The item.</param>
    /// <param name="reason">Why.</param>
    /// <exception cref="BrokenRuleException">It is not restricted, or words were taken out of the meeting.</exception>
    public void Open(AgendaItem item, string reason)
    {
        ScrutinyRules.RestrictedBeforeOpened.Require(item.Restricted);
        ScrutinyRules.NothingTakenOut.Require(Redactions == 0);
        Replace(item with { Restricted = false, RestrictionReason = null });
        Raise("agendaItemOpened", reason);
    }

    /// <summary>Holds an item against the rules about it alone.</summary>
    /// <param name="item">The item.</param>
    /// <param name="pointer">Where it is in what was sent.</param>
    /// <exception cref="BrokenRuleException">A rule is broken.</exception>
    private protected virtual void Check(AgendaItem item, string pointer) => item.Check(HeldOn, RecordedAs, pointer);

    /// <summary>Holds all of the meeting together against the rules about it.</summary>
    /// <exception cref="BrokenRuleException">A rule is broken.</exception>
    private protected virtual void Judge() { }

    private void RequireChangeable(bool isReasonGiven)
    {
        ConditionsOf(MeetingAct.ChangeAgenda).Require();
        ScrutinyRules.CorrectionHasReason.Require(!IsSettled || isReasonGiven);
    }

    /// <summary>Whether an item leaves what everyone can read of it as open, or as closed, as it was.</summary>
    private bool KeepsRestriction(AgendaItem item) =>
        Visibility is not Visibility.Everyone || Item(item.Id) is not { } known || known.Restricted == item.Restricted;

    private (AgendaItem Item, ScrutinyQuestion Question) QuestionOf(ScrutinyQuestionId id)
    {
        var item = AgendaItems.Single(item => item.Questions.Any(question => question.Id == id));
        return (item, item.Questions.Single(question => question.Id == id));
    }

    private void Replace(AgendaItem item, ScrutinyQuestion question) =>
        Replace(item with { Questions = [.. item.Questions.Select(other => other.Id == question.Id ? question : other)] });

    private void Replace(AgendaItem item)
    {
        Set([.. AgendaItems.Select(known => known.Id == item.Id ? item : known)], "/number");
        Check(item, "");
    }

    /// <summary>Sets the agenda, and holds it against the rules about all of it.</summary>
    /// <param name="items">The items.</param>
    /// <param name="pointer">Where their numbers are in what was sent.</param>
    private void Set(IReadOnlyList<AgendaItem> items, string pointer)
    {
        AgendaItems = items;
        AgendaItemCount = items.Count;
        ScrutinyRules.SomeItems.Require(
            AgendaItems.Count <= AgendaItem.Most && AgendaItems.Sum(item => item.PartCount) <= AgendaItem.MostPartsOfAll
        );
        RequireNumbersOnce(pointer);
        AgendaTree.Require(items, pointer);
        Judge();
    }

    private void RequireNumbersOnce(string pointer)
    {
        var places = new Dictionary<string, int>(Words.Comparer);
        foreach (var (index, item) in AgendaItems.Index())
        {
            if (item.Number is { } number && !places.TryAdd(number, index))
                throw new BrokenRuleException(
                    ScrutinyRules.NumberedOnce,
                    pointer: pointer,
                    detail: $"The number '{number}' is that of item {places[number] + 1} and of item {index + 1} of the agenda."
                );
        }
    }
}

/// <summary>How an action was closed.</summary>
/// <param name="Status">Any but open or in progress.</param>
/// <param name="On">The day.</param>
/// <param name="By">Who closed it: an office or a role; or null.</param>
/// <param name="Outcome">What came of it, or null.</param>
public sealed record ActionClosure(ActionStatus Status, DateOnly On, string? By, string? Outcome);
