using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;

namespace PlanAccountability.Api.Foundation;

/// <summary>A JSON merge patch (RFC 7396) of an input, as <c>application/merge-patch+json</c> or <c>application/json</c>.</summary>
/// <param name="Patch">The patch as it was sent.</param>
internal sealed record MergePatchBody<TInput>(JsonElement Patch) : IEndpointParameterMetadataProvider
{
    private static readonly string[] Accepted = [MergePatchMedia.Type, "application/json"];

    public static async ValueTask<MergePatchBody<TInput>> BindAsync(HttpContext context)
    {
        var type = context.Request.ContentType?.Split(';')[0].Trim();
        if (!Accepted.Contains(type, StringComparer.OrdinalIgnoreCase))
            throw new BadHttpRequestException("The patch is of another media type.", StatusCodes.Status415UnsupportedMediaType);
        try
        {
            using var document = await JsonDocument.ParseAsync(
                context.Request.Body,
                new() { MaxDepth = 32, AllowDuplicateProperties = false },
                context.RequestAborted
            );
            return new(document.RootElement.Clone());
        }
        catch (JsonException unread)
        {
            // As the serializer does it: what lies within says that the text, not a value in it, is at fault.
            throw new JsonException(unread.Message, unread.Path, unread.LineNumber, unread.BytePositionInLine, unread);
        }
        catch (InvalidOperationException improper)
        {
            throw new JsonException("improper-text: the name of a member is not well-formed Unicode.", "$", null, null, improper);
        }
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata(Accepted, typeof(TInput)));
}

/// <summary>How a merge patch is called.</summary>
internal static class MergePatchMedia
{
    /// <summary>The media type of RFC 7396.</summary>
    public const string Type = "application/merge-patch+json";
}
