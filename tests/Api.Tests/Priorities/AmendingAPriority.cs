using NUnit.Framework;
using PlanAccountability.Api.Tests.Commitments;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Priorities;

public sealed class AmendingAPriority : ApiTest
{
    private VariedPlan _plan = null!;

    private string Url => $"/v1/priorities/{_plan.Policing.Id}";

    [SetUp]
    public async Task SaveAPlan()
    {
        await using var scope = Db();
        _plan = await VariedPlan.SaveAsync(scope);
    }

    [Test]
    public async Task Changes_what_is_sent_and_nothing_else()
    {
        using var answer = await Office.PatchJsonAsync(
            Url,
            new { description = "Teams that people know.", aliases = new[] { "Local policing" } },
            "\"1\"",
            "Asked by the panel."
        );
        var priority = await answer.ShouldBe(200);

        var change = (await Anonymous.GetJsonAsync($"{Url}/history"))["items"]![1]!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(priority.Text("description"), Is.EqualTo("Teams that people know."));
            Assert.That((string?)priority["aliases"]![0], Is.EqualTo("Local policing"));
            Assert.That(priority["themes"]!.AsArray(), Has.Count.EqualTo(2));
            Assert.That(priority.Text("title"), Is.EqualTo("Protecting  local policing"));
            Assert.That(change.Text("event"), Is.EqualTo("priorityAmended"));
            Assert.That(change.Text("reason"), Is.EqualTo("Asked by the panel."));
            Assert.That(answer.ETag(), Does.StartWith("\"2-"));
        }

        Assert.That(
            (await Office.PatchJsonAsync(Url, new { description = (string?)null }, answer.ETag()).ShouldBe(200))["description"],
            Is.Null
        );
    }

    [Test]
    public async Task Writes_nothing_where_nothing_changes()
    {
        var before = await Anonymous.ETagOfAsync(Url);
        await Office
            .PatchJsonAsync(
                Url,
                new { themes = new[] { "neighbourhoodPolicing", "antiSocialBehaviour" }, aliases = Array.Empty<string>() },
                before
            )
            .ShouldBe(200);
        await Office.PatchJsonAsync(Url, new { }, before).ShouldBe(200);

        Assert.That(await Anonymous.ETagOfAsync(Url), Is.EqualTo(before));
    }

    [TestCase("""{"themes":["roadSafety","roadSafety"]}""", "/themes", "duplicate")]
    [TestCase("""{"themes":["roads"]}""", "/themes/0", "wrong-type")]
    [TestCase("""{"themes":null}""", "/themes", "required")]
    [TestCase("""{"aliases":[""]}""", "/aliases/0", "required")]
    [TestCase("""{"aliases":[null]}""", "/aliases/0", "required")]
    [TestCase("""{"description":" "}""", "/description", "required")]
    [TestCase("""{"title":"Another title"}""", "/title", "unknown-member")]
    [TestCase("""{"order":1}""", "/order", "unknown-member")]
    [TestCase("""{"citations":[null]}""", "/citations/0", "required")]
    [TestCase("""{"citations":[{"sourceDocumentId":"0199a1f0-0000-7000-8000-000000000001"}]}""", "/citations", "unknown-source-document")]
    public async Task Refuses_what_is_not_of_the_form(string patch, string pointer, string code) =>
        await Office.PatchJsonAsync(Url, patch, "\"1\"").ShouldBeAProblem(400, "invalid-input").ShouldName(pointer, code);

    [Test]
    public async Task Takes_twenty_aliases_at_most() =>
        await Office
            .PatchJsonAsync(Url, new { aliases = Enumerable.Range(1, 21).Select(number => $"Alias {number}") }, "\"1\"")
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/aliases", "too-many");

    [Test]
    public async Task Is_for_the_office_of_the_area_on_the_revision_that_was_read()
    {
        var patch = new { description = "Teams." };

        await Anonymous.PatchJsonAsync(Url, patch, "\"1\"").ShouldBeAProblem(401, "unauthenticated");
        await Panel.PatchJsonAsync(Url, patch, "\"1\"").ShouldBeAProblem(403, "forbidden");
        await Admin.PatchJsonAsync(Url, patch, "\"1\"").ShouldBeAProblem(403, "forbidden");
        await OfficeElsewhere.PatchJsonAsync(Url, patch, "\"9\"").ShouldBeAProblem(403, "forbidden");
        await Office.PatchJsonAsync(Url, patch, "\"9\"").ShouldBeAProblem(412, "stale-revision");
        await Office.PatchJsonAsync(Url, patch, null).ShouldBeAProblem(428, "revision-required");
        await Office.PatchJsonAsync($"/v1/priorities/{Guid.CreateVersion7()}", patch, "\"1\"").ShouldBeAProblem(404, "not-found");
    }
}
