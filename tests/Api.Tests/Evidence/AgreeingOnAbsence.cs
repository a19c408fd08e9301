using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.PanelReviews;
using PlanAccountability.Domain.Evidence;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Evidence;

/// <summary>Whether an answer is known to be missing is said in the domain, in lists and in SQL; here each is held against the domain, over
/// records and statements drawn with a seed.</summary>
public sealed class AgreeingOnAbsence : ApiTest
{
    private const int Seed = 20261130;

    private const string Register = "/v1/registers/overdue-responses";

    private readonly Dictionary<string, Drawn> _all = [];

    private DateOnly Today => DateOnly.FromDateTime(Clock.GetUtcNow().Date);

    [OneTimeSetUp]
    public async Task DrawThem()
    {
        var random = new Random(Seed);
        await using var scope = Db();
        foreach (var (index, area) in new[] { "lancashire", "kent", "norfolk", "suffolk", "dorset" }.Index())
        {
            var reviews = await SeededReviews.InAsync(scope.Db, area, isComplete: false);
            List<CoveredTime> covered = [];
            if (index > 0)
                Cover(index is 1 ? new(2000, 1, 1) : Around(random), index is 1 ? null : Around(random).AddDays(12));
            for (var drawn = 0; drawn < 60; drawn++)
            {
                var due = Due(random);
                var review = reviews.Review(due, Answered(random));
                Keep(review.Id.Value, review, review.OwedSince, due);
                due = Due(random);
                var recommendation = reviews.Recommend(review, "1", due, Answered(random));
                Keep(recommendation.Id.Value, recommendation, review.OwedSince, due);
            }

            void Cover(DateOnly from, DateOnly? to)
            {
                scope.Db.CompletenessStatements.Add(A.Completeness(area, from: from, to: to > from ? to : null));
                covered.Add(new(new(area), CoveredRecords.Responses, from, to > from ? to : null));
            }

            void Keep(Guid id, IAnswered record, DateOnly since, AnswerDue due) =>
                _all.Add(
                    id.ToString(),
                    new(
                        area,
                        record.IsAnswered,
                        new Awaited(record.AreaId, CoveredRecords.Responses, false, since, due.On, due.OutstandingAsOf).On(covered, Today)
                    )
                );
        }

        await scope.Db.SaveChangesAsync(CancellationToken.None);
    }

    [Test]
    public async Task Every_recommendation_says_so([Values] bool isAskedByState)
    {
        List<string> differ = [];
        foreach (var state in isAskedByState ? ["notEvidenced", "awaitingResponse", "responseOverdue"] : new string?[] { null })
        {
            foreach (
                var item in await Anonymous.GetItemsAsync("/v1/panel-recommendations?limit=200" + (state is null ? "" : $"&state={state}"))
            )
            {
                var known = _all[item.Text("id")!];
                if (item.Text("state") != StateOf(known) || (state is not null && state != StateOf(known)))
                    differ.Add($"{item.Text("id")} {item.Text("state")} for {known}");
            }
        }

        Assert.That(differ, Is.Empty, $"seed {Seed}");
    }

    [Test]
    public async Task Every_review_says_so()
    {
        var reviews = await Anonymous.GetItemsAsync("/v1/panel-reviews?limit=200");
        Assert.That(
            reviews.Where(item => item.Text("responseState") != StateOf(_all[item.Text("id")!])).Select(item => item.ToJsonString()),
            Is.Empty,
            $"seed {Seed}"
        );
        Assert.That(reviews, Has.Count.EqualTo(300));
        var one = await Anonymous.GetJsonAsync(reviews.First(item => item.Text("responseState") is "notEvidenced").Text("url")!);
        Assert.That(one.Text("responseState"), Is.EqualTo("notEvidenced"), "alone too");
    }

