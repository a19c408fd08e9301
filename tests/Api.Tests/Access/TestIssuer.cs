using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;

namespace PlanAccountability.Api.Tests.Access;

/// <summary>An OpenID Connect issuer with a discovery document and signing keys, as the service sees it over HTTP.</summary>
public sealed class TestIssuer : IDisposable
{
    public const string Address = "https://issuer.example.org";

    public const string Audience = "plan-accountability";

    private RSA _key = RSA.Create(2048);

    private int _keyNumber = 1;

    /// <summary>Whether it does not answer.</summary>
    public bool IsDown { get; set; }

    /// <summary>How often it was asked.</summary>
    public int Requests { get; private set; }

    /// <summary>What anybody may know of its signing key.</summary>
    public byte[] PublicKey => Encoding.ASCII.GetBytes(_key.ExportSubjectPublicKeyInfoPem());

    /// <summary>Has the service ask here in place of the network.</summary>
    public void ServeTo(IServiceCollection services) =>
        services.Configure<JwtBearerOptions>(
            JwtBearerDefaults.AuthenticationScheme,
            options => options.BackchannelHttpHandler = new Handler(this)
        );

    /// <summary>Signs with another key from now on.</summary>
    public void ReplaceKey() => (_key, _keyNumber) = (RSA.Create(2048), _keyNumber + 1);

    /// <summary>A token with these claims, signed as it should be.</summary>
    public string Sign(JsonObject claims) =>
        Sign(claims, "RS256", input => _key.SignData(input, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    /// <summary>A token signed in some other way.</summary>
    public string Sign(JsonObject claims, string algorithm, Func<byte[], byte[]> sign)
    {
        var header = new JsonObject
        {
            ["alg"] = algorithm,
            ["typ"] = "JWT",
            ["kid"] = $"key-{_keyNumber}",
        };
        var input = $"{Encode(header.ToJsonString())}.{Encode(claims.ToJsonString())}";
        return $"{input}.{Base64UrlEncoder.Encode(sign(Encoding.ASCII.GetBytes(input)))}";
    }

    public void Dispose() => _key.Dispose();

    private static string Encode(string json) => Base64UrlEncoder.Encode(Encoding.UTF8.GetBytes(json));

    private string Answer(string path)
    {
        var key = _key.ExportParameters(includePrivateParameters: false);
        return path switch
        {
            "/.well-known/openid-configuration" => JsonSerializer.Serialize(new { issuer = Address, jwks_uri = Address + "/keys" }),
            _ => JsonSerializer.Serialize(
                new
                {
                    keys = new[]
                    {
                        new
                        {
                            kty = "RSA",
                            use = "sig",
                            kid = $"key-{_keyNumber}",
                            n = Base64UrlEncoder.Encode(key.Modulus),
                            e = Base64UrlEncoder.Encode(key.Exponent),
                        },
                    },
                }
            ),
        };
    }

    private sealed class Handler(TestIssuer issuer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            issuer.Requests++;
            return issuer.IsDown
                ? Task.FromException<HttpResponseMessage>(new HttpRequestException("Connection refused"))
                : Task.FromResult(
                    new HttpResponseMessage(HttpStatusCode.OK)
                    {
                        Content = new StringContent(issuer.Answer(request.RequestUri!.AbsolutePath), Encoding.UTF8, "application/json"),
                    }
                );
        }
    }
}
