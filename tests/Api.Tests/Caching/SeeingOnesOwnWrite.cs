using NUnit.Framework;
using PlanAccountability.Api.Tests.Idempotency;
using PlanAccountability.Api.Tests.Imports;
using PlanAccountability.Api.Tests.Plans;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Caching;

/// <summary>What was written is seen at once by everyone whom the same process answers. The clock stands still, so nothing else can tell it
/// that something has changed.</summary>
public sealed class SeeingOnesOwnWrite : ImportTest
{
    private const string Harm = "Mrs Example of 4 Example Street was burgled twice.";

    [Test]
    public async Task Shows_a_new_record_in_its_list_whether_it_was_sent_with_an_idempotency_key_or_without()
    {
        await ShouldShow("/v1/organisations", () => A.NewOrganisation("Rossendale Council").RecordAsync(Office), "Rossendale Council");
        await ShouldShow(
            "/v1/organisations",
            () => Office.PostOnceAsync("/v1/organisations", Keyed.AnOrganisation("Burnley Council"), Keyed.NewKey()),
            "Burnley Council"
        );
    }

    [Test]
    public async Task Shows_a_record_as_it_was_amended()
    {
        var url = await A.NewOrganisation("Wyre").RecordAsync(Office).Text("url");

        await ShouldShow(url, () => Office.PatchJsonAsync(url, new { name = "Wyre Council" }, "\"1\"").ShouldBe(200), "Wyre Council");
    }

    [Test]
    public async Task Shows_what_was_issued()
    {
        var plan = await Office.DraftPlanAsync("afterTheFact", "lancashire", "2012-11", "2016");
        await Office.PutAsync($"{plan}/versions/1", "Fund two refuges");
        Assert.That(await ReadTwiceAsync($"{plan}/versions/1"), Does.Contain("\"status\":\"draft\""));

        await ShouldShow("/v1/commitments?limit=200", () => Office.IssueAsync($"{plan}/versions/1"), "Fund two refuges");
        Assert.That(await ReadTwiceAsync($"{plan}/versions/1"), Does.Not.Contain("\"status\":\"draft\""));
    }

    [Test]
    public async Task Shows_no_longer_what_was_retracted()
    {
        var made = await A.NewOrganisation("Entered twice").RecordAsync(Office);
        await ReadTwiceAsync("/v1/organisations?limit=200");
        await ReadTwiceAsync(made.Text("url"));

        await Office.RetractAsync(made.Text("url"));

        Assert.That(await ReadTwiceAsync("/v1/organisations?limit=200"), Does.Not.Contain("Entered twice"));
        await Anonymous.GetAsync(made.Text("url")).ShouldBeAProblem(410, "retracted");
    }

    [Test]
    public async Task Shows_no_longer_what_was_redacted_compressed_or_not()
    {
        var plan = await Office.IssuedPlanAsync("2017", "2021", "lancashire", Harm, new string('a', 2_000));
        var version = await Anonymous.GetJsonAsync($"{plan}/versions/1");
        var commitment = $"/v1/commitments/{version["priorities"]![0]!["commitments"]![0]!.Text("id")}";
        string[] urls =
        [
            commitment,
            $"{plan}/versions/1",
            $"{commitment}/history",
            "/v1/changes?after=100&limit=200",
            "/v1/commitments.csv",
        ];
        foreach (var url in urls)
            Assert.That(await ReadTwiceAsync(url), Does.Contain("Mrs Example"), url);

        await Admin.StepAsync(commitment, "redaction", new { members = new[] { "/text" }, reason = "Personal data" }).ShouldBe(200);

        foreach (var url in urls)
            Assert.That(await ReadTwiceAsync(url), Does.Not.Contain("Mrs Example"), url);
    }

    [Test]
    public async Task Shows_what_a_file_brought()
    {
        await ShouldShow("/v1/source-documents?limit=200", () => ImportAsync(Importer, [Some.Document("doc:at-once")]), "doc:at-once");
    }

    [Test]
    public async Task Shows_the_change_at_the_end_of_the_feed()
    {
        var end = (long)(await Anonymous.GetJsonAsync("/v1/changes?limit=1&type=acceptance"))["upTo"]!;

        await ShouldShow($"/v1/changes?after={end}", () => A.NewOrganisation("Chorley Council").RecordAsync(Office), "Chorley Council");
    }

    private async Task ShouldShow(string url, Func<Task> write, string words)
    {
        Assert.That(await ReadTwiceAsync(url), Does.Not.Contain(words));
        await write();
        Assert.That(await ReadTwiceAsync(url), Does.Contain(words));
    }

    /// <summary>Reads it so that it is kept, as it is and compressed, and answers what was read in either way.</summary>
    private async Task<string> ReadTwiceAsync(string url)
    {
        var read = "";
        foreach (var coding in new[] { "identity", "gzip", "gzip", "identity" })
        {
            using var answer = await Anonymous.SendAsync(url, ("Accept-Encoding", coding));
            Assert.That((int)answer.StatusCode, Is.EqualTo(200), url);
            read += await answer.UnpackedAsync();
        }

        return read;
    }
}
