using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Access;

public sealed class CallingWithAKey : ApiClientTest
{
    private static readonly object AnOrganisation = A.NewOrganisation("Hyndburn Borough Council");

    [Test]
    public async Task Is_needed_to_write()
    {
        using var answer = await Anonymous.PostJsonAsync("/v1/organisations", AnOrganisation);

        await answer.ShouldBeAProblem(401, "unauthenticated");
        Assert.That(answer.Headers.WwwAuthenticate.ToString(), Is.EqualTo("Bearer"));
    }

    [TestCase("Bearer")]
    [TestCase("Bearer ")]
    [TestCase("Bearer nonsense")]
    [TestCase("Bearer pa_abcdefgh_tooshort")]
    [TestCase("Bearer pa_ABCDEFGH_0123456789012345678901234567890123456789")]
    [TestCase("Bearer pa_abcdefgh_0123456789012345678901234567890123456789")]
    [TestCase("Basic b2ZmaWNlOnNlY3JldA==")]
    [TestCase("nonsense")]
    public async Task Is_refused_where_it_is_none_even_for_what_everyone_may_read(string header)
    {
        await SendAsync(HttpMethod.Get, "/v1/areas", header).ShouldBeAProblem(401, "unauthenticated");
        await SendAsync(HttpMethod.Post, "/v1/organisations", header).ShouldBeAProblem(401, "unauthenticated");
    }

    [Test]
    public async Task Is_refused_with_the_secret_of_another()
    {
        var mixed = TestClients.Admin.Key[..12] + TestClients.Office.Key[12..];

        await SendAsync(HttpMethod.Get, "/v1/areas", "Bearer " + mixed).ShouldBeAProblem(401, "unauthenticated");
    }

    [Test]
    public async Task Works_until_it_expires()
    {
        var key = (await RegisterAsync("Expiring", expiresAt: Clock.GetUtcNow().AddDays(1))).Text("key");

        await CallAsync(key).ShouldBe(200);
        Clock.Advance(TimeSpan.FromDays(1));
        await CallAsync(key).ShouldBeAProblem(401, "unauthenticated");
    }

    [Test]
    public async Task Is_refused_beside_another()
    {
        await SendAsync(HttpMethod.Get, "/v1/areas", "Bearer " + TestClients.Admin.Key, "Bearer " + TestClients.Admin.Key)
            .ShouldBeAProblem(401, "unauthenticated");
        await SendAsync(HttpMethod.Get, "/v1/areas", "Bearer " + TestClients.Admin.Key, "").ShouldBeAProblem(401, "unauthenticated");
    }

    [TestCase(10_000, 401, "unauthenticated")]
    [TestCase(100_000, 431, "headers-too-large")]
    [TestCase(10_000_000, 431, "headers-too-large")]
    public async Task Is_refused_where_it_is_huge(int length, int status, string code) =>
        await CallAsync("pa_abcdefgh_" + new string('x', length)).ShouldBeAProblem(status, code);

    [Test]
    public async Task Is_refused_with_what_no_header_has() =>
        await CallAsync(TestClients.Admin.Key + '\0').ShouldBeAProblem(400, "invalid-input").ShouldName("Authorization", "improper-text");

    [TestCase("\u0007")]
    [TestCase("\u00e9")]
    [TestCase("\ud83d\ude00")]
    [TestCase(" ")]
    [TestCase(",")]
    public async Task Is_refused_with_characters_that_no_key_has(string character)
    {
        var key = TestClients.Admin.Key;
        await CallAsync(key + character + "x").ShouldBeAProblem(401, "unauthenticated");
        await CallAsync(key[..20] + character + key[21..]).ShouldBeAProblem(401, "unauthenticated");
    }

    [Test]
    public async Task Is_changed_in_what_it_may_do_from_the_next_request_on()
    {
        var client = await RegisterAsync("Promoted");
        var caller = With(client.Text("key"));
        await caller.PostJsonAsync("/v1/organisations", AnOrganisation).ShouldBeAProblem(403, "forbidden");

        await Admin
            .PatchJsonAsync(client.Text("url"), new { grants = new[] { new { role = "office", areaId = "kent" } } }, "\"1\"")
            .ShouldBe(200);
        await caller.PostJsonAsync("/v1/organisations", AnOrganisation).ShouldBe(201);
    }

    [Test]
    public async Task Is_taken_whatever_the_case_of_the_scheme() =>
        await SendAsync(HttpMethod.Get, "/v1/areas", "bearer " + TestClients.Reader.Key).ShouldBe(200);

    [Test]
    public async Task Does_not_do_with_the_wrong_role()
    {
        await Reader.PostJsonAsync("/v1/organisations", AnOrganisation).ShouldBeAProblem(403, "forbidden");
        await Panel.PostJsonAsync(await Terms("lancashire"), A.NewTermOfOffice().Of("Clive Grunshaw")).ShouldBeAProblem(403, "forbidden");
    }

    [Test]
    public async Task Does_not_do_in_another_area()
    {
        var problem = await OfficeElsewhere
            .PostJsonAsync(await Terms("lancashire"), A.NewTermOfOffice().Of("Clive Grunshaw"))
            .ShouldBeAProblem(403, "forbidden");

        Assert.That(problem.Text("detail"), Does.Contain("lancashire"));
        await OfficeElsewhere.PostJsonAsync(await Terms("kent"), A.NewTermOfOffice().Of("Matthew Scott")).ShouldBe(201);
    }

    [Test]
    public async Task Opens_the_metrics_to_an_admin_only()
    {
        await Anonymous.GetAsync("/metrics").ShouldBeAProblem(401, "unauthenticated");
        await Office.GetAsync("/metrics").ShouldBeAProblem(403, "forbidden");
        using var metrics = await Admin.GetAsync("/metrics");
        Assert.That((int)metrics.StatusCode, Is.EqualTo(200));
    }

    private async Task<string> Terms(string area) =>
        $"/v1/policing-bodies/{(await Anonymous.GetJsonAsync($"/v1/areas/{area}"))["body"]!.Text("id")}/terms-of-office";
}
