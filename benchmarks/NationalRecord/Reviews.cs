using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Sources;

namespace PlanAccountability.NationalRecord;

/// <summary>The reviews of a panel under a plan, of 8 recommendations each; an area without a panel has none.</summary>
public static class Reviews
{
    private const int Recommendations = 8;

    private static readonly PanelReviewKind[] Kinds =
    [
        PanelReviewKind.PlanDraft,
        PanelReviewKind.Precept,
        PanelReviewKind.AnnualReport,
        PanelReviewKind.Update,
        PanelReviewKind.Precept,
        PanelReviewKind.AnnualReport,
        PanelReviewKind.TaskGroup,
        PanelReviewKind.Precept,
        PanelReviewKind.AnnualReport,
        PanelReviewKind.Update,
        PanelReviewKind.ConfirmationHearing,
        PanelReviewKind.Precept,
        PanelReviewKind.AnnualReport,
        PanelReviewKind.Update,
        PanelReviewKind.Decision,
    ];

    /// <summary>The reviews with their reports and recommendations.</summary>
    public static IEnumerable<object> Rows(Plan plan, Words words) =>
        plan.Area.HasPanel ? Kinds.Index().SelectMany(kind => Review(plan, kind.Index, KindIn(plan.Area, kind.Item), words)) : [];

    /// <summary>London's panel reviews no precept.</summary>
    private static PanelReviewKind KindIn(Area area, PanelReviewKind kind) =>
        kind is PanelReviewKind.Precept && area.Id is "metropolitan" ? PanelReviewKind.Update : kind;

    private static IEnumerable<object> Review(Plan plan, int index, PanelReviewKind kind, Words words)
    {
        var name = $"{plan.Area.Id}:review:{plan.Slug}-{index + 1}";
        var report = $"doc:{name}";
        var metOn = kind.IsOfVersion() ? plan.Start.AddDays(-60) : Dates.Spread(plan.Start, plan.LastDay, index, Kinds.Length);
        var reportedOn = ReportOf(plan.Area, metOn);
        var answersBy = reportedOn.AddDays(28);
        var isAnswered = kind.OwesResponseByLaw() && answersBy < Record.LastDay && words.Permille(850);
        yield return Documents.Row(report, $"Report of the panel: {kind}", SourceDocumentKind.PanelReport, reportedOn);
        yield return new
        {
            Type = "panelReview",
            Ref = name,
            AreaId = plan.Area.Id,
            Kind = kind,
            Subject = words.Matter(),
            PlanRef = plan.Ref,
            VersionRef = kind.IsOfVersion() ? plan.Version : null,
            RecordedAs = RecordedAs.AfterTheFact,
            MetOn = metOn,
            ReportedOn = reportedOn,
            Paragraphs = Enumerable.Range(1, 4).Select(number => new { Number = $"{number}", Text = words.Account() }),
            TaskGroup = kind is PanelReviewKind.TaskGroup
                ? new { TermsOfReference = words.Promise(), Findings = new[] { words.Account() } }
                : null,
            Outcome = words.Account(),
            ReportDocumentRef = report,
            ReportPublishedOn = reportedOn.AddDays(4).Past(),
            ResponseDueOn = kind.OwesResponseByLaw() ? answersBy : (DateOnly?)null,
            Response = isAnswered
                ? new
                {
                    Text = words.Account(),
                    RespondedOn = answersBy,
                    RecordedAs = RecordedAs.AfterTheFact,
                }
                : null,
            Citations = Citing.Of(report, 1),
        };
        for (var number = 1; number <= Recommendations; number++)
            yield return Recommendation(plan, name, number, reportedOn, words);
    }

    /// <summary>Ten days after the meeting, unless another body has taken over by then, which is not the one reviewed.</summary>
    private static DateOnly ReportOf(Area area, DateOnly metOn) =>
        metOn.AddDays(10).Past() is var on && area.BodyOn(on) == area.BodyOn(metOn) ? on : metOn;

    private static object Recommendation(Plan plan, string review, int number, DateOnly reportedOn, Words words)
    {
        var verb = words.One(
            RecommendationVerb.Recommends,
            RecommendationVerb.Recommends,
            RecommendationVerb.Recommends,
            RecommendationVerb.Requests,
            RecommendationVerb.Encourages,
            RecommendationVerb.Supports,
            RecommendationVerb.Notes
        );
        var isAsked = verb.AsksForAnswer();
        var respondedOn = reportedOn.AddDays(7 + words.Below(60));
        var isAnswered = isAsked && respondedOn < Record.LastDay && words.Permille(800);
        var claimedOn = respondedOn.AddDays(60 + words.Below(200));
        var isClaimed = isAnswered && claimedOn < Record.LastDay && words.Permille(600);
        return new
        {
            Type = "panelRecommendation",
            Ref = $"{review}:{number}",
            ReviewRef = review,
            Number = $"{number}",
            Verb = verb,
            Text = words.Promise(),
            ResponseDueOn = isAsked ? reportedOn.AddDays(42) : (DateOnly?)null,
            PriorityRefs = words.Permille(200) ? new[] { plan.PriorityOf(words.Below(Plan.Commitments)) } : null,
            CommitmentRefs = words.Several(words.Below(3), Plan.Commitments).Select(plan.Commitment),
            Response = isAnswered ? Response(respondedOn, words) : null,
            Claims = isClaimed ? new[] { Claim(claimedOn, words) } : null,
            Acceptances = isClaimed && words.Permille(600) ? new[] { Acceptance(claimedOn.AddDays(30).Past(), words) } : null,
            Citations = Citing.Of($"doc:{review}", number),
        };
    }

    private static object Response(DateOnly on, Words words) =>
        new
        {
            Position = words.One(
                ResponsePosition.Accepted,
                ResponsePosition.Accepted,
                ResponsePosition.PartlyAccepted,
                ResponsePosition.Rejected
            ),
            RespondedOn = on,
            RecordedAs = RecordedAs.AfterTheFact,
            Reasons = words.Account(),
        };

    private static object Claim(DateOnly on, Words words) =>
        new
        {
            Status = words.One(CommitmentStatus.Delivered, CommitmentStatus.Underway),
            On = on,
            By = "Office of the Police and Crime Commissioner",
            Summary = words.Account(),
            RecordedAs = RecordedAs.AfterTheFact,
        };

    /// <summary>What closes a recommendation, as delivered or as dropped, or keeps it open.</summary>
    private static object Acceptance(DateOnly on, Words words) =>
        new
        {
            Status = words.One(CommitmentStatus.Delivered, CommitmentStatus.Delivered, CommitmentStatus.Dropped, CommitmentStatus.Underway),
            On = on,
            Reference = new
            {
                Kind = AcceptanceReferenceKind.Document,
                Name = "Minutes of the panel",
                On = on,
            },
            RecordedAs = RecordedAs.AfterTheFact,
        };
}
