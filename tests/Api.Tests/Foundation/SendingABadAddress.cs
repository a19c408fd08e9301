using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Foundation;

public sealed class SendingABadAddress : ApiTest
{
    [TestCase("/")]
    [TestCase("/v1")]
    [TestCase("/v1/nonsense")]
    [TestCase("/v2/areas")]
    [TestCase("/v1/areas/lancashire/nonsense")]
    [TestCase("/errors/no-such-code")]
    [TestCase("/.env")]
    public async Task Finds_nothing_where_there_is_no_route(string url)
    {
        await Anonymous.GetAsync(url).ShouldBeAProblem(404, "unknown-route");
        await Office.GetAsync(url).ShouldBeAProblem(404, "unknown-route");
    }

    [TestCase("DELETE", "/v1/areas")]
    [TestCase("PUT", "/v1/areas/lancashire")]
    [TestCase("POST", "/v1/areas")]
    [TestCase("BREW", "/v1/areas")]
    public async Task Names_the_methods_that_an_address_takes(string method, string url)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), url);
        using var answer = await Admin.SendAsync(request);

        await answer.ShouldBeAProblem(405, "method-not-allowed");
        Assert.That(answer.Content.Headers.Allow, Does.Contain("GET"));
    }

    [TestCase("/v1/organisations/not-a-uuid")]
    [TestCase("/v1/organisations/1")]
    [TestCase("/v1/organisations/0199a1f0000070008000000000000001")]
    [TestCase("/v1/organisations/%7B0199a1f0-0000-7000-8000-000000000001%7D")]
    [TestCase("/v1/organisations/%ED%A0%80")]
    [TestCase("/v1/source-documents/not-a-uuid")]
    [TestCase("/v1/panels/not-a-uuid")]
    [TestCase("/v1/policing-bodies/not-a-uuid")]
    [TestCase("/v1/policing-bodies/not-a-uuid/terms-of-office")]
    [TestCase("/v1/areas/LANCASHIRE")]
    [TestCase("/v1/areas/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public async Task Refuses_an_identifier_that_is_none(string url) =>
        await Anonymous.GetAsync(url).ShouldBeAProblem(400, "invalid-input");

    [TestCase("/v1/organisations/0199a1f0-0000-7000-8000-000000000001")]
    [TestCase("/v1/organisations/0199a1f0-0000-7000-8000-000000000001/history")]
    [TestCase("/v1/organisations/not-a-uuid/history")]
    [TestCase("/v1/areas/nowhere/history")]
    [TestCase("/v1/policing-bodies/0199a1f0-0000-7000-8000-000000000001/terms-of-office")]
    public async Task Finds_no_record_that_is_not_there(string url) => await Anonymous.GetAsync(url).ShouldBeAProblem(404, "not-found");

    [Test]
    public async Task Finds_a_record_by_its_identifier_in_capitals()
    {
        var made = await A.NewOrganisation().RecordAsync(Office);
        var shouted = made.Text("id").ToUpperInvariant();

        await Anonymous.GetAsync($"/v1/organisations/{shouted}").ShouldBe(200);
        await Anonymous.GetAsync($"/v1/organisations/{shouted}/history").ShouldBe(200);
    }

    [TestCase("/v1/organisations?ref=a%00b", "?ref")]
    [TestCase("/v1/changes?type=%00", "?type")]
    [TestCase("/v1/commitments.csv?ref=a%1Fb", "?ref")]
    public async Task Refuses_a_character_that_no_record_can_hold_without_a_word_in_the_log(string url, string parameter)
    {
        await Anonymous.GetAsync(url).ShouldBeAProblem(400, "invalid-input").ShouldName(parameter, "improper-text");

        Assert.That(Host.Log.Lines, Has.None.StartsWith("Error"));
    }

    [TestCase("/v1/organisations?ref=%ED%A0%80")]
    [TestCase("/v1/organisations?ref=%FF")]
    [TestCase("/v1/organisations?ref=%")]
    public async Task Finds_nothing_for_a_value_that_no_record_has(string url) => await Anonymous.GetAsync(url).ShouldBe(200);

    [TestCase("health", 200)]
    [TestCase("Health", 400)]
    [TestCase("HEALTH", 400)]
    [TestCase("0", 400)]
    [TestCase("unheardOf", 400)]
    [TestCase("", 400)]
    [TestCase("health,business", 400)]
    public async Task Takes_a_choice_only_as_answers_spell_it(string kind, int status) =>
        await Anonymous.GetAsync($"/v1/organisations?kind={kind}").ShouldBe(status);

    [Test]
    public async Task Answers_in_json_whatever_the_caller_accepts()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/areas/kent");
        request.Headers.TryAddWithoutValidation("Accept", "text/xml");
        using var answer = await Anonymous.SendAsync(request);

        await answer.ShouldBe(200);
        Assert.That(answer.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/json"));
    }
}
