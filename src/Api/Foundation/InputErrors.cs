using System.Text.Json;
using System.Text.RegularExpressions;
using FluentValidation;

namespace PlanAccountability.Api.Foundation;

/// <summary>Says which value of a request is at fault, in the request's own names and never in those of the code.</summary>
internal static partial class InputErrors
{
    /// <summary>The members of messages that stand for the body or the query; a pointer leaves them out.</summary>
    private static readonly string[] Envelopes = ["body", "content", "form", "record"];

    private static readonly string[] OfQueries = ["page"];

    public static IReadOnlyList<InputError> Of(ValidationException invalid) =>
        [.. invalid.Errors.Select(error => new InputError(Pointer(error.PropertyName), Code(error.ErrorCode), Sentence(error.ErrorMessage)))];

    public static Problem Describe(HttpContext context, JsonException malformed)
    {
        var missing = Missing().Match(malformed.Message);
        if (missing.Success)
        {
            var at = PointerOf(malformed.Path);
            return context.About(ProblemCodes.InvalidInput) with
            {
                Errors = [.. Names().Matches(missing.Groups["names"].Value).Select(name => new InputError($"{at}/{name.Groups[1].Value}", "required", "must be given"))],
            };
        }

        var (code, detail) = malformed.Message switch
        {
            var message when message.Contains("could not be mapped to any .NET member", StringComparison.Ordinal) => ("unknown-member", "is not a member of this request"),
            var message when message.Contains("improper-text", StringComparison.Ordinal) => ("improper-text", "must be well-formed Unicode without control characters"),
            var message when message.Contains("uplicate", StringComparison.Ordinal) => ("duplicate-member", "stands in the object twice"),
            var message when message.Contains("doesn't allow setting null", StringComparison.Ordinal) || message.Contains("doesn't allow null", StringComparison.Ordinal) => ("required", "must not be null"),
            _ when malformed.InnerException is null or FormatException or InvalidOperationException or NotSupportedException => ("wrong-type", "is not of the type or form that is expected here"),
            _ => ("malformed", "is not JSON"),
        };
        return code is "malformed"
            ? context.About(ProblemCodes.MalformedBody, $"The body is not JSON: line {Line(malformed)}, byte {malformed.BytePositionInLine}.")
            : context.About(ProblemCodes.InvalidInput) with { Errors = [new(PointerOf(malformed.Path), code, detail)] };
    }

    public static Problem Describe(HttpContext context, BadHttpRequestException bad)
    {
        if (bad.InnerException is JsonException malformed)
            return Describe(context, malformed);
        if (bad.StatusCode is not StatusCodes.Status400BadRequest)
            return context.About(ProblemCodes.OfStatus(bad.StatusCode));

        var parameter = Parameter().Match(bad.Message);
        return parameter.Success
            ? context.About(ProblemCodes.InvalidInput) with { Errors = [new("?" + JsonNamingPolicy.CamelCase.ConvertName(parameter.Groups["name"].Value), "bad-value", "is not a value that this parameter takes")] }
            : context.About(ProblemCodes.BadRequest, bad.Message.Contains("body", StringComparison.Ordinal) ? "The request needs a body." : null);
    }

    private static long Line(JsonException malformed) => (malformed.LineNumber ?? 0) + 1;

    /// <summary><c>Page.Limit</c> to <c>?limit</c>, <c>Content.Priorities[0].Title</c> to <c>/priorities/0/title</c>.</summary>
    private static string Pointer(string property)
    {
        var parts = Index().Replace(property, ".$1").Split('.', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => char.ToLowerInvariant(part[0]) + part[1..]).ToList();
        if (parts.Count > 1 && OfQueries.Contains(parts[0]))
            return "?" + parts[1];
        return "/" + string.Join('/', parts.Skip(parts.Count > 1 && Envelopes.Contains(parts[0]) ? 1 : 0));
    }

    /// <summary><c>$.period['start']</c> to <c>/period/start</c>.</summary>
    private static string PointerOf(string? path) =>
        path is null ? "" : Index().Replace(Quoted().Replace(path, ".$1"), ".$1").TrimStart('$').Replace('.', '/');

    private static string Code(string validator) => validator switch
    {
        "NotEmptyValidator" or "NotNullValidator" => "required",
        "MaximumLengthValidator" => "too-long",
        "MaximumCountValidator" => "too-many",
        "InclusiveBetweenValidator" or "GreaterThanOrEqualValidator" => "out-of-range",
        "UrlValidator" or "RegularExpressionValidator" or "LanguageValidator" => "bad-value",
        _ => Capital().Replace(validator.Replace("Validator", "", StringComparison.Ordinal), "-$1").TrimStart('-').ToLowerInvariant(),
    };

    private static string Sentence(string message) =>
        message.TrimStart('\'', ' ').Replace("''", "the value", StringComparison.Ordinal) is { Length: > 0 } text ? text : "is not valid";

    [GeneratedRegex(@"\[(\d+)\]", RegexOptions.CultureInvariant)]
    private static partial Regex Index();

    [GeneratedRegex(@"\['([^']*)'\]", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"was missing required properties including: (?<names>.*)", RegexOptions.CultureInvariant)]
    private static partial Regex Missing();

    [GeneratedRegex(@"'([^']*)'", RegexOptions.CultureInvariant)]
    private static partial Regex Names();

    [GeneratedRegex(@"parameter ""\S+ (?<name>\w+)""", RegexOptions.CultureInvariant)]
    private static partial Regex Parameter();

    [GeneratedRegex(@"([A-Z])", RegexOptions.CultureInvariant)]
    private static partial Regex Capital();
}
