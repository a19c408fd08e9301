using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Organisations;

public sealed class ReadingAreas : ApiTest
{
    [Test]
    public async Task Finds_all_43()
    {
        var areas = await Anonymous.GetJsonAsync("/v1/areas");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(areas["items"]!.AsArray(), Has.Count.EqualTo(43));
            Assert.That(areas["next"], Is.Null);
        }
    }

    [Test]
    public async Task Shows_the_body_of_today_and_the_panel_of_each()
    {
        var areas = (await Anonymous.GetJsonAsync("/v1/areas"))["items"]!.AsArray();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(areas.Where(area => area!["body"] is null).Select(Id), Is.Empty);
            Assert.That(areas.Where(area => area!["panel"] is null).Select(Id), Is.EqualTo(new[] { "city-of-london" }));
        }
    }

    [Test]
    public async Task Finds_one_by_its_identifier()
    {
        var area = await Anonymous.GetJsonAsync("/v1/areas/lancashire");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(area.Text("id"), Is.EqualTo("lancashire"));
            Assert.That(area.Text("url"), Is.EqualTo("/v1/areas/lancashire"));
            Assert.That(area.Text("forceName"), Is.EqualTo("Lancashire Constabulary"));
            Assert.That(area["body"]!.Text("kind"), Is.EqualTo("pcc"));
        }
    }

    [TestCase("nowhere", 404, "not-found")]
    [TestCase("0199a1f0-0000-7000-8000-000000000001", 400, "invalid-input")]
    public async Task Finds_none_by_another(string id, int status, string code) =>
        await Anonymous.GetAsync($"/v1/areas/{id}").ShouldBeAProblem(status, code);

    private static string Id(JsonNode? area) => area!.Text("id");
}
