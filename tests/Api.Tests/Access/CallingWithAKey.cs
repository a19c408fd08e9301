using Microsoft.EntityFrameworkCore;
using NUnit.Framework;
using PlanAccountability.Infrastructure.Access;
using PlanAccountability.Infrastructure.Foundation;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Access;

public sealed class CallingWithAKey : ApiTest
{
    private static readonly object AnOrganisation = new { name = "Hyndburn Borough Council", kind = "localAuthority" };

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
        await Send(HttpMethod.Get, "/v1/areas", header).ShouldBeAProblem(401, "unauthenticated");
        await Send(HttpMethod.Post, "/v1/organisations", header).ShouldBeAProblem(401, "unauthenticated");
    }

    [Test]
    public async Task Is_refused_with_the_secret_of_another()
    {
        var mixed = TestClients.Admin.Key[..12] + TestClients.Office.Key[12..];

        await Send(HttpMethod.Get, "/v1/areas", "Bearer " + mixed).ShouldBeAProblem(401, "unauthenticated");
    }

    [Test]
    public async Task Works_until_it_expires_or_is_revoked()
    {
        var expiring = await Register("Expiring", client => client.ExpiresAt = TestClock.Start.AddDays(1));
        var revoked = await Register("Revoked", client => client.RevokedAt = TestClock.Start);

        await Send(HttpMethod.Get, "/v1/areas", "Bearer " + revoked).ShouldBeAProblem(401, "unauthenticated");
        await Send(HttpMethod.Get, "/v1/areas", "Bearer " + expiring).ShouldBe(200);
        Clock.Advance(TimeSpan.FromDays(1));
        await Send(HttpMethod.Get, "/v1/areas", "Bearer " + expiring).ShouldBeAProblem(401, "unauthenticated");
    }

    [Test]
    public async Task Is_taken_whatever_the_case_of_the_scheme() =>
        await Send(HttpMethod.Get, "/v1/areas", "bearer " + TestClients.Reader.Key).ShouldBe(200);

    [Test]
    public async Task Does_not_do_with_the_wrong_role()
    {
        await Reader.PostJsonAsync("/v1/organisations", AnOrganisation).ShouldBeAProblem(403, "forbidden");
        await Panel.PostJsonAsync(await Terms("lancashire"), new { holder = "Clive Grunshaw", office = "holder" }).ShouldBeAProblem(403, "forbidden");
    }

    [Test]
    public async Task Does_not_do_in_another_area()
    {
        var problem = await OfficeElsewhere.PostJsonAsync(await Terms("lancashire"), new { holder = "Clive Grunshaw", office = "holder" }).ShouldBeAProblem(403, "forbidden");

        Assert.That(problem.Text("detail"), Does.Contain("lancashire"));
        await OfficeElsewhere.PostJsonAsync(await Terms("kent"), new { holder = "Matthew Scott", office = "holder" }).ShouldBe(201);
    }

    [Test]
    public async Task Opens_the_metrics_to_an_admin_only()
    {
        await Anonymous.GetAsync("/metrics").ShouldBeAProblem(401, "unauthenticated");
        await Office.GetAsync("/metrics").ShouldBeAProblem(403, "forbidden");
        using var metrics = await Admin.GetAsync("/metrics");
        Assert.That((int)metrics.StatusCode, Is.EqualTo(200));
    }

    private Task<HttpResponseMessage> Send(HttpMethod method, string url, string authorisation)
    {
        var request = new HttpRequestMessage(method, url);
        request.Headers.TryAddWithoutValidation("Authorization", authorisation);
        return Anonymous.SendAsync(request);
    }

    private async Task<string> Terms(string area) =>
        $"/v1/policing-bodies/{(await Anonymous.GetJsonAsync($"/v1/areas/{area}"))["body"]!.Text("id")}/terms-of-office";

    private async Task<string> Register(string name, Action<ApiClient> change)
    {
        var key = TestClients.NewKey();
        await using var scope = Db();
        await scope.Get<ApiKeys>().RegisterAsync([new(name, key, [new(Role.Reader, new AreaId("lancashire"))])], CancellationToken.None);
        var db = scope.Get<PlanAccountabilityDb>();
        change(await db.ApiClients.SingleAsync(client => client.Name == name));
        await db.SaveChangesAsync();
        return key;
    }
}
