using System.Data;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Infrastructure.Foundation;
using PlanAccountability.Infrastructure.Idempotency;

namespace PlanAccountability.Api.Idempotency;

/// <summary>Carries out a request with an idempotency key once. What it did and what was answered are committed together, and only then is
/// the answer written out; sent again, it is answered from what was kept. A refusal keeps nothing and leaves the key free.</summary>
internal sealed class OnceOnly(PlanAccountabilityDb db, KeptAnswers kept, TimeProvider clock)
{
    /// <summary>Seconds after which to ask again for the answer of a request that is under way.</summary>
    private const string SoonAgain = "1";

    /// <summary>Text that is no UTF-8 could not be kept byte for byte.</summary>
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public async Task CarryOutAsync(HttpContext context, Guid clientId, IdempotencyKey key, RequestDelegate next)
    {
        // The body is read before a connection is taken: a slow sender must not hold one.
        var fingerprint = await RequestFingerprint.OfAsync(context.Request, context.RequestAborted);
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, context.RequestAborted);
        var taken = await kept.TakeAsync(clientId, key.Hash, context.RequestAborted);
        if (taken is { Answer: null })
        {
            await RunAsync(context, next, transaction, (status, headers, body) => new()
            {
                ClientId = clientId,
                KeyHash = key.Hash,
                Fingerprint = fingerprint,
                At = clock.GetUtcNow(),
                Status = status,
                Headers = headers,
                Body = body,
            });
            return;
        }

        await transaction.RollbackAsync(context.RequestAborted);
        if (taken is null)
            await RefuseInFlightAsync(context);
        else if (taken.Answer.Fingerprint.AsSpan().SequenceEqual(fingerprint))
            await ReplayAsync(context, taken.Answer);
        else
            await context.WriteAsync(context.About(ProblemCodes.IdempotencyKeyReused));
    }

    private async Task RunAsync(HttpContext context, RequestDelegate next, IDbContextTransaction transaction, Func<int, string, string, KeptAnswer> keep)
    {
        var (response, out_, before) = (context.Response, context.Response.Body, context.Response.Headers.ToDictionary());
        using var answer = new MemoryStream();
        response.Body = answer;
        try
        {
            await next(context);
            await response.BodyWriter.FlushAsync(context.RequestAborted);
        }
        finally
        {
            response.Body = out_;
        }

        if (response.StatusCode is >= 200 and < 300)
        {
            var headers = response.Headers.Where(header => !before.TryGetValue(header.Key, out var value) || value != header.Value).ToDictionary(header => header.Key, header => header.Value.ToArray());
            var body = Strict.GetString(answer.GetBuffer().AsSpan(0, (int)answer.Length));
            if (body.Length > 0 && context.GetEndpoint()?.Metadata.GetMetadata<ShowsOnce>() is { } once)
                body = once.Without(body);
            await kept.KeepAsync(keep(response.StatusCode, JsonSerializer.Serialize(headers), body), context.RequestAborted);

            // Once begun, a commit is not broken off: where its outcome is not known, the request sent again finds it out.
            await transaction.CommitAsync(CancellationToken.None);
        }
        else
        {
            await transaction.RollbackAsync(context.RequestAborted);
        }

        await WriteAsync(response, answer.GetBuffer().AsMemory(0, (int)answer.Length), context.RequestAborted);
    }

    private static Task RefuseInFlightAsync(HttpContext context)
    {
        context.Response.Headers.RetryAfter = SoonAgain;
        return context.WriteAsync(context.About(ProblemCodes.IdempotencyKeyInFlight));
    }

    private static Task ReplayAsync(HttpContext context, KeptAnswer first)
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

internal static class IdempotencyServices
{
    /// <summary>Adds what carries out a request once, and what forgets old answers.</summary>
    public static void AddIdempotency(this IServiceCollection services)
    {
        services.AddScoped<KeptAnswers>();
        services.AddScoped<OnceOnly>();
        services.AddHostedService<Forgetting>();
    }

    /// <summary>Carries out once what comes with an idempotency key; anything else passes. It stands after the recognition of clients.</summary>
    public static void UseIdempotency(this WebApplication app) => app.Use((context, next) =>
        context.GetEndpoint()?.Metadata.GetMetadata<TakesIdempotencyKey>() is not null
        && context.RequestServices.GetRequiredService<ICaller>().ClientId is { } clientId
        && IdempotencyKey.Of(context.Request) is { } key
            ? context.RequestServices.GetRequiredService<OnceOnly>().CarryOutAsync(context, clientId, key, next)
            : next(context));
}
