using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Architecture.Tests;

/// <summary>What an endpoint declares follows from what it takes and needs.</summary>
public sealed class EveryEndpoint : ApiTest
{
    private RouteEndpoint[] _endpoints = [];

    [OneTimeSetUp]
    public void FindThem() =>
        _endpoints = [
            .. Host
                .Services.GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/v1/", StringComparison.Ordinal)),
        ];

    [Test]
    public void Has_a_name_of_its_own() =>
        Assert.That(
            _endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName),
            Is.Not.Empty.And.Unique.And.All.Match("^[a-z][A-Za-z]+$")
        );

    [Test]
    public void Has_a_tag() =>
        Assert.That(_endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<ITagsMetadata>() is null).Select(Name), Is.Empty);

    [Test]
    public void Says_who_may_call_it() =>
        Assert.That(
            _endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null == Role(endpoint) is null).Select(Name),
            Is.Empty
        );

    [Test]
    public void Needs_a_role_unless_it_reads() =>
        Assert.That(_endpoints.Where(endpoint => !Reads(endpoint) && Role(endpoint) is null).Select(Name), Is.Empty);

    [Test]
    public void Declares_400_and_401() => Assert.That(_endpoints.Where(endpoint => !Declares(endpoint, 400, 401)).Select(Name), Is.Empty);

    [Test]
    public void Declares_403_where_it_needs_a_role() =>
        Assert.That(_endpoints.Where(endpoint => Role(endpoint) is not null && !Declares(endpoint, 403)).Select(Name), Is.Empty);

    [Test]
    public void Declares_404_where_it_names_a_record() =>
        Assert.That(
            _endpoints.Where(endpoint => endpoint.RoutePattern.Parameters.Count > 0 && !Declares(endpoint, 404)).Select(Name),
            Is.Empty
        );

    [Test]
    public void Declares_413_and_415_where_it_takes_a_body() =>
        Assert.That(
            _endpoints
                .Where(endpoint => endpoint.Metadata.GetMetadata<IAcceptsMetadata>() is not null && !Declares(endpoint, 413, 415))
                .Select(Name),
            Is.Empty
        );

    [Test]
    public void Declares_409_where_it_writes() =>
        Assert.That(_endpoints.Where(endpoint => !Reads(endpoint) && !Declares(endpoint, 409)).Select(Name), Is.Empty);

    [Test]
    public void Declares_412_and_428_where_and_only_where_it_takes_a_revision() =>
        Assert.That(_endpoints.Where(endpoint => TakesRevision(endpoint) != Declares(endpoint, 412, 428)).Select(Name), Is.Empty);

    [Test]
    public void Takes_an_idempotency_key_and_declares_422_where_and_only_where_it_is_a_post() =>
        Assert.That(
            _endpoints
                .Where(endpoint => Method(endpoint) is "POST" != TakesKey(endpoint) || TakesKey(endpoint) != Declares(endpoint, 422))
                .Select(Name),
            Is.Empty
        );

    [Test]
    public void Takes_a_revision_where_it_changes_a_record() =>
        Assert.That(_endpoints.Where(endpoint => Method(endpoint) is "PATCH" or "PUT" && !TakesRevision(endpoint)).Select(Name), Is.Empty);

    [Test]
    public void Declares_every_problem_as_one() =>
        Assert.That(
            _endpoints
                .Where(endpoint =>
                    endpoint
                        .Metadata.OfType<IProducesResponseTypeMetadata>()
                        .Any(answer => answer.StatusCode >= 400 && !answer.ContentTypes.Contains("application/problem+json"))
                )
                .Select(Name),
            Is.Empty
        );

    private static bool Declares(RouteEndpoint endpoint, params int[] statuses) =>
        statuses.All(status => endpoint.Metadata.OfType<IProducesResponseTypeMetadata>().Any(answer => answer.StatusCode == status));

    private static object? Role(RouteEndpoint endpoint) => endpoint.Metadata.FirstOrDefault(item => item.GetType().Name is "RequiresRole");

    private static bool TakesRevision(RouteEndpoint endpoint) =>
        endpoint
            .Metadata.GetRequiredMetadata<System.Reflection.MethodInfo>()
            .GetParameters()
            .Any(parameter => parameter.ParameterType.Name is "IfMatch");

    private static bool TakesKey(RouteEndpoint endpoint) => endpoint.Metadata.Any(item => item.GetType().Name is "SupportsIdempotency");

    private static string Method(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods.Single();

    private static bool Reads(RouteEndpoint endpoint) => Method(endpoint) is "GET";

    private static string Name(RouteEndpoint endpoint) => $"{Method(endpoint)} {endpoint.RoutePattern.RawText}";
}
