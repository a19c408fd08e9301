using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Scrutiny;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Performance;

public sealed class CallingOutPerformance : ApiTest
{
    private static readonly object Plan = new
    {
        name = "Operation Centurion",
        aims = new[] { "Fewer repeat victims" },
        reviewOn = "2022-03-31",
    };

    [Test]
    public async Task Is_for_the_office_of_the_area_and_for_everyone_to_read()
    {
        await RaiseAsync(Anonymous).ShouldBeAProblem(401, "unauthenticated");
        foreach (var other in new[] { OfficeElsewhere, Panel, Importer, Reader, Admin })
            await RaiseAsync(other).ShouldBeAProblem(403, "forbidden");
        var raised = await RaiseAsync(Office, actionPlan: Plan).ShouldBe(201);
        var url = raised.Text("url");
        Assert.That(
            raised["allowedActions"]!.ToJsonString(),
            Is.EqualTo("""["amendException","closeException","retractException","mergeException"]""")
        );
        Assert.That(
            (await Anonymous.GetJsonAsync(url))["actionPlan"]!.ToJsonString(),
            Is.EqualTo("""{"name":"Operation Centurion","aims":["Fewer repeat victims"],"reviewOn":"2022-03-31"}""")
        );
        Assert.That((await Anonymous.GetJsonAsync(url)).Text("status"), Is.EqualTo("open"));

        await OfficeElsewhere.PatchJsonAsync(url, """{"title":"Mine"}""", await Office.ETagOfAsync(url)).ShouldBeAProblem(403, "forbidden");
        await OfficeElsewhere
            .PostJsonAsync($"{url}/closure", new { on = "2022-05-16", reason = "Mine." }, await Office.ETagOfAsync(url))
            .ShouldBeAProblem(403, "forbidden");
        await Office.RetractAsync(url, "Another area's.");
        await Anonymous.GetAsync(new Uri(url, UriKind.Relative)).ShouldBeAProblem(410, "retracted");
    }

    [Test]
    public async Task Refuses_what_is_not_of_the_area()
    {
        var own = await Office.RecordMeasureAsync();
        var other = await Office.RecordMeasureAsync(title: "Burglary");
        var elsewhere = await OfficeElsewhere.RecordMeasureAsync("kent");
        var national = await Admin.RecordMeasureAsync(null);
        var reading = (await Office.ReadAsync(own).ShouldBe(201)).Text("id");
        var readingElsewhere = (await OfficeElsewhere.ReadAsync(national, areaId: "kent").ShouldBe(201)).Text("id");

        await RaiseAsync(Office, measure: elsewhere).ShouldBeAProblem(400, "invalid-input").ShouldName("/measureId", "unknown-measure");
        await RaiseAsync(Office, measure: other, readingId: reading)
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/readingId", "unknown-reading");
        await RaiseAsync(Office, measure: national, readingId: readingElsewhere)
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/readingId", "unknown-reading");
        await RaiseAsync(Office, readingId: reading).ShouldBeAProblem(400, "invalid-input").ShouldName("/readingId", "unknown-reading");
        await RaiseAsync(Office, commitmentIds: ["0199a1f0-0000-7000-8000-000000000001"])
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/commitmentIds", "unknown-commitment");
        await RaiseAsync(Office, meetingId: "0199a1f0-0000-7000-8000-000000000001")
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/meetingId", "unknown-meeting");
        await RaiseAsync(Office, raisedOn: "2031").ShouldBeAProblem(400, "date-in-future");
        await RaiseAsync(Office, actionPlan: new { name = "", aims = Array.Empty<string>() })
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/actionPlan/name", "required");

        await RaiseAsync(Office, measure: national).ShouldBe(201);
        var url = (await RaiseAsync(Office, measure: own, readingId: reading).ShouldBe(201)).Text("url");
        await AmendAsync(url, """{"measureId":null}""").ShouldBeAProblem(400, "invalid-input").ShouldName("/readingId", "unknown-reading");
        await AmendAsync(url, """{"measureId":null,"readingId":null}""").ShouldBe(200);
    }

