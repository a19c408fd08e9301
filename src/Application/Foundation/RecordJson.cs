using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace PlanAccountability.Application.Foundation;

/// <summary>How records are written as JSON, everywhere: in answers, requests, change records and exchange files.</summary>
public static class RecordJson
{
    private static readonly ConcurrentDictionary<Type, bool> Computed = [];

    /// <summary>The JSON of answers and requests.</summary>
    public static JsonSerializerOptions Options { get; } = Configured(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    /// <summary>A record's stored JSON: without the members that are computed, in the record and in its parts.</summary>
    public static JsonSerializerOptions Stored { get; } = Configured(new(JsonSerializerDefaults.Web), member => !IsOnlyComputed(member));

    /// <summary>Applies the conventions to options that belong to a framework.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.PropertyNameCaseInsensitive = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.AllowDuplicateProperties = false;
        options.MaxDepth = 32;
        options.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new EnumJsonConverterFactory());
        options.Converters.Add(new IdJsonConverterFactory());
        options.Converters.Add(new AreaIdJsonConverter());
        options.Converters.Add(new PartialDateJsonConverter());
        options.Converters.Add(new DayJsonConverter());
        options.Converters.Add(new ExactNumberJsonConverter());
        options.Converters.Add(new WholeNumberJsonConverter());
        options.Converters.Add(new CleanTextJsonConverter());
        options.Converters.Add(new UtcInstantJsonConverter());
        options.Converters.Add(new SaidByTextJsonConverterFactory());
    }

    private static JsonSerializerOptions Configured(JsonSerializerOptions options, Func<ICustomAttributeProvider, bool>? keep = null)
    {
        Configure(options);
        if (keep is not null)
        {
            options.TypeInfoResolver = new DefaultJsonTypeInfoResolver().WithAddedModifier(type =>
            {
                for (var index = type.Properties.Count - 1; index >= 0; index--)
                {
                    if (type.Properties[index].AttributeProvider is { } member && !keep(member))
                        type.Properties.RemoveAt(index);
                }
            });
        }

        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    /// <summary>Whether a record as it is shown has members that are computed, so that it changes while its revision does not: members of
    /// its own, or names of other records.</summary>
    public static bool HasComputed(RecordDto dto) =>
        dto.Names is { Count: > 0 } || Computed.GetOrAdd(dto.GetType(), type => type.GetProperties().Any(IsComputedOfItsOwn));

    /// <summary>Whether a member is computed, and nothing of it stored: what was known at an instant does not have it.</summary>
    public static bool IsOnlyComputed(ICustomAttributeProvider member) => IsComputed(member) && !IsAlsoStored(member);

    private static bool IsComputedOfItsOwn(PropertyInfo member) => IsComputed(member) && member.Name != nameof(INamesRecords.Names);

    private static bool IsComputed(ICustomAttributeProvider member) => member.IsDefined(typeof(ComputedAttribute), true);

    private static bool IsAlsoStored(ICustomAttributeProvider member) =>
        member.GetCustomAttributes(typeof(ComputedAttribute), true) is [ComputedAttribute { IsAlsoStored: true }];
}
