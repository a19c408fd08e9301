using System.Security.Cryptography;
using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Access;

public sealed class CallingWithAToken : TokenTest
{
    private static object ATerm => A.NewTermOfOffice().Of($"Clive Grunshaw, {OrganisationId.New()}").Body;

    [Test]
    public async Task Writes_in_its_area_and_in_no_other()
    {
        var token = Issuer.Sign(Claims());

        await WriteAsync(token, await TermsAsync("lancashire"), ATerm).ShouldBe(201);
        await WriteAsync(token, await TermsAsync("kent"), ATerm).ShouldBeAProblem(403, "forbidden");
    }

    [Test]
    public async Task Shows_in_the_history_the_program_and_never_the_person()
    {
        var made = await WriteAsync(Issuer.Sign(Claims())).ShouldBe(201);
        var history = await Anonymous.GetJsonAsync(made.Text("url") + "/history");

        Assert.That(history["items"]![0]!.Text("by"), Is.EqualTo("office: council-front-end"));
        Assert.That(history.ToJsonString(), Does.Not.Contain("Jane").And.Not.Contain("jane").And.Not.Contain("jdoe"));
        Assert.That(string.Join('\n', Host.Log.Lines), Does.Not.Contain("jane.doe@").And.Not.Contain("Jane Doe"));
    }

    [Test]
    public async Task Is_the_same_caller_with_the_next_token_and_another_with_another_subject()
    {
        var url = (await WriteAsync(Issuer.Sign(Claims())).ShouldBe(201)).Text("url");

        await PatchAsync(url, Claims(claims => claims["sub"] = "someone-else")).ShouldBeAProblem(403, "forbidden");
        await PatchAsync(url, Claims(claims => claims["jti"] = "the-next-token")).ShouldBe(200);
    }

    [TestCase("'office:lancashire'", "", 201)]
    [TestCase("['office:lancashire','reader:kent']", "", 201)]
    [TestCase("'office'", "'lancashire'", 201)]
    [TestCase("['office']", "['kent','lancashire']", 201)]
    [TestCase("['office']", "['kent']", 403)]
    [TestCase("['office:kent']", "['lancashire']", 403)]
    [TestCase("['office']", "['atlantis','lancashire']", 201)]
    [TestCase("['office:atlantis']", "", 403)]
    [TestCase("['office']", "", 403)]
    [TestCase(
        "['Office:lancashire','OFFICE','3','manager','office:','office:lancashire:kent',':lancashire','',' office:lancashire']",
        "['lancashire']",
        403
    )]
    [TestCase("['admin:lancashire']", "['lancashire']", 403)]
    [TestCase("'admin'", "", 201)]
    [TestCase("{'office':'lancashire'}", "['lancashire']", 403)]
    [TestCase("7", "7", 403)]
    [TestCase("null", "null", 403)]
    public async Task Grants_what_is_known_and_nothing_else(string roles, string areas, int status)
    {
        var token = Issuer.Sign(
            Claims(claims =>
            {
                claims["roles"] = JsonNode.Parse(roles.Replace('\'', '"'));
                if (areas.Length > 0)
                    claims["areas"] = JsonNode.Parse(areas.Replace('\'', '"'));
            })
        );

        await ReadAsync(token).ShouldBe(200);
        await WriteAsync(token, await TermsAsync("lancashire"), ATerm).ShouldBe(status);
    }

    [TestCase("office:atlantis")]
    [TestCase("office:Lancashire")]
    [TestCase("office:")]
    [TestCase("office: lancashire")]
    public async Task Has_no_role_at_all_in_an_area_that_there_is_not(string role) =>
        await WriteAsync(Issuer.Sign(Claims(claims => claims["roles"] = role))).ShouldBeAProblem(403, "forbidden");

    [TestCase("iss", "'https://another.example.org'")]
    [TestCase("aud", "'another-service'")]
    [TestCase("aud", "['another-service','a-third']")]
    [TestCase("aud", null)]
    [TestCase("sub", null)]
    [TestCase("sub", "''")]
    [TestCase("sub", "['one','two']")]
    [TestCase("exp", null)]
    [TestCase("exp", "'soon'")]
    [TestCase("iss", null)]
    public async Task Is_refused_with_the_wrong(string claim, string? value) =>
        await ShouldBeRefused(
            Issuer.Sign(
                Claims(claims =>
                {
                    claims.Remove(claim);
                    if (value is not null)
                        claims[claim] = JsonNode.Parse(value.Replace('\'', '"'));
                })
            )
        );

