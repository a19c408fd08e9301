using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Access;

/// <summary>Calls every address of the service that is not for reading; what is added later is called too.</summary>
public sealed class DenyingByDefault : ApiTest
{
    [Test]
    public async Task Refuses_every_change_by_nobody_in_particular()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var (method, url) in Changes())
                await Send(Anonymous, method, url).ShouldBeAProblem(401, "unauthenticated");
        }
    }

    [Test]
    public async Task Refuses_every_change_by_a_client_that_may_only_read()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var (method, url) in Changes())
                await Send(Reader, method, url).ShouldBeAProblem(403, "forbidden");
        }
    }

    [Test]
    public void Knows_the_changes_that_there_are() =>
        Assert.That(
            Changes(),
            Does.Contain(("POST", "/v1/organisations")).And.Contain(("PATCH", "/v1/source-documents/0199a1f0-0000-7000-8000-000000000001"))
        );

    private List<(string Method, string Url)> Changes() =>
        [
            .. Host
                .Services.GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/v1/", StringComparison.Ordinal))
                .SelectMany(
                    endpoint => endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods,
                    (endpoint, method) => (method, UrlOf(endpoint))
                )
                .Where(call => call.method is not "GET"),
        ];

    private static string UrlOf(RouteEndpoint endpoint) =>
        "/"
        + string.Join(
            '/',
            endpoint.RoutePattern.PathSegments.Select(segment =>
                string.Concat(
                    segment.Parts.Select(part =>
                        part is Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter
                            ? ValueOf(parameter.Name)
                            : ((Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart)part).Content
                    )
                )
            )
        );

    private static string ValueOf(string parameter) =>
        parameter switch
        {
            "number" => "1",
            "areaId" => "lancashire",
            _ => "0199a1f0-0000-7000-8000-000000000001",
        };

    private static Task<HttpResponseMessage> Send(HttpClient caller, string method, string url) =>
        caller.SendAsync(
            new HttpRequestMessage(new HttpMethod(method), url) { Content = new StringContent("{}", null, "application/json") }
        );
}
