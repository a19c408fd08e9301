using System.Net;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.PanelReviews;

/// <summary>What can be asked of the register, and how it answers.</summary>
public sealed class AskingTheRegister : ApiTest
{
    private const string Register = "/v1/registers/overdue-responses";

    private static readonly DateOnly Today = new(2026, 11, 22);

    private static readonly string[] ByAreaThenName = ["kent 4", "lancashire 3", "northamptonshire 3"];

    [OneTimeSetUp]
    public async Task OweSome()
    {
        await using var scope = Db();
        var kent = await SeededReviews.InAsync(scope.Db, "kent");
        var lancashire = await SeededReviews.InAsync(scope.Db, "lancashire");
        var northamptonshire = await SeededReviews.InAsync(scope.Db, "northamptonshire");
        Owe(kent, 1, 30, 31, 90);
        Owe(northamptonshire, 91, 365, 366);
        Owe(lancashire, 367, 2_000, 2_010);
        lancashire.Recommend(lancashire.Review(new(false)), "1", new(true, null, "=next Panel meeting"));
        await scope.Db.SaveChangesAsync(CancellationToken.None);

        static void Owe(SeededReviews area, params int[] days)
        {
            foreach (var late in days)
                area.Review(new(true, Today.AddDays(-late)));
        }
    }

    [TestCase("state=late", "?state", "bad-value")]
    [TestCase("state=Overdue", "?state", "bad-value")]
    [TestCase("minDays=many", "?minDays", "bad-value")]
    [TestCase("minDays=0", "?minDays", "out-of-range")]
    [TestCase("minDays=-1", "?minDays", "out-of-range")]
    [TestCase("minDays=100001", "?minDays", "out-of-range")]
    [TestCase("minDays=2147483648", "?minDays", "bad-value")]
    [TestCase("state=undated&minDays=1", "?minDays", "not-with-undated")]
    [TestCase("areaId=Kent!", "?areaId", "bad-value")]
    [TestCase("limit=0", "?limit", "out-of-range")]
    [TestCase("limit=201", "?limit", "out-of-range")]
    [TestCase("after=!!", "?after", "bad-value")]
    public async Task Refuses_a_bad_parameter_by_its_name(string query, string name, string code) =>
        await Anonymous.GetAsync($"{Register}?{query}").ShouldBeAProblem(400, "invalid-input").ShouldName(name, code);

    [TestCase("overdue", "answeredLate")]
    [TestCase("overdue", "undated")]
    [TestCase("undated", "overdue")]
    public async Task Refuses_a_cursor_of_another_state(string given, string asked)
    {
        await using (var scope = Db())
        {
            var area = await SeededReviews.InAsync(scope.Db, "essex");
            for (var drawn = 0; drawn < 2; drawn++)
                area.Review(new(true, given is "undated" ? null : new DateOnly(2026, 1, 1)));
            await scope.Db.SaveChangesAsync(CancellationToken.None);
        }

        var cursor = (await Anonymous.GetJsonAsync($"{Register}?areaId=essex&state={given}&limit=1")).Text("next").Split("after=")[^1];
        await Anonymous
            .GetAsync($"{Register}?state={asked}&after={cursor}")
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("?after", "bad-cursor");
        await Admin.StepAllBackAsync("essex");
    }

    [Test]
    public async Task Goes_as_far_back_as_a_date_can()
    {
        Assert.That((await Anonymous.GetJsonAsync($"{Register}?minDays=100000"))["items"]!.AsArray(), Is.Empty);
        Assert.That((await Anonymous.GetJsonAsync($"{Register}?state=answeredLate&minDays=100000"))["items"]!.AsArray(), Is.Empty);
    }

    [TestCase("kent", 4)]
    [TestCase("lancashire", 3)]
    [TestCase("dyfed-powys", 0)]
    [TestCase("nowhere", 0)]
    public async Task Shows_one_area_alone(string area, int expected)
    {
        var items = (await Anonymous.GetJsonAsync($"{Register}?areaId={area}"))["items"]!.AsArray();
        Assert.That(items.Select(item => (string?)item!["areaId"]), Is.EqualTo(Enumerable.Repeat(area, expected)));
    }

    [TestCase(1, 10)]
    [TestCase(90, 7)]
    [TestCase(91, 6)]
    [TestCase(2_010, 1)]
    [TestCase(2_011, 0)]
    public async Task Shows_what_is_late_by_so_many_days_at_least(int minDays, int expected) =>
        Assert.That((await Anonymous.GetJsonAsync($"{Register}?minDays={minDays}"))["items"]!.AsArray(), Has.Count.EqualTo(expected));

