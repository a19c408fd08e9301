using NUnit.Framework;
using PlanAccountability.TestKit;
using static PlanAccountability.Api.Tests.Performance.MeasureWork;

namespace PlanAccountability.Api.Tests.Performance;

public sealed class ReadingMeasures : ApiTest
{
    [TestCase("0.99999999999999999999999999999999", "wrong-type")]
    [TestCase("1e-30", "wrong-type")]
    [TestCase("1e999", "wrong-type")]
    [TestCase("0.30000000000000004", "wrong-type")]
    [TestCase("12345678901234567890", "wrong-type")]
    [TestCase("1.00001", "value-out-of-range")]
    public async Task Keeps_a_number_as_it_is_written_or_refuses_it(string number, string code)
    {
        var measure = await Office.RecordMeasureAsync(valueKind: "other");
        using var body = new StringContent(
            $$$"""{"period":{"kind":"quarter","start":"2021-07-01","end":"2021-09-30"},"value":{{{number}}}}""",
            System.Text.Encoding.UTF8,
            "application/json"
        );

        await Office
            .PostAsync($"{measure}/readings", body)
            .ShouldBeAProblem(400, code is "wrong-type" ? "invalid-input" : code)
            .ShouldName("/value", code);
    }

    [Test]
    public async Task Is_for_the_office_of_the_area_that_the_reading_is_of()
    {
        var (own, national) = (await Office.RecordMeasureAsync(), await Admin.RecordMeasureAsync(null));
        await Anonymous.ReadAsync(own).ShouldBeAProblem(401, "unauthenticated");
        foreach (var other in new[] { OfficeElsewhere, Panel, Importer, Admin })
            await other.ReadAsync(own).ShouldBeAProblem(403, "forbidden");
        await OfficeElsewhere.ReadAsync(own, areaId: "kent").ShouldBeAProblem(400, "measure-of-another-area");

        await Office.ReadAsync(national).ShouldBeAProblem(400, "invalid-input").ShouldName("/areaId", "required");
        await Office.ReadAsync(national, areaId: "kent").ShouldBeAProblem(403, "forbidden");
        var here = (await Office.ReadAsync(national, areaId: "lancashire").ShouldBe(201)).Text("url");
        await OfficeElsewhere.ReadAsync(national, areaId: "kent").ShouldBe(201);
        await OfficeElsewhere
            .PatchJsonAsync(here, """{"value":1}""", await Office.ETagOfAsync(here), "Mine.")
            .ShouldBeAProblem(403, "forbidden");

        Assert.That((await Anonymous.GetJsonAsync(national))["latest"], Is.Null);
        Assert.That((await Anonymous.GetJsonAsync($"{national}?areaId=lancashire"))["latest"]!.Text("url"), Is.EqualTo(here));
        Assert.That(
            (await Office.GetJsonAsync(here))["allowedActions"]!.ToJsonString(),
            Is.EqualTo("""["amendReading","retractReading"]""")
        );
    }

