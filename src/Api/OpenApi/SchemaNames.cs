namespace PlanAccountability.Api.OpenApi;

/// <summary>The names of schemas in the contract: the field's words, without the code's.</summary>
internal static class SchemaNames
{
    public static string Of(Type type)
    {
        if (type.IsGenericType)
            return (
                    type.Name.StartsWith("ListOf", StringComparison.Ordinal)
                        ? "ListOf"
                        : type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]
                ) + string.Concat(type.GetGenericArguments().Select(Of));
        return type.Name.EndsWith("Dto", StringComparison.Ordinal) ? type.Name[..^"Dto".Length] : type.Name;
    }
}
