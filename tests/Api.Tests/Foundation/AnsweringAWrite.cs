using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Commitments;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Foundation;

/// <summary>A write is answered with the record as it was saved, without reading it again; reading it says the same to the byte.</summary>
public sealed class AnsweringAWrite : ApiTest
{
    private const string Odd = "Naïve “quotes”, \\ and \U0001F6A8";

    private JsonNode _document = null!;

    [OneTimeSetUp]
    public async Task RecordADocument() => _document = await A.NewSourceDocument("Minutes", "minutes").RecordAsync(Office);

    [Test]
    public Task Of_an_organisation() =>
        ShouldBeReadAlikeAsync(A.NewOrganisation(Odd, "other").Citing(_document, "p. 3").SendAsync(Office), new { name = "Amended" });

    [Test]
    public Task Of_a_source_document() =>
        ShouldBeReadAlikeAsync(
            A.NewSourceDocument(Odd, "minutes").PublishedOn("2022-03").SendAsync(Office),
            new { title = "Amended", publishedOn = "2022-03-04" }
        );

    [Test]
    public async Task Of_a_term_of_office()
    {
        var body = $"/v1/policing-bodies/{(await Anonymous.GetJsonAsync("/v1/areas/lancashire"))["body"]!.Text("id")}";
        await ShouldBeReadAlikeAsync(
            A.NewTermOfOffice(body).Of(Odd).For("2021-05-13", "2024-05").Citing(_document).SendAsync(Office),
            new { to = (string?)null }
        );
    }

    [Test]
    public Task Of_performance_called_out() =>
        ShouldBeReadAlikeAsync(A.NewException().Titled(Odd).Citing(_document, "p. 3").SendAsync(Office), new { raisedOn = "2021-11-30" });

    [Test]
    public async Task Of_a_claim() => await ShouldBeReadAlikeAsync(A.Claim(await CommitmentAsync()).Saying(Odd).SendAsync(Office), null);

    [Test]
    public async Task Of_an_acceptance() =>
        await ShouldBeReadAlikeAsync(A.NewAcceptance(await CommitmentAsync()).At(Odd).SendAsync(Office), null);

    private async Task<string> CommitmentAsync()
    {
        await using var scope = Db();
        return (await VariedPlan.SaveAsync(scope)).Kept.Address();
    }

    private async Task ShouldBeReadAlikeAsync(Task<HttpResponseMessage> recording, object? patch)
    {
        using var recorded = await recording;
        await recorded.ShouldBe(201);
        var url = $"{recorded.Headers.Location}";
        await ShouldBeReadAlikeAsync(url, recorded);
        if (patch is null)
            return;

        using var amended = await Office.PatchJsonAsync(url, patch, recorded.ETag());
        await amended.ShouldBe(200);
        await ShouldBeReadAlikeAsync(url, amended);
    }

    private async Task ShouldBeReadAlikeAsync(string url, HttpResponseMessage answer)
    {
        var read = await Office.GetAsync(url);
        Assert.That(
            (await answer.Content.ReadAsStringAsync(), answer.ETag()),
            Is.EqualTo((await read.Content.ReadAsStringAsync(), read.ETag()))
        );
    }
}