    [Test]
    public async Task Refuses_figures_that_cannot_be()
    {
        var measure = await Office.RecordMeasureAsync();
        var withheld = new { reason = "Fewer than five answered.", decidedBy = "Head of Performance" };
        await Office.ReadAsync(measure, value: 140).ShouldBeAProblem(400, "value-does-not-fit").ShouldName("/value", "value-does-not-fit");
        await Office.ReadAsync(measure, value: 12.34567).ShouldBeAProblem(400, "value-out-of-range");
        await Office.ReadAsync(measure, value: "12,5").ShouldBeAProblem(400, "invalid-input").ShouldName("/value", "wrong-type");
        await Office
            .ReadAsync(measure, value: 50, withheld: withheld)
            .ShouldBeAProblem(400, "value-or-withheld")
            .ShouldName("/value", "value-or-withheld");
        await Office.PostJsonAsync($"{measure}/readings", new { period = Quarter(2021, 4) }).ShouldBeAProblem(400, "value-or-withheld");
        await Office
            .ReadAsync(
                measure,
                comparator: new
                {
                    group = "Most similar forces",
                    rank = 9,
                    of = 8,
                }
            )
            .ShouldBeAProblem(400, "rank-out-of-group")
            .ShouldName("/comparator/rank", "rank-out-of-group");
        await Office
            .ReadAsync(
                measure,
                comparator: new
                {
                    group = "All forces",
                    rank = 38,
                    of = 43,
                    inWorstTenth = true,
                }
            )
            .ShouldBeAProblem(400, "worst-tenth-mismatch");
        await Office
            .ReadAsync(
                measure,
                comparator: new
                {
                    group = "All forces",
                    rank = 39,
                    of = 43,
                    inWorstTenth = false,
                }
            )
            .ShouldBeAProblem(400, "worst-tenth-mismatch");
        await Office
            .ReadAsync(measure, comparator: new { group = "All forces", value = 101 })
            .ShouldBeAProblem(400, "value-does-not-fit")
            .ShouldName("/comparator/value", "value-does-not-fit");
        await Office
            .ReadAsync(measure, comparator: new { group = "All forces", rank = 0 })
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/comparator/rank", "out-of-range");
        await Office.ReadAsync(await Office.RecordMeasureAsync(valueKind: "count"), value: 1.5).ShouldBeAProblem(400, "value-does-not-fit");
        await Office.ReadAsync(await Office.RecordMeasureAsync(valueKind: "rate"), value: -1).ShouldBeAProblem(400, "value-does-not-fit");
        await Office.ReadAsync(await Office.RecordMeasureAsync(valueKind: "other"), value: -140.5).ShouldBe(201);

        var taken = await Office
            .ReadAsync(
                measure,
                withheld: withheld,
                comparator: new
                {
                    group = "All forces",
                    rank = 39,
                    of = 43,
                    inWorstTenth = true,
                }
            )
            .ShouldBe(201);
        Assert.That(taken["value"], Is.Null);
        Assert.That(taken["withheld"]!.Text("decidedBy"), Is.EqualTo("Head of Performance"));
    }

    [Test]
    public async Task Refuses_periods_that_are_not_of_their_kind()
    {
        var measure = await Office.RecordMeasureAsync();
        foreach (
            var (kind, start, end) in new[]
            {
                ("month", "2021-04-02", "2021-05-01"),
                ("month", "2021-04-01", "2021-05-31"),
                ("quarter", "2021-04-01", "2021-06-29"),
                ("year", "2021-04-01", "2022-03-30"),
                ("twelveMonthsEnding", "2021-04-01", "2022-04-30"),
            }
        )
        {
            await Office
                .ReadAsync(
                    measure,
                    new
                    {
                        kind,
                        start,
                        end,
                    }
                )
                .ShouldBeAProblem(400, "period-length");
        }

        await Office
            .ReadAsync(
                measure,
                new
                {
                    kind = "other",
                    start = "2021-04-02",
                    end = "2021-04-01",
                }
            )
            .ShouldBeAProblem(400, "period-backwards");
        await Office
            .ReadAsync(
                measure,
                new
                {
                    kind = "other",
                    start = "0001-01-01",
                    end = "2021-04-01",
                }
            )
            .ShouldBeAProblem(400, "invalid-input");
        await Office.ReadAsync(measure, Quarter(2030, 1)).ShouldBeAProblem(400, "date-in-future");
        await Office
            .ReadAsync(
                measure,
                new
                {
                    kind = "year",
                    start = "2021-11-01",
                    end = "2022-10-31",
                }
            )
            .ShouldBe(201);
    }

    [Test]
    public async Task Refuses_a_second_reading_of_some_of_the_same_days()
    {
        var measure = await Office.RecordMeasureAsync();
        var first = (await Office.ReadAsync(measure, Quarter(2021, 4)).ShouldBe(201)).Text("url");
        await Office.ReadAsync(measure, Quarter(2021, 4)).ShouldBeAProblem(409, "period-overlap");
        await Office.ReadAsync(measure, Quarter(2021, 6)).ShouldBeAProblem(409, "period-overlap");
        await Office.ReadAsync(measure, Quarter(2021, 7)).ShouldBe(201);
        await Office.ReadAsync(measure, Month(2021, 4)).ShouldBe(201);
        await Office.ReadAsync(measure, TwelveMonthsEnding(2021, 6)).ShouldBe(201);
        await Office.ReadAsync(measure, TwelveMonthsEnding(2021, 9)).ShouldBe(201);
        await Office.ReadAsync(measure, TwelveMonthsEnding(2021, 9)).ShouldBeAProblem(409, "period-overlap");
        await Office.ReadAsync(await Office.RecordMeasureAsync(), Quarter(2021, 4)).ShouldBe(201);

        await Office.RetractAsync(first, "Another measure's.");
        await Office.ReadAsync(measure, Quarter(2021, 4)).ShouldBe(201);
    }

