using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Commitments;

public sealed class AmendingACommitment : ApiTest
{
    private VariedPlan _plan = null!;

    private string Url => _plan.Kept.Address();

    [SetUp]
    public async Task SaveAPlan()
    {
        await using var scope = Db();
        _plan = await VariedPlan.SaveAsync(scope);
    }

    [Test]
    public async Task Says_by_what_it_is_measured()
    {
        using var answer = await Office.PatchJsonAsync(Url, new { measuredBy = new[] { "Calls answered in ten seconds" } }, "\"1\"");

        var commitment = await answer.ShouldBe(200);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                commitment["measuredBy"]!.AsArray().Select(means => (string?)means),
                Is.EqualTo(new[] { "Calls answered in ten seconds" })
            );
            Assert.That((int?)commitment["revision"], Is.EqualTo(2));
            Assert.That(answer.ETag(), Is.EqualTo(await Anonymous.ETagOfAsync(Url)));
        }
    }

    [Test]
    public async Task Writes_nothing_where_nothing_changes()
    {
        await Office.PatchJsonAsync(Url, new { measuredBy = new[] { "Calls answered" } }, "\"1\"").ShouldBe(200);
        var before = await Anonymous.ETagOfAsync(Url);

        await Office
            .PatchJsonAsync(Url, new { measuredBy = new[] { "Calls answered" }, citations = Array.Empty<object>() }, before)
            .ShouldBe(200);

        Assert.That(await Anonymous.ETagOfAsync(Url), Is.EqualTo(before));
        Assert.That((await Anonymous.GetJsonAsync($"{Url}/history"))["items"]!.AsArray(), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Cites_documents_that_are_recorded()
    {
        var document = await A.NewSourceDocument("Task group report", "panelReport").RecordAsync(Office);

        var commitment = await Office
            .PatchJsonAsync(
                Url,
                new { citations = new[] { new { sourceDocumentId = document.Text("id"), locator = "p.6, line 140" } } },
                "\"1\""
            )
            .ShouldBe(200);
        Assert.That((string?)commitment["citations"]![0]!["locator"], Is.EqualTo("p.6, line 140"));

        await Office
            .PatchJsonAsync(Url, new { citations = new[] { new { sourceDocumentId = Guid.CreateVersion7() } } }, "\"2\"")
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/citations", "unknown-source-document");
    }

    [TestCase("""{"measuredBy":null}""", "/measuredBy", "required")]
    [TestCase("""{"measuredBy":[null]}""", "/measuredBy/0", "required")]
    [TestCase("""{"measuredBy":[" "]}""", "/measuredBy/0", "required")]
    [TestCase("""{"measuredBy":"Calls"}""", "/measuredBy", "wrong-type")]
    [TestCase("""{"citations":[null]}""", "/citations/0", "required")]
    [TestCase("""{"text":"Other words."}""", "/text", "unknown-member")]
    [TestCase("""{"holder":"partner"}""", "/holder", "unknown-member")]
    public async Task Refuses_what_is_not_of_the_form(string patch, string pointer, string code) =>
        await Office.PatchJsonAsync(Url, patch, "\"1\"").ShouldBeAProblem(400, "invalid-input").ShouldName(pointer, code);

    [Test]
    public async Task Takes_at_most_fifty_means_of_measuring() =>
        await Office
            .PatchJsonAsync(Url, new { measuredBy = Enumerable.Range(1, 51).Select(number => $"Means {number}") }, "\"1\"")
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/measuredBy", "too-many");

    [Test]
    public async Task Is_for_the_office_of_the_area_on_the_revision_that_was_read()
    {
        var patch = new { measuredBy = new[] { "Calls answered" } };

        await Anonymous.PatchJsonAsync(Url, patch, "\"1\"").ShouldBeAProblem(401, "unauthenticated");
        await Panel.PatchJsonAsync(Url, patch, "\"1\"").ShouldBeAProblem(403, "forbidden");
        await OfficeElsewhere.PatchJsonAsync(Url, patch, "\"9\"").ShouldBeAProblem(403, "forbidden");
        await OfficeElsewhere.PatchJsonAsync($"/v1/commitments/{Guid.CreateVersion7()}", patch, "\"1\"").ShouldBeAProblem(404, "not-found");
        await Office.PatchJsonAsync(Url, """{"text":""}""", "\"9\"").ShouldBeAProblem(412, "stale-revision");
        await Office.PatchJsonAsync(Url, patch, null).ShouldBeAProblem(428, "revision-required");
    }
}
