namespace PlanAccountability.Api.OpenApi;

/// <summary>The names of schemas in the contract: the field's words, without the code's.</summary>
internal static class SchemaNames
{
    private static readonly (string Ours, string Theirs)[] Suffixes = [("Dto", ""), ("Input", "Form")];

    public static string Of(Type type)
    {
        if (type.IsGenericType)
            return (
                    type.Name.StartsWith("ListOf", StringComparison.Ordinal)
                        ? "ListOf"
                        : type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]
                ) + string.Concat(type.GetGenericArguments().Select(Of));
        return Suffixes.Aggregate(
            type.Name,
            (name, suffix) => name.EndsWith(suffix.Ours, StringComparison.Ordinal) ? name[..^suffix.Ours.Length] + suffix.Theirs : name
        );
    }
}