    [Test]
    public async Task Names_a_meeting_of_the_area_that_is_public()
    {
        var open = Meeting("lancashire", RecordedAs.AfterTheFact);
        var hidden = Meeting("lancashire", RecordedAs.Live);
        var elsewhere = Meeting("kent", RecordedAs.AfterTheFact);
        await using (var scope = Db())
        {
            scope.Db.ScrutinyMeetings.AddRange(open, hidden, elsewhere);
            await scope.Db.SaveChangesAsync(CancellationToken.None);
        }

        foreach (var other in new[] { hidden, elsewhere })
            await RaiseAsync(Office, meetingId: other.Key)
                .ShouldBeAProblem(400, "invalid-input")
                .ShouldName("/meetingId", "unknown-meeting");
        var raised = await RaiseAsync(Office, meetingId: open.Key).ShouldBe(201);
        Assert.That(raised.Text("meetingId"), Is.EqualTo(open.Key));
        Assert.That(await IdsAsync($"?meetingId={open.Key}"), Is.EqualTo(new[] { raised.Text("id") }));
    }

    [Test]
    public async Task Keeps_naming_a_measure_that_was_retracted()
    {
        var measure = await Office.RecordMeasureAsync();
        var url = (await RaiseAsync(Office, measure: measure).ShouldBe(201)).Text("url");
        await Office.RetractAsync(measure, "Twice.");
        await AmendAsync(url, """{"narrative":"In all three divisions."}""").ShouldBe(200);
        await RaiseAsync(Office, measure: measure).ShouldBeAProblem(400, "invalid-input").ShouldName("/measureId", "unknown-measure");
    }

    [Test]
    public async Task Is_closed_once_and_opened_again()
    {
        var url = (await RaiseAsync(Office, raisedOn: "2021-11-15").ShouldBe(201)).Text("url");
        await StepAsync(url, "reopening", "2022-01-01").ShouldBeAProblem(409, "exception-open");
        await StepAsync(url, "closure", "2021-11-14")
            .ShouldBeAProblem(400, "closed-before-raised")
            .ShouldName("/on", "closed-before-raised");
        await StepAsync(url, "closure", "2031-01-01").ShouldBeAProblem(400, "date-in-future");
        await StepAsync(url, "closure", "2022-05-16", "").ShouldBeAProblem(400, "invalid-input").ShouldName("/reason", "required");
        await Office
            .PostJsonAsync($"{url}/closure", new { on = "2022-05-16", reason = "Average." })
            .ShouldBeAProblem(428, "revision-required");

        var closed = await StepAsync(url, "closure", "2022-05-16", "Back at the average.").ShouldBe(200);
        Assert.That(
            $"{closed["status"]} {closed["closedOn"]} {closed["closedReason"]}",
            Is.EqualTo("closed 2022-05-16 Back at the average.")
        );
        Assert.That(
            closed["allowedActions"]!.ToJsonString(),
            Is.EqualTo("""["amendException","closeException","reopenException","retractException","mergeException"]""")
        );
        await StepAsync(url, "closure", "2022-05-17").ShouldBeAProblem(409, "exception-closed");
        await AmendAsync(url, """{"title":"Burglary of homes rose"}""").ShouldBeAProblem(409, "correction-without-reason");
        await AmendAsync(url, """{"raisedOn":"2022-05-17"}""", "Misread.").ShouldBeAProblem(400, "closed-before-raised");
        await AmendAsync(url, """{"title":"Burglary of homes rose"}""", "Said more exactly.").ShouldBe(200);

        await StepAsync(url, "reopening", "2022-05-15").ShouldBeAProblem(400, "reopened-before-closed");
        var open = await StepAsync(url, "reopening", "2022-11", "Above the average again.").ShouldBe(200);
        Assert.That(
            $"{open["status"]} {open["closedOn"]} {open["closedReason"]} {open["reopenedOn"]} {open["reopenedReason"]}",
            Is.EqualTo("open   2022-11 Above the average again.")
        );
        await StepAsync(url, "closure", "2022-10-31").ShouldBeAProblem(400, "closed-before-raised");
        await StepAsync(url, "closure", "2022-12-01").ShouldBe(200);

        var history = (await Anonymous.GetJsonAsync($"{url}/history"))["items"]!
            .AsArray()
            .Select(change => $"{change!["event"]}: {change["reason"]}");
        Assert.That(
            history,
            Is.EqualTo(
                new[]
                {
                    "exceptionRaised: ",
                    "exceptionClosed: Back at the average.",
                    "exceptionCorrected: Said more exactly.",
                    "exceptionReopened: Above the average again.",
                    "exceptionClosed: Done.",
                }
            )
        );
    }

