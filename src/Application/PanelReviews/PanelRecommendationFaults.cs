using PlanAccountability.Application.Commitments;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.PanelReviews;

/// <summary>What is wrong with a recommendation besides what its validator says.</summary>
internal static class PanelRecommendationFaults
{
    public static IEnumerable<InputError> Of(
        PanelRecommendationRow row,
        PanelRecommendationRow? known,
        PanelReview review,
        ImportContext context
    )
    {
        if (OfSender(row, known, review, context).ToList() is { Count: > 0 } refusals)
            return refusals;
        if (!review.Allows(ReviewAct.Recommend))
            return [ReviewRules.ReportToRecommendIn.At("/reviewRef")];
        return ConcernedRefs
            .Validate(row, review, context)
            .Concat(OfAnswers(row, review))
            .Concat(OfDates(row, review, context))
            .Concat(
                row.Acceptances.SelectMany(
                    (acceptance, index) => acceptance.Reference.Validate(review.AreaId, $"/acceptances/{index}/reference", context)
                )
            );
    }

    private static IEnumerable<InputError> OfAnswers(PanelRecommendationRow row, PanelReview review)
    {
        var isReported = review.Allows(ReviewAct.Respond);
        if (!isReported && row.Response is not null)
            yield return ReviewRules.ReportBeforeAnswer.At("/response");
        if (!isReported && row.Claims.Count > 0)
            yield return ReviewRules.ReportBeforeAnswer.At("/claims");
        if (!isReported && row.Acceptances.Count > 0)
            yield return ReviewRules.ReportBeforeAnswer.At("/acceptances");
        if (!isReported && row.Withdrawn is not null)
            yield return ReviewRules.ReportBeforeAnswer.At("/withdrawn");
        if (review.RecordedAs is RecordedAs.Live && row.Withdrawn is { } withdrawn && withdrawn.On?.Day is null)
            yield return PlanRules.DayIsKnown.At("/withdrawn/on");
        foreach (var (index, acceptance) in row.Acceptances.Index())
        {
            if (acceptance.Status is CommitmentStatus.NotStarted)
                yield return CommitmentRules.AcceptsSomething.At($"/acceptances/{index}/status");
        }
    }

    private static IEnumerable<InputError> OfDates(PanelRecommendationRow row, PanelReview review, ImportContext context)
    {
        IEnumerable<(PartialDate? Date, string Pointer)> happened =
        [
            (row.OutstandingAsOf is { } outstanding ? outstanding : null, "/outstandingAsOf"),
            (row.Response?.RespondedOn, "/response/respondedOn"),
            (row.Withdrawn?.On, "/withdrawn/on"),
            .. row.Claims.Select((claim, index) => ((PartialDate?)claim.On, $"/claims/{index}/on")),
            .. row.Acceptances.Select((acceptance, index) => ((PartialDate?)acceptance.On, $"/acceptances/{index}/on")),
        ];
        return happened
            .SelectMany(fact =>
                context.Future(fact.Date, fact.Pointer).Concat(ReviewOrder.Validate(review.ReportedOn, fact.Date, fact.Pointer))
            )
            .Concat(ReviewOrder.Validate(review.ReportedOn, row.ResponseDueOn, "/responseDueOn"))
            .Concat(
                row.Acceptances.SelectMany(
                    (acceptance, index) => context.Future(acceptance.Reference.On, $"/acceptances/{index}/reference/on")
                )
            );
    }

    private static IEnumerable<InputError> OfSender(
        PanelRecommendationRow row,
        PanelRecommendationRow? known,
        PanelReview review,
        ImportContext context
    )
    {
        if (context.IsAdmin)
            yield break;
        if (review.RecordedAs is not RecordedAs.AfterTheFact)
            yield return AfterTheFact("/reviewRef");
        if (row.Response is { RecordedAs: not RecordedAs.AfterTheFact } response && response != known?.Response)
            yield return AfterTheFact("/response/recordedAs");
        foreach (var (index, claim) in row.Claims.Index())
        {
            if (claim.RecordedAs is not RecordedAs.AfterTheFact && known?.Claims.Contains(claim) is not true)
                yield return AfterTheFact($"/claims/{index}/recordedAs");
        }

        foreach (var (index, acceptance) in row.Acceptances.Index())
        {
            if (acceptance.RecordedAs is not RecordedAs.AfterTheFact && known?.Acceptances.Contains(acceptance) is not true)
                yield return AfterTheFact($"/acceptances/{index}/recordedAs");
        }

        if (row.Citations.Count == 0)
            yield return new("/citations", "citation-needed", "An importer records a recommendation with the document that shows it.");
    }

    private static InputError AfterTheFact(string pointer) =>
        new(
            pointer,
            "after-the-fact-only",
            "An importer records recommendations and answers from documents; a full restore needs an admin."
        );
}
