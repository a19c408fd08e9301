using PlanAccountability.Api.Tests.PanelReviews;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Scrutiny;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Accountability;

/// <summary>Meetings and recommendations about commitments, taken from documents.</summary>
internal static class Examined
{
    public static AgendaItem Item(params IEnumerable<AccountabilityCommitment> examined) =>
        new()
        {
            Id = AgendaItemId.New(),
            Number = null,
            Title = "Neighbourhood task forces",
            Restricted = false,
            RestrictionReason = null,
            PriorityIds = [],
            CommitmentIds = [.. examined.Select(commitment => commitment.Id)],
            Papers = [],
            Questions = [],
            Assurance = null,
            Actions = [],
            Decisions = [],
        };

    /// <summary>A public meeting that was held, by default.</summary>
    public static async Task<ScrutinyMeeting> MeetAsync(
        this DbScope scope,
        string on,
        IReadOnlyList<AgendaItem> items,
        ScrutinyMeetingStatus status = ScrutinyMeetingStatus.Held,
        RecordedAs recordedAs = RecordedAs.AfterTheFact,
        string area = "lancashire"
    )
    {
        var meeting = new ScrutinyMeeting(ScrutinyMeetingId.New(), null, new AreaId(area), recordedAs);
        meeting.Describe(
            new(new("Strategic Scrutiny Meeting", ScrutinyForumKind.StrategicScrutiny), PartialDate.Parse(on), null, []),
            isReasonGiven: false,
            recordedAs is RecordedAs.AfterTheFact ? new(status, null, null, null, null) : null
        );
        meeting.TranscribeAgenda(items);
        if (recordedAs is RecordedAs.Live && status is ScrutinyMeetingStatus.Held)
            meeting.Hold(PartialDate.Parse(on).FirstDay);
        scope.Db.ScrutinyMeetings.Add(meeting);
        await scope.Db.SaveChangesAsync(CancellationToken.None);
        return meeting;
    }

    /// <summary>A public recommendation that concerns commitments.</summary>
    public static async Task<PanelRecommendation> RecommendAsync(
        this DbScope scope,
        IReadOnlyList<CommitmentId> commitments,
        IReadOnlyList<PriorityId> priorities,
        RecommendationVerb verb = RecommendationVerb.Recommends,
        string area = "lancashire"
    )
    {
        var required = verb.AsksForAnswer();
        var review = (await SeededReviews.InAsync(scope.Db, area, isComplete: false)).Review(new(false));
        var recommendation = new PanelRecommendation(PanelRecommendationId.New(), null, review);
        recommendation.Word(new("3.15(b)", verb, "Say by when.", new(required), priorities, commitments, []), review, isReasonGiven: false);
        scope.Db.PanelRecommendations.Add(recommendation);
        await scope.Db.SaveChangesAsync(CancellationToken.None);
        return recommendation;
    }
}
