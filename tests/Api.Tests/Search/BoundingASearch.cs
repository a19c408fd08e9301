using Microsoft.EntityFrameworkCore;
using NUnit.Framework;
using PlanAccountability.Application.Search;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Search;

/// <summary>What a search may cost, and that it says where it stopped.</summary>
public sealed class BoundingASearch : ApiTest
{
    private const int Days = 6_000;

    /// <summary>Ten texts a day: every one has <c>wolverine</c>, one in 40 <c>mongoose</c>, one in 4,000 <c>serval</c>.</summary>
    [OneTimeSetUp]
    public async Task FillTheTable()
    {
        await using var scope = Db();
        await scope.Db.Database.ExecuteSqlAsync(
            $"""
            insert into search_text (record_id, place, counts_on, type, area_id, said, dated_on, url, is_english, words)
            select gen_random_uuid(), number, day, 'Decision', 'kent', said, day::text, '/v1/scrutiny-meetings/x', true,
                   array_to_tsvector(array['t:Decision', 'a:kent', 'l:en']) || to_tsvector('english', said)
            from generate_series(1, {Days * 10}) number
            cross join lateral (
                select '2010-01-01'::date + number / 10 as day,
                       concat_ws(' ', 'The wolverine of the force', case when number % 40 = 0 then 'mongoose' end,
                                 case when number % 4000 = 0 then 'serval' end) as said
            ) text
            """
        );
        await scope.Db.Database.ExecuteSqlAsync($"analyze search_text");
    }

    [TestCase("wolverine", FoundTexts.MostRanked, "atLeast")]
    [TestCase("mongoose", Days / 4, "exact")]
    [TestCase("wolverine mongoose", Days / 4, "exact")]
    [TestCase("wolverine -mongoose", FoundTexts.MostRanked, "atLeast")]
    [TestCase("serval or caracal", Days / 400, "exact")]
    [TestCase("\"force mongoose serval\"", Days / 400, "exact")]
    public async Task Says_how_many_there_are_as_far_as_it_counted(string q, int total, string totalIs)
    {
        var found = await Anonymous.SearchAsync(q);
        Assert.That(((int)found["total"]!, found.Text("totalIs")), Is.EqualTo((total, totalIs)));
    }

    [TestCase("", "2025-11-18", "2026-06-06", Description = "of all")]
    [TestCase("&to=2015-12-31", "2015-06-15", "2015-12-31", Description = "where the newest are not asked for")]
    [TestCase("&areaId=kent&type=decision", "2025-11-18", "2026-06-06")]
    public async Task Ranks_the_newest_of_very_many(string filter, string oldest, string newest)
    {
        var days = new List<string>();
        for (var next = SearchWork.For("wolverine", $"{filter}&limit=200"); next is not null; )
        {
            var page = await Anonymous.GetJsonAsync(next);
            days.AddRange(page["items"]!.AsArray().Select(item => item!.Text("on")));
            next = (string?)page["next"];
        }

        Assert.That((days.Count, days.Min(), days.Max()), Is.EqualTo((FoundTexts.MostRanked, oldest, newest)));
    }

    [Test]
    public async Task Asks_the_database_once() =>
        Assert.That(await Sql.DuringAsync(() => Anonymous.SearchAsync("wolverine", "&areaId=kent")), Has.Count.EqualTo(1));

    [Test]
    public async Task Is_broken_off_where_it_takes_too_long()
    {
        await using (await HeldTable.HoldAsync(Host.ConnectionString, "search_text"))
            await Anonymous.GetAsync(SearchWork.For("serval")).ShouldBeAProblem(503, "search-too-slow");

        Assert.That((int)(await Anonymous.SearchAsync("serval"))["total"]!, Is.EqualTo(Days / 400), "and the next is answered");
    }
}
