namespace PlanAccountability.Api.OpenApi;

/// <summary>The names of schemas in the contract: the domain's words, without the code's.</summary>
internal static class SchemaNames
{
    private static readonly (string Ours, string Theirs)[] Suffixes = [("Dto", ""), ("Input", "Form")];

    /// <summary>The field calls out exceptions; in code an exception is what is thrown, so there it is a concern.</summary>
    private const string Concern = "Concern";

    public static string Of(Type type)
    {
        if (type.IsGenericType)
            return (
                    type.Name.StartsWith("ListOf", StringComparison.Ordinal)
                        ? "ListOf"
                        : type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]
                ) + string.Concat(type.GetGenericArguments().Select(Of));
        var field =
            type.Name.StartsWith(Concern, StringComparison.Ordinal)
            || type.Name.StartsWith("Performance" + Concern, StringComparison.Ordinal)
                ? type.Name.Replace(Concern, "Exception", StringComparison.Ordinal)
                : type.Name;
        return Suffixes.Aggregate(
            field,
            (name, suffix) => name.EndsWith(suffix.Ours, StringComparison.Ordinal) ? name[..^suffix.Ours.Length] + suffix.Theirs : name
        );
    }
}
