using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Api.Idempotency;

namespace PlanAccountability.Api.OpenApi;

/// <summary>Names the codes of problems: in the schema of a problem all that there are, and with each answer those that it may have. New
/// ones are added within v1, so they are no enumeration that a client could rely on to be closed.</summary>
internal static class CodesOfProblems
{
    /// <summary>The codes that an answer may have.</summary>
    private const string Member = "x-problem-codes";

    /// <summary>What the makers of clients read as a list that may grow.</summary>
    public const string Extensible = "x-extensible-enum";

    /// <summary>Lists the codes of a refusal, besides those of rules.</summary>
    public static void AddTo(OpenApiResponse answer, string status, bool takesBody, IEnumerable<object> metadata)
    {
        var codes = ProblemCodes
            .All.Where(kind => kind.Status == int.Parse(status, CultureInfo.InvariantCulture) && CanOccur(kind, takesBody, [.. metadata]))
            .Select(kind => kind.Code)
            .ToList();
        answer.Description = $"{answer.Description} {Words(codes)}".Trim();
        (answer.Extensions ??= new Dictionary<string, IOpenApiExtension>())[Member] = List(codes);
    }

    /// <summary>Lists in the schema of a problem all codes.</summary>
    public static void AddTo(OpenApiDocument document)
    {
        if (document.Components!.Schemas![nameof(Problem)].Properties!["code"] is OpenApiSchema code)
            (code.Extensions ??= new Dictionary<string, IOpenApiExtension>())[Extensible] = List(
                ErrorPages.Codes.Order(StringComparer.Ordinal)
            );
    }

    private static readonly string[] OfTables =
    [
        ProblemCodes.NotUtf8.Code,
        ProblemCodes.WrongColumns.Code,
        ProblemCodes.UnreadableWorkbook.Code,
    ];

    private static bool CanOccur(ProblemCodes.Kind kind, bool takesBody, IReadOnlyList<object> metadata) =>
        kind.Code == ProblemCodes.UnknownRoute.Code ? false
        : kind.Code == ProblemCodes.MalformedBody.Code ? takesBody
        : OfTables.Contains(kind.Code) ? takesBody && metadata.OfType<ShownAsFile>().Any()
        : kind.Code != ProblemCodes.IdempotencyKeyInFlight.Code || metadata.OfType<SupportsIdempotency>().Any();

    private static string Words(List<string> codes) =>
        codes is [] ? "The code is that of the rule."
        : codes is [var one] ? $"Code: `{one}`."
        : $"Codes: {string.Join(", ", codes.Select(code => $"`{code}`"))}.";

    private static JsonNodeExtension List(IEnumerable<string> codes) =>
        new(new JsonArray([.. codes.Select(code => JsonValue.Create(code))]));
}