    [Test]
    public async Task Lets_one_of_many_at_once_through()
    {
        var measure = await Office.RecordMeasureAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Office.ReadAsync(measure)));

        Assert.That(answers.Select(answer => (int)answer.StatusCode).Order(), Is.EqualTo(new[] { 201, 409, 409, 409, 409, 409, 409, 409 }));
    }

    [Test]
    public async Task Keeps_what_a_reading_said_before_it_was_corrected()
    {
        var measure = await Office.RecordMeasureAsync();
        var reading = (
            await Office
                .ReadAsync(measure, value: 71.80m, comparator: new { group = "Most similar forces", value = 74.1 }, isProvisional: true)
                .ShouldBe(201)
        ).Text("url");
        foreach (
            var change in new[]
            {
                """{"value":72}""",
                """{"comparator":null}""",
                """{"isProvisional":false}""",
                """{"value":null,"withheld":{"reason":"Few.","decidedBy":"Force"}}""",
            }
        )
            await AmendAsync(reading, change).ShouldBeAProblem(409, "correction-without-reason");
        await AmendAsync(reading, """{"period":{"start":"2021-07-01","end":"2021-09-30"}}""", "Misread.")
            .ShouldBeAProblem(409, "period-settled");
        Assert.That((await AmendAsync(reading, """{"period":{"label":"Q1"}}""").ShouldBe(200))["corrections"]!.AsArray(), Is.Empty);

        await AmendAsync(reading, """{"value":72,"isProvisional":false}""", "The force recounted.").ShouldBe(200);
        var corrected = await AmendAsync(
                reading,
                """{"value":null,"withheld":{"reason":"Few.","decidedBy":"Force","reviewOn":"2027-04-01"}}""",
                "Few answered."
            )
            .ShouldBe(200);
        Assert.That(
            corrected["corrections"]!
                .AsArray()
                .Select(before =>
                    $"{before!["on"]} {before["reason"]} {before["value"]} {before["comparator"]?["value"]} {before["isProvisional"]}"
                ),
            Is.EqualTo(
                new[]
                {
                    $"{corrected["corrections"]![0]!["on"]} The force recounted. 71.8 74.1 true",
                    $"{corrected["corrections"]![0]!["on"]} Few answered. 72 74.1 false",
                }
            )
        );

        var history = (await Anonymous.GetJsonAsync($"{reading}/history"))["items"]!.AsArray();
        Assert.That(
            history.Select(change => $"{change!["reason"]}: {change["record"]!["value"]}"),
            Is.EqualTo(new[] { ": 71.8", ": 71.8", "The force recounted.: 72", "Few answered.: " })
        );
    }

    [Test]
    public async Task Lists_in_the_order_of_the_ends_in_two_commands()
    {
        var measure = await Office.RecordMeasureAsync();
        foreach (var month in new[] { 7, 1, 4, 10 })
            await Office.ReadAsync(measure, Quarter(2021, month), value: month).ShouldBe(201);
        var commands = await Sql.DuringAsync(async () =>
            Assert.That(await ValuesAsync($"{measure}/readings"), Is.EqualTo(new[] { "1", "4", "7", "10" }))
        );
        Assert.That(commands, Has.Count.EqualTo(2 + SqlCounter.Names));
        Assert.That(await ValuesAsync($"{measure}/readings?limit=1"), Is.EqualTo(new[] { "1", "4", "7", "10" }));
        Assert.That(
            await ValuesAsync($"{measure}/readings?from=2021-06-30&to=2021-09-30&kind=quarter&areaId=lancashire"),
            Is.EqualTo(new[] { "4", "7" })
        );
        await Anonymous
            .GetAsync(new Uri("/v1/measures/0199a1f0-0000-7000-8000-00000000dead/readings", UriKind.Relative))
            .ShouldBeAProblem(404, "not-found");

        var csv = await (await Anonymous.GetAsync(new Uri($"{measure}/readings.csv", UriKind.Relative))).Content.ReadAsStringAsync();
        Assert.That(csv.Split("\r\n")[1], Does.Contain(",quarter,2021-01-01,2021-03-31,,1,false,"));
    }

    private async Task<HttpResponseMessage> AmendAsync(string url, string patch, string? reason = null) =>
        await Office.PatchJsonAsync(url, patch, await Office.ETagOfAsync(url), reason);

    private async Task<List<string>> ValuesAsync(string url) =>
        [.. (await Anonymous.GetItemsAsync(url)).Select(item => item["value"]!.ToJsonString())];
}
