using NUnit.Framework;
using PlanAccountability.Api.Tests.Plans;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Performance;

public sealed class KeepingMeasures : ApiTest
{
    private static readonly object Measure = new
    {
        areaId = "lancashire",
        title = "Confidence",
        unit = "%",
        valueKind = "percentage",
        goodDirection = "higher",
    };

    private static readonly object National = new
    {
        title = "Confidence",
        unit = "%",
        valueKind = "percentage",
        goodDirection = "higher",
    };

    [Test]
    public async Task Is_for_the_office_of_the_area_and_of_national_ones_for_admins()
    {
        await Anonymous.PostJsonAsync("/v1/measures", Measure).ShouldBeAProblem(401, "unauthenticated");
        foreach (var other in new[] { OfficeElsewhere, Panel, Importer, Reader, Admin })
            await other.PostJsonAsync("/v1/measures", Measure).ShouldBeAProblem(403, "forbidden");
        await Office.PostJsonAsync("/v1/measures", National).ShouldBeAProblem(403, "forbidden");

        var national = (await Admin.PostJsonAsync("/v1/measures", National).ShouldBe(201)).Text("url");
        await Office
            .PatchJsonAsync(national, """{"title":"Trust"}""", await Office.ETagOfAsync(national))
            .ShouldBeAProblem(403, "forbidden");
        await Office.StepAsync(national, "retraction", new { reason = "Not ours." }).ShouldBeAProblem(403, "forbidden");
        await Admin.PatchJsonAsync(national, """{"title":"Trust"}""", await Admin.ETagOfAsync(national)).ShouldBe(200);

        var own = await Office.RecordMeasureAsync();
        foreach (var other in new[] { OfficeElsewhere, Admin })
            await other.PatchJsonAsync(own, """{"title":"Trust"}""", await other.ETagOfAsync(own)).ShouldBeAProblem(403, "forbidden");
        Assert.That(
            (await Office.GetJsonAsync(own))["allowedActions"]!.ToJsonString(),
            Is.EqualTo("""["amendMeasure","recordReading","retractMeasure","mergeMeasure"]""")
        );
        Assert.That(
            (await Admin.GetJsonAsync(own))["allowedActions"]!.ToJsonString(),
            Is.EqualTo("""["retractMeasure","mergeMeasure","redactMeasure"]""")
        );
        Assert.That((await Anonymous.GetJsonAsync(own))["allowedActions"]!.ToJsonString(), Is.EqualTo("[]"));
    }

    [Test]
    public async Task Adds_a_redefinition_and_never_overwrites_one_without_a_reason()
    {
        var measure = await Office.RecordMeasureAsync();
        await AmendAsync(measure, """{"definitions":[{"from":null,"text":"Asked on the doorstep."}]}""").ShouldBe(200);
        var redefined = await AmendAsync(
                measure,
                """{"definitions":[{"from":null,"text":"Asked on the doorstep."},{"from":"2019-04","text":"Asked by telephone."}]}"""
            )
            .ShouldBe(200);
        Assert.That(
            redefined["definitions"]!.AsArray().Select(definition => (string?)definition!["from"]),
            Is.EqualTo(new[] { null, "2019-04" })
        );

        foreach (
            var lost in new[]
            {
                """{"definitions":[]}""",
                """{"definitions":[{"from":"2019-04","text":"Asked by telephone."}]}""",
                """{"definitions":[{"text":"Asked at the door."},{"from":"2019-04","text":"Asked by telephone."}]}""",
                """{"unit":"per cent"}""",
                """{"goodDirection":"lower"}""",
            }
        )
        {
            await AmendAsync(measure, lost).ShouldBeAProblem(409, "correction-without-reason");
        }

        await AmendAsync(
                measure,
                """{"definitions":[{"from":"2019-04","text":"Asked by telephone."},{"from":"2018","text":"Asked on the doorstep."}]}""",
                "Wrong way round."
            )
            .ShouldBeAProblem(400, "definitions-out-of-order")
            .ShouldName("/definitions/1/from", "definitions-out-of-order");
        await AmendAsync(
                measure,
                """{"definitions":[{"text":"Asked at the door."},{"from":"2019-04","text":"Asked by telephone."}]}""",
                "Misread."
            )
            .ShouldBe(200);
        await AmendAsync(measure, """{"goodDirection":"none"}""", "It is watched, not judged.").ShouldBe(200);
        Assert.That(
            (await Anonymous.GetJsonAsync($"{measure}/history"))["items"]!.AsArray().Select(change => change!.Text("event")),
            Is.EqualTo(new[] { "measureRecorded", "measureRedefined", "measureRedefined", "measureCorrected", "measureCorrected" })
        );
    }

    [Test]
    public async Task Keeps_the_history_of_targets_and_shows_the_one_of_today()
    {
        var measure = await Office.RecordMeasureAsync();
        const string First = """{"from":"2018-04","value":70}""";
        Assert.That(
            (await AmendAsync(measure, $$"""{"targets":[{{First}}]}""").ShouldBe(200))["targetNow"]!["value"]!.GetValue<int>(),
            Is.EqualTo(70)
        );
        var ended = await AmendAsync(
                measure,
                """{"targets":[{"from":"2018-04","to":"2021-10","value":70},{"from":"2021-11","words":"No target"}]}"""
            )
            .ShouldBe(200);
        Assert.That(ended["targetNow"]!.Text("words"), Is.EqualTo("No target"));

        await AmendAsync(measure, """{"targets":[{"from":"2021-11","words":"No target"}]}""")
            .ShouldBeAProblem(409, "correction-without-reason");
        await AmendAsync(measure, """{"targets":[{"from":"2018-04","to":"2021-10","value":75},{"from":"2021-11","words":"No target"}]}""")
            .ShouldBeAProblem(409, "correction-without-reason");
        await AmendAsync(measure, """{"targets":[{"from":"2022-04","value":175}]}""", "Misread.")
            .ShouldBeAProblem(400, "value-does-not-fit")
            .ShouldName("/targets/0/value", "value-does-not-fit");
        await AmendAsync(measure, """{"targets":[{"from":"2022-04"}]}""", "Misread.").ShouldBeAProblem(400, "target-empty");
        await AmendAsync(measure, """{"targets":[{"from":"2022-04","to":"2021","value":1}]}""", "Misread.")
            .ShouldBeAProblem(400, "targets-out-of-order");
    }

