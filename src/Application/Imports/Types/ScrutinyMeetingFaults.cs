using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Priorities;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Imports.Types;

/// <summary>What is wrong with a meeting besides its form.</summary>
internal static class ScrutinyMeetingFaults
{
    public static IEnumerable<InputError> Of(ExchangedScrutinyMeeting form, ExchangedScrutinyMeeting? known, Surroundings around) =>
        OfAgenda(form, around).Concat(OfDates(form, around)).Concat(OfSteps(form, known)).Concat(OfSender(form, around));

    private static IEnumerable<InputError> OfAgenda(ExchangedScrutinyMeeting form, Surroundings around)
    {
        foreach (var (index, item) in form.AgendaItems.Index())
        {
            foreach (var (place, name) in item.PriorityRefs.Index())
            {
                if (around.The<Priority>(ExchangeTypes.Priority, name).AreaId != form.AreaId)
                    yield return ReviewRules.SameArea.At($"/agendaItems/{index}/priorityRefs/{place}");
            }

            foreach (var (place, name) in item.CommitmentRefs.Index())
            {
                if (around.The<AccountabilityCommitment>(ExchangeTypes.Commitment, name).AreaId != form.AreaId)
                    yield return ReviewRules.SameArea.At($"/agendaItems/{index}/commitmentRefs/{place}");
            }
        }
    }

    private static IEnumerable<InputError> OfDates(ExchangedScrutinyMeeting form, Surroundings around)
    {
        if (form.RecordedAs is RecordedAs.Live && form.HeldOn.Day is null)
            yield return PlanRules.DayIsKnown.At("/heldOn");
        IEnumerable<(PartialDate? Date, string Pointer)> happened =
        [
            (form.Status is ScrutinyMeetingStatus.Scheduled or ScrutinyMeetingStatus.Cancelled ? null : form.HeldOn, "/heldOn"),
            (form.MinutesPublishedOn, "/minutesPublishedOn"),
            .. form.AgendaItems.SelectMany(
                (item, index) =>
                    item.Questions.Select(
                        (question, place) => ((PartialDate?)question.RepliedOn, $"/agendaItems/{index}/questions/{place}/repliedOn")
                    )
            ),
            .. form.AgendaItems.SelectMany(
                (item, index) =>
                    item.Actions.Select(
                        (action, place) => ((PartialDate?)action.ClosedOn, $"/agendaItems/{index}/actions/{place}/closedOn")
                    )
            ),
        ];
        foreach (var error in happened.SelectMany(fact => around.Future(fact.Date, fact.Pointer)))
            yield return error;
    }

    /// <summary>What went through the system comes on by its steps, in no file.</summary>
    private static IEnumerable<InputError> OfSteps(ExchangedScrutinyMeeting form, ExchangedScrutinyMeeting? known) =>
        known is { RecordedAs: RecordedAs.Live, Status: not ScrutinyMeetingStatus.Scheduled }
        && (known.Words.Outcome, known.MinutesDocumentRef) != (form.Words.Outcome, form.MinutesDocumentRef)
            ? [ScrutinyRules.StatusOfSteps.At("/status")]
            : [];

    private static IEnumerable<InputError> OfSender(ExchangedScrutinyMeeting form, Surroundings around)
    {
        if (around.IsAdmin)
            yield break;
        if (form.RecordedAs is not RecordedAs.AfterTheFact)
            yield return new(
                "/recordedAs",
                "after-the-fact-only",
                "An importer records meetings from documents; a full restore needs an admin."
            );
        if (form.Citations.Count == 0)
            yield return new("/citations", "citation-needed", "An importer records a meeting with the document that shows it.");
    }
}
