using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace PlanAccountability.Api.OpenApi;

/// <summary>How identifiers, areas and partial dates look in the contract.</summary>
internal static class IdentifierSchemas
{
    public static void MapIdentifiers(this SwaggerGenOptions options)
    {
        foreach (var id in RecordTypes.Identifiers)
        {
            options.MapType(id, () => Uuid(orNull: false));
            options.MapType(typeof(Nullable<>).MakeGenericType(id), () => Uuid(orNull: true));
        }

        foreach (var choice in Enumerations().SelectMany(QueriesOf))
        {
            options.MapType(choice, () => new OpenApiSchema { Type = JsonSchemaType.String });
            options.MapType(typeof(Nullable<>).MakeGenericType(choice), () => new OpenApiSchema { Type = JsonSchemaType.String });
        }

        options.MapType<Foundation.DateQuery>(() => Text(false, "date", "2022-02-09"));
        options.MapType<Foundation.DateQuery?>(() => Text(false, "date", "2022-02-09"));
        options.MapType<Foundation.FinancialYearQuery>(Year);
        options.MapType<Foundation.FinancialYearQuery?>(Year);
        options.MapType<Foundation.PoundsQuery>(Sum);
        options.MapType<Foundation.PoundsQuery?>(Sum);
        options.MapType<Foundation.InstantQuery>(() => Text(false, "date-time", "2026-11-01T00:00:00Z"));
        options.MapType<Foundation.InstantQuery?>(() => Text(false, "date-time", "2026-11-01T00:00:00Z"));
        options.MapType<Foundation.IdsQuery>(Ids);
        options.MapType<Foundation.IdsQuery?>(Ids);
        options.MapType<Cursor>(OfCursor);
        options.MapType<AreaId>(() => Area(orNull: false));
        options.MapType<AreaId?>(() => Area(orNull: true));
        options.MapType<PartialDate>(() => Partial(orNull: false));
        options.MapType<PartialDate?>(() => Partial(orNull: true));
    }

    /// <summary>The schema of a value that a route or a query holds, or null where the usual one is right.</summary>
    public static OpenApiSchema? OfParameter(Type type) =>
        (Nullable.GetUnderlyingType(type) ?? type) switch
        {
            var id when id.IsGenericType && id.GetGenericTypeDefinition() == typeof(Id<>) => Uuid(orNull: false),
            var area when area == typeof(AreaId) => Area(orNull: false),
            var cursor when cursor == typeof(Cursor) => OfCursor(),
            var ids when ids == typeof(Foundation.IdsQuery) => Ids(),
            var day when day == typeof(Foundation.DateQuery) => Text(false, "date", "2022-02-09"),
            var year when year == typeof(Foundation.FinancialYearQuery) => Year(),
            var sum when sum == typeof(Foundation.PoundsQuery) => Sum(),
            var instant when instant == typeof(Foundation.InstantQuery) => Text(false, "date-time", "2026-11-01T00:00:00Z"),
            _ => null,
        };

    private static IEnumerable<Type> QueriesOf(Type choice) =>
        [typeof(Foundation.EnumQuery<>).MakeGenericType(choice), typeof(Foundation.EnumsQuery<>).MakeGenericType(choice)];

    private static IEnumerable<Type> Enumerations() =>
        new[] { typeof(Root).Assembly, typeof(RecordDto).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type is { IsEnum: true, IsPublic: true });

    private static OpenApiSchema Year() => Text(false, null, "2013-14", "^[0-9]{4}-[0-9]{2}$", Domain.Money.FinancialYear.Length);

    private static OpenApiSchema Sum() =>
        new()
        {
            Type = JsonSchemaType.Number,
            Minimum = "0",
            Examples = [JsonValue.Create(1000.50m)],
        };

    private static OpenApiSchema OfCursor() =>
        Text(false, null, "MDE5OWExZjAtMDAwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAx", maxLength: Cursor.Longest);

    /// <summary>Identifiers of the items of any list: UUIDs, or the slugs of areas.</summary>
    private static OpenApiSchema Ids() =>
        new()
        {
            Type = JsonSchemaType.Array,
            Items = Text(
                false,
                null,
                "0199a1f0-0000-7000-8000-000000000001",
                "^([0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}|[a-z]+(-[a-z]+)*)$",
                AreaId.Longest
            ),
            MinItems = 1,
            MaxItems = RecordFilter.MostIds,
        };

    private static OpenApiSchema Uuid(bool orNull) => Text(orNull, "uuid", "0199a1f0-0000-7000-8000-000000000001");

    private static OpenApiSchema Area(bool orNull) => Text(orNull, null, "lancashire", "^[a-z]+(-[a-z]+)*$", AreaId.Longest);

    /// <summary>The schema of a partial date.</summary>
    public static OpenApiSchema Partial(bool orNull) =>
        Text(orNull, null, "2022-02", @"^(1[89]|2\d)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$");

    private static OpenApiSchema Text(bool orNull, string? format, string example, string? pattern = null, int? maxLength = null) =>
        new()
        {
            Type = orNull ? JsonSchemaType.String | JsonSchemaType.Null : JsonSchemaType.String,
            Format = format,
            Pattern = pattern,
            MaxLength = maxLength,
            Examples = orNull ? null : [JsonValue.Create(example)],
        };
}
