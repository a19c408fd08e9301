using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace PlanAccountability.Api.Foundation;

/// <summary>Takes bodies that come compressed, within the limits of those that do not.</summary>
internal static class CompressedBodies
{
    private const string AsItIs = "identity";

    private static readonly string Accepted = string.Join(", ", ContentCoding.All.Select(coding => coding.Name));

    /// <summary>Has what follows read the body as it was before it was compressed.</summary>
    public static async Task InflateAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        var name = request.Headers.ContentEncoding.ToString().Trim();
        if (name.Length == 0 || name.Equals(AsItIs, StringComparison.OrdinalIgnoreCase))
        {
            await next(context);
            return;
        }

        if (ContentCoding.All.FirstOrDefault(coding => coding.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is not { } coding)
        {
            context.Response.Headers.AcceptEncoding = Accepted;
            await context.WriteAsync(
                context.About(ProblemCodes.UnsupportedMediaType, $"Send the body as it is, or compressed once: {Accepted}.")
            );
            return;
        }

        var limit = context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize ?? Limits.Body;
        var sent = request.Body;
        await using var inflated = new InflatedBody(coding, sent, limit);
        request.Body = inflated;
        request.Headers.Remove(HeaderNames.ContentEncoding);
        request.ContentLength = null; // it was that of what was sent
        await next(context);
    }
}

/// <summary>A body as it was before it was compressed.</summary>
/// <param name="coding">How it was compressed.</param>
/// <param name="sent">The body as it was sent.</param>
/// <param name="limit">The most bytes that it may have.</param>
internal sealed class InflatedBody(ContentCoding coding, Stream sent, long limit) : Stream
{
    private readonly Stream _inflated = coding.Inflate(sent);

    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <exception cref="BadHttpRequestException">There is more of it than is allowed.</exception>
    /// <exception cref="UnreadableBodyException">It was not compressed so.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int read;
        try
        {
            read = await _inflated.ReadAsync(buffer, cancellationToken);
        }
        catch (Exception exception) when (exception is InvalidDataException or InvalidOperationException)
        {
            throw new UnreadableBodyException(coding.Name, exception);
        }

        _read += read;
        return _read <= limit ? read : throw new BadHttpRequestException("The body is too large.", StatusCodes.Status413PayloadTooLarge);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override async ValueTask DisposeAsync()
    {
        await _inflated.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _inflated.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>A body was not compressed as it says.</summary>
internal sealed class UnreadableBodyException(string coding, Exception cause)
    : Exception($"The body is not in {coding}, as Content-Encoding says.", cause);
