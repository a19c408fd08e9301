using System.Text.Json;
using System.Text.RegularExpressions;
using FluentValidation.Results;

namespace PlanAccountability.Application.Foundation;

/// <summary>A value at fault.</summary>
/// <param name="Pointer" example="/title">The JSON pointer of the value in the body; for a query parameter its name after a question mark
/// (<c>?limit</c>), for a part of the address its name in braces (<c>{id}</c>), for a header its name.</param>
/// <param name="Code" example="too-long">What is wrong with it, for programs.</param>
/// <param name="Detail" example="must be 300 characters or fewer">What is wrong with it, in words.</param>
public sealed record InputError(string Pointer, string Code, string Detail);

/// <summary>Says which value is at fault, in the names of the input and never in those of the code.</summary>
public static partial class InputFaults
{
    /// <summary>What a validator found, with the path of each member as it names it (<c>Entries[0].Text</c>).</summary>
    public static InputError Of(ValidationFailure failure, Func<string, string> pointer) =>
        new(pointer(failure.PropertyName), Code(failure.ErrorCode), Sentence(failure.ErrorMessage));

    /// <summary>What does not fit the type that the JSON is read as; null where it is no JSON at all.</summary>
    public static IReadOnlyList<InputError>? Of(JsonException malformed)
    {
        if (malformed is PartFaultException part)
            return Of(part.Fault) is { } faults
                ? [.. faults.Select(found => found with { Pointer = PointerOf(part.Path) + found.Pointer })]
                : null;
        if (malformed is ValueFaultException faulty)
            return [new(PointerOf(faulty.Path), faulty.Code, faulty.Detail)];
        var missing = Missing().Match(malformed.Message);
        if (missing.Success)
        {
            var at = PointerOf(malformed.Path);
            return [.. Names().Matches(missing.Groups["names"].Value).Select(name => Missing($"{at}/{name.Groups[1].Value}"))];
        }

        var pointer = PointerOf(malformed.Path);
        InputError? fault = malformed.Message switch
        {
            var message when message.Contains("could not be mapped to any .NET member", StringComparison.Ordinal) => UnknownMember(pointer),
            var message when message.Contains(CleanTextJsonConverter.ImproperText, StringComparison.Ordinal) => new(
                pointer,
                "improper-text",
                "must be well-formed Unicode without control characters"
            ),
            var message when message.Contains("uplicate", StringComparison.Ordinal) => new(
                pointer,
                "duplicate-member",
                "stands in the object twice"
            ),
            var message
                when message.Contains("doesn't allow setting null", StringComparison.Ordinal)
                    || message.Contains("doesn't allow null", StringComparison.Ordinal) => new(pointer, "required", "must not be null"),
            _ when malformed.GetType() != typeof(JsonException) => null,
            _ when malformed.InnerException is null or FormatException or InvalidOperationException or NotSupportedException => OtherForm(
                pointer
            ),
            _ => null,
        };
        return fault is null ? null : [fault];
    }

    /// <summary><c>Entries[0].Text</c> to <c>/entries/0/text</c>.</summary>
    public static string PointerOfMember(string property) => "/" + string.Join('/', PartsOf(property));

    /// <summary><c>Entries[0].Text</c> to <c>entries</c>, <c>0</c> and <c>text</c>.</summary>
    public static IReadOnlyList<string> PartsOf(string property) =>
        [
            .. Index()
                .Replace(property, ".$1")
                .Split('.', StringSplitOptions.RemoveEmptyEntries)
                .Select(part => char.ToLowerInvariant(part[0]) + part[1..]),
        ];

    /// <summary>The JSON pointer of a member of what a pointer leads to.</summary>
    public static string PointerOf(string pointer, string member) =>
        $"{pointer}/{member.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    /// <summary>That a value must be given.</summary>
    public static InputError Missing(string pointer) => new(pointer, "required", "must be given");

    /// <summary>That there is no such member.</summary>
    public static InputError UnknownMember(string pointer) => new(pointer, "unknown-member", "is not a member of this request");

    /// <summary>That a value is not of the form that its member has.</summary>
    public static InputError OtherForm(string pointer) =>
        new(pointer, ValueFaultException.WrongType, "is not of the type or form that is expected here");

    /// <summary><c>$.period['start']</c> to <c>/period/start</c>.</summary>
    private static string PointerOf(string? path) =>
        path is null ? "" : Index().Replace(Quoted().Replace(path, ".$1"), ".$1").TrimStart('$').Replace('.', '/');

    private static string Code(string validator) =>
        validator switch
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

    [GeneratedRegex(@"([A-Z])", RegexOptions.CultureInvariant)]
    private static partial Regex Capital();
}