    [Test]
    public async Task The_register_lists_what_is_known_and_apart_what_is_not([Values("overdue", "undated", "notEvidenced")] string state)
    {
        var asked = state is "notEvidenced" ? "basis=unknown" : $"state={state}";
        var listed = await Anonymous.GetItemsAsync($"{Register}?{asked}&limit=50");

        var expected = _all.Where(entry => !entry.Value.IsAnswered && RegisterStateOf(entry.Value) == state).ToDictionary();
        Assert.That(listed.Select(IdOf), Is.EquivalentTo(expected.Keys), $"seed {Seed}");
        Assert.That(expected, Has.Count.GreaterThan(10), "the draw has some");
        foreach (var item in listed)
        {
            var known = expected[IdOf(item)].Absence;
            Assert.That(
                ((int?)item["daysLate"], (string?)item["daysLateIs"], item.Text("state")),
                Is.EqualTo((known.DaysLate, known.DaysLateIs is { } exactness ? Name(exactness) : null, state))
            );
        }
    }

    [Test]
    public async Task The_register_finds_what_is_late_by_days([Values(1, 3, 6)] int days)
    {
        var listed = await Anonymous.GetItemsAsync($"{Register}?minDays={days}&limit=50");
        var expected = _all.Where(entry => !entry.Value.IsAnswered && entry.Value.Absence.DaysLate >= days).Select(entry => entry.Key);
        Assert.That(listed.Select(IdOf), Is.EquivalentTo(expected), $"seed {Seed}");
    }

    [Test]
    public async Task The_sums_are_those_of_the_lists()
    {
        var totals = await Anonymous.GetJsonAsync($"{Register}/totals");
        foreach (var state in new[] { "overdue", "undated", "notEvidenced" })
        {
            var expected = _all.Values.Where(drawn => !drawn.IsAnswered && RegisterStateOf(drawn) == state).ToList();
            Assert.That((int?)totals[state], Is.EqualTo(expected.Count), state);
            foreach (var area in totals["areas"]!.AsArray())
                Assert.That(
                    (int?)area![state],
                    Is.EqualTo(expected.Count(drawn => drawn.Area == area.Text("areaId"))),
                    $"{state} of {area}"
                );
        }

        Assert.That(totals["ages"]!.AsArray().Sum(age => (int)age!["count"]!), Is.EqualTo((int)totals["overdue"]!), "by age too");
    }

    [TestCase("basis=unknown&minDays=3", "?minDays", "not-with-unknown")]
    [TestCase("basis=unknown&state=overdue", "?basis", "not-with-state")]
    [TestCase("basis=perhaps", "?basis", "bad-value")]
    public Task Questions_that_contradict_themselves_are_refused(string query, string pointer, string code) =>
        Anonymous
            .GetAsync(new Uri($"{Register}?{query}", UriKind.Relative))
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName(pointer, code);

    private static string IdOf(JsonNode entry) => (entry["recommendation"] ?? entry["review"]!).Text("id")!;

    private static string StateOf(Drawn drawn) =>
        drawn.IsAnswered
            ? "responded"
            : drawn.Absence.State switch
            {
                AwaitedState.Overdue => "responseOverdue",
                AwaitedState.Awaited => "awaitingResponse",
                _ => "notEvidenced",
            };

    /// <summary>What is awaited and has a day that has not passed is in no state of the register.</summary>
    private static string? RegisterStateOf(Drawn drawn) =>
        drawn.Absence.State switch
        {
            AwaitedState.Overdue => "overdue",
            AwaitedState.Awaited => drawn.Absence.DueOn is null ? "undated" : null,
            _ => "notEvidenced",
        };

    private static string Name(Exactness exactness) => exactness is Exactness.Exact ? "exact" : "atLeast";

    private AnswerDue Due(Random random)
    {
        DateOnly? due = random.Next(3) == 0 ? null : Around(random);
        DateOnly? outstanding = random.Next(4) == 0 ? Around(random) : null;
        return new(true, due, OutstandingAsOf: outstanding < due ? null : outstanding);
    }

    private PartialDate? Answered(Random random) => random.Next(5) == 0 ? Today.AddDays(-random.Next(6)) : null;

    /// <summary>A day around today, or one around the day on which all reports were made.</summary>
    private DateOnly Around(Random random) =>
        random.Next(3) == 0 ? SeededReviews.ReportedOn.FirstDay.AddDays(random.Next(9)) : Today.AddDays(random.Next(-9, 5));

    private sealed record Drawn(string Area, bool IsAnswered, KnownAbsence Absence);
}
