using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Performance;

public sealed class DrawingMeasures : ApiTest
{
    private static readonly object Withheld = new { reason = "Fewer than five answered.", decidedBy = "Head of Performance" };

    [Test]
    public async Task Shows_the_readings_of_an_area_with_all_that_they_are_to_be_seen_against()
    {
        var measure = await RecordAsync(
            "lancashire",
            new
            {
                definitions = new[]
                {
                    new { from = (string?)null, text = "Asked at the door." },
                    new { from = (string?)"2021-07", text = "Asked online." },
                },
                targets = new[] { new { from = "2020-04", value = 70 } },
            }
        );
        await ReadAsync(measure, 1, 61);
        await ReadAsync(
            measure,
            4,
            62,
            comparator: new
            {
                group = "Most similar forces",
                value = 64.5,
                rank = 5,
                of = 8,
            }
        );
        await ReadAsync(measure, 7, null, Withheld);
        await ReadAsync(measure, 10, 66, isProvisional: true);
        await A.NewReading(measure).Over("month", new(2021, 4, 1), 1).Of(1).RecordAsync(Office);

        var answer = await GetAsync($"{measure}/chart.svg");
        Assert.That(answer.Content.Headers.ContentType!.ToString(), Is.EqualTo("image/svg+xml; charset=utf-8"));
        var drawn = XElement.Parse(await answer.Content.ReadAsStringAsync());
        Assert.That(drawn.Title(), Is.EqualTo("Confidence in the police"));
        Assert.That((string?)drawn.Attribute("role"), Is.EqualTo("img"));
        Assert.That(
            ((string?)drawn.Attribute("aria-labelledby"))!.Split(' '),
            Is.EqualTo(drawn.Elements().Take(2).Select(element => (string?)element.Attribute("id")))
        );
        Assert.That(
            drawn.Told(),
            Is.EqualTo(
                "4 readings in % of respondents. The first, January 2021 to March 2021: 61; "
                    + "the last, October 2021 to December 2021: 66 (provisional). "
                    + "The highest is October 2021 to December 2021: 66 (provisional); the lowest, January 2021 to March 2021: 61. "
                    + "1 value is withheld. 1 reading is provisional. "
                    + "1 reading of these days is not shown, being of another kind of period or too many for one chart. "
                    + "Higher is better. The target from April 2020 is 70. "
                    + "For April 2021 to June 2021, the comparator Most similar forces has 64.5; the area is 5 of 8. "
                    + "The series breaks once, and the line with it. From July 2021: Asked online."
            )
        );

        var part = XElement.Parse(
            await (
                await GetAsync($"{measure}/chart.svg?from=2021-06-30&to=2021-06-30&kind=quarter&areaId=lancashire")
            ).Content.ReadAsStringAsync()
        );
        Assert.That(part.Told(), Does.StartWith("1 reading in % of respondents. It is April 2021 to June 2021: 62. Higher is better."));
    }

