using NUnit.Framework;
using PlanAccountability.Domain.Evidence;
using PlanAccountability.Domain.Inspections;

namespace PlanAccountability.Domain.Tests.Inspections;

/// <summary>Comments are due on the 56th day that begins with the publication of the report.</summary>
public sealed class CountingToTheLastDay
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [TestCase("2026-03-01", "2026-04-25")]
    [TestCase("2026-02", "2026-04-24")]
    [TestCase("2024", "2025-02-24")]
    [TestCase(null, null)]
    public void Is_55_days_after_the_latest_day_of_publication(string? published, string? due) =>
        Assert.That(Duty(published).DueOn?.ToString("yyyy-MM-dd", null), Is.EqualTo(due));

    [TestCase("2026-03-01", "2026-04-25", DutyState.Met, null, null)]
    [TestCase("2026-03-01", "2026-04-26", DutyState.Missed, 1, Exactness.Exact)]
    [TestCase("2026-03-01", "2026-04", DutyState.NotEvidenced, null, null)]
    [TestCase("2026-03-01", "2026-05", DutyState.Missed, 6, Exactness.AtLeast)]
    [TestCase("2026-03", "2026-04-25", DutyState.Met, null, null)]
    [TestCase("2026-03", "2026-04-26", DutyState.NotEvidenced, null, null)]
    [TestCase("2026-03", "2026-05-26", DutyState.Missed, 1, Exactness.AtLeast)]
    [TestCase(null, "2026-05-26", DutyState.NotEvidenced, null, null)]
    public void Says_of_given_comments_what_is_surely_so(
        string? published,
        string given,
        DutyState state,
        int? days,
        Exactness? exactness
    ) => Assert.That(Duty(published).Given(PartialDate.Parse(given)), Is.EqualTo(new CommentsStanding(state, days, exactness)));

    [TestCase("2026-09-28", "2026-11-22", DutyState.NotDue, null, null)]
    [TestCase("2026-09-27", "2026-11-22", DutyState.Missed, 1, Exactness.Exact)]
    [TestCase("2026-09-27", null, DutyState.NotEvidenced, null, null)]
    [TestCase("2026-09-27", "2026-11-21", DutyState.NotEvidenced, null, null)]
    [TestCase("2026-09-20", "2026-11-20", DutyState.Missed, 6, Exactness.AtLeast)]
    [TestCase("2026-08", "2026-11-22", DutyState.Missed, 28, Exactness.AtLeast)]
    [TestCase(null, "2026-11-22", DutyState.NotEvidenced, null, null)]
    public void Says_of_missing_comments_what_is_surely_so(
        string? published,
        string? until,
        DutyState state,
        int? days,
        Exactness? exactness
    ) =>
        Assert.That(
            Duty(published).Missing(until is null ? null : DateOnly.Parse(until, null), Today),
            Is.EqualTo(new CommentsStanding(state, days, exactness))
        );

    private static CommentsDuty Duty(string? published) => new(published is null ? null : PartialDate.Parse(published));
}
