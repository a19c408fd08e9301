using System.Reflection;
using System.Runtime.CompilerServices;
using NUnit.Framework;
using PlanAccountability.Application.Foundation;
using PlanAccountability.Domain.Foundation;

namespace PlanAccountability.Architecture.Tests;

/// <summary>State changes through the field's verbs, and nowhere else.</summary>
public sealed class TheDomain
{
    /// <summary>The types of this project, without what the compiler and a measurement of coverage add.</summary>
    private static readonly Type[] Types =
    [
        .. typeof(Root)
            .Assembly.GetTypes()
            .Where(type =>
                type.Namespace?.StartsWith("PlanAccountability.", StringComparison.Ordinal) is true
                && !type.IsDefined(typeof(CompilerGeneratedAttribute))
            ),
    ];

    [Test]
    public void Has_no_public_setter() =>
        Assert.That(
            Types
                .SelectMany(type =>
                    type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                )
                .Where(property => property.SetMethod is { IsPublic: true } setter && !IsInit(setter))
                .Select(property => $"{property.DeclaringType}.{property.Name}"),
            Is.Empty
        );

    [Test]
    public void Has_no_public_field_that_can_change() =>
        Assert.That(
            Types
                .Where(type => !type.IsEnum)
                .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static))
                .Where(field => field is { IsInitOnly: false, IsLiteral: false })
                .Select(field => $"{field.DeclaringType}.{field.Name}"),
            Is.Empty
        );

    [Test]
    public void Hands_out_no_list_that_can_change() =>
        Assert.That(
            Types
                .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
                .Where(property =>
                    property.PropertyType.IsArray
                    || (property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(List<>))
                )
                .Select(property => $"{property.DeclaringType}.{property.Name}"),
            Is.Empty
        );

    [Test]
    public void Has_a_record_type_for_every_root() =>
        Assert.That(
            Types.Where(type => type.IsAssignableTo(typeof(Root)) && !type.IsAbstract),
            Is.EquivalentTo(RecordTypes.All.Select(type => type.RootType))
        );

    private static bool IsInit(MethodInfo setter) => setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
}
