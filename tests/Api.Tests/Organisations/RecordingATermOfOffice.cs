using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Organisations;

public sealed class RecordingATermOfOffice : ApiTest
{
    private string _terms = "";

    [OneTimeSetUp]
    public async Task FindTheBody() =>
        _terms = $"/v1/policing-bodies/{(await Anonymous.GetJsonAsync("/v1/areas/lancashire"))["body"]!.Text("id")}/terms-of-office";

    [Test]
    public async Task Shows_it_under_its_body()
    {
        var made = await Office
            .PostJsonAsync(
                _terms,
                new
                {
                    holder = "Andrew Snowden",
                    office = "holder",
                    from = "2021-05-13",
                    to = "2024-05",
                    @ref = "lancashire:term:snowden",
                }
            )
            .ShouldBe(201);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(made.Text("url"), Does.StartWith(_terms));
            Assert.That(made.Text("areaId"), Is.EqualTo("lancashire"));
            Assert.That(made.Text("to"), Is.EqualTo("2024-05"));
            Assert.That((await Anonymous.GetJsonAsync($"{_terms}?ref=lancashire:term:snowden"))["items"]!.AsArray(), Has.Count.EqualTo(1));
            Assert.That((await Anonymous.GetJsonAsync(made.Text("url"))).ToJsonString(), Is.EqualTo(made.ToJsonString()));
        }
    }

    [TestCase("2021-05-13", "2021-05-12")]
    [TestCase("2021-05-13", "2021-04")]
    [TestCase("2022", "2021")]
    public async Task Refuses_a_term_that_runs_backwards(string from, string to) =>
        await Office
            .PostJsonAsync(
                _terms,
                new
                {
                    holder = "Nobody",
                    office = "holder",
                    from,
                    to,
                }
            )
            .ShouldBeAProblem(400, "period-runs-backwards")
            .ShouldName("/to", "period-runs-backwards");

    [TestCase("2021-05-13", "2021")]
    [TestCase("2021-05", "2021-05-01")]
    [TestCase("2021", "2021")]
    public async Task Takes_a_term_that_may_run_forwards(string from, string to) =>
        await Office
            .PostJsonAsync(
                _terms,
                new
                {
                    holder = "Somebody",
                    office = "deputy",
                    from,
                    to,
                }
            )
            .ShouldBe(201);

    [Test]
    public async Task Refuses_to_amend_a_term_until_it_runs_backwards()
    {
        var made = await Office
            .PostJsonAsync(
                _terms,
                new
                {
                    holder = "Clive Grunshaw",
                    office = "holder",
                    from = "2016-05-12",
                }
            )
            .ShouldBe(201);

        await Office.PatchJsonAsync(made.Text("url"), new { to = "2015" }, "\"1\"").ShouldBeAProblem(400, "period-runs-backwards");
        Assert.That((int)(await Anonymous.GetJsonAsync(made.Text("url")))["revision"]!, Is.EqualTo(1));
    }

    [Test]
    public async Task Refuses_a_ref_of_another_area() =>
        await Office
            .PostJsonAsync(
                _terms,
                new
                {
                    holder = "Somebody",
                    office = "holder",
                    @ref = "kent:term:somebody",
                }
            )
            .ShouldBeAProblem(400, "ref-of-another-area")
            .ShouldName("/ref", "ref-of-another-area");

    [Test]
    public async Task Does_not_find_it_under_another_body()
    {
        var made = await Office.PostJsonAsync(_terms, new { holder = "Somebody", office = "acting" }).ShouldBe(201);
        var kent = (await Anonymous.GetJsonAsync("/v1/areas/kent"))["body"]!.Text("id");

        await Anonymous.GetAsync($"/v1/policing-bodies/{kent}/terms-of-office/{made["id"]}").ShouldBeAProblem(404, "not-found");
    }
}
