using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Evidence;

public sealed class StatingCompleteness : ApiTest
{
    private const string Statements = "/v1/completeness-statements";

    [Test]
    public async Task Is_for_the_side_that_can_know()
    {
        await StateAsync(Anonymous, "scrutinyMeetings").ShouldBeAProblem(401, "unauthenticated");
        foreach (var other in new[] { OfficeElsewhere, Panel, Importer, Reader })
            await StateAsync(other, "scrutinyMeetings").ShouldBeAProblem(403, "forbidden");
        await StateAsync(Office, "panelReviews").ShouldBeAProblem(403, "forbidden");

        var ofOffice = (await StateAsync(Office, "scrutinyMeetings").ShouldBe(201)).Text("url")!;
        var ofPanel = (await StateAsync(Panel, "panelReviews").ShouldBe(201)).Text("url")!;
        await StateAsync(Panel, "responses", "2012-11-22", "2016-05-11").ShouldBe(201);
        await StateAsync(Office, "responses", "2016-05-12").ShouldBe(201);
        await StateAsync(Admin, "readings").ShouldBe(201);

        await Office
            .PatchJsonAsync(ofPanel, """{"statedBy":"Mine"}""", await Office.ETagOfAsync(ofPanel))
            .ShouldBeAProblem(403, "forbidden");
        await Office.RetractAsync(ofOffice, "Two meetings of 2019 are not on record.");
        await Anonymous.GetAsync(new Uri(ofOffice, UriKind.Relative)).ShouldBeAProblem(410, "retracted");
        Assert.That(
            (await Anonymous.GetJsonAsync($"{Statements}?areaId=lancashire&of=panelReviews"))["items"]![0]!.Text("url"),
            Is.EqualTo(ofPanel)
        );
    }

    [Test]
    public async Task Covers_each_day_once()
    {
        var first = (await StateAsync(OfficeElsewhere, "progressReports", "2021-05-13", area: "kent").ShouldBe(201)).Text("url")!;
        await StateAsync(OfficeElsewhere, "progressReports", "2023-01-01", area: "kent").ShouldBeAProblem(409, "statement-overlaps");
        await StateAsync(OfficeElsewhere, "progressReports", "2016-05-12", "2021-05-13", area: "kent")
            .ShouldBeAProblem(409, "statement-overlaps");

        var ended = await OfficeElsewhere
            .PatchJsonAsync(first, """{"to":"2024-05-08"}""", await OfficeElsewhere.ETagOfAsync(first))
            .ShouldBe(200);
        Assert.That(ended.Text("to"), Is.EqualTo("2024-05-08"));
        await StateAsync(OfficeElsewhere, "progressReports", "2024-05-09", area: "kent").ShouldBe(201);
        await OfficeElsewhere
            .PatchJsonAsync(first, """{"to":"2024-06-01"}""", await OfficeElsewhere.ETagOfAsync(first))
            .ShouldBeAProblem(409, "statement-overlaps");
        var history = await Anonymous.GetJsonAsync($"{first}/history");
        Assert.That(
            history["items"]!.AsArray().Select(change => change!.Text("event")),
            Is.EqualTo(new[] { "completenessStated", "completenessEnded" })
        );
    }

    [TestCase("2024-05-09", "2024-05-08", "/to", "period-runs-backwards")]
    [TestCase("2027-01-01", null, "/from", "date-in-future")]
    [TestCase("2021-05-13", "2027-01-01", "/to", "date-in-future")]
    public Task Is_of_days_that_have_been(string from, string? to, string pointer, string code) =>
        StateAsync(Office, "readings", from, to).ShouldBeAProblem(400, code).ShouldName(pointer, code);

    [Test]
    public async Task Keeps_to_its_subject()
    {
        var url = (await StateAsync(Panel, "panelMeetings").ShouldBe(201)).Text("url")!;
        await Panel.PatchJsonAsync(url, """{"of":"panelReviews"}""", await Panel.ETagOfAsync(url)).ShouldBeAProblem(400, "subject-fixed");
    }

    private static Task<HttpResponseMessage> StateAsync(
        HttpClient caller,
        string of,
        string from = "2021-05-13",
        string? to = null,
        string area = "lancashire"
    ) =>
        caller.PostJsonAsync(
            Statements,
            new
            {
                areaId = area,
                of,
                from,
                to,
                statedBy = "Office of the commissioner",
            }
        );
}
