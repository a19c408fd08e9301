using System.Text.Json;
using System.Text.RegularExpressions;
using FluentValidation;
using Microsoft.AspNetCore.Diagnostics;

namespace PlanAccountability.Api.Foundation;

/// <summary>Turns what is wrong with a request into a problem that names each value at fault.</summary>
internal static partial class InputErrors
{
    /// <summary>The members of messages that stand for the body or the query; a pointer leaves them out.</summary>
    private static readonly string[] Envelopes = ["body", "content", "input", "record"];

    private static readonly string[] OfQueries = ["page"];

    public static IReadOnlyList<InputError> Of(ValidationException invalid) =>
        [.. invalid.Errors.Select(error => InputFaults.Of(error, Pointer))];

    public static Problem Describe(HttpContext context, JsonException malformed) =>
        InputFaults.Of(malformed) is { } faults
            ? context.About(ProblemCodes.InvalidInput) with
            {
                Errors = faults,
            }
            : context.About(
                ProblemCodes.MalformedBody,
                $"The body is not JSON: line {Line(malformed)}, byte {malformed.BytePositionInLine}."
            );

    public static Problem Describe(HttpContext context, BadHttpRequestException bad)
    {
        if (bad.InnerException is JsonException malformed)
            return Describe(context, malformed);
        if (bad.StatusCode is not StatusCodes.Status400BadRequest)
            return context.About(ProblemCodes.OfStatus(bad.StatusCode));

        var parameter = Parameter().Match(bad.Message);
        var name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Groups["name"].Value);
        return parameter.Success
            ? context.About(ProblemCodes.InvalidInput) with
            {
                Errors = [FaultOfParameter(context, name, parameter.Groups["type"].Value)],
            }
            : context.About(
                ProblemCodes.BadRequest,
                bad.Message.Contains("body", StringComparison.Ordinal) ? "The request needs a body." : null
            );
    }

    private static InputError FaultOfParameter(HttpContext context, string name, string type) =>
        context.Features.Get<IExceptionHandlerFeature>()?.RouteValues?.ContainsKey(name) is true
            ? new($"{{{name}}}", "bad-value", FaultOf(type, ""))
        : context.Request.Query.ContainsKey(name) ? new("?" + name, "bad-value", FaultOf(type, context.Request.Query[name].ToString()))
        : new("?" + name, "required", "is needed");

    private static string FaultOf(string type, string text) =>
        type.Contains(nameof(InstantQuery), StringComparison.Ordinal) ? InstantQuery.FaultOf(text)
        : type.Contains(nameof(DateQuery), StringComparison.Ordinal) ? "must be a day such as 2022-02-09"
        : type.Contains(nameof(FinancialYearQuery), StringComparison.Ordinal) ? FinancialYearQuery.Fault
        : type.Contains(nameof(PoundsQuery), StringComparison.Ordinal) ? PoundsQuery.Fault
        : "is not a value that this parameter takes";

    private static long Line(JsonException malformed) => (malformed.LineNumber ?? 0) + 1;

    /// <summary><c>Page.Limit</c> to <c>?limit</c>, <c>Content.Priorities[0].Title</c> to <c>/priorities/0/title</c>.</summary>
    private static string Pointer(string property)
    {
        var parts = InputFaults.PartsOf(property);
        if (parts.Count > 1 && OfQueries.Contains(parts[0]))
            return "?" + parts[1];
        return "/" + string.Join('/', parts.Skip(parts.Count > 1 && Envelopes.Contains(parts[0]) ? 1 : 0));
    }

    [GeneratedRegex(@"parameter ""(?<type>\S+) (?<name>\w+)""", RegexOptions.CultureInvariant)]
    private static partial Regex Parameter();
}
