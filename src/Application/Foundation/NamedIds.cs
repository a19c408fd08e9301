using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json.Serialization;

namespace PlanAccountability.Application.Foundation;

/// <summary>The records that an answer names by their identifiers: those whose identifiers are its members, or members of its parts, but
/// for what it shows itself (<c>id</c>) and what it says the name of (<see cref="NamedBesideAttribute"/>).</summary>
public sealed class NamedIds
{
    private static readonly ConcurrentDictionary<Type, Action<object, NamedIds>> Collectors = [];

    private static readonly MethodInfo CollectorOf = Method(nameof(Collector));

    private readonly Dictionary<Guid, Type> _roots = [];

    /// <summary>The classes of the records, by identifier.</summary>
    public IReadOnlyDictionary<Guid, Type> Roots => _roots;

    /// <summary>Those of an answer.</summary>
    public static NamedIds In(object answer)
    {
        var ids = new NamedIds();
        Collectors.GetOrAdd(answer.GetType(), type => (Action<object, NamedIds>)CollectorOf.MakeGenericMethod(type).Invoke(null, [])!)(
            answer,
            ids
        );
        return ids;
    }

    /// <summary>Whether a member names records, of which an answer therefore says what they are called.</summary>
    public static bool IsNaming(PropertyInfo member) =>
        member is { Name: not "Id" }
        && !member.IsDefined(typeof(NamedBesideAttribute))
        && RootOf(ItemOf(member.PropertyType) ?? member.PropertyType) is not null;

    private void Add<TRoot>(Id<TRoot> id)
        where TRoot : class => _roots.TryAdd(id.Value, typeof(TRoot));

    /// <summary>The class of the roots whose identifier it is, or null.</summary>
    private static Type? RootOf(Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type) is { IsGenericType: true } id
        && id.GetGenericTypeDefinition() == typeof(Id<>)
        && id.GetGenericArguments()[0] is var root
        && root.IsAssignableTo(typeof(Root))
            ? root
            : null;

    private static Type? ItemOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;

    private static Action<object, NamedIds> Collector<T>() => (value, ids) => Collect((T)value, ids);

    private static void Collect<T>(T value, NamedIds ids)
    {
        foreach (var step in Steps<T>.All)
            step(value, ids);
    }

    private static MethodInfo Method(string name) => typeof(NamedIds).GetMethod(name, BindingFlags.Static | BindingFlags.NonPublic)!;

    /// <summary>What there is to collect in values of a type: each member that leads to identifiers.</summary>
    private static class Steps<T>
    {
        public static readonly Action<T, NamedIds>[] All =
        [
            .. typeof(T)
                .GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(member => member.GetCustomAttribute<JsonIgnoreAttribute>() is not { Condition: JsonIgnoreCondition.Always })
                .Select(Step)
                .OfType<Action<T, NamedIds>>(),
        ];

        private static Action<T, NamedIds>? Step(PropertyInfo member)
        {
            var (item, held) = (ItemOf(member.PropertyType), member.PropertyType);
            if (IsNaming(member))
                return item is not null ? Made(nameof(OfIds), member, RootOf(item)!)
                    : Nullable.GetUnderlyingType(held) is null ? Made(nameof(OfId), member, RootOf(held)!)
                    : Made(nameof(OfIdOrNone), member, RootOf(held)!);
            if (!LeadsToIds(item ?? held, []))
                return null;
            return item is null ? Made(nameof(OfPart), member, held) : Made(nameof(OfParts), member, item);
        }

        private static Action<T, NamedIds> Made(string name, PropertyInfo member, Type argument) =>
            (Action<T, NamedIds>)
                typeof(Steps<T>)
                    .GetMethod(name, BindingFlags.Static | BindingFlags.NonPublic)!
                    .MakeGenericMethod(argument)
                    .Invoke(null, [member])!;

        private static Action<T, NamedIds> OfId<TRoot>(PropertyInfo member)
            where TRoot : class
        {
            var get = Getter<Id<TRoot>>(member);
            return (value, ids) => ids.Add(get(value));
        }

        private static Action<T, NamedIds> OfIdOrNone<TRoot>(PropertyInfo member)
            where TRoot : class
        {
            var get = Getter<Id<TRoot>?>(member);
            return (value, ids) =>
            {
                if (get(value) is { } id)
                    ids.Add(id);
            };
        }

        private static Action<T, NamedIds> OfIds<TRoot>(PropertyInfo member)
            where TRoot : class
        {
            var get = Getter<IReadOnlyList<Id<TRoot>>?>(member);
            return (value, ids) =>
            {
                // By index: an enumerator would be made anew for each of the many lists that are empty.
                var named = get(value);
                for (var at = 0; at < named?.Count; at++)
                    ids.Add(named[at]);
            };
        }

        private static Action<T, NamedIds> OfPart<TPart>(PropertyInfo member)
            where TPart : class
        {
            var get = Getter<TPart?>(member);
            return (value, ids) =>
            {
                if (get(value) is { } part)
                    Collect(part, ids);
            };
        }

        private static Action<T, NamedIds> OfParts<TPart>(PropertyInfo member)
            where TPart : class
        {
            var get = Getter<IReadOnlyList<TPart>?>(member);
            return (value, ids) =>
            {
                var parts = get(value);
                for (var at = 0; at < parts?.Count; at++)
                    Collect(parts[at], ids);
            };
        }

        private static Func<T, TValue> Getter<TValue>(PropertyInfo member) => member.GetMethod!.CreateDelegate<Func<T, TValue>>();
    }

    /// <summary>Whether values of a type have identifiers of records, or parts that have.</summary>
    private static bool LeadsToIds(Type type, HashSet<Type> seen) =>
        type is { IsClass: true, Namespace: { } name }
        && name.StartsWith(nameof(PlanAccountability), StringComparison.Ordinal)
        && seen.Add(type)
        && type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Any(member => IsNaming(member) || LeadsToIds(ItemOf(member.PropertyType) ?? member.PropertyType, seen));
}
