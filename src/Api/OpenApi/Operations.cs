using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Api.Idempotency;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace PlanAccountability.Api.OpenApi;

/// <summary>Adds to each operation what follows from how it is declared: headers, keys, and the wording of its answers.</summary>
internal sealed class Operations : IOperationFilter
{
    private static readonly Dictionary<string, string> Wording = new()
    {
        ["200"] = "Done.",
        ["201"] = "Recorded; `Location` is its address.",
        ["202"] = "Accepted; `Location` is where to ask how far it has come.",
        ["304"] = "The caller's copy is still good.",
        ["400"] =
            "A value is not valid, the address has a parameter that the operation does not take (`unknown-parameter`), or the request "
            + "cannot be read.",
        ["401"] = "No valid key or token was sent.",
        ["403"] = "The key or the token has not the role that this needs.",
        ["404"] = "There is no such record, or none that the caller may know of.",
        ["409"] =
            "A rule of the record or of the law forbids it. Of a `POST` with an `Idempotency-Key` also: the first with that key is still "
            + "being carried out.",
        ["410"] = "The record was retracted; what is left is a tombstone.",
        ["412"] = "The record has changed since it was read.",
        ["413"] = "The body is too large.",
        ["415"] = "The body is of another media type.",
        ["422"] = "Another request was sent with this `Idempotency-Key`.",
        ["428"] = "`If-Match` is missing.",
        ["429"] = "The requests of this minute are used up; `Retry-After` says when the next begins.",
        ["503"] =
            "The database cannot be reached or has no room, or a token's issuer cannot be reached; `Retry-After` says when to try again.",
    };

    private const string KeyDescription =
        "A name of the client's own for this request, 1 to 255 visible ASCII characters. Sent again with the same key within 24 hours, "
        + "the request is not carried out again: the first answer is given again. Refusals leave the key free.";

    /// <summary>What is answered under an entity tag: the records, and the content of a draft.</summary>
    private static readonly HashSet<string> WithEntityTags =
    [
        .. RecordTypes.All.Select(type => SchemaNames.Of(type.DtoType)),
        SchemaNames.Of(typeof(Application.Plans.ContentInput)),
        "ApiClientWithKey",
        "ListOfOverdueResponse",
        nameof(Application.PanelReviews.OverdueResponseTotals),
        "ListOfOwedComments",
        nameof(Application.Inspections.OwedCommentsTotals),
        nameof(Application.Accountability.AccountabilityMatrix),
        nameof(Application.Accountability.CommitmentTrace),
        "ListOfUnscrutinisedCommitment",
        nameof(Application.Accountability.UnscrutinisedTotals),
        nameof(Application.Money.AreaMoney),
        nameof(Application.Panels.PanelYear),
        nameof(Search.SearchResults),
    ];

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        var isGet = context.ApiDescription.HttpMethod is "GET";
        var reads = ReadsOneRecord(operation);
        var takesKey = metadata.OfType<SupportsIdempotency>().Any();

        var needed = metadata.OfType<RequiresRole>().FirstOrDefault();
        CallersOfOperations.AddTo(operation, needed);
        if (needed is not null)
        {
            operation.Security = Security(context.Document);
            if (!isGet)
                AddHeader(
                    operation,
                    "Change-Reason",
                    "Why the change is made; kept in the history, and needed to correct what is settled (409 otherwise). ASCII, or "
                        + "`UTF-8''…` with percent encoding (RFC 8187).",
                    "The page was misread.",
                    isRequired: false
                );
        }

        if (takesKey)
            AddHeader(operation, IdempotencyKey.Header, KeyDescription, "b0c5b8f2-order-17", isRequired: false);
        if (operation.Responses!.ContainsKey("428"))
            AddHeader(
                operation,
                "If-Match",
                "The `ETag` of the reading that the change is based on; only its revision counts.",
                "\"7\"",
                isRequired: true
            );
        if (isGet && reads)
        {
            AddHeader(operation, "If-None-Match", "The `ETag` of the caller's copy.", "\"7-3fa2c1\"", isRequired: false);
            operation.Responses.TryAdd("304", new OpenApiResponse { Description = Wording["304"] });
        }

