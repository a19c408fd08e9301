using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FluentValidation.Validators;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace PlanAccountability.Api.OpenApi;

/// <summary>Says of the members of requests how long, how many and how large they may be, as the validators do.</summary>
internal sealed class LimitedSchemas(InputLimits limits) : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema { Properties: { } properties })
            return;
        foreach (var member in context.Type.GetProperties())
        {
            if (
                !properties.TryGetValue(JsonNamingPolicy.CamelCase.ConvertName(member.Name), out var value)
                || value is not OpenApiSchema open
            )
                continue;
            foreach (var validator in limits.OfMember(context.Type, member.Name))
                Limit(open, validator);
            if (open.Items is OpenApiSchema item)
            {
                foreach (var validator in limits.OfItems(context.Type, member.Name))
                    Limit(item, validator);
            }
        }
    }

    private static void Limit(OpenApiSchema value, IPropertyValidator validator)
    {
        switch (validator)
        {
            case ILengthValidator { Max: > 0 } length when IsText(value):
                value.MaxLength = Math.Min(length.Max, value.MaxLength ?? length.Max);
                break;
            case IMaximumCount count:
                value.MaxItems = Math.Min(count.Most, value.MaxItems ?? count.Most);
                break;
            case INotEmptyValidator or ISaysSomething when IsText(value) && value.Format is null && value.Enum is null:
                value.MinLength = 1;
                value.Pattern ??= @"\S";
                break;
            case IRegularExpressionValidator pattern:
                value.Pattern = Pattern(pattern.Expression);
                break;
            case IWebAddress:
                value.Format = "uri";
                value.Pattern = "^https?://";
                break;
            case IOneOf choice:
                value.Enum = [.. choice.Choices.Select(text => JsonValue.Create(text))];
                break;
            case IBetweenValidator between:
                value.Minimum = Number(between.From);
                value.Maximum = Number(between.To);
                break;
            case IComparisonValidator { Comparison: Comparison.GreaterThanOrEqual, ValueToCompare: { } least }:
                value.Minimum = Number(least);
                break;
        }
    }

    /// <summary>A regular expression of .NET as JSON Schema has it.</summary>
    public static string Pattern(string expression) => expression.Replace(@"\z", "$", StringComparison.Ordinal);

    private static bool IsText(OpenApiSchema value) => value.Type?.HasFlag(JsonSchemaType.String) is true;

    private static string Number(object value) => Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