    [Test]
    public async Task Corrects_a_closure_with_a_reason()
    {
        var url = (await RaiseAsync(Office, raisedOn: "2021-11-15").ShouldBe(201)).Text("url");
        await StepAsync(url, "closure", "2022-05-16", "Avrage.").ShouldBe(200);
        await CloseAgainAsync("2022-05-17", null).ShouldBeAProblem(409, "exception-closed");
        await CloseAgainAsync("2021-11-14", "Misread.")
            .ShouldBeAProblem(400, "closed-before-raised")
            .ShouldName("/on", "closed-before-raised");
        var corrected = await CloseAgainAsync("2022-05-17", "Misread.").ShouldBe(200);
        Assert.That($"{corrected["status"]} {corrected["closedOn"]} {corrected["closedReason"]}", Is.EqualTo("closed 2022-05-17 Average."));
        Assert.That(
            (await Anonymous.GetJsonAsync($"{url}/history"))["items"]!
                .AsArray()
                .Select(change => $"{change!["event"]}: {change["reason"]}"),
            Is.EqualTo(new[] { "exceptionRaised: ", "exceptionClosed: Avrage.", "exceptionClosureCorrected: Misread." })
        );

        async Task<HttpResponseMessage> CloseAgainAsync(string on, string? why) =>
            await Office.PostJsonAsync($"{url}/closure", new { on, reason = "Average." }, await Office.ETagOfAsync(url), why);
    }

    [Test]
    public async Task Was_raised_before_it_was_opened_again_and_before_it_was_closed()
    {
        var url = (await RaiseAsync(Office, raisedOn: "2021-11-15").ShouldBe(201)).Text("url");
        foreach (var (step, on) in new[] { ("closure", "2022-05-16"), ("reopening", "2022-06-01"), ("closure", "2022-12-01") })
            await StepAsync(url, step, on).ShouldBe(200);
        await AmendAsync(url, """{"raisedOn":"2022-11-20"}""", "Misread.")
            .ShouldBeAProblem(400, "closed-before-raised")
            .ShouldName("/raisedOn", "closed-before-raised");
        await AmendAsync(url, """{"raisedOn":"2022-05-20"}""", "Misread.").ShouldBe(200);
    }

    [Test]
    public async Task Lists_by_area_measure_and_status_in_one_command()
    {
        var measure = await Office.RecordMeasureAsync();
        var national = await Admin.RecordMeasureAsync(null);
        var first = (await RaiseAsync(Office, measure: measure).ShouldBe(201)).Text("id");
        var second = (await RaiseAsync(Office, measure: national).ShouldBe(201)).Text("id");
        await StepAsync($"/v1/exceptions/{second}", "closure", "2022-05-16").ShouldBe(200);
        Assert.That(await IdsAsync($"?measureId={measure.Split('/')[^1]}"), Is.EqualTo(new[] { first }));
        Assert.That(await IdsAsync($"?measureId={national.Split('/')[^1]}&status=closed&areaId=lancashire"), Is.EqualTo(new[] { second }));
        Assert.That(await IdsAsync($"?measureId={national.Split('/')[^1]}&status=open"), Is.Empty);
        Assert.That(await IdsAsync("?areaId=kent"), Is.Empty);
        Assert.That(await IdsAsync("?meetingId=0199a1f0-0000-7000-8000-000000000001"), Is.Empty);
        Assert.That(await Sql.DuringAsync(() => Anonymous.GetJsonAsync("/v1/exceptions?limit=2")), Has.Count.EqualTo(1 + SqlCounter.Names));
    }

