using PlanAccountability.Application.Charts;
using PlanAccountability.Application.Performance;
using static PlanAccountability.Application.Charts.ChartNumbers;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>Says in words how a forum does its work.</summary>
internal static class ForumDashboardInWords
{
    private const string Nothing = "No meeting of this time is recorded.";

    /// <summary>The chart: a bar for each number.</summary>
    public static BarChart Chart(string name, ForumDashboard dashboard)
    {
        IReadOnlyList<(string Label, int Count)> counts =
        [
            ("Meetings held", dashboard.Meetings.Held),
            ("Items considered", dashboard.Items.Considered),
            ("Items deferred, not reached or withdrawn", dashboard.Items.Deferred + dashboard.Items.NotReached + dashboard.Items.Withdrawn),
            ("Assured", dashboard.Assurance.Assured),
            ("Partly assured", dashboard.Assurance.PartlyAssured),
            ("Not assured", dashboard.Assurance.NotAssured),
            ("Actions open", dashboard.Actions.Open),
            ("Actions overdue", dashboard.Actions.Overdue),
            ("Actions done or closed", dashboard.Actions.Settled + dashboard.Actions.SettledLate),
            ("Actions of which nobody knows", dashboard.Actions.NotEvidenced),
        ];
        var isEmpty = counts.All(count => count.Count == 0);
        var days = $"{ChartInWords.Day(dashboard.From)} to {ChartInWords.Day(dashboard.To)}";
        var foot = Foot(dashboard.Meetings);
        return new(
            $"{name}: {days}",
            isEmpty ? $"{Nothing} {foot}" : $"{string.Join("; ", counts.Select(count => $"{count.Label}: {Number(count.Count)}"))}. {foot}",
            Nothing,
            isEmpty ? [] : [.. counts.Select(count => new Bar(count.Label, count.Count, Number(count.Count)))],
            foot
        );
    }

    private static string Foot(MeetingsOfForum meetings) =>
        (meetings.Cadence, meetings.ExpectedPerYear) switch
        {
            (null, _) => "How often it meets nobody says.",
            (var words, null) => $"It meets {words}, as its office says.",
            (var words, { } expected) => $"It meets {words}, as its office says: {Number(expected)} times in a year.",
        };
}
