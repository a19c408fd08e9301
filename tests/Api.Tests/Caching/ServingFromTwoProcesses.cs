using NUnit.Framework;
using PlanAccountability.Api.Tests.Plans;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Caching;

/// <summary>Two processes on one database, each with a clock of its own.</summary>
public sealed class ServingFromTwoProcesses : ApiTest
{
    private ApiHost _other = null!;

    private HttpClient Elsewhere => _other.As(null);

    protected override bool SharesItsHost => false;

    [OneTimeSetUp]
    public void StartTheOther() => _other = ApiHost.Start(Host.ConnectionString);

    [OneTimeTearDown]
    public async Task StopTheOther() => await _other.DisposeAsync();

    [Test]
    public async Task Shows_a_write_of_the_one_in_the_other_a_second_later()
    {
        await ReadElsewhereAsync("/v1/organisations?limit=200");
        await A.NewOrganisation("Preston City Council").RecordAsync(Office);

        Assert.That(await ReadElsewhereAsync("/v1/organisations?limit=200"), Does.Not.Contain("Preston"), "it is kept there");
        _other.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.That(await ReadElsewhereAsync("/v1/organisations?limit=200"), Does.Contain("Preston"));
    }

    [Test]
    public async Task Takes_redacted_words_out_of_the_other_too()
    {
        var plan = await Office.IssuedPlanAsync("2017", "2021", "lancashire", "Mrs Example was burgled.", new string('a', 2_000));
        var version = await Anonymous.GetJsonAsync($"{plan}/versions/1");
        var commitment = $"/v1/commitments/{version["priorities"]![0]!["commitments"]![0]!.Text("id")}";
        _other.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.That(await ReadElsewhereAsync($"{plan}/versions/1"), Does.Contain("Mrs Example"));

        await Admin.StepAsync(commitment, "redaction", new { members = new[] { "/text" }, reason = "Personal data" }).ShouldBe(200);
        _other.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.That(await ReadElsewhereAsync($"{plan}/versions/1"), Does.Not.Contain("Mrs Example"));
    }

    [Test]
    public async Task Is_told_by_the_count_of_changes_and_not_by_the_last_that_was_written()
    {
        await using var earlier = Db();
        await using var attempt = await Application.Foundation.UnitOfWork.BeginAsync(earlier.Db, CancellationToken.None);
        await A.Plan("kent").Titled("Drawn first, committed last").IssuedOn("2021-11-01").SaveAsync(earlier.Db);
        await A.NewOrganisation("Drawn last, committed first").RecordAsync(Office);
        _other.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.That(await ReadElsewhereAsync("/v1/plans?areaId=kent"), Does.Not.Contain("Drawn first"));

        await attempt.KeepAsync(CancellationToken.None);
        _other.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.That(await ReadElsewhereAsync("/v1/plans?areaId=kent"), Does.Contain("Drawn first"));
    }

    /// <summary>Reads it so that it is kept, and answers what was read, compressed and not.</summary>
    private async Task<string> ReadElsewhereAsync(string url)
    {
        var read = "";
        foreach (var coding in new[] { "identity", "br", "br" })
        {
            using var answer = await Elsewhere.SendAsync(url, ("Accept-Encoding", coding));
            Assert.That((int)answer.StatusCode, Is.EqualTo(200), url);
            read += await answer.UnpackedAsync();
        }

        return read;
    }
}