    [Test]
    public async Task Is_refused_before_and_after_its_time()
    {
        var now = Clock.GetUtcNow();
        await ShouldBeRefused(Issuer.Sign(Claims(claims => claims["exp"] = now.AddSeconds(-61).ToUnixTimeSeconds())));
        await ShouldBeRefused(Issuer.Sign(Claims(claims => claims["nbf"] = now.AddSeconds(61).ToUnixTimeSeconds())));
        await ReadAsync(Issuer.Sign(Claims(claims => claims["exp"] = now.AddSeconds(-59).ToUnixTimeSeconds()))).ShouldBe(200);

        var token = Issuer.Sign(Claims());
        await ReadAsync(token).ShouldBe(200);
        Clock.Advance(TimeSpan.FromMinutes(12));
        await ShouldBeRefused(token);
    }

    [Test]
    public async Task Is_refused_with_a_signature_that_is_not_the_issuers()
    {
        using var stranger = RSA.Create(2048);
        var good = Issuer.Sign(Claims());

        await ShouldBeRefused(
            Issuer.Sign(Claims(), "RS256", input => stranger.SignData(input, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))
        );
        await ShouldBeRefused(Issuer.Sign(Claims(), "none", _ => []));
        await ShouldBeRefused(Issuer.Sign(Claims(), "HS256", input => HMACSHA256.HashData(Issuer.PublicKey, input)));
        await ShouldBeRefused(Issuer.Sign(Claims(), "RS999", _ => [1, 2, 3]));
        await ShouldBeRefused(good[..good.LastIndexOf('.')] + ".");
        await ShouldBeRefused(
            good.Split('.')[0] + "." + Issuer.Sign(Claims(claims => claims["roles"] = "admin")).Split('.')[1] + "." + good.Split('.')[2]
        );
    }

    [TestCase("x")]
    [TestCase("x.y")]
    [TestCase("..")]
    [TestCase("a.b.c.d.e")]
    [TestCase("eyJhbGciOiJSUzI1NiJ9.e30.")]
    [TestCase("bnVsbA.bnVsbA.bnVsbA")]
    [TestCase("W10.W10.W10")]
    [TestCase("\u0001.\u0001.\u0002")]
    [TestCase("\u00e9")]
    public async Task Is_refused_where_it_is_none(string token) => await ShouldBeRefused(token);

    [TestCase(17_000)]
    public async Task Is_refused_where_it_is_huge(int length) =>
        await ShouldBeRefused(Issuer.Sign(Claims(claims => claims["padding"] = new string('x', length))));

    [Test]
    public async Task Leaves_keys_as_they_were()
    {
        await Office.PostJsonAsync("/v1/organisations", AnOrganisation).ShouldBe(201);
        using var answer = await ReadAsync(TestClients.NewKey());
        await answer.ShouldBeAProblem(401, "unauthenticated");
        Assert.That(answer.Headers.WwwAuthenticate.ToString(), Is.EqualTo("Bearer"));
    }

    [Test]
    public async Task Is_refused_beside_a_key()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/areas");
        request.Headers.TryAddWithoutValidation("Authorization", ["Bearer " + Issuer.Sign(Claims()), "Bearer " + TestClients.Admin.Key]);

        await Anonymous.SendAsync(request).ShouldBeAProblem(401, "unauthenticated");
    }

    [Test]
    public async Task Is_not_good_for_the_metrics_without_the_role() => await MetricsAsync("office", 403);

    private async Task MetricsAsync(string role, int status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        request.Headers.Authorization = new("Bearer", Issuer.Sign(Claims(claims => claims["roles"] = role)));
        using var answer = await Anonymous.SendAsync(request);
        Assert.That((int)answer.StatusCode, Is.EqualTo(status));
    }

    private Task<HttpResponseMessage> PatchAsync(string url, JsonObject claims)
    {
        var request = new HttpRequestMessage(HttpMethod.Patch, url)
        {
            Content = new StringContent("""{"website":"https://www.example.org"}""", null, "application/json"),
        };
        request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        request.Headers.Authorization = new("Bearer", Issuer.Sign(claims));
        return Anonymous.SendAsync(request);
    }
}
