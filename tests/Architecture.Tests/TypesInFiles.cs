using System.Collections;
using System.Reflection;
using NUnit.Framework;
using PlanAccountability.Application.Imports;

namespace PlanAccountability.Architecture.Tests;

/// <summary>The types of the interchange format.</summary>
public sealed class TypesInFiles
{
    private const BindingFlags Any = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>An import saves them in their order: what a record names has to be there before it.</summary>
    [Test]
    public void Come_after_those_that_their_records_name()
    {
        var types = ((IEnumerable)Known.GetProperty("All", Any)!.GetValue(null)!).Cast<ExchangeType>().ToList();
        var tooEarly =
            from type in types
            from target in TargetsOf(type)
            where types.FindIndex(other => other.RootType == target) > types.IndexOf(type)
            select $"{type.Name} comes before {target.Name}, which its records name";

        Assert.That(types.SelectMany(TargetsOf), Is.Not.Empty);
        Assert.That(tooEarly.Distinct(), Is.Empty);
    }

    private static Type Known { get; } =
        typeof(ExchangeType).Assembly.GetType("PlanAccountability.Application.Imports.ExchangeTypes", throwOnError: true)!;

    private static IEnumerable<Type> TargetsOf(ExchangeType type) =>
        ((IEnumerable)type.GetType().GetProperty("Declared", Any)!.GetValue(type)!)
            .Cast<object>()
            .Select(reference => (Type)reference.GetType().GetProperty("Target")!.GetValue(reference)!);
}
