using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Panels;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.PanelReviews;

/// <summary>What is wrong with a review besides what its validator says.</summary>
internal static class PanelReviewFaults
{
    public static IEnumerable<InputError> Of(PanelReviewRow row, PanelReviewRow? known, ImportContext context) =>
        OfPanel(row, context)
            .Concat(OfMeeting(row, context))
            .Concat(OfBody(row, context))
            .Concat(OfPlan(row, context))
            .Concat(OfDates(row, context))
            .Concat(OfReport(row, context))
            .Concat(OfSteps(row, known))
            .Concat(OfSender(row, known, context));

    private static IEnumerable<InputError> OfPanel(PanelReviewRow row, ImportContext context)
    {
        if (row.PanelRef is null)
            yield return ReviewRules.AreaHasPanel.At("/areaId");
        else if (context.The<Panel>(ExchangeTypes.Panel, row.PanelRef).AreaId != row.AreaId)
            yield return ReviewRules.SameArea.At("/panelRef");
    }

    private static IEnumerable<InputError> OfMeeting(PanelReviewRow row, ImportContext context)
    {
        if (
            context.Find<PanelMeeting>(ExchangeTypes.PanelMeeting, row.PanelMeetingRef) is not { } meeting
            || context.Find<Panel>(ExchangeTypes.Panel, row.PanelRef) is not { } panel
        )
            yield break;
        if (!meeting.PanelIds.Contains(panel.Id))
            yield return PanelMeetingRules.MeetingOfPanel.At("/panelMeetingRef");
        else if (!PartialDate.MayBeOne(meeting.HeldOn, row.MetOn))
            yield return PanelMeetingRules.MeetingOnDay.At("/metOn");
        else if (meeting.Visibility is not Visibility.Everyone && row.Status is not PanelReviewStatus.InPreparation)
            yield return ScrutinyRules.NamesPublic.At("/panelMeetingRef");
    }

    /// <summary>The bodies of the area that can be meant where the file names none.</summary>
    public static IReadOnlyList<LocalPolicingBody> BodiesThen(PanelReviewRow row, ImportContext context) =>
        context.BodiesOf(row.AreaId).On(row.MetOn ?? row.ReportedOn ?? row.NoReport?.On ?? context.Today);

    private static IEnumerable<InputError> OfBody(PanelReviewRow row, ImportContext context)
    {
        if (row.BodyRef is null)
        {
            yield return BodiesThen(row, context).Count > 1
                ? OrganisationRules.BodyIsSaid.At("/bodyRef")
                : OrganisationRules.BodyExisted.At(row.MetOn is null && row.ReportedOn is not null ? "/reportedOn" : "/metOn");
            yield break;
        }

        var body = context.The<LocalPolicingBody>(ExchangeTypes.PolicingBody, row.BodyRef);
        if (body.AreaId != row.AreaId)
            yield return ReviewRules.SameArea.At("/bodyRef");
        if (row.MetOn is { } met && !body.MayHaveExistedOn(met))
            yield return OrganisationRules.BodyExisted.At("/metOn");
        if (row.ReportedOn is { } reported && !body.MayHaveExistedOn(reported))
            yield return OrganisationRules.BodyExisted.At("/reportedOn");
    }

    private static IEnumerable<InputError> OfPlan(PanelReviewRow row, ImportContext context)
    {
        if (row.PlanRef is not { } plan || context.The<PoliceAndCrimePlan>(ExchangeTypes.Plan, plan).AreaId == row.AreaId)
            return row is { PlanRef: { } own, VersionRef: { } version }
                ? context.OfOtherPlan(ExchangeTypes.PlanVersion, version, own, "/versionRef")
                : [];
        return [ReviewRules.SameArea.At("/planRef")];
    }

