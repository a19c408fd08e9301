using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;

namespace PlanAccountability.Application.Foundation;

/// <summary>The members by which records of a type, and their parts, name records of another: those whose type is an identifier of it, and
/// those that say so (<see cref="NamesAttribute"/>), but not what is part of their own address. A merge follows these and nothing
/// else.</summary>
internal static class NamingMembers
{
    private static readonly ConcurrentDictionary<(Type, Type), IReadOnlySet<string>> Known = [];

    /// <summary>Their names, as in JSON.</summary>
    /// <param name="root">The type of the records that name.</param>
    /// <param name="target">The type of the records that are named.</param>
    public static IReadOnlySet<string> Of(Type root, Type target) =>
        Known.GetOrAdd((root, target), pair => Walk(pair.Item1, pair.Item2, []).ToHashSet());

    /// <summary>The types whose records can name one of another.</summary>
    public static IEnumerable<RecordType> TypesNaming(Type target) => RecordTypes.All.Where(type => Of(type.RootType, target).Count > 0);

    private static IEnumerable<string> Walk(Type type, Type target, HashSet<Type> seen)
    {
        if (!seen.Add(type))
            yield break;
        foreach (var member in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (member.GetCustomAttribute<PartOfAddressAttribute>() is not null)
                continue;
            var held = ItemOf(member.PropertyType) ?? Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType;
            if (held == typeof(Id<>).MakeGenericType(target) || member.GetCustomAttribute<NamesAttribute>()?.Roots.Contains(target) is true)
                yield return JsonNamingPolicy.CamelCase.ConvertName(member.Name);
            else if (held.Assembly == typeof(Root).Assembly && !held.IsEnum && !held.IsAssignableTo(typeof(Root)))
            {
                foreach (var name in Walk(held, target, seen))
                    yield return name;
            }
        }
    }

    private static Type? ItemOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;
}
