using System.Text.Json.Nodes;
using System.Xml.Linq;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Performance;

/// <summary>A national measure in the areas, side by side.</summary>
public sealed class ComparingAreas : ApiTest
{
    [Test]
    public async Task Shows_of_each_area_the_latest_and_how_it_changed_in_a_year()
    {
        var measure = await NationalAsync();
        await ReadAsync(Office, measure, "lancashire", 2020, 70);
        await ReadAsync(Office, measure, "lancashire", 2021, 72.5);
        await ReadAsync(Office, measure, "lancashire", 2021, 71, month: 1);
        await ReadAsync(OfficeElsewhere, measure, "kent", 2021, null);
        await Office
            .PostJsonAsync(
                $"{measure}/readings",
                """{"areaId":"lancashire","period":{"kind":"month","start":"2022-01-01","end":"2022-01-31"},"value":1}"""
            )
            .ShouldBe(201);

        var compared = await Anonymous.GetJsonAsync($"{measure}/comparison");

        Assert.That(compared.Text("kind"), Is.EqualTo("quarter"), "of which most areas have readings");
        Assert.That(
            compared["areas"]!
                .AsArray()
                .Select(area =>
                    $"{area!["areaId"]} {area["area"]} {area["latest"]!["value"]} {area["yearBefore"]?["value"]} {area["change"]}"
                ),
            Is.EqualTo(new[] { "kent Kent   ", "lancashire Lancashire 72.5 70 2.5" })
        );
        Assert.That(compared["without"]!.AsArray(), Has.Count.EqualTo(41));
        Assert.That(
            (await Anonymous.GetJsonAsync($"{measure}/comparison?to=2021-03-31"))["areas"]!
                .AsArray()
                .Select(area => (double)area!["latest"]!["value"]!),
            Is.EqualTo(new[] { 71 })
        );
        Assert.That((await Anonymous.GetJsonAsync($"{measure}/comparison?kind=month"))["areas"]!.AsArray(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Says_no_change_where_the_series_breaks()
    {
        var measure = await NationalAsync("""[{"text":"Asked at the door."},{"text":"Asked by telephone.","from":"2020-10"}]""");
        await ReadAsync(Office, measure, "lancashire", 2020, 70);
        await ReadAsync(Office, measure, "lancashire", 2021, 72.5);

        var area = (await Anonymous.GetJsonAsync($"{measure}/comparison"))["areas"]!.AsArray().Single()!;

        Assert.That((area["yearBefore"]!["value"]!.ToJsonString(), area["change"]), Is.EqualTo(("70", (JsonNode?)null)));
    }

    [Test]
    public async Task Comes_as_a_table_and_as_a_picture_told_in_words()
    {
        var measure = await NationalAsync();
        await ReadAsync(Office, measure, "lancashire", 2021, 72.5);
        await ReadAsync(OfficeElsewhere, measure, "kent", 2021, null);

        var lines = (await Anonymous.GetStringAsync($"{measure}/comparison.csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var drawn = XDocument.Parse(await Anonymous.GetStringAsync($"{measure}/comparison/chart.svg"));

        Assert.That(lines, Has.Length.EqualTo(3));
        Assert.That(lines[2], Does.StartWith("lancashire,Lancashire,2021-04-01,2021-06-30,,72.5,,,,,/v1/readings/"));
        Assert.That(
            drawn.Descendants().Single(element => element.Name.LocalName is "desc").Value,
            Is.EqualTo(
                "Lancashire, 72.5 (April 2021 to June 2021). 1 area without a published value. 41 areas of which no reading is recorded here."
            )
        );
        Assert.That(drawn.Descendants().Count(element => element.Name.LocalName is "rect"), Is.EqualTo(2), "the paper and a bar");
    }

    [Test]
    public async Task Costs_as_many_commands_however_many_areas_there_are()
    {
        var measure = await NationalAsync();
        await ReadAsync(Office, measure, "lancashire", 2021, 72.5);
        var one = await Sql.DuringAsync(() => Anonymous.GetJsonAsync($"{measure}/comparison"));
        await ReadAsync(OfficeElsewhere, measure, "kent", 2021, 71);
        var two = await Sql.DuringAsync(() => Anonymous.GetJsonAsync($"{measure}/comparison"));

        Assert.That(two, Has.Count.EqualTo(one.Count));
    }

    private async Task<string> NationalAsync(string definitions = "[]") =>
        (
            await Admin
                .PostJsonAsync(
                    "/v1/measures",
                    $$"""{"title":"Satisfied","unit":"%","valueKind":"percentage","goodDirection":"higher","definitions":{{definitions}}}"""
                )
                .ShouldBe(201)
        ).Text("url");

    private static async Task ReadAsync(HttpClient office, string measure, string area, int year, double? value, int month = 4)
    {
        var body = JsonNode.Parse($$"""{"areaId":"{{area}}"}""")!;
        body["period"] = JsonNode.Parse(
            $$"""{"kind":"quarter","start":"{{year}}-{{month:00}}-01","end":"{{year}}-{{month + 2:00}}-{{(month is 4 ? 30 : 31)}}"}"""
        );
        if (value is { } number)
            body["value"] = number;
        else
            body["withheld"] = JsonNode.Parse("""{"reason":"Few."}""");
        await office.PostJsonAsync($"{measure}/readings", body).ShouldBe(201);
    }
}