        foreach (var (status, answer) in operation.Responses)
        {
            answer.Description = Wording.GetValueOrDefault(status, answer.Description ?? "");
            if (answer is OpenApiResponse response)
            {
                AddHeaders(response, status, reads, operation);
                if (status[0] is '4' or '5')
                    CodesOfProblems.AddTo(response, status, operation.RequestBody is not null, metadata);
                if (takesKey && status.StartsWith('2'))
                    AddReplayed(response);
                if (metadata.OfType<KeepsRefusal>().FirstOrDefault(kept => status == $"{kept.Status}") is { } kept)
                    AddKept(response, kept, context);
                RateLimitHeaders.AddTo(response, context.Document);
            }
        }
    }

    /// <summary>No key, or any: so it is of operations that do not say otherwise.</summary>
    public static IList<OpenApiSecurityRequirement> SecurityOfAnyone(OpenApiDocument document) =>
        [new OpenApiSecurityRequirement(), .. Security(document)];

    /// <summary>A key, or a token.</summary>
    private static List<OpenApiSecurityRequirement> Security(OpenApiDocument document) =>
        [
            .. new[] { ContractInfo.KeyScheme, ContractInfo.TokenScheme }.Select(scheme => new OpenApiSecurityRequirement
            {
                [new OpenApiSecuritySchemeReference(scheme, document)] = [],
            }),
        ];

    private static bool ReadsOneRecord(OpenApiOperation operation) =>
        operation
            .Responses!.Where(answer => answer.Key is "200" or "201")
            .SelectMany(answer => answer.Value.Content ?? new Dictionary<string, IOpenApiMediaType>())
            .Any(media =>
                media.Key is SvgResults.MediaType
                || (media.Value.Schema is OpenApiSchemaReference { Reference.Id: { } id } && WithEntityTags.Contains(id))
            );

    private static void AddHeaders(OpenApiResponse response, string status, bool reads, OpenApiOperation operation)
    {
        if (status is "401")
            Header(response, "WWW-Authenticate", "How to authenticate.", "Bearer");
        if (reads && status is "200" or "201" or "304")
            Header(response, "ETag", "The revision, with a hash of the computed members where the record has any.", "\"7-3fa2c1d40b7e\"");
        if (status is "201" or "202")
            AddLocation(response);
        if (status is "409")
            Header(
                response,
                "Retry-After",
                "Seconds to wait, where the first request with the same `Idempotency-Key` is still being carried out; absent otherwise.",
                "1"
            );
        if (status is "429" or "503")
            Header(response, "Retry-After", "Seconds to wait before trying again.", "5");
        if (status is "200" && (operation.OperationId is "search" || operation.OperationId!.StartsWith("list", StringComparison.Ordinal)))
            Header(
                response,
                "Link",
                "The next page, as `rel=\"next\"`; absent on the last.",
                "</v1/plans?after=MDE5OWExZjA>; rel=\"next\""
            );
    }

    /// <summary>Adds what is answered where something was kept in spite of the refusal, beside the problem of the same status.</summary>
    private static void AddKept(OpenApiResponse response, KeepsRefusal kept, OperationFilterContext context)
    {
        response.Description =
            $"{kept.Meaning} Or, as a problem: {char.ToLowerInvariant(response.Description![0])}{response.Description[1..]}";
        (response.Content ??= new Dictionary<string, IOpenApiMediaType>())["application/json"] = new OpenApiMediaType
        {
            Schema = context.SchemaGenerator.GenerateSchema(kept.Body, context.SchemaRepository),
        };
        AddLocation(response);
        AddReplayed(response);
    }

    private static void AddLocation(OpenApiResponse response) =>
        Header(response, "Location", "The address, relative to the root.", "/v1/plans/0199a1f0-0000-7000-8000-000000000001");

    private static void AddReplayed(OpenApiResponse response) =>
        Header(
            response,
            IdempotencyKey.Replayed,
            "`true` where this is the answer to an earlier request with the same `Idempotency-Key`; absent otherwise.",
            "true"
        );

    private static void Header(OpenApiResponse response, string name, string description, string example) =>
        (response.Headers ??= new Dictionary<string, IOpenApiHeader>()).TryAdd(
            name,
            new OpenApiHeader
            {
                Description = description,
                Schema = new OpenApiSchema { Type = JsonSchemaType.String, Examples = [JsonValue.Create(example)] },
            }
        );

    private static void AddHeader(OpenApiOperation operation, string name, string description, string example, bool isRequired) =>
        (operation.Parameters ??= []).Add(
            new OpenApiParameter
            {
                Name = name,
                In = ParameterLocation.Header,
                Required = isRequired,
                Description = description,
                Schema = new OpenApiSchema { Type = JsonSchemaType.String, Examples = [JsonValue.Create(example)] },
            }
        );
}
