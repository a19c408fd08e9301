using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Commitments;

public sealed class ReportingProgress : ApiTest
{
    private VariedPlan _plan = null!;

    private string Url => $"{_plan.Kept.Address()}/progress-reports";

    [SetUp]
    public async Task SaveAPlan()
    {
        await using var scope = Db();
        _plan = await VariedPlan.SaveAsync(scope);
    }

    [Test]
    public async Task Is_public_at_once_at_an_address_of_its_own()
    {
        using var answer = await Office.PostJsonAsync(Url, Report());
        var report = await answer.ShouldBe(201);

        var read = await Anonymous.GetJsonAsync($"{answer.Headers.Location}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.ToJsonString(), Is.EqualTo(report.ToJsonString()));
            Assert.That(read.Text("commitmentId"), Is.EqualTo($"{_plan.Kept.Id}"));
            Assert.That(read.Text("areaId"), Is.EqualTo("lancashire"));
            Assert.That(read.Text("reportedOn"), Is.EqualTo("2023-03"));
            Assert.That((bool?)read["isAnnouncementOnly"], Is.False);
            Assert.That(read.Text("ref"), Does.StartWith("lancashire:progress-report-"));
            Assert.That(answer.ETag(), Does.StartWith("\"1-"), "its commitment has a name");
        }

        var event_ = (await Anonymous.GetJsonAsync($"{answer.Headers.Location}/history"))["items"]![0]!;
        Assert.That(event_.Text("event"), Is.EqualTo("progressReported"));
    }

    [Test]
    public async Task Lists_the_reports_in_the_order_of_recording()
    {
        var later = await Office.ReportAsync(_plan.Kept, "2024", "delivered");
        var earlier = await Office.ReportAsync(_plan.Kept, "2023", "underway");
        var retracted = await Office.ReportAsync(_plan.Kept, "2022", "underway");
        await Office.RetractAsync(retracted.Text("url"));

        Assert.That((await Anonymous.GetJsonAsync(Url)).Ids(), Is.EqualTo(new[] { later.Text("id"), earlier.Text("id") }));
        var first = await Anonymous.GetJsonAsync($"{Url}?limit=1");
        Assert.That((await Anonymous.GetJsonAsync(first.Text("next"))).Ids(), Is.EqualTo(new[] { earlier.Text("id") }));
        Assert.That((await Anonymous.GetJsonAsync($"{Url}?ref={later.Text("ref")}")).Ids(), Is.EqualTo(new[] { later.Text("id") }));
        Assert.That(await Sql.DuringAsync(() => Anonymous.GetJsonAsync(Url)), Has.Count.EqualTo(2 + SqlCounter.Names));
    }

    [Test]
    public async Task Leaves_the_commitment_itself_as_it_was()
    {
        await Office.ReportAsync(_plan.Kept, "2024", "delivered");

        var commitment = await Anonymous.GetJsonAsync(_plan.Kept.Address());
        Assert.That((int?)commitment["revision"], Is.EqualTo(1));
        Assert.That(commitment["accepted"], Is.Null);
    }

    [Test]
    public async Task Takes_an_announcement_for_what_it_is()
    {
        await Office
            .PostJsonAsync(Url, Report(("status", "delivered"), ("isAnnouncementOnly", true)))
            .ShouldBeAProblem(400, "announcement-is-not-delivery")
            .ShouldName("/status", "announcement-is-not-delivery");
        await Office.PostJsonAsync(Url, Report(("status", "underway"), ("isAnnouncementOnly", true))).ShouldBe(201);
    }

    [Test]
    public async Task Knows_nothing_of_the_future()
    {
        await Office
            .PostJsonAsync(Url, Report(("reportedOn", "2026-11-23")))
            .ShouldBeAProblem(400, "date-in-future")
            .ShouldName("/reportedOn", "date-in-future");
        await Office.PostJsonAsync(Url, Report(("reportedOn", "2026-11-22"))).ShouldBe(201);
        await Office.PostJsonAsync(Url, Report(("reportedOn", "2026"))).ShouldBe(201);
    }

    [Test]
    public async Task Takes_a_ref_of_its_area_once()
    {
        var @ref = $"lancashire:report-{Guid.CreateVersion7()}";
        await Office.PostJsonAsync(Url, Report(("ref", @ref))).ShouldBe(201);
        await Office.PostJsonAsync(Url, Report(("ref", @ref))).ShouldBeAProblem(409, "ref-taken");
        await Office
            .PostJsonAsync(Url, Report(("ref", "kent:report")))
            .ShouldBeAProblem(400, "ref-of-another-area")
            .ShouldName("/ref", "ref-of-another-area");
        await Office
            .PostJsonAsync(Url, Report(("ref", "lancashire: report")))
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/ref", "bad-value");
    }

    [TestCase("reportedOn", "next spring", "wrong-type")]
    [TestCase("reportedBy", "", "required")]
    [TestCase("summary", " ", "required")]
    [TestCase("status", "Delivered", "wrong-type")]
    [TestCase("status", " delivered", "wrong-type")]
    [TestCase("status", "delivered, atRisk", "wrong-type")]
    [TestCase("status", 1, "wrong-type")]
    [TestCase("status", null, "wrong-type")]
    [TestCase("summary", null, "required")]
    [TestCase("isAnnouncementOnly", "no", "wrong-type")]
    [TestCase("recordedAs", "live", "unknown-member")]
    public async Task Refuses_what_is_not_of_the_form(string member, object? value, string code) =>
        await Office.PostJsonAsync(Url, Report((member, value))).ShouldBeAProblem(400, "invalid-input").ShouldName($"/{member}", code);

    [Test]
    public async Task Cites_documents_that_are_recorded() =>
        await Office
            .PostJsonAsync(Url, Report(("citations", new[] { new { sourceDocumentId = Guid.CreateVersion7() } })))
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/citations", "unknown-source-document");

    [Test]
    public async Task Is_for_the_office_of_the_area()
    {
        await Anonymous.PostJsonAsync(Url, Report()).ShouldBeAProblem(401, "unauthenticated");
        await Panel.PostJsonAsync(Url, Report()).ShouldBeAProblem(403, "forbidden");
        await Admin.PostJsonAsync(Url, Report()).ShouldBeAProblem(403, "forbidden");
        await OfficeElsewhere.PostJsonAsync(Url, Report(("reportedOn", "2030"))).ShouldBeAProblem(403, "forbidden");
        await OfficeElsewhere
            .PostJsonAsync($"/v1/commitments/{Guid.CreateVersion7()}/progress-reports", Report())
            .ShouldBeAProblem(404, "not-found");
    }

    private static JsonObject Report(params (string Member, object? Value)[] others)
    {
        var report = A.Claim().On("2023-03").Body;
        foreach (var (member, value) in others)
            report[member] = System.Text.Json.JsonSerializer.SerializeToNode(value);
        return report;
    }
}
