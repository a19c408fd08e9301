using NUnit.Framework;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.PanelReviews;

/// <summary>Reports and recommendations are one list, in pages of any size. The entries are drawn, with a seed, so that many are equal but
/// for their identifiers.</summary>
public sealed class PagingThroughTheRegister : ApiTest
{
    private const string Register = "/v1/registers/overdue-responses";

    private const int Seed = 20261122;

    private readonly List<Drawn> _all = [];

    private DateOnly Today => DateOnly.FromDateTime(Clock.GetUtcNow().Date);

    [OneTimeSetUp]
    public async Task DrawThem()
    {
        var random = new Random(Seed);
        await using var scope = Db();
        SeededReviews[] areas = [await SeededReviews.InAsync(scope.Db, "lancashire"), await SeededReviews.InAsync(scope.Db, "kent")];
        for (var drawn = 0; drawn < 100; drawn++)
        {
            var area = areas[random.Next(areas.Length)];
            var (due, answered) = Draw(random);
            var review = area.Review(due, answered);
            _all.Add(new(review.Id.Value, review.AreaId.Value, due, answered));
            for (var number = random.Next(3); number > 0; number--)
            {
                (due, answered) = Draw(random);
                _all.Add(new(area.Recommend(review, $"{number}", due, answered).Id.Value, review.AreaId.Value, due, answered));
            }
        }

        await scope.Db.SaveChangesAsync(CancellationToken.None);
    }

    [Test]
    public async Task Is_the_sorted_whole_in_pages_of_any_size(
        [Values("overdue", "overdue 3", "answeredLate", "answeredLate 2", "undated")] string asked,
        [Values(1, 2, 3, 200)] int limit,
        [Values(null, "kent")] string? area
    )
    {
        var (state, minDays) = asked.Split(' ') is [var some, var days] ? (some, int.Parse(days, null)) : (asked, (int?)null);
        var expected = Sorted(state)
            .Where(drawn => area is null || drawn.Area == area)
            .Where(drawn => minDays is null || drawn.DaysLate(Today) >= minDays)
            .Select(drawn => drawn.Id)
            .ToList();
        Assert.That(expected, Has.Count.GreaterThan(3), "the draw has some");

        var query =
            $"?state={state}&limit={limit}" + (area is null ? "" : $"&areaId={area}") + (minDays is null ? "" : $"&minDays={minDays}");
        var found = await Anonymous.GetItemsAsync(Register + query);
        var ids = found.Select(item => Guid.Parse((item["recommendation"] ?? item["review"]!).Text("id")));
        Assert.That(ids, Is.EqualTo(expected), $"seed {Seed}");
    }

    [Test]
    public async Task Adds_up_to_the_totals()
    {
        var totals = await Anonymous.GetJsonAsync($"{Register}/totals");
        Assert.That(
            ((int?)totals["overdue"], (int?)totals["undated"], (int?)totals["answeredLate"]),
            Is.EqualTo((Sorted("overdue").Count(), Sorted("undated").Count(), Sorted("answeredLate").Count()))
        );
        foreach (var area in totals["areas"]!.AsArray())
        {
            List<Drawn> own = [.. Sorted("overdue").Where(drawn => drawn.Area == (string?)area!["areaId"])];
            Assert.That(
                ((int?)area!["overdue"], (string?)area["oldestDueOn"]),
                Is.EqualTo((own.Count, own[0].Due.On!.Value.ToString("yyyy-MM-dd", null)))
            );
        }

        Assert.That(totals["areas"]!.AsArray().Select(area => (int?)area!["overdue"]), Is.Ordered.Descending);
    }

    [Test]
    public async Task Costs_one_command_whatever_the_size(
        [Values("overdue", "answeredLate", "undated")] string state,
        [Values(1, 200)] int limit
    )
    {
        var first = await Sql.DuringAsync(() => Anonymous.GetJsonAsync($"{Register}?state={state}&limit={limit}"));
        Assert.That(first, Has.Count.EqualTo(1), string.Join('\n', first));
    }

    [Test]
    public async Task Costs_one_command_to_total() =>
        Assert.That(await Sql.DuringAsync(() => Anonymous.GetJsonAsync($"{Register}/totals")), Has.Count.EqualTo(1));

    /// <summary>An answer that is owed or given, around few days, so that there are many ties.</summary>
    private (AnswerDue Due, PartialDate? Answered) Draw(Random random)
    {
        DateOnly? due = random.Next(4) == 0 ? null : Today.AddDays(-5 + random.Next(7));
        PartialDate? answered = random.Next(2) == 0 ? null : Today.AddDays(-random.Next(6));
        return (new(true, due), answered);
    }

    private IEnumerable<Drawn> Sorted(string state) =>
        state switch
        {
            "overdue" => _all.Where(drawn => drawn.Answered is null && drawn.Due.On < Today)
                .OrderBy(drawn => drawn.Due.On)
                .ThenBy(drawn => drawn.Id.ToString(), StringComparer.Ordinal),
            "answeredLate" => _all.Where(drawn => drawn.Answered is { } on && on.FirstDay > drawn.Due.On)
                .OrderByDescending(drawn => drawn.DaysLate(Today))
                .ThenBy(drawn => drawn.Id.ToString(), StringComparer.Ordinal),
            _ => _all.Where(drawn => drawn.Answered is null && drawn.Due.On is null)
                .OrderBy(drawn => drawn.Id.ToString(), StringComparer.Ordinal),
        };

    private sealed record Drawn(Guid Id, string Area, AnswerDue Due, PartialDate? Answered)
    {
        public int? DaysLate(DateOnly today) => (Answered?.FirstDay ?? today).DayNumber - Due.On?.DayNumber;
    }
}
