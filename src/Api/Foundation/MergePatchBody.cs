using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;

namespace PlanAccountability.Api.Foundation;

/// <summary>A JSON merge patch (RFC 7396) of an editable form, as <c>application/merge-patch+json</c> or <c>application/json</c>.</summary>
/// <param name="Patch">The patch as it was sent.</param>
internal sealed record MergePatchBody<TForm>(JsonElement Patch) : IEndpointParameterMetadataProvider
{
    private const string ContentType = "application/merge-patch+json";

    public static async ValueTask<MergePatchBody<TForm>> BindAsync(HttpContext context)
    {
        var type = context.Request.ContentType?.Split(';')[0].Trim();
        if (type is not (ContentType or "application/json"))
            throw new BadHttpRequestException("The patch is of another media type.", StatusCodes.Status415UnsupportedMediaType);
        using var document = await JsonDocument.ParseAsync(context.Request.Body, new() { MaxDepth = 32, AllowDuplicateProperties = false }, context.RequestAborted);
        return new(document.RootElement.Clone());
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata([ContentType, "application/json"], typeof(TForm)));
}
