using System.Reflection;
using System.Text.Json;

namespace PlanAccountability.Application.Imports;

/// <summary>What members are called in exchange files: as over HTTP, but that a record is named there by its ref
/// (<c>measureId</c> is <c>measureRef</c>).</summary>
internal static class FileNames
{
    /// <summary>The name of a member in files.</summary>
    public static string Of(MemberInfo member, Type type) =>
        TargetOf(type) is null ? Camel(member.Name)
        : member.GetCustomAttribute<NameInFilesAttribute>() is { } given ? given.Name
        : Camel(InRefs(member.Name));

    /// <summary>The class of the record that a member names, or that each item of it names; null where it names none.</summary>
    public static Type? TargetOf(Type type)
    {
        var one = ItemOf(type) ?? Nullable.GetUnderlyingType(type) ?? type;
        return one.IsGenericType && one.GetGenericTypeDefinition() == typeof(Id<>) ? one.GetGenericArguments()[0] : null;
    }

    /// <summary>The pointer of a member in a file, from its pointer over HTTP or its path in the code (<c>CommitmentIds[0]</c>).</summary>
    /// <param name="row">The class of the rows.</param>
    /// <param name="parts">The parts of the pointer, in camel case.</param>
    public static string Pointer(Type row, IEnumerable<string> parts)
    {
        var (pointer, at) = ("", (Type?)row);
        foreach (var part in parts)
        {
            if (at is not null && ItemOf(at) is { } item && part is [>= '0' and <= '9', ..])
            {
                pointer = $"{pointer}/{part}";
                at = item;
                continue;
            }

            var member = at is null ? null : Named(at, part) ?? Named(at, InRefs(part));
            pointer += $"/{(member is null ? part : Of(member, member.PropertyType))}";
            at = member is null ? null : Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType;
        }

        return pointer;
    }

    /// <summary><c>MeasureId</c> is <c>MeasureRef</c>, and <c>CommitmentIds</c> is <c>CommitmentRefs</c>.</summary>
    private static string InRefs(string name) =>
        name.EndsWith("Ids", StringComparison.Ordinal) ? name[..^3] + "Refs"
        : name.EndsWith("Id", StringComparison.Ordinal) ? name[..^2] + "Ref"
        : name;

    private static PropertyInfo? Named(Type type, string name) => type.GetProperties().FirstOrDefault(member => Camel(member.Name) == name);

    private static Type? ItemOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;

    private static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
}
