using System.Collections;
using System.Reflection;
using System.Text.Json;

namespace PlanAccountability.Application.Imports;

/// <summary>A reference by a member that row and record both have: an <see cref="Id{TRoot}"/>, one that may be null, or a list.</summary>
/// <param name="member">The member of the row.</param>
/// <param name="ofRoot">The member of the record.</param>
internal class IdReference(PropertyInfo member, PropertyInfo ofRoot) : ReferenceDeclaration
{
    /// <summary>Declares the member of a row; the record has it under the same name.</summary>
    public static PropertyInfo OfRoot<TRoot>(PropertyInfo member) =>
        typeof(TRoot).GetProperty(member.Name)
        ?? throw new InvalidOperationException($"{typeof(TRoot).Name} has no member '{member.Name}', which its rows name records by.");

    /// <summary>The member's name over HTTP.</summary>
    public static string NameOf(PropertyInfo member) => JsonNamingPolicy.CamelCase.ConvertName(member.Name);

    public override IEnumerable<Guid> IdsIn(Root root) => IdsOf(ofRoot.GetValue(root));

    /// <summary>The identifiers that an input names.</summary>
    public virtual IReadOnlyList<Guid> NamedBy(object input) => [.. IdsOf(member.GetValue(input))];

    public override IEnumerable<Reference> In(IRecordRow row, ReferenceResolver resolver)
    {
        var isList = IsList(member.PropertyType);
        return NamedBy(row).Select((id, index) => At(resolver.RefOf(id), isList ? $"/{FileMember}/{index}" : $"/{FileMember}"));
    }

    public override IRecordRow Without(IRecordRow row, Func<string, bool> isGone, ReferenceResolver resolver)
    {
        if (IsNeeded || !NamedBy(row).Any(id => isGone(resolver.RefOf(id))))
            return row;
        return With(row, member, IsList(member.PropertyType) ? Left((IEnumerable)member.GetValue(row)!, isGone, resolver) : null);
    }

    /// <summary>The row with another value of one member, as <c>with</c> makes it.</summary>
    public static IRecordRow With(IRecordRow row, PropertyInfo member, object? value)
    {
        var copy = (IRecordRow)row.GetType().GetMethod("<Clone>$")!.Invoke(row, null)!;
        member.SetValue(copy, value);
        return copy;
    }

    private static bool IsList(Type type) => typeof(IEnumerable).IsAssignableFrom(type);

    private IList Left(IEnumerable ids, Func<string, bool> isGone, ReferenceResolver resolver)
    {
        var left = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(typeof(Id<>).MakeGenericType(Target)))!;
        foreach (var id in ids)
        {
            if (!isGone(resolver.RefOf(ValueOf(id))))
                left.Add(id);
        }

        return left;
    }

    /// <summary>The identifiers in a member: one, none or a list.</summary>
    public static IEnumerable<Guid> IdsOf(object? value) =>
        value switch
        {
            null => [],
            IEnumerable ids => ids.Cast<object>().Select(ValueOf),
            _ => [ValueOf(value)],
        };

    private static Guid ValueOf(object id) => ((IIdentifier)id).Value;
}
