using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Organisations;

public sealed class RecordingATermOfOffice : ApiTest
{
    private string _body = "";

    [OneTimeSetUp]
    public async Task FindTheBody() =>
        _body = $"/v1/policing-bodies/{(await Anonymous.GetJsonAsync("/v1/areas/lancashire"))["body"]!.Text("id")}";

    [Test]
    public async Task Shows_it_under_its_body()
    {
        var made = await A.NewTermOfOffice(_body)
            .Of("Andrew Snowden")
            .For("2021-05-13", "2024-05")
            .WithRef("lancashire:term:snowden")
            .RecordAsync(Office);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(made.Text("url"), Does.StartWith($"{_body}/terms-of-office"));
            Assert.That(made.Text("areaId"), Is.EqualTo("lancashire"));
            Assert.That(made.Text("to"), Is.EqualTo("2024-05"));
            Assert.That(
                (await Anonymous.GetJsonAsync($"{_body}/terms-of-office?ref=lancashire:term:snowden"))["items"]!.AsArray(),
                Has.Count.EqualTo(1)
            );
            Assert.That((await Anonymous.GetJsonAsync(made.Text("url"))).ToJsonString(), Is.EqualTo(made.ToJsonString()));
        }
    }

    [TestCase("2021-05-13", "2021-05-12")]
    [TestCase("2021-05-13", "2021-04")]
    [TestCase("2022", "2021")]
    public async Task Refuses_a_term_that_runs_backwards(string from, string to) =>
        await A.NewTermOfOffice(_body)
            .Of("Nobody")
            .For(from, to)
            .SendAsync(Office)
            .ShouldBeAProblem(400, "period-runs-backwards")
            .ShouldName("/to", "period-runs-backwards");

    [TestCase("2021-05-13", "2021")]
    [TestCase("2021-05", "2021-05-01")]
    [TestCase("2021", "2021")]
    public async Task Takes_a_term_that_may_run_forwards(string from, string to) =>
        await A.NewTermOfOffice(_body).Of("Somebody").As("deputy").For(from, to).RecordAsync(Office);

    [Test]
    public async Task Refuses_to_amend_a_term_until_it_runs_backwards()
    {
        var made = await A.NewTermOfOffice(_body).Of("Clive Grunshaw").For("2016-05-12").RecordAsync(Office);

        await Office.PatchJsonAsync(made.Text("url"), new { to = "2015" }, "\"1\"").ShouldBeAProblem(400, "period-runs-backwards");
        Assert.That((int)(await Anonymous.GetJsonAsync(made.Text("url")))["revision"]!, Is.EqualTo(1));
    }

    [Test]
    public async Task Refuses_a_ref_of_another_area() =>
        await A.NewTermOfOffice(_body)
            .Of("Somebody")
            .WithRef("kent:term:somebody")
            .SendAsync(Office)
            .ShouldBeAProblem(400, "ref-of-another-area")
            .ShouldName("/ref", "ref-of-another-area");

    [Test]
    public async Task Does_not_find_it_under_another_body()
    {
        var made = await A.NewTermOfOffice(_body).Of("Somebody").As("acting").RecordAsync(Office);
        var kent = (await Anonymous.GetJsonAsync("/v1/areas/kent"))["body"]!.Text("id");

        await Anonymous.GetAsync($"/v1/policing-bodies/{kent}/terms-of-office/{made["id"]}").ShouldBeAProblem(404, "not-found");
    }
}
