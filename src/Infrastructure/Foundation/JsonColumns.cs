using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PlanAccountability.Infrastructure.Foundation;

/// <summary>Values that are kept and replaced whole, in a <c>jsonb</c> column: two are equal when they are written alike.</summary>
internal static class JsonColumns
{
    public static PropertyBuilder<TValue> HasJson<TValue>(this PropertyBuilder<TValue> property)
        where TValue : class? => property.HasConversion(new Converter<TValue>(), new Comparer<TValue>()).HasColumnType("jsonb");

    private sealed class Converter<TValue>() : ValueConverter<TValue, string>(value => Write(value), text => Read(text))
        where TValue : class?
    {
        private static TValue Read(string text) => JsonSerializer.Deserialize<TValue>(text, RecordJson.Options)!;
    }

    private sealed class Comparer<TValue>()
        : ValueComparer<TValue>(
            (one, other) => ReferenceEquals(one, other) || (one != null && other != null && Write(one) == Write(other)),
            value => Write(value).GetHashCode(StringComparison.Ordinal),
            value => value
        )
        where TValue : class?;

    private static string Write<TValue>(TValue value) => JsonSerializer.Serialize(value, RecordJson.Options);
}