    [Test]
    public async Task Adds_up_by_area_and_by_age()
    {
        var totals = await Anonymous.GetJsonAsync($"{Register}/totals");
        Assert.That((string?)totals["asOf"], Is.EqualTo("2026-11-22"));
        Assert.That(totals["areas"]!.AsArray().Select(area => $"{area!["areaId"]} {area["overdue"]}"), Is.EqualTo(ByAreaThenName));
        Assert.That(
            totals["ages"]!.ToJsonString(),
            Is.EqualTo(
                """[{"fromDays":1,"toDays":30,"count":2},{"fromDays":31,"toDays":90,"count":2},"""
                    + """{"fromDays":91,"toDays":365,"count":2},{"fromDays":366,"toDays":null,"count":4}]"""
            )
        );
        Assert.That(
            totals["areas"]![1]!.ToJsonString(),
            Is.EqualTo(
                """{"areaId":"lancashire","name":"Lancashire","overdue":3,"oldestDueOn":"2021-05-22","undated":1,"""
                    + "\"answeredLate\":0,\"notEvidenced\":0}"
            )
        );
    }

    [TestCase("")]
    [TestCase("/totals")]
    public async Task Says_that_a_copy_is_still_good_until_the_next_day(string address)
    {
        var tag = await Anonymous.ETagOfAsync(Register + address);
        Assert.That(await AgainAsync(), Is.EqualTo(HttpStatusCode.NotModified));
        Clock.Advance(TimeSpan.FromDays(1));
        Assert.That(await AgainAsync(), Is.EqualTo(HttpStatusCode.OK));
        Clock.AdjustTime(TestClock.Start);

        async Task<HttpStatusCode> AgainAsync()
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Register + address) { Headers = { { "If-None-Match", tag } } };
            using var answer = await Anonymous.SendAsync(request);
            Assert.That(answer.Headers.CacheControl?.ToString(), Is.EqualTo("public, max-age=60"));
            return answer.StatusCode;
        }
    }

    [Test]
    public async Task Gives_the_same_list_as_csv()
    {
        using var answer = await Anonymous.GetAsync($"{Register}.csv?state=undated");
        Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("text/csv"));
        var lines = (await answer.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.That(lines, Has.Length.EqualTo(2));
        Assert.That(
            lines[0].TrimStart('\uFEFF'),
            Does.StartWith("kind,state,areaId,owedBy,owedTo,owedSince,dueOn,dueWords,respondedOn,daysLate,daysLateIs,review.url,")
        );
        Assert.That(
            lines[1],
            Does.StartWith("recommendation,undated,lancashire,").And.Contain(",2020-01-06,,'=next Panel meeting,,,,/v1/panel-reviews/")
        );
    }

    [Test]
    public async Task Gives_every_overdue_answer_as_csv()
    {
        var text = await Anonymous.GetStringAsync($"{Register}.csv?minDays=31");
        Assert.That(text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(9));
        await Anonymous
            .GetAsync($"{Register}.csv?state=undated&minDays=31")
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("?minDays", "not-with-undated");
    }

    [Test]
    public async Task Gives_recommendations_as_csv()
    {
        var lines = (await Anonymous.GetStringAsync("/v1/panel-recommendations.csv?areaId=lancashire")).Split(
            "\r\n",
            StringSplitOptions.RemoveEmptyEntries
        );
        var record = (await Anonymous.GetJsonAsync("/v1/panel-recommendations?areaId=lancashire"))["items"]!.AsArray().Single()!;
        Assert.That(
            lines[0].TrimStart('\uFEFF'),
            Is.EqualTo(
                "ref,url,areaId,reviewId,number,verb,text,wording,isIncomplete,requiresResponse,responseDueOn,dueWords,outstandingAsOf,"
                    + "state,response.position,response.reasons,response.respondedOn,daysLate,"
                    + "claimed.status,claimed.on,accepted.status,accepted.on,withdrawn.on,withdrawn.reason"
            )
        );
        Assert.That(
            lines[1],
            Is.EqualTo(
                $"{record.Text("ref")},{record.Text("url")},lancashire,{record.Text("reviewId")},1,recommends,Say by when.,"
                    + "verbatim,false,true,,'=next Panel meeting,,awaitingResponse,,,,,,,,,,"
            )
        );
    }
}

/// <summary>Leaving an area as it was.</summary>
internal static class TakingBack
{
    public static async Task StepAllBackAsync(this HttpClient admin, string area)
    {
        foreach (
            var review in (await admin.GetJsonAsync($"/v1/panel-reviews?areaId={area}"))["items"]!
                .AsArray()
                .Select(review => review!.Text("url"))
        )
            await admin.RetractAsync(review, "Makes room for the next test");
    }
}
