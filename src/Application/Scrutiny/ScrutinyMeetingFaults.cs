using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>What is wrong with a meeting besides what its validator says.</summary>
internal static class ScrutinyMeetingFaults
{
    public static IEnumerable<InputError> Of(ScrutinyMeetingRow row, ScrutinyMeetingRow? known, ImportContext context) =>
        OfForum(row, context).Concat(MeetingLinks.Faults<ScrutinyMeeting>(row, context)).Concat(MeetingFaults.Of(row, known, context));

    private static IEnumerable<InputError> OfForum(ScrutinyMeetingRow row, ImportContext context)
    {
        if (context.Find<Forum>(ExchangeTypes.Forum, row.ForumRef) is { } forum && forum.AreaId != row.AreaId)
            yield return ReviewRules.SameArea.At("/forumRef");
    }
}
