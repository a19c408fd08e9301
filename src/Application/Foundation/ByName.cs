using System.Linq.Expressions;
using System.Reflection;

namespace PlanAccountability.Application.Foundation;

/// <summary>Members that are called the same: written once, where they are declared. Before and after:
/// <code>record => new OrganisationDto { Ref = record.Ref, Name = record.Name }</code> is <c>ByName.Projection&lt;Organisation, OrganisationDto&gt;()</c>.
/// A member without a source is found when the type is first used, and by a test over all types.</summary>
internal static class ByName
{
    /// <summary>An expression that makes an object of members of the same name.</summary>
    /// <param name="leftOut">The members that something else fills.</param>
    /// <exception cref="InvalidOperationException">A member has no source of its name.</exception>
    public static Expression<Func<TFrom, TTo>> Projection<TFrom, TTo>(params string[] leftOut)
    {
        var from = Expression.Parameter(typeof(TFrom), "record");
        var bindings = typeof(TTo)
            .GetProperties()
            .Where(to => to.SetMethod is not null && !IsComputed(to) && !leftOut.Contains(to.Name))
            .Select(to => Expression.Bind(to, Source(from, to)));
        return Expression.Lambda<Func<TFrom, TTo>>(Expression.MemberInit(Expression.New(typeof(TTo)), bindings), from);
    }

    /// <summary>The same record but for one member.</summary>
    public static TRecord With<TRecord>(TRecord record, PropertyInfo member, object? value)
        where TRecord : class
    {
        var copy = (TRecord)record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;
        member.SetValue(copy, value);
        return copy;
    }

    private static bool IsComputed(PropertyInfo member) => member.GetCustomAttribute<ComputedAttribute>() is { IsAlsoStored: false };

    private static Expression Source(ParameterExpression from, PropertyInfo to)
    {
        var source =
            from.Type.GetProperty(to.Name)
            ?? throw new InvalidOperationException($"{to.DeclaringType!.Name}.{to.Name} has no source of its name in {from.Type.Name}.");
        var value = Expression.Property(from, source);
        return source.PropertyType == to.PropertyType ? value : Expression.Convert(value, to.PropertyType);
    }
}
