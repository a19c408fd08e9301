using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using PlanAccountability.Infrastructure.Foundation;

namespace PlanAccountability.Infrastructure.Idempotency;

/// <summary>The answers that are kept for a day, so that a request sent again is answered again and not carried out again.</summary>
public sealed class IdempotencyStore(PlanAccountabilityDb db, FeedWatch feed, TimeProvider clock)
{
    /// <summary>How long an answer is kept.</summary>
    public static readonly TimeSpan Term = TimeSpan.FromHours(24);

    private const int BatchSize = 1_000;

    /// <summary>Takes a key until the transaction that is open ends, and looks up what was answered under it.</summary>
    /// <returns>Null where another request holds the key: it is not waited for.</returns>
    public async Task<TakenKey?> TakeAsync(Guid clientId, byte[] keyHash, CancellationToken cancellationToken)
    {
        // Two statements on one way there and back. They must stay two: the second is to see what was committed before the first took the
        // lock.
        await using var batch = BatchOf(
            new("select pg_try_advisory_xact_lock($1)") { Parameters = { Of(LockOf(clientId, keyHash)) } },
            new("select fingerprint, at, status, headers, body from kept_answer where client_id = $1 and key_hash = $2")
            {
                Parameters = { Of(clientId), Of(keyHash) },
            }
        );
        IdempotencyRecord? answer;
        await using (var reader = await batch.ExecuteReaderAsync(cancellationToken))
        {
            await reader.ReadAsync(cancellationToken);
            if (!reader.GetBoolean(0))
                return null;
            await reader.NextResultAsync(cancellationToken);
            answer = await reader.ReadAsync(cancellationToken) ? Read(reader, clientId, keyHash) : null;
        }

        if (answer is null || answer.At > clock.GetUtcNow() - Term)
            return new(answer);
        await db.Database.ExecuteSqlAsync(
            $"delete from kept_answer where client_id = {clientId} and key_hash = {keyHash}",
            cancellationToken
        );
        return new(null);
    }

    /// <summary>Keeps an answer and commits it with what the open transaction did, on one way there and back.</summary>
    /// <exception cref="PostgresException">There is another under its key, so this request ought not to have been carried out; nothing is
    /// committed.</exception>
    public async Task CommitWithAsync(IdempotencyRecord answer)
    {
        await using var batch = BatchOf(
            new(
                """
                insert into kept_answer (client_id, key_hash, fingerprint, at, status, headers, body)
                values ($1, $2, $3, $4, $5, $6::jsonb, $7)
                """
            )
            {
                Parameters =
                {
                    Of(answer.ClientId),
                    Of(answer.KeyHash),
                    Of(answer.Fingerprint),
                    Of(answer.At),
                    Of(answer.Status),
                    Of(answer.Headers),
                    Of(answer.Body),
                },
            },
            new("commit")
        );

        // Once begun, a commit is not broken off: where its outcome is not known, the request sent again finds it out.
        try
        {
            await batch.ExecuteNonQueryAsync(CancellationToken.None);
        }
        finally
        {
            feed.Forget(); // EF Core does not see this commit, so nobody else says that there was one
        }
    }

    /// <summary>Forgets the answers whose term is over. One from a time that is yet to come, since the clock was set back, begins its term
    /// now.</summary>
    /// <returns>How many were forgotten.</returns>
    public async Task<int> ForgetAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await db.Database.ExecuteSqlAsync($"update kept_answer set at = {now} where at > {now}", cancellationToken);

        var forgotten = 0;
        int batch;
        do
        {
            forgotten += batch = await db.Database.ExecuteSqlAsync(
                $"""
                delete from kept_answer where (client_id, key_hash) in (
                    select client_id, key_hash from kept_answer where at <= {now
                    - Term} order by at limit {BatchSize} for update skip locked)
                """,
                cancellationToken
            );
        } while (batch == BatchSize);
        return forgotten;
    }

    private NpgsqlBatch BatchOf(params ReadOnlySpan<NpgsqlBatchCommand> commands)
    {
        var batch = new NpgsqlBatch(
            (NpgsqlConnection)db.Database.GetDbConnection(),
            (NpgsqlTransaction)db.Database.CurrentTransaction!.GetDbTransaction()
        );
        foreach (var command in commands)
            batch.BatchCommands.Add(command);
        return batch;
    }

    private static IdempotencyRecord Read(NpgsqlDataReader row, Guid clientId, byte[] keyHash) =>
        new()
        {
            ClientId = clientId,
            KeyHash = keyHash,
            Fingerprint = row.GetFieldValue<byte[]>(0),
            At = row.GetFieldValue<DateTimeOffset>(1),
            Status = row.GetInt32(2),
            Headers = row.GetString(3),
            Body = row.GetString(4),
        };

    private static long LockOf(Guid clientId, byte[] keyHash) =>
        BitConverter.ToInt64(SHA256.HashData([.. clientId.ToByteArray(), .. keyHash]));

    private static NpgsqlParameter<TValue> Of<TValue>(TValue value) => new() { TypedValue = value };
}

/// <summary>A key that no other request holds.</summary>
/// <param name="Answer">What was answered under it, or null where nothing was.</param>
public sealed record TakenKey(IdempotencyRecord? Answer);
