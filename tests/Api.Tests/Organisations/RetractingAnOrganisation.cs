using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Organisations;

public sealed class RetractingAnOrganisation : ApiTest
{
    [Test]
    public async Task Leaves_a_tombstone_and_the_history()
    {
        var url = await AnOrganisation();
        await Office.PostJsonAsync(url + "/retraction", new { reason = "Entered twice." }, "\"1\"").ShouldBe(200);

        var tombstone = await Anonymous.GetAsync(url).ShouldBeAProblem(410, "retracted");
        var history = (await Anonymous.GetJsonAsync(url + "/history"))["items"]!.AsArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(tombstone.Text("reason"), Is.EqualTo("Entered twice."));
            Assert.That(tombstone.Text("retractedAt"), Is.EqualTo("2026-11-22T10:00:00Z"));
            Assert.That(tombstone.Text("ref"), Does.StartWith("organisation-"));
            Assert.That(history.Select(change => change!.Text("operation")), Is.EqualTo(new[] { "created", "retracted" }));
            Assert.That(history[1]!.Text("reason"), Is.EqualTo("Entered twice."));
            Assert.That(
                (await Anonymous.GetJsonAsync("/v1/organisations"))["items"]!.AsArray().Select(item => item!.Text("url")),
                Does.Not.Contain(url)
            );
        }
    }

    [Test]
    public async Task Cannot_be_done_twice_nor_followed_by_a_change()
    {
        var url = await AnOrganisation();
        await Office.PostJsonAsync(url + "/retraction", new { reason = "Entered twice." }, "\"1\"").ShouldBe(200);

        await Office.PostJsonAsync(url + "/retraction", new { reason = "Again." }, "\"2\"").ShouldBeAProblem(410, "retracted");
        await Office.PatchJsonAsync(url, new { name = "Again" }, "\"2\"").ShouldBeAProblem(410, "retracted");
    }

    [Test]
    public async Task Needs_a_reason_and_the_revision()
    {
        var url = await AnOrganisation();

        await Office
            .PostJsonAsync(url + "/retraction", new { reason = "" }, "\"1\"")
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/reason", "required");
        await Office
            .PostJsonAsync(url + "/retraction", "{}", "\"1\"")
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/reason", "required");
        await Office.PostJsonAsync(url + "/retraction", new { reason = "Why." }).ShouldBeAProblem(428, "revision-required");
        await Office.PostJsonAsync(url + "/retraction", new { reason = "Why." }, "\"2\"").ShouldBeAProblem(412, "stale-revision");
        await OfficeElsewhere.PostJsonAsync(url + "/retraction", new { reason = "Why." }, "\"1\"").ShouldBeAProblem(403, "forbidden");
    }

    private async Task<string> AnOrganisation() => await A.NewOrganisation("Ribble Valley Borough Council").RecordAsync(Office).Text("url");
}
