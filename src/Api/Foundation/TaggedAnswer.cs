using System.Buffers;
using System.Net.Mime;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.IO;

namespace PlanAccountability.Api.Foundation;

/// <summary>Answers with a body under an entity tag, or that the caller's copy is still good. The body is written as JSON once: what is
/// sent is what the tag is made of.</summary>
/// <param name="body">The body.</param>
/// <param name="tag">Makes the tag of a hash of the body.</param>
internal sealed class TaggedAnswer<TBody>(TBody body, Func<string, string> tag) : IResult, IValueHttpResult, IEndpointMetadataProvider
{
    private const string ContentType = "application/json; charset=utf-8";

    object? IValueHttpResult.Value => body;

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(TBody), [MediaTypeNames.Application.Json]));

    public async Task ExecuteAsync(HttpContext context)
    {
        using var written = WrittenJson.Of(body);
        var response = context.Response;
        if (context.IsKnown(tag(written.Hash())))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = ContentType;
        response.ContentLength = written.Length;
        foreach (var part in written.Bytes)
            await response.Body.WriteAsync(part, context.RequestAborted);
    }
}

/// <summary>A body as JSON, in memory that goes back to a pool.</summary>
internal sealed class WrittenJson : IDisposable
{
    private static readonly RecyclableMemoryStreamManager Pool = new();

    private static readonly JsonWriterOptions Options = new() { Encoder = RecordJson.Options.Encoder, SkipValidation = true };

    private readonly RecyclableMemoryStream _stream = Pool.GetStream();

    /// <summary>Writes a body.</summary>
    public static WrittenJson Of<TBody>(TBody body)
    {
        var written = new WrittenJson();
        using var writer = new Utf8JsonWriter((IBufferWriter<byte>)written._stream, Options);
        JsonSerializer.Serialize(writer, body, RecordJson.Options);
        return written;
    }

    /// <summary>How many bytes it has.</summary>
    public long Length => _stream.Length;

    /// <summary>The bytes, until this is disposed of.</summary>
    public ReadOnlySequence<byte> Bytes => _stream.GetReadOnlySequence();

    /// <summary>12 characters that differ where the bytes do.</summary>
    public string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in Bytes)
            hash.AppendData(part.Span);
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 6));
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();
}
