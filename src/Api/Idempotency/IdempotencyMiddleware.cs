using System.Data;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;
using Npgsql;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Infrastructure.Foundation;
using PlanAccountability.Infrastructure.Idempotency;

namespace PlanAccountability.Api.Idempotency;

/// <summary>Carries out a request with an idempotency key once. What it did and what was answered are committed together, and only then is
/// the answer written out; sent again, it is answered from what was kept. A refusal leaves the key free and keeps nothing, but for
/// one that its endpoint declares to keep something (<see cref="KeepsRefusal"/>).</summary>
internal sealed class IdempotencyMiddleware(PlanAccountabilityDb db, IdempotencyStore kept, TimeProvider clock)
{
    /// <summary>Seconds after which to ask again for the answer of a request that is under way.</summary>
    private const string SoonAgain = "1";

    /// <summary>Text that is no UTF-8 could not be kept byte for byte.</summary>
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public async Task CarryOutAsync(HttpContext context, Guid clientId, IdempotencyKey key, RequestDelegate next)
    {
        // The body is read before a connection is taken: a slow sender must not hold one.
        var fingerprint = await RequestFingerprint.OfAsync(context.Request, context.RequestAborted);
        await using var attempt = await UnitOfWork.BeginAsync(db, context.RequestAborted);
        var taken = await kept.TakeAsync(clientId, key.Hash, context.RequestAborted);
        if (taken is { Answer: null })
        {
            await RunAsync(
                context,
                next,
                attempt,
                (headers, body) =>
                    new()
                    {
                        ClientId = clientId,
                        KeyHash = key.Hash,
                        Fingerprint = fingerprint,
                        At = clock.GetUtcNow(),
                        Status = context.Response.StatusCode,
                        Headers = headers,
                        Body = body,
                    }
            );
            return;
        }

        await attempt.TakeBackAsync(context.RequestAborted);
        if (taken is null)
            await RefuseInFlightAsync(context);
        else if (taken.Answer.Fingerprint.AsSpan().SequenceEqual(fingerprint))
            await ReplayAsync(context, taken.Answer);
        else
            await context.WriteAsync(context.About(ProblemCodes.IdempotencyKeyReused));
    }

    private async Task RunAsync(HttpContext context, RequestDelegate next, UnitOfWork attempt, Func<string, string, IdempotencyRecord> keep)
    {
        var (stream, before) = (context.Response.Body, context.Response.Headers.ToDictionary());
        using var answer = new MemoryStream();
        context.Response.Body = answer;
        try
        {
            await next(context);
            await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
            await ConcludeAsync(
                context,
                attempt,
                body => keep(HeadersSince(before, context.Response), body),
                answer.GetBuffer().AsSpan(0, (int)answer.Length)
            );
        }
        catch (Exception failure)
            when (db.Database.GetDbConnection().State is not ConnectionState.Open && failure is not OperationCanceledException)
        {
            // Whatever the endpoint made of it: nothing of it was kept, unless the connection was lost in the commit itself.
            throw new NpgsqlException("The connection was lost in the middle of a request.", failure);
        }
        finally
        {
            context.Response.Body = stream;
        }

        await WriteAsync(context.Response, answer.GetBuffer().AsMemory(0, (int)answer.Length), context.RequestAborted);
    }

    private Task ConcludeAsync(HttpContext context, UnitOfWork attempt, Func<string, IdempotencyRecord> keep, ReadOnlySpan<byte> answer)
    {
        if (!KeepsSomething(context))
            return attempt.TakeBackAsync(context.RequestAborted);
        var body = Strict.GetString(answer);
        if (body.Length > 0 && context.GetEndpoint()?.Metadata.GetMetadata<OmittedFromReplay>() is { } once)
            body = once.Without(body);
        return attempt.KeepAsync(() => kept.CommitWithAsync(keep(body)), context.RequestAborted);
    }

    private static bool KeepsSomething(HttpContext context) =>
        context.Response.StatusCode is >= 200 and < 300
        || context.GetEndpoint()?.Metadata.GetMetadata<KeepsRefusal>()?.Status == context.Response.StatusCode;

    private static string HeadersSince(Dictionary<string, StringValues> before, HttpResponse response) =>
        JsonSerializer.Serialize(
            response
                .Headers.Where(header => !before.TryGetValue(header.Key, out var value) || value != header.Value)
                .ToDictionary(header => header.Key, header => header.Value.ToArray())
        );

    private static Task RefuseInFlightAsync(HttpContext context)
    {
        context.Response.Headers.RetryAfter = SoonAgain;
        return context.WriteAsync(context.About(ProblemCodes.IdempotencyKeyInFlight));
    }

    private static Task ReplayAsync(HttpContext context, IdempotencyRecord first)
    {
        context.Response.StatusCode = first.Status;
        foreach (var (name, values) in JsonSerializer.Deserialize<Dictionary<string, string?[]>>(first.Headers)!)
            context.Response.Headers[name] = values;
        context.Response.Headers[IdempotencyKey.Replayed] = "true";
        return WriteAsync(context.Response, Strict.GetBytes(first.Body), context.RequestAborted);
    }

    private static async Task WriteAsync(HttpResponse response, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        if (body.IsEmpty)
            return;
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, cancellationToken);
    }
}