    [Test]
    public async Task Lists_those_of_an_area_and_the_national_ones_in_one_command()
    {
        var (own, national) = (await Office.RecordMeasureAsync("northamptonshire"), await Admin.RecordMeasureAsync(null));
        IEnumerable<string> ofArea = [];
        Assert.That(await Sql.DuringAsync(async () => ofArea = await UrlsAsync("?areaId=northamptonshire")), Has.Count.EqualTo(1));
        Assert.That(ofArea, Does.Contain(own).And.Not.Contain(national));
        Assert.That(await UrlsAsync("?isNational=true"), Does.Contain(national).And.Not.Contain(own));
        Assert.That(await UrlsAsync("?isNational=false"), Does.Contain(own).And.Not.Contain(national));
    }

    [Test]
    public async Task Shows_the_latest_reading_of_an_area_that_has_readings_of_it()
    {
        var (own, national) = (await Office.RecordMeasureAsync(), await Admin.RecordMeasureAsync(null));
        await Office.ReadAsync(own).ShouldBe(201);
        await Office.ReadAsync(national, areaId: "lancashire").ShouldBe(201);
        await Anonymous
            .GetAsync(new Uri($"{own}?areaId=kent", UriKind.Relative))
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("?areaId", "bad-value");
        await Anonymous
            .GetAsync(new Uri($"{national}?areaId=atlantis", UriKind.Relative))
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("?areaId", "bad-value");
        foreach (var shown in new[] { own, $"{own}?areaId=lancashire", $"{national}?areaId=lancashire" })
            Assert.That((await Anonymous.GetJsonAsync(shown))["latest"], Is.Not.Null, shown);
        foreach (var empty in new[] { national, $"{national}?areaId=kent" })
            Assert.That((await Anonymous.GetJsonAsync(empty))["latest"], Is.Null, empty);
    }

    [Test]
    public async Task Takes_its_readings_with_it()
    {
        var measure = await Office.RecordMeasureAsync();
        var reading = (await Office.ReadAsync(measure).ShouldBe(201)).Text("url");
        Assert.That((await Anonymous.GetJsonAsync(measure))["latest"]!.Text("url"), Is.EqualTo(reading));
        await Office
            .PatchJsonAsync(measure, """{"valueKind":"count"}""", await Office.ETagOfAsync(measure))
            .ShouldBeAProblem(409, "value-kind-settled");

        await Office.RetractAsync(measure, "Recorded twice.");
        foreach (var gone in new[] { measure, reading, $"{measure}/readings" })
            await Anonymous.GetAsync(new Uri(gone, UriKind.Relative)).ShouldBeAProblem(410, "retracted");
        await Office.ReadAsync(measure).ShouldBeAProblem(410, "retracted");
    }

    [Test]
    public async Task Is_named_by_commitments_of_its_area()
    {
        var (own, national, elsewhere) = (
            await Office.RecordMeasureAsync(),
            await Admin.RecordMeasureAsync(null),
            await OfficeElsewhere.RecordMeasureAsync("kent")
        );
        await using var scope = Db();
        var commitment =
            $"/v1/commitments/{(await A.Plan().WithPriority("Violence", 1).IssuedOn("2021-11").SaveAsync(scope.Db)).Commitments[0].Id}";

        var shown = await LinkAsync(own, national).ShouldBe(200);
        Assert.That(shown["measureIds"]!.AsArray().Select(id => (string?)id), Is.EqualTo(new[] { IdOf(own), IdOf(national) }));
        await LinkAsync(elsewhere).ShouldBeAProblem(400, "invalid-input").ShouldName("/measureIds", "unknown-measure");
        var retracted = await Office.RecordMeasureAsync();
        await Office.RetractAsync(retracted, "Recorded twice.");
        await LinkAsync(retracted).ShouldBeAProblem(400, "invalid-input").ShouldName("/measureIds", "unknown-measure");
        Assert.That((await LinkAsync().ShouldBe(200))["measureIds"]!.AsArray(), Is.Empty);

        async Task<HttpResponseMessage> LinkAsync(params string[] measures) =>
            await Office.PatchJsonAsync(
                commitment,
                $$"""{"measureIds":[{{string.Join(',', measures.Select(measure => $"\"{IdOf(measure)}\""))}}]}""",
                await Office.ETagOfAsync(commitment)
            );
    }

    private static string IdOf(string url) => url.Split('/')[^1];

    private async Task<HttpResponseMessage> AmendAsync(string url, string patch, string? reason = null) =>
        await Office.PatchJsonAsync(url, patch, await Office.ETagOfAsync(url), reason);

    private async Task<IEnumerable<string>> UrlsAsync(string query) =>
        (await Anonymous.GetJsonAsync($"/v1/measures{query}"))["items"]!.AsArray().Select(item => item!.Text("url"));
}
