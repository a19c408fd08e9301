using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Infrastructure.Foundation;

namespace PlanAccountability.Api.Caching;

/// <summary>All that an answer to nobody in particular depends on besides its address.</summary>
/// <param name="End">Where the feed of changes ended.</param>
/// <param name="Day">What day it was in London.</param>
internal readonly record struct Moment(FeedEnd End, DateOnly Day);

/// <summary>An answer that is kept, with what it was made compressed.</summary>
internal sealed class CachedAnswer
{
    /// <summary>The longest body that is kept, in bytes: 1 MB.</summary>
    public const int LongestBody = 1024 * 1024;

    /// <summary>The shortest body that is worth compressing, in bytes.</summary>
    private const int WorthCompressing = 1_024;

    /// <summary>What an answer takes besides its body and its headers, in bytes: about that.</summary>
    private const int Rest = 1_024;

    private readonly KeyValuePair<string, StringValues>[] _headers;

    private readonly StringValues _contentType;

    private readonly string? _tag;

    private readonly Form[] _forms;

    private int _isCompressing;

    private CachedAnswer(
        Moment moment,
        KeyValuePair<string, StringValues>[] headers,
        StringValues contentType,
        string? tag,
        params Form[] forms
    ) => (Moment, _headers, _contentType, _tag, _forms) = (moment, headers, contentType, tag, forms);

    /// <summary>When the answer holds.</summary>
    public Moment Moment { get; }

    /// <summary>The bytes that it takes, about.</summary>
    public long Size => Rest + _headers.Sum(header => header.Value.ToString().Length) + _forms.Sum(form => form.Body.Length);

    /// <summary>Takes an answer down as an endpoint gave it.</summary>
    public static CachedAnswer Of(HttpResponse response, byte[] body, Moment moment) =>
        new(
            moment,
            [.. response.Headers.Where(header => !IsOfTheForm(header.Key))],
            response.Headers.ContentType,
            response.Headers.ETag is [{ } tag] ? tag : null,
            new Form(null, body)
        );

    /// <summary>Whether the answer is to be compressed, and nobody else is at it: others send it as it is meanwhile.</summary>
    public bool BeginsCompressing(ContentCoding coding) =>
        _forms[0].Body.Length >= WorthCompressing && FormIn(coding) is null && Interlocked.Exchange(ref _isCompressing, 1) == 0;

    /// <summary>The same answer with a compressed form besides.</summary>
    public CachedAnswer With(ContentCoding coding) =>
        new(Moment, _headers, _contentType, _tag, [.. _forms, new Form(coding, coding.Compress(_forms[0].Body))]);

    /// <summary>Answers with it, or that the caller's copy is still good.</summary>
    /// <param name="context">The request.</param>
    /// <param name="coding">What the caller likes best; where there is no such form, the answer is sent as it is.</param>
    public Task SendAsync(HttpContext context, ContentCoding? coding)
    {
        var response = context.Response;
        foreach (var (name, value) in _headers)
            response.Headers[name] = value;
        if (_tag is not null && context.Request.Held(_tag) is { } held)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            response.Headers.ETag = held;
            return Task.CompletedTask;
        }

        var form = (coding is null ? null : FormIn(coding)) ?? _forms[0];
        if (form.Coding is not null)
            response.Headers.ContentEncoding = form.Coding.Name;
        response.Headers.ETag = form.Coding is null ? _tag : _tag?.In(form.Coding);
        response.Headers.ContentType = _contentType;
        response.ContentLength = form.Body.Length;
        return context.IsHead() ? Task.CompletedTask : response.Body.WriteAsync(form.Body, context.RequestAborted).AsTask();
    }

    private Form? FormIn(ContentCoding coding) => Array.Find(_forms, form => form.Coding == coding);

    private static bool IsOfTheForm(string name) =>
        name.Equals(HeaderNames.ETag, StringComparison.OrdinalIgnoreCase)
        || name.Equals(HeaderNames.ContentType, StringComparison.OrdinalIgnoreCase)
        || name.Equals(HeaderNames.ContentLength, StringComparison.OrdinalIgnoreCase);

    /// <summary>A body as it is sent.</summary>
    /// <param name="Coding">How it is compressed; null where it is as it is.</param>
    /// <param name="Body">The bytes.</param>
    private sealed record Form(ContentCoding? Coding, byte[] Body);
}