    [Test]
    public async Task Goes_out_and_comes_in_as_it_is()
    {
        var file = new JsonObject
        {
            ["format"] = 1,
            ["mode"] = "commit",
            ["records"] = JsonNode.Parse(
                """
                [{ "type": "exception", "ref": "lancashire:exception:burglary", "areaId": "lancashire", "title": "Burglary rose",
                   "measureRef": "lancashire:measure:burglary",
                   "readingRef": "lancashire:burglary:2021", "raisedOn": "2021-11", "narrative": "In two of three divisions.",
                   "actionPlan": { "name": "Operation Centurion", "aims": ["Fewer repeat victims"] },
                   "status": "closed", "closedOn": "2022-05-16", "closedReason": "Back at the average." },
                 { "type": "measure", "ref": "lancashire:measure:burglary", "areaId": "lancashire", "title": "Burglary",
                   "unit": "per 1,000", "valueKind": "rate", "goodDirection": "lower" },
                 { "type": "reading", "ref": "lancashire:burglary:2021", "measureRef": "lancashire:measure:burglary",
                   "period": { "kind": "quarter", "start": "2021-04-01", "end": "2021-06-30", "label": "Q1" }, "value": 4.2 }]
                """
            ),
        };
        Assert.That(
            (await Importer.PostJsonAsync("/v1/imports", file).ShouldBe(201))["counts"]!.ToJsonString(),
            Does.Contain("\"created\":3")
        );
        var record = (await Anonymous.GetJsonAsync("/v1/exceptions?ref=lancashire:exception:burglary"))["items"]![0]!;
        Assert.That(
            $"{record["status"]} {record["closedReason"]} {record["actionPlan"]!["name"]}",
            Is.EqualTo("closed Back at the average. Operation Centurion")
        );

        var out1 = (await Importer.GetJsonAsync("/v1/exports/interchange?areaId=lancashire"))["records"]!
            .AsArray()
            .Single(each => each!.Text("ref") == "lancashire:exception:burglary")!;
        Assert.That(JsonNode.DeepEquals(out1, file["records"]![0]), Is.True, out1.ToJsonString());
        Assert.That(
            (await Importer.PostJsonAsync("/v1/imports", file.DeepClone()).ShouldBe(201))["counts"]!.ToJsonString(),
            Does.Contain("\"unchanged\":3")
        );

        foreach (
            var (member, value, pointer, code) in new[]
            {
                ("closedReason", (JsonNode?)null, "/closedReason", "required"),
                ("closedOn", "2021-01-01", "/closedOn", "closed-before-raised"),
                ("raisedOn", "2031", "/raisedOn", "date-in-future"),
                ("measureRef", null, "/readingRef", "unknown-reading"),
                ("reopenedReason", "Above it again.", "/reopenedOn", "required"),
                ("reopenedOn", "2022-01", "/reopenedReason", "required"),
            }
        )
        {
            var wrong = file.DeepClone();
            wrong["records"]![0]![member] = value;
            wrong["records"]![0]!["ref"] = "lancashire:exception:other";
            var errors = (await Importer.PostJsonAsync("/v1/imports", wrong).ShouldBe(422))["rows"]![0]!["errors"]!.AsArray();
            Assert.That(errors.Select(error => $"{error!["pointer"]} {error["code"]}"), Does.Contain($"{pointer} {code}"), member);
        }
    }

    private static ScrutinyMeeting Meeting(string area, RecordedAs recordedAs) =>
        new(ScrutinyMeetingId.New(), null, new AreaId(area), recordedAs);

    private static Task<HttpResponseMessage> RaiseAsync(
        HttpClient client,
        string? measure = null,
        string? readingId = null,
        string? meetingId = null,
        string raisedOn = "2021-11",
        string[]? commitmentIds = null,
        object? actionPlan = null
    ) =>
        A.NewException()
            .RaisedOn(raisedOn)
            .ShownBy(measure)
            .Concerning(commitmentIds)
            .With("readingId", readingId)
            .With("meetingId", meetingId)
            .With("actionPlan", actionPlan)
            .SendAsync(client);

    private async Task<HttpResponseMessage> StepAsync(string url, string step, string on, string reason = "Done.") =>
        await Office.PostJsonAsync($"{url}/{step}", new { on, reason }, await Office.ETagOfAsync(url));

    private async Task<HttpResponseMessage> AmendAsync(string url, string patch, string? reason = null) =>
        await Office.PatchJsonAsync(url, patch, await Office.ETagOfAsync(url), reason);

    private async Task<List<string>> IdsAsync(string query) =>
        [.. (await Anonymous.GetJsonAsync($"/v1/exceptions{query}"))["items"]!.AsArray().Select(item => item!.Text("id"))];
}
