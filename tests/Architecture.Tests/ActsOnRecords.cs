using System.Collections;
using System.Reflection;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;
using PlanAccountability.Application.Foundation;
using PlanAccountability.Domain.Foundation;
using PlanAccountability.TestKit;

namespace PlanAccountability.Architecture.Tests;

/// <summary>The tables of acts name operations of the contract, and those who may call them.</summary>
public sealed class ActsOnRecords : ApiTest
{
    private static readonly Act[] Acts =
    [
        .. typeof(Act)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => !field.DeclaringType!.ContainsGenericParameters && field.FieldType.IsAssignableTo(typeof(IEnumerable<Act>)))
            .SelectMany(field => ((IEnumerable)field.GetValue(null)!).Cast<Act>()),
    ];

    [Test]
    public void Are_operations() =>
        Assert.That(Acts.Select(act => act.Operation).Distinct(), Is.SubsetOf(Endpoints().Keys).And.Contains("issueVersion"));

    [Test]
    public void Are_for_the_roles_of_their_endpoints()
    {
        var endpoints = Endpoints();
        using (Assert.EnterMultipleScope())
        {
            foreach (var acts in Acts.GroupBy(act => act.Operation))
                Assert.That(acts.SelectMany(act => act.Roles).Distinct(), Is.EquivalentTo(endpoints[acts.Key]), acts.Key);
        }
    }

    /// <summary>The roles that each operation needs, by its name.</summary>
    private Dictionary<string, IEnumerable<Role>> Endpoints() =>
        Host
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<IEndpointNameMetadata>() is not null)
            .ToDictionary(endpoint => endpoint.Metadata.GetRequiredMetadata<IEndpointNameMetadata>().EndpointName, RolesOf);

    private static IEnumerable<Role> RolesOf(Microsoft.AspNetCore.Http.Endpoint endpoint) =>
        endpoint.Metadata.FirstOrDefault(item => item.GetType().Name is "RequiresRole") is { } needed
            ? (IEnumerable<Role>)needed.GetType().GetProperty("Roles")!.GetValue(needed)!
            : [];
}
