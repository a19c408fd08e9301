using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Imports.Types;

/// <summary>What is wrong with a recommendation besides its form.</summary>
internal static class PanelRecommendationFaults
{
    public static IEnumerable<InputError> Of(
        ExchangedPanelRecommendation form,
        ExchangedPanelRecommendation? known,
        PanelReview review,
        Surroundings around
    )
    {
        if (OfSender(form, known, review, around).ToList() is { Count: > 0 } refusals)
            return refusals;
        if (!review.Allows(ReviewAct.Recommend))
            return [ReviewRules.ReportToRecommendIn.At("/reviewRef")];
        return ConcernedRefs
            .Faults(form, review, around)
            .Concat(OfAnswers(form, review))
            .Concat(OfDates(form, review, around))
            .Concat(
                form.Acceptances.SelectMany(
                    (acceptance, index) => acceptance.Reference.Faults(review.AreaId, $"/acceptances/{index}/reference", around)
                )
            );
    }

    private static IEnumerable<InputError> OfAnswers(ExchangedPanelRecommendation form, PanelReview review)
    {
        var isReported = review.Allows(ReviewAct.Respond);
        if (!isReported && form.Response is not null)
            yield return ReviewRules.ReportBeforeAnswer.At("/response");
        if (!isReported && form.Claims.Count > 0)
            yield return ReviewRules.ReportBeforeAnswer.At("/claims");
        if (!isReported && form.Acceptances.Count > 0)
            yield return ReviewRules.ReportBeforeAnswer.At("/acceptances");
        foreach (var (index, acceptance) in form.Acceptances.Index())
        {
            if (acceptance.Status is CommitmentStatus.NotStarted)
                yield return CommitmentRules.AcceptsSomething.At($"/acceptances/{index}/status");
        }
    }

    private static IEnumerable<InputError> OfDates(ExchangedPanelRecommendation form, PanelReview review, Surroundings around)
    {
        IEnumerable<(PartialDate? Date, string Pointer)> happened =
        [
            (form.Response?.RespondedOn, "/response/respondedOn"),
            .. form.Claims.Select((claim, index) => ((PartialDate?)claim.On, $"/claims/{index}/on")),
            .. form.Acceptances.Select((acceptance, index) => ((PartialDate?)acceptance.On, $"/acceptances/{index}/on")),
        ];
        return happened
            .SelectMany(fact =>
                around.Future(fact.Date, fact.Pointer).Concat(ReviewOrder.Faults(review.ReportedOn, fact.Date, fact.Pointer))
            )
            .Concat(ReviewOrder.Faults(review.ReportedOn, form.ResponseDueOn, "/responseDueOn"))
            .Concat(
                form.Acceptances.SelectMany(
                    (acceptance, index) => around.Future(acceptance.Reference.On, $"/acceptances/{index}/reference/on")
                )
            );
    }

    private static IEnumerable<InputError> OfSender(
        ExchangedPanelRecommendation form,
        ExchangedPanelRecommendation? known,
        PanelReview review,
        Surroundings around
    )
    {
        if (around.IsAdmin)
            yield break;
        if (review.RecordedAs is not RecordedAs.AfterTheFact)
            yield return AfterTheFact("/reviewRef");
        if (form.Response is { RecordedAs: not RecordedAs.AfterTheFact } response && response != known?.Response)
            yield return AfterTheFact("/response/recordedAs");
        foreach (var (index, claim) in form.Claims.Index())
        {
            if (claim.RecordedAs is not RecordedAs.AfterTheFact && known?.Claims.Contains(claim) is not true)
                yield return AfterTheFact($"/claims/{index}/recordedAs");
        }

        foreach (var (index, acceptance) in form.Acceptances.Index())
        {
            if (acceptance.RecordedAs is not RecordedAs.AfterTheFact && known?.Acceptances.Contains(acceptance) is not true)
                yield return AfterTheFact($"/acceptances/{index}/recordedAs");
        }

        if (form.Citations.Count == 0)
            yield return new("/citations", "citation-needed", "An importer records a recommendation with the document that shows it.");
    }

    private static InputError AfterTheFact(string pointer) =>
        new(
            pointer,
            "after-the-fact-only",
            "An importer records recommendations and answers from documents; a full restore needs an admin."
        );
}
