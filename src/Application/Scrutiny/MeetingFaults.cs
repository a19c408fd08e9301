using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Priorities;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>What is wrong with a meeting of any kind besides what its validator says.</summary>
internal static class MeetingFaults
{
    public static IEnumerable<InputError> Of(IMeetingRow row, IMeetingRow? known, ImportContext context) =>
        OfAgenda(row, context)
            .Concat(context.EarlierActionsOf(row.Kind).Faults(row, context))
            .Concat(OfDates(row, context))
            .Concat(OfSteps(row, known))
            .Concat(OfSender(row, context));

    private static IEnumerable<InputError> OfAgenda(IMeetingRow row, ImportContext context)
    {
        foreach (var (index, item) in row.AgendaItems.Index())
        {
            foreach (var (place, name) in item.PriorityRefs.Index())
            {
                if (context.The<Priority>(ExchangeTypes.Priority, name).AreaId != row.AreaId)
                    yield return ReviewRules.SameArea.At($"/agendaItems/{index}/priorityRefs/{place}");
            }

            foreach (var (place, name) in item.PlanRefs.Index())
            {
                if (context.The<PoliceAndCrimePlan>(ExchangeTypes.Plan, name).AreaId != row.AreaId)
                    yield return ReviewRules.SameArea.At($"/agendaItems/{index}/planRefs/{place}");
            }

            foreach (var (place, name) in item.CommitmentRefs.Index())
            {
                if (context.The<AccountabilityCommitment>(ExchangeTypes.Commitment, name).AreaId != row.AreaId)
                    yield return ReviewRules.SameArea.At($"/agendaItems/{index}/commitmentRefs/{place}");
            }
        }
    }

    private static IEnumerable<InputError> OfDates(IMeetingRow row, ImportContext context)
    {
        if (row.RecordedAs is RecordedAs.Live && row.HeldOn.Day is null)
            yield return PlanRules.DayIsKnown.At(row.HeldOnAt);
        IEnumerable<(PartialDate? Date, string Pointer)> happened =
        [
            (row.Status?.WasHeld() is true ? row.HeldOn : null, row.HeldOnAt),
            (row.MinutesPublishedOn, "/minutesPublishedOn"),
            .. row.AgendaItems.SelectMany((item, index) => PastDays(item, $"/agendaItems/{index}")),
        ];
        foreach (var error in happened.SelectMany(fact => context.Future(fact.Date, fact.Pointer)))
            yield return error;
    }

    private static IEnumerable<(PartialDate? Date, string Pointer)> PastDays(AgendaItemRow item, string at)
    {
        foreach (var (place, question) in item.Questions.Index())
        {
            yield return (question.RepliedOn, $"{at}/questions/{place}/repliedOn");
            yield return (question.OutstandingAsOf, $"{at}/questions/{place}/outstandingAsOf");
            yield return (question.Withdrawn?.On, $"{at}/questions/{place}/withdrawn/on");
        }

        foreach (var (place, action) in item.Actions.Index())
        {
            yield return (action.ClosedOn, $"{at}/actions/{place}/closedOn");
            yield return (action.OutstandingAsOf, $"{at}/actions/{place}/outstandingAsOf");
        }

        foreach (var (place, decision) in item.Decisions.Index())
            yield return (decision.DecidedOn, $"{at}/decisions/{place}/decidedOn");
    }

    /// <summary>What went through the system comes on by its steps, in no file.</summary>
    private static IEnumerable<InputError> OfSteps(IMeetingRow row, IMeetingRow? known) =>
        known is not null && known.RecordedAs != row.RecordedAs && !row.Completes(known)
            ?
            [
                new(
                    "/recordedAs",
                    "cannot-change",
                    "never changes, but where documents show what came of a scheduled meeting, which is 'afterTheFact' then"
                ),
            ]
        : known is { RecordedAs: RecordedAs.Live, Status: not ScrutinyMeetingStatus.Scheduled }
        && (known.OutcomeInWords, known.MinutesDocumentRef) != (row.OutcomeInWords, row.MinutesDocumentRef)
            ? [ScrutinyRules.StatusOfSteps.At("/status")]
        : [];

    private static IEnumerable<InputError> OfSender(IMeetingRow row, ImportContext context)
    {
        if (context.IsAdmin)
            yield break;
        if (row.RecordedAs is not RecordedAs.AfterTheFact)
            yield return new(
                "/recordedAs",
                "after-the-fact-only",
                "An importer records meetings from documents; a full restore needs an admin."
            );
        if (row.Citations.Count == 0)
            yield return new("/citations", "citation-needed", "An importer records a meeting with the document that shows it.");
    }
}