    private static IEnumerable<InputError> OfDates(PanelReviewRow row, ImportContext context)
    {
        (PartialDate? Date, string Pointer)[] happened =
        [
            (row.MetOn, "/metOn"),
            (row.ReportedOn, "/reportedOn"),
            (row.NoReport?.On, "/noReport/on"),
            (row.ReportPublishedOn, "/reportPublishedOn"),
            (row.SentToCouncilsOn, "/sentToCouncilsOn"),
            (row.OutstandingAsOf is { } outstanding ? outstanding : null, "/outstandingAsOf"),
            (row.Response?.RespondedOn, "/response/respondedOn"),
            (row.Response?.PublishedOn, "/response/publishedOn"),
        ];
        return happened
            .SelectMany(fact => context.Future(fact.Date, fact.Pointer))
            .Concat(
                IsRecorded(row, row.Kind is PanelReviewKind.AnnualReport)
                    ? []
                    : ReviewOrder.Validate(row.MetOn, row.ReportedOn, "/reportedOn")
            )
            .Concat(ReviewOrder.Validate(row.MetOn, row.NoReport?.On, "/noReport/on"))
            .Concat(ReviewOrder.Validate(row.ReportedOn, row.ReportPublishedOn, "/reportPublishedOn"))
            .Concat(ReviewOrder.Validate(row.ReportedOn, row.SentToCouncilsOn, "/sentToCouncilsOn"))
            .Concat(ReviewOrder.Validate(row.ReportedOn, row.ResponseDueOn, "/responseDueOn"))
            .Concat(IsRecorded(row, row.Kind.OwesResponseByLaw()) ? [] : OfResponse(row));
    }

    /// <summary>Whether documents may show it in another order than the law gives: that is kept, as what happened.</summary>
    private static bool IsRecorded(PanelReviewRow row, bool isOrderOfLaw) => isOrderOfLaw && row.RecordedAs is RecordedAs.AfterTheFact;

    private static IEnumerable<InputError> OfResponse(PanelReviewRow row) =>
        ReviewOrder
            .Validate(row.ReportedOn ?? row.MetOn, row.Response?.RespondedOn, "/response/respondedOn")
            .Concat(ReviewOrder.Validate(row.Response?.RespondedOn, row.Response?.PublishedOn, "/response/publishedOn"));

    private static IEnumerable<InputError> OfReport(PanelReviewRow row, ImportContext context)
    {
        if (row.Response is not null && row.Status is not PanelReviewStatus.Reported)
            yield return ReviewRules.ReportBeforeAnswer.At("/response");
        var id = context.Resolver.Find(ExchangeTypes.PanelReview, row.Ref)?.Id;
        var recommendations = context.All<PanelRecommendation>().Where(recommendation => recommendation.ReviewId.Value == id).ToList();
        if (row.Status is not (PanelReviewStatus.InPreparation or PanelReviewStatus.Reported) && recommendations.Count > 0)
            yield return ReviewRules.ReportToRecommendIn.At("/status");
        if (
            recommendations.Any(recommendation =>
                !recommendation.FollowsOn(row.ReportedOn)
                && context.Resolver.Find(ExchangeTypes.PanelRecommendation, recommendation.Ref) is not { Item: not null }
            )
        )
            yield return ReviewRules.InOrder.At("/reportedOn");
    }

    /// <summary>What went through the system comes on by its steps, in no file.</summary>
    private static IEnumerable<InputError> OfSteps(PanelReviewRow row, PanelReviewRow? known) =>
        known is { RecordedAs: RecordedAs.Live, Status: not PanelReviewStatus.InPreparation }
        && (known.Status, known.ReportedOn) != (row.Status, row.ReportedOn)
            ? [ReviewRules.StatusOfSteps.At("/status")]
            : [];

    private static IEnumerable<InputError> OfSender(PanelReviewRow row, PanelReviewRow? known, ImportContext context)
    {
        if (context.IsAdmin)
            yield break;
        if (row.RecordedAs is not RecordedAs.AfterTheFact)
            yield return AfterTheFact("/recordedAs");
        if (row.Response is { RecordedAs: not RecordedAs.AfterTheFact } response && response != known?.Response)
            yield return AfterTheFact("/response/recordedAs");
        if (row.Citations.Count == 0)
            yield return new("/citations", "citation-needed", "An importer records a review with the document that shows it.");
    }

    private static InputError AfterTheFact(string pointer) =>
        new(pointer, "after-the-fact-only", "An importer records reviews and responses from documents; a full restore needs an admin.");
}

/// <summary>The order of a review's dates.</summary>
internal static class ReviewOrder
{
    /// <summary>Says that a date is surely before the one that it follows, if it is.</summary>
    public static IEnumerable<InputError> Validate(PartialDate? first, PartialDate? then, string pointer) =>
        first is { } earlier && then is { } later && earlier.IsSurelyAfter(later) ? [ReviewRules.InOrder.At(pointer)] : [];
}
