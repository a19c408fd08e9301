using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Imports.Types;

/// <summary>What is wrong with a review besides its form.</summary>
internal static class PanelReviewFaults
{
    public static IEnumerable<InputError> Of(ExchangedPanelReview form, ExchangedPanelReview? known, Surroundings around) =>
        OfPanel(form, around)
            .Concat(OfBody(form, around))
            .Concat(OfPlan(form, around))
            .Concat(OfDates(form, around))
            .Concat(OfReport(form, around))
            .Concat(OfSteps(form, known))
            .Concat(OfSender(form, known, around));

    private static IEnumerable<InputError> OfPanel(ExchangedPanelReview form, Surroundings around)
    {
        if (form.PanelRef is null)
            yield return ReviewRules.AreaHasPanel.At("/areaId");
        else if (around.The<Panel>(ExchangeTypes.Panel, form.PanelRef).AreaId != form.AreaId)
            yield return ReviewRules.SameArea.At("/panelRef");
    }

    private static IEnumerable<InputError> OfBody(ExchangedPanelReview form, Surroundings around)
    {
        if (form.BodyRef is null)
        {
            yield return ReviewRules.BodyExisted.At(form.MetOn is null && form.ReportedOn is not null ? "/reportedOn" : "/metOn");
            yield break;
        }

        var body = around.The<LocalPolicingBody>(ExchangeTypes.PolicingBody, form.BodyRef);
        if (body.AreaId != form.AreaId)
            yield return ReviewRules.SameArea.At("/bodyRef");
        if (form.MetOn is { } met && !body.MayHaveExistedOn(met))
            yield return ReviewRules.BodyExisted.At("/metOn");
        if (form.ReportedOn is { } reported && !body.MayHaveExistedOn(reported))
            yield return ReviewRules.BodyExisted.At("/reportedOn");
    }

    private static IEnumerable<InputError> OfPlan(ExchangedPanelReview form, Surroundings around)
    {
        if (form.PlanRef is not { } plan || around.The<PoliceAndCrimePlan>(ExchangeTypes.Plan, plan).AreaId == form.AreaId)
            return form is { PlanRef: { } own, VersionRef: { } version }
                ? around.OfOtherPlan(ExchangeTypes.PlanVersion, version, own, "/versionRef")
                : [];
        return [ReviewRules.SameArea.At("/planRef")];
    }

    private static IEnumerable<InputError> OfDates(ExchangedPanelReview form, Surroundings around)
    {
        (PartialDate? Date, string Pointer)[] happened =
        [
            (form.MetOn, "/metOn"),
            (form.ReportedOn, "/reportedOn"),
            (form.NoReport?.On, "/noReport/on"),
            (form.ReportPublishedOn, "/reportPublishedOn"),
            (form.SentToCouncilsOn, "/sentToCouncilsOn"),
            (form.Response?.RespondedOn, "/response/respondedOn"),
            (form.Response?.PublishedOn, "/response/publishedOn"),
        ];
        return happened
            .SelectMany(fact => around.Future(fact.Date, fact.Pointer))
            .Concat(ReviewOrder.Faults(form.MetOn, form.ReportedOn, "/reportedOn"))
            .Concat(ReviewOrder.Faults(form.MetOn, form.NoReport?.On, "/noReport/on"))
            .Concat(ReviewOrder.Faults(form.ReportedOn, form.ReportPublishedOn, "/reportPublishedOn"))
            .Concat(ReviewOrder.Faults(form.ReportedOn, form.SentToCouncilsOn, "/sentToCouncilsOn"))
            .Concat(ReviewOrder.Faults(form.ReportedOn, form.ResponseDueOn, "/responseDueOn"))
            .Concat(ReviewOrder.Faults(form.ReportedOn ?? form.MetOn, form.Response?.RespondedOn, "/response/respondedOn"))
            .Concat(ReviewOrder.Faults(form.Response?.RespondedOn, form.Response?.PublishedOn, "/response/publishedOn"));
    }

    private static IEnumerable<InputError> OfReport(ExchangedPanelReview form, Surroundings around)
    {
        if (form.Response is not null && form.Status is not PanelReviewStatus.Reported)
            yield return ReviewRules.ReportBeforeAnswer.At("/response");
        var id = around.Book.Find(ExchangeTypes.PanelReview, form.Ref)?.Id;
        var recommendations = around.All<PanelRecommendation>().Where(recommendation => recommendation.ReviewId.Value == id).ToList();
        if (form.Status is not (PanelReviewStatus.InPreparation or PanelReviewStatus.Reported) && recommendations.Count > 0)
            yield return ReviewRules.ReportToRecommendIn.At("/status");
        if (
            recommendations.Any(recommendation =>
                !recommendation.FollowsOn(form.ReportedOn)
                && around.Book.Find(ExchangeTypes.PanelRecommendation, recommendation.Ref) is not { Item: not null }
            )
        )
            yield return ReviewRules.InOrder.At("/reportedOn");
    }

    /// <summary>What went through the system comes on by its steps, in no file.</summary>
    private static IEnumerable<InputError> OfSteps(ExchangedPanelReview form, ExchangedPanelReview? known) =>
        known is { RecordedAs: RecordedAs.Live, Status: not PanelReviewStatus.InPreparation }
        && (known.Status, known.ReportedOn) != (form.Status, form.ReportedOn)
            ? [ReviewRules.StatusOfSteps.At("/status")]
            : [];

    private static IEnumerable<InputError> OfSender(ExchangedPanelReview form, ExchangedPanelReview? known, Surroundings around)
    {
        if (around.IsAdmin)
            yield break;
        if (form.RecordedAs is not RecordedAs.AfterTheFact)
            yield return AfterTheFact("/recordedAs");
        if (form.Response is { RecordedAs: not RecordedAs.AfterTheFact } response && response != known?.Response)
            yield return AfterTheFact("/response/recordedAs");
        if (form.Citations.Count == 0)
            yield return new("/citations", "citation-needed", "An importer records a review with the document that shows it.");
    }

    private static InputError AfterTheFact(string pointer) =>
        new(pointer, "after-the-fact-only", "An importer records reviews and responses from documents; a full restore needs an admin.");
}

/// <summary>The order of a review's dates.</summary>
internal static class ReviewOrder
{
    /// <summary>Says that a date is surely before the one that it follows, if it is.</summary>
    public static IEnumerable<InputError> Faults(PartialDate? first, PartialDate? then, string pointer) =>
        first is { } earlier && then is { } later && earlier.IsSurelyAfter(later) ? [ReviewRules.InOrder.At(pointer)] : [];
}
