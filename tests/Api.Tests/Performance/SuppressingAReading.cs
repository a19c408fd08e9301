using System.Globalization;
using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Performance;

/// <summary>A number by which somebody could be recognised is nowhere: not in the reading, not in what it said before, not in the
/// feed.</summary>
public sealed class SuppressingAReading : ApiTest
{
    private static readonly string[] Secrets = ["71.8137", "74.1259", "72.4444", "75.6666"];

    [Test]
    public async Task Takes_the_figures_out_of_all_that_is_kept()
    {
        var measure = await Office.RecordMeasureAsync();
        var reading = (await RecordAsync(measure, "first").ShouldBe(201)).Text("url");
        await AmendAsync(reading, """{"value":72.4444,"comparator":{"value":75.6666}}""", "Recounted.").ShouldBe(200);

        await SuppressAsync(Office, reading).ShouldBeAProblem(403, "forbidden");
        await Admin.PostJsonAsync($"{reading}/suppression", new { reason = "Too few." }).ShouldBeAProblem(428, "revision-required");
        await SuppressAsync(Admin, reading, "").ShouldBeAProblem(400, "invalid-input").ShouldName("/reason", "required");
        var suppressed = await SuppressAsync(Admin, reading).ShouldBe(200);
        Assert.That(
            (suppressed.Text("ref"), (int?)suppressed["changes"]),
            Is.EqualTo(((await Anonymous.GetJsonAsync(reading)).Text("ref"), (int?)2))
        );

        var shown = await Anonymous.GetJsonAsync(reading);
        Assert.That(
            (shown["value"], shown["withheld"]!.Text("reason"), shown["comparator"]!.Text("group"), shown["comparator"]!["value"]),
            Is.EqualTo(((JsonNode?)null, "Fewer than five answered.", "Most similar forces", (JsonNode?)null))
        );
        var before = shown["corrections"]![0]!;
        Assert.That(
            (before.Text("reason"), before["value"], before["withheld"]!.Text("reason")),
            Is.EqualTo(("Recounted.", (JsonNode?)null, "Fewer than five answered."))
        );
        var history = (await Anonymous.GetJsonAsync($"{reading}/history"))["items"]!.AsArray();
        Assert.That(
            (history[^1]!.Text("event"), history[^1]!.Text("reason")),
            Is.EqualTo(("readingSuppressed", "Fewer than five answered."))
        );
        Assert.That(history.Select(change => change!["record"]!["withheld"]!.Text("reason")), Is.All.EqualTo("Fewer than five answered."));
        await ShouldBeNowhereAsync(measure, reading);
        Assert.That(
            (await RecordAsync(measure, "first").ShouldBe(201)).ToJsonString(),
            Does.Contain(reading).And.Not.Contain(Secrets[0]),
            "the answer kept for a retry"
        );
        Assert.That(
            (await AmendAsync(reading, """{"isProvisional":true}""", "It is.").ShouldBe(200)).ToJsonString(),
            Does.Not.Contain(Secrets[2])
        );
    }

    [Test]
    public async Task Reaches_one_that_was_withheld_or_retracted_too_late()
    {
        var measure = await Office.RecordMeasureAsync();
        var reading = (await RecordAsync(measure, "late").ShouldBe(201)).Text("url");
        await AmendAsync(reading, """{"value":null,"withheld":{"reason":"Few.","decidedBy":"Head of Performance"}}""", "Few answered.")
            .ShouldBe(200);
        var tag = await Office.ETagOfAsync(reading);
        await Office.RetractAsync(reading, "Few answered.");

        await Admin.PostJsonAsync($"{reading}/suppression", new { reason = "Too few." }, tag).ShouldBeAProblem(412, "stale-revision");
        await Admin.PostJsonAsync($"{reading}/suppression", new { reason = "Too few." }, "\"3\"").ShouldBe(200);
        await ShouldBeNowhereAsync(measure, reading);
        Assert.That(
            (await Anonymous.GetJsonAsync($"{reading}/history"))["items"]!.AsArray()[1]!["record"]!["withheld"]!.Text("decidedBy"),
            Is.EqualTo("Head of Performance"),
            "what was said already stays"
        );
    }

    [Test]
    public async Task Is_never_undone_by_an_import()
    {
        var row = new JsonObject
        {
            ["type"] = "reading",
            ["ref"] = "lancashire:suppressed",
            ["measureRef"] = "lancashire:measure:suppressed",
            ["period"] = JsonNode.Parse("""{"kind":"quarter","start":"2021-04-01","end":"2021-06-30"}"""),
            ["value"] = decimal.Parse(Secrets[0], CultureInfo.InvariantCulture),
        };
        await Office.RecordMeasureAsync(@ref: "lancashire:measure:suppressed");
        await ImportAsync().ShouldBe(201);
        var reading = (await Anonymous.GetJsonAsync("/v1/readings/" + await IdAsync())).Text("url");
        await SuppressAsync(Admin, reading).ShouldBe(200);
        Assert.That((await ImportAsync().ShouldBe(201))["rows"]![0]!.Text("outcome"), Is.EqualTo("handEdited"));
        Assert.That((await Anonymous.GetJsonAsync(reading))["value"], Is.Null);

        Task<HttpResponseMessage> ImportAsync() =>
            Importer.PostJsonAsync(
                "/v1/imports",
                new JsonObject
                {
                    ["format"] = 1,
                    ["mode"] = "commit",
                    ["records"] = new JsonArray(row.DeepClone()),
                }
            );

        async Task<string> IdAsync()
        {
            var measure = (await Anonymous.GetJsonAsync("/v1/measures?ref=lancashire:measure:suppressed"))["items"]![0]!.Text("url");
            return (await Anonymous.GetJsonAsync($"{measure}/readings"))["items"]![0]!.Text("id");
        }
    }

    private Task<HttpResponseMessage> RecordAsync(string measure, string key) =>
        A.NewReading(measure)
            .Over(MeasureWork.Quarter(2021, 4))
            .Of(71.8137)
            .With(
                "comparator",
                new
                {
                    group = "Most similar forces",
                    value = 74.1259,
                    rank = 5,
                    of = 8,
                }
            )
            .SendAsync(Office, key: $"{measure}-{key}");

    private async Task<HttpResponseMessage> AmendAsync(string url, string patch, string reason) =>
        await Office.PatchJsonAsync(url, patch, await Office.ETagOfAsync(url), reason);

    private static async Task<HttpResponseMessage> SuppressAsync(
        HttpClient caller,
        string reading,
        string reason = "Fewer than five answered."
    ) => await caller.PostJsonAsync($"{reading}/suppression", new { reason }, await caller.ETagOfAsync(reading));

    private async Task ShouldBeNowhereAsync(string measure, string reading)
    {
        foreach (
            var address in new[]
            {
                reading,
                $"{reading}/history",
                measure,
                $"{measure}/readings",
                $"{measure}/readings.csv",
                $"{measure}/chart.svg",
                "/v1/changes?type=reading&areaId=lancashire&limit=200",
                "/v1/exports/interchange?areaId=lancashire",
            }
        )
        {
            var text = await (await Anonymous.GetAsync(address)).Content.ReadAsStringAsync();
            foreach (var secret in Secrets)
                Assert.That(text, Does.Not.Contain(secret), address);
        }
    }
}
