namespace PlanAccountability.Api.OpenApi;

/// <summary>The names of schemas in the contract: the field's words, without the code's. A record whose name with "Reading" would be
/// another's ends in "RecordReading".</summary>
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
        if (type.Name.EndsWith("RecordReading", StringComparison.Ordinal))
            return type.Name[..^"RecordReading".Length];
        return type.Name.EndsWith("Reading", StringComparison.Ordinal) ? type.Name[..^"Reading".Length] : type.Name;
    }
}
