using System.Buffers;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace PlanAccountability.Floor;

/// <summary>An answer while it is written. Its entity tag is a hash of bytes that are written anyway: nothing is serialised
/// twice.</summary>
internal sealed class Answer
{
    private static readonly ConcurrentBag<Answer> Idle = [];

    private readonly ArrayBufferWriter<byte> _body = new(16 * 1024);

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    private Answer() => Json = new(_body, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });

    public Utf8JsonWriter Json { get; }

    public static Answer Begin()
    {
        var answer = Idle.TryTake(out var idle) ? idle : new();
        answer.Json.WriteStartObject();
        return answer;
    }

    /// <summary>The tag of a record with computed members: its revision, and a hash of the answer.</summary>
    public string TagOf(int revision) => $"\"{revision}-{Hash()}\"";

    /// <summary>The tag of an answer that is computed as a whole.</summary>
    public string TagOfAll() => $"\"{Hash()}\"";

    /// <summary>Sends the answer, or that the caller's copy is still good.</summary>
    public async Task SendAsync(HttpContext context, string? tag = null, string? next = null, int status = StatusCodes.Status200OK)
    {
        if (Json.CurrentDepth > 0)
            Json.WriteEndObject();
        Json.Flush();
        var (request, response) = (context.Request, context.Response);
        response.Headers.ETag = tag;
        response.Headers.Vary = HeaderNames.Authorization;
        if (next is not null)
            response.Headers.Link = $"<{next}>; rel=\"next\"";
        if (response.Headers.CacheControl.Count == 0)
            response.Headers.CacheControl = "public, max-age=60";
        if (tag is not null && request.Headers.IfNoneMatch.Count > 0 && request.Headers.IfNoneMatch == tag)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
        }
        else
        {
            response.StatusCode = status;
            response.ContentType = "application/json; charset=utf-8";
            response.ContentLength = _body.WrittenCount;
            await response.Body.WriteAsync(_body.WrittenMemory, context.RequestAborted);
        }

        Discard();
    }

    /// <summary>The bytes written so far.</summary>
    public ReadOnlySpan<byte> Written
    {
        get
        {
            Json.Flush();
            return _body.WrittenSpan;
        }
    }

    /// <summary>Gives the buffers back.</summary>
    public void Discard()
    {
        _body.ResetWrittenCount();
        Json.Reset();
        Idle.Add(this);
    }

    private string Hash()
    {
        Json.WriteEndObject();
        Json.Flush();
        _hash.AppendData(_body.WrittenSpan);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        _hash.GetHashAndReset(hash);
        return Convert.ToHexStringLower(hash[..6]);
    }
}

/// <summary>Short answers.</summary>
internal static class Answers
{
    /// <summary>An answer that needs no database.</summary>
    public static RequestDelegate Of(Action<Answer> members) =>
        context =>
        {
            var answer = Answer.Begin();
            members(answer);
            return answer.SendAsync(context);
        };

    /// <summary>Says that there is nothing, or nothing that everyone may read. The yardstick is not asked why.</summary>
    public static Task RefuseAsync(this HttpContext context, int status = StatusCodes.Status404NotFound)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