    [Test]
    public async Task Is_kept_like_other_readings_and_may_do_nothing()
    {
        var measure = await RecordAsync("lancashire");
        var first = await GetAsync($"{measure}/chart.svg");
        Assert.That(first.Headers.CacheControl!.ToString(), Is.EqualTo("public, max-age=60"));
        Assert.That(
            first.Headers.GetValues("Content-Security-Policy").Single(),
            Does.StartWith("default-src 'none'; style-src 'unsafe-inline'")
        );
        Assert.That(first.Headers.GetValues("X-Content-Type-Options").Single(), Is.EqualTo("nosniff"));
        Assert.That(first.Headers.GetValues("Cross-Origin-Resource-Policy").Single(), Is.EqualTo("cross-origin"));

        using var again = new HttpRequestMessage(HttpMethod.Get, $"{measure}/chart.svg");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        var kept = await Anonymous.SendAsync(again);
        Assert.That(kept.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
        Assert.That(await kept.Content.ReadAsStringAsync(), Is.Empty);

        await ReadAsync(measure, 1, 61);
        Assert.That((await GetAsync($"{measure}/chart.svg")).Headers.ETag, Is.Not.EqualTo(first.Headers.ETag));
    }

    [Test]
    public async Task Is_of_one_area()
    {
        var own = await RecordAsync("lancashire");
        var national = await RecordAsync(null);
        await GetProblemAsync($"{own}/chart.svg?areaId=kent").ShouldName("?areaId", "bad-value");
        await GetProblemAsync($"{national}/chart.svg").ShouldName("?areaId", "required");
        await GetProblemAsync($"{national}/chart.svg?areaId=atlantis").ShouldName("?areaId", "bad-value");
        await GetProblemAsync($"{own}/chart.svg?from=2021-04-01&to=2021-03-31").ShouldName("?to", "bad-value");

        await A.NewReading(national).In("lancashire").Over("month", new(2021, 4, 1), 1).Of(5).RecordAsync(Office);
        Assert.That(
            XElement.Parse(await (await GetAsync($"{national}/chart.svg?areaId=lancashire")).Content.ReadAsStringAsync()).Title(),
            Is.EqualTo("Confidence in the police: Lancashire")
        );
        Assert.That(
            XElement.Parse(await (await GetAsync($"{national}/chart.svg?areaId=kent")).Content.ReadAsStringAsync()).Told(),
            Does.StartWith("No readings are recorded.")
        );
    }

    [Test]
    public async Task Is_not_there_without_its_measure()
    {
        await Anonymous
            .GetAsync(new Uri("/v1/measures/0199a1f0-0000-7000-8000-000000000001/chart.svg", UriKind.Relative))
            .ShouldBeAProblem(404, "not-found");
        var measure = await RecordAsync("lancashire");
        await Office.RetractAsync(measure, "Another's.");
        await Anonymous.GetAsync(new Uri($"{measure}/chart.svg", UriKind.Relative)).ShouldBeAProblem(410, "retracted");
    }

    [Test]
    public async Task Leaves_out_a_reading_that_was_retracted_and_takes_three_commands()
    {
        var measure = await RecordAsync("lancashire");
        await ReadAsync(measure, 1, 61);
        var wrong = await ReadAsync(measure, 4, 99);
        await Office.RetractAsync(wrong, "Misread.");
        var drawn = new XElement("none");
        var commands = await Sql.DuringAsync(async () =>
            drawn = XElement.Parse(await (await GetAsync($"{measure}/chart.svg")).Content.ReadAsStringAsync())
        );
        Assert.That(drawn.Told(), Does.StartWith("1 reading in % of respondents. It is January 2021 to March 2021: 61."));
        Assert.That(commands, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task Draws_the_target_that_the_measure_has_on_each_day()
    {
        var measure = await RecordAsync(
            "lancashire",
            new
            {
                targets = new object[]
                {
                    new { from = "2020", value = 70 },
                    new
                    {
                        from = "2021-04",
                        to = "2021-09",
                        value = 75,
                    },
                },
            }
        );
        foreach (var month in new[] { 1, 4, 7, 10 })
            await ReadAsync(measure, month, 61);
        var drawn = XElement.Parse(await (await GetAsync($"{measure}/chart.svg")).Content.ReadAsStringAsync());

        Assert.That(
            (
                (int?)(await Anonymous.GetJsonAsync(measure))["targetNow"]!["value"],
                drawn.Words().Single(words => words.StartsWith("Target", StringComparison.Ordinal))
            ),
            Is.EqualTo(((int?)70, "Target: 70"))
        );
        Assert.That(drawn.Lines("#7A3E9D"), Has.Count.EqualTo(1), "one line that steps up and down again");
        Assert.That(drawn.Lines("#7A3E9D")[0].Count(letter => letter is 'L'), Is.EqualTo(5), "from 70 to 75 and back to 70");
    }

    [Test]
    public async Task Says_dates_as_precisely_as_they_are_known()
    {
        var measure = await RecordAsync(
            "lancashire",
            new
            {
                definitions = new[]
                {
                    new { from = (string?)null, text = "Asked at the door." },
                    new { from = (string?)"2021-06", text = "Asked online." },
                },
                targets = new[]
                {
                    new
                    {
                        from = "2019",
                        to = "2020-03",
                        value = 65,
                    },
                    new
                    {
                        from = "2021-04-15",
                        to = "2021-12",
                        value = 70,
                    },
                },
            }
        );
        await ReadAsync(measure, 1, 61);
        await ReadAsync(measure, 10, 62);
        var drawn = XElement.Parse(await (await GetAsync($"{measure}/chart.svg")).Content.ReadAsStringAsync());
        Assert.That(
            drawn.Told(),
            Does.Contain("The target from 2019 to March 2020 is 65. The target from 15 April 2021 to December 2021 is 70.")
                .And.Contain("From June 2021: Asked online.")
        );
        Assert.That(drawn.Words(), Does.Contain("Break 1, June 2021: Asked online."));
    }

    [Test]
    public async Task Names_no_target_that_it_does_not_draw()
    {
        var measure = await RecordAsync("lancashire", new { targets = new[] { new { from = "2023", value = 70 } } });
        await ReadAsync(measure, 1, 61);
        await ReadAsync(measure, 4, 62);
        var drawn = XElement.Parse(await (await GetAsync($"{measure}/chart.svg")).Content.ReadAsStringAsync());
        Assert.That(drawn.Words().Where(words => words.StartsWith("Target", StringComparison.Ordinal)), Is.Empty);
        Assert.That(drawn.Told(), Does.Contain("The target from 2023 is 70."));
    }

    private async Task<string> RecordAsync(string? area, object? more = null)
    {
        var measure = A.NewMeasure().In(area);
        foreach (var (name, value) in JsonSerializer.SerializeToNode(more ?? new { })!.AsObject())
            measure.With(name, value);
        return await measure.RecordAsync(area is null ? Admin : Office).Text("url");
    }

    private Task<string> ReadAsync(
        string measure,
        int month,
        object? value,
        object? withheld = null,
        object? comparator = null,
        bool isProvisional = false
    ) =>
        A.NewReading(measure)
            .Over("quarter", new(2021, month, 1), 3)
            .Of(value)
            .With("withheld", withheld)
            .With("comparator", comparator)
            .With("isProvisional", isProvisional)
            .RecordAsync(Office)
            .Text("url");

    private async Task<HttpResponseMessage> GetAsync(string url)
    {
        var answer = await Anonymous.GetAsync(new Uri(url, UriKind.Relative));
        Assert.That((int)answer.StatusCode, Is.EqualTo(200), await answer.Content.ReadAsStringAsync());
        return answer;
    }

    private Task<JsonNode> GetProblemAsync(string url) =>
        Anonymous.GetAsync(new Uri(url, UriKind.Relative)).ShouldBeAProblem(400, "invalid-input");
}
