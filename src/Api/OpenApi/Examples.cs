using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using PlanAccountability.Api.Foundation;

namespace PlanAccountability.Api.OpenApi;

/// <summary>Gives the bodies in the contract their examples: what was really sent and answered.</summary>
internal sealed class Examples(OpenApiDocument document)
{
    /// <summary>The name of the one example of a body.</summary>
    public const string Name = "example";

    /// <summary>The longest answer, in characters of JSON, that is shown with its own operation. Of longer ones one example stands for
    /// all of a schema, so that the contract stays short.</summary>
    private const int Short = 300;

    private readonly RecordedExamples _recorded = RecordedExamples.Read();

    public void AddToAll()
    {
        foreach (var operation in document.Operations())
        {
            foreach (var (type, media) in MediaOf(operation.RequestBody?.Content))
            {
                if (Sent(operation, type) is { } call)
                    Show(media, call, operation);
            }
        }

        var answers = Answers().ToList();
        foreach (var alike in answers.GroupBy(answer => SchemaOf(answer.Media) ?? answer.Operation))
            AddTo([.. alike]);
        foreach (var (status, media) in Problems())
            media.Example = Problem(status);
    }

    /// <summary>A call with a body of this type; a merge patch may be called JSON as well.</summary>
    private RecordedCall? Sent(OpenApiOperation operation, string type) =>
        _recorded
            .Of(operation.OperationId!)
            .FirstOrDefault(call => call.Sent?.Type == type || (type is "application/json" && call.Sent?.Type is MergePatchMedia.Type));

    /// <summary>Shows what was sent, and as whom where several roles may send it.</summary>
    private static void Show(OpenApiMediaType media, RecordedCall call, OpenApiOperation operation)
    {
        if (CallersOfOperations.Of(operation) is [_])
            media.Example = call.Sent!.Body.DeepClone();
        else
            media.Examples = One(call.Sent!.Body, $"As the {call.As}.");
    }

    /// <summary>Shows answers of one schema: each what was answered to its operation, or where that is long what is read.</summary>
    private static void AddTo(IReadOnlyList<Answer> alike)
    {
        var shown = alike
            .Where(answer => answer.Recorded is not null)
            .OrderByDescending(answer => answer.IsRead)
            .ThenBy(answer => answer.Operation.EndsWith(StoredSchemas.Suffix, StringComparison.Ordinal))
            .ThenBy(answer => answer.Length)
            .FirstOrDefault();
        foreach (var answer in alike)
        {
            if (answer.Recorded is { } recorded && answer.Length <= Short)
                answer.Media.Example = recorded.Body.DeepClone();
            else if (shown is not null)
                answer.Media.Examples = One(shown.Recorded!.Body, $"What {shown.Operation} answers.");
        }
    }

    private static Dictionary<string, IOpenApiExample> One(JsonNode value, string summary) =>
        new()
        {
            [Name] = new OpenApiExample { Summary = summary, Value = value.DeepClone() },
        };

    private IEnumerable<Answer> Answers() =>
        from operation in document.Operations()
        from answer in operation.Responses!
        from media in MediaOf(answer.Value.Content)
        where media.Type is not ProblemWriter.ContentType
        select new Answer(
            operation.OperationId!,
            media.Media,
            _recorded
                .Of(operation.OperationId!)
                .Select(call => call.Answered)
                .FirstOrDefault(answered => (answered.Status, answered.Type) == (answer.Key, media.Type))
        );

    private IEnumerable<(string Status, OpenApiMediaType Media)> Problems() =>
        from operation in document.Operations()
        from answer in operation.Responses!
        from media in MediaOf(answer.Value.Content)
        where media.Type is ProblemWriter.ContentType
        select (answer.Key, media.Media);

    private static IEnumerable<(string Type, OpenApiMediaType Media)> MediaOf(IDictionary<string, IOpenApiMediaType>? content) =>
        from media in content ?? new Dictionary<string, IOpenApiMediaType>()
        where media.Value is OpenApiMediaType
        select (media.Key, (OpenApiMediaType)media.Value);

    private static string? SchemaOf(OpenApiMediaType media) => (media.Schema as OpenApiSchemaReference)?.Reference.Id;

    /// <summary>A problem of the status; of one that no scenario can bring about (an overload, a database that is away) what it would
    /// be.</summary>
    private JsonNode Problem(string status)
    {
        if (_recorded.Problems.TryGetValue(status, out var recorded))
            return recorded.DeepClone();
        var kind = ProblemCodes.OfStatus(int.Parse(status, CultureInfo.InvariantCulture));
        return new JsonObject
        {
            ["type"] = ErrorPages.AddressOf(kind.Code),
            ["title"] = kind.Title,
            ["status"] = kind.Status,
            ["detail"] = null,
            ["instance"] = "/v1/plans",
            ["code"] = kind.Code,
            ["traceId"] = "4bf92f3577b34da6a3ce929d0e0e4736",
        };
    }

    /// <summary>Where an answer is shown, and what was recorded of it.</summary>
    private sealed record Answer(string Operation, OpenApiMediaType Media, RecordedBody? Recorded)
    {
        public bool IsRead => Operation.StartsWith("get", StringComparison.Ordinal);

        public int Length { get; } = Recorded?.Body.ToJsonString().Length ?? 0;
    }
}
