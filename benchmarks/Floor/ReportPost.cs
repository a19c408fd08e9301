using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Npgsql;

namespace PlanAccountability.Floor;

/// <summary><c>POST /v1/commitments/{id}/progress-reports</c> with a key and an <c>Idempotency-Key</c>: two ways there and back, the first
/// to look up and the second to write. It takes no citations and no reason, and does not note the day of the key's use, which the product
/// writes once a day.</summary>
internal static class ReportPost
{
    /// <summary>A key is <c>pa_</c>, a prefix by which it is found, and a secret.</summary>
    private const int LengthOfPrefix = 8,
        LengthOfSecret = 40,
        LengthOfBearer = 10 + LengthOfPrefix + 1 + LengthOfSecret;

    /// <summary>The headers that are kept with the answer.</summary>
    private const string Headers =
        """{"ETag":["\"1\""],"Vary":["Authorization"],"Location":["{location}"],"Cache-Control":["no-store"],"""
        + """ "Content-Type":["application/json; charset=utf-8"]}""";

    private static readonly string[] LookUp = Statements.Of("Report");

    private static readonly string[] Write = Statements.Of("ReportWrite");

    private static readonly string[] Statuses = ["NotStarted", "Underway", "AtRisk", "Delivered", "NotDelivered", "Dropped"];

    public static async Task GiveAsync(HttpContext context, NpgsqlDataSource database)
    {
        context.Response.Headers.CacheControl = "no-store";
        var (request, cancellationToken) = (context.Request, context.RequestAborted);
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken);
        var key = request.Headers["Idempotency-Key"].ToString();
        if (
            !Guid.TryParse((string?)request.RouteValues["id"], out var commitment)
            || InputOf(body) is not { } input
            || request.Headers.Authorization.ToString() is not { Length: LengthOfBearer } bearer
            || key is not { Length: > 0 and <= 255 }
        )
        {
            await context.RefuseAsync(StatusCodes.Status400BadRequest);
            return;
        }

        var (prefix, secret) = (bearer.Substring("Bearer pa_".Length, LengthOfPrefix), bearer[^LengthOfSecret..]);
        var (keyHash, fingerprint) = (SHA256.HashData(Encoding.ASCII.GetBytes(key)), FingerprintOf(request, body));
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        // The product makes the lock of the client, which is known here only when the statements were answered.
        var turn = BitConverter.ToInt64(SHA256.HashData([.. Encoding.ASCII.GetBytes(prefix), .. keyHash]));
        var found = await FindAsync(
            connection,
            () => [Database.Of(prefix), Database.Of(turn), Database.Of(keyHash), Database.Of(commitment)],
            cancellationToken
        );
        if (await RefusedAsync(context, found, secret, fingerprint))
        {
            await (await connection.ReadAsync(["rollback"], () => [], cancellationToken)).DisposeAsync();
            return;
        }

        var answer = Answer.Begin();
        var (id, now) = (Guid.CreateVersion7(), Values.Now);
        var @ref = input.Ref ?? $"{found.AreaId}:progress-report-{id}";
        var location = $"/v1/progress-reports/{id}";
        Show(answer.Json, input, id, @ref, location, commitment, found.AreaId!, now);
        var text = Encoding.UTF8.GetString(answer.Written);
        var written = await connection.ReadAsync(
            Write,
            () =>
                [
                    Database.Of(id),
                    Database.Of(commitment),
                    Database.Of(found.AreaId!),
                    Database.Of(input.ReportedOn),
                    Database.Of(input.ReportedBy),
                    Database.Of(Values.Pascal(input.Status)),
                    Database.Of(input.Summary),
                    Database.Of(input.IsAnnouncementOnly),
                    Database.Of(@ref),
                    Database.Of(now),
                    Database.Of($"office: {found.Name}"),
                    Database.Of(text),
                    Database.Of(found.Client),
                    Database.Of(keyHash),
                    Database.Of(fingerprint),
                    Database.Of(Headers.Replace("{location}", location, StringComparison.Ordinal)),
                ],
            cancellationToken
        );
        await written.DisposeAsync();
        context.Response.Headers.Location = location;
        await answer.SendAsync(context, "\"1\"", status: StatusCodes.Status201Created);
    }

    /// <summary>What is said, if it is what a report can say.</summary>
    private static ReportInput? InputOf(MemoryStream body)
    {
        try
        {
            return
                JsonSerializer.Deserialize(body.GetBuffer().AsSpan(0, (int)body.Length), Stored.Default.ReportInput)
                    is {
                        Status.Length: > 0,
                        ReportedOn.Length: 4 or 7 or 10,
                        ReportedBy.Length: > 0 and <= 300,
                        Summary.Length: > 0 and <= 4000
                    } input
                && Statuses.Any(status => Values.Camel(status) == input.Status)
                && string.CompareOrdinal(input.ReportedOn, Values.Today.Text()) <= 0
                && !(input.IsAnnouncementOnly && input.Status is "delivered")
                ? input
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task<Found> FindAsync(
        NpgsqlConnection connection,
        Func<NpgsqlParameter[]> values,
        CancellationToken cancellationToken
    )
    {
        await using var reading = await connection.ReadAsync(LookUp, values, cancellationToken);
        var (found, row) = (new Found(), reading.Rows);
        if (await reading.NextRowAsync())
        {
            found = found with
            {
                Client = row.GetGuid(0),
                Name = row.GetString(1),
                Grants = row.JsonAt(2, Stored.Default.GrantArray)!,
                Salt = row.GetFieldValue<byte[]>(3),
                Hash = row.GetFieldValue<byte[]>(4),
            };
        }

        await reading.NextStatementAsync();
        await reading.NextRowAsync();
        found = found with { IsFree = row.GetBoolean(0) };
        await reading.NextStatementAsync();
        if (await reading.NextRowAsync())
            found = found with { Fingerprint = row.GetFieldValue<byte[]>(0), Status = row.GetInt32(1), Body = row.GetString(2) };
        await reading.NextStatementAsync();
        return await reading.NextRowAsync() ? found with { AreaId = row.GetString(0) } : found;
    }

    /// <summary>Whether it is answered already: refused, or answered again.</summary>
    private static async Task<bool> RefusedAsync(HttpContext context, Found found, string secret, byte[] fingerprint)
    {
        var isKnown =
            found.Salt is not null
            && SHA256.HashData([.. found.Salt, .. Encoding.ASCII.GetBytes(secret)]).AsSpan().SequenceEqual(found.Hash);
        var isOffice = found.Grants.Any(grant => grant.Role is "office" && grant.AreaId == found.AreaId);
        var refusal =
            !isKnown ? StatusCodes.Status401Unauthorized
            : !found.IsFree ? StatusCodes.Status409Conflict
            : found.Fingerprint is { } first && !first.AsSpan().SequenceEqual(fingerprint) ? StatusCodes.Status422UnprocessableEntity
            : found.Fingerprint is not null ? found.Status
            : found.AreaId is null ? StatusCodes.Status404NotFound
            : !isOffice ? StatusCodes.Status403Forbidden
            : 0;
        if (refusal == 0)
            return false;
        context.Response.StatusCode = refusal;
        if (found.Body is not null && refusal == found.Status)
            await context.Response.WriteAsync(found.Body, context.RequestAborted);
        return true;
    }

    private static void Show(
        Utf8JsonWriter json,
        ReportInput input,
        Guid id,
        string @ref,
        string url,
        Guid commitment,
        string area,
        DateTime now
    )
    {
        json.WriteString("id", id);
        json.WriteString("ref", @ref);
        json.WriteString("url", url);
        json.WriteNumber("revision", 1);
        json.Instant("createdAt", now);
        json.Instant("updatedAt", now);
        json.WriteString("commitmentId", commitment);
        json.WriteString("areaId", area);
        json.WriteString("reportedOn", input.ReportedOn);
        json.WriteString("reportedBy", input.ReportedBy);
        json.WriteString("status", input.Status);
        json.WriteString("summary", input.Summary);
        json.WriteBoolean("isAnnouncementOnly", input.IsAnnouncementOnly);
        json.Choices("citations", []);
        json.WriteEndObject();
    }

    /// <summary>The SHA-256 of method, path, query and media type, each with its length before it, and of the body.</summary>
    private static byte[] FingerprintOf(HttpRequest request, MemoryStream body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var part in (string?[])[request.Method, request.Path, request.QueryString.Value, request.ContentType])
        {
            var bytes = Encoding.UTF8.GetBytes(part ?? "");
            BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        hash.AppendData(body.GetBuffer().AsSpan(0, (int)body.Length));
        return hash.GetHashAndReset();
    }

    private sealed record Found
    {
        public Guid Client { get; init; }

        public string? Name { get; init; }

        public Grant[] Grants { get; init; } = [];

        public byte[]? Salt { get; init; }

        public byte[]? Hash { get; init; }

        public bool IsFree { get; init; }

        public byte[]? Fingerprint { get; init; }

        public int Status { get; init; }

        public string? Body { get; init; }

        public string? AreaId { get; init; }
    }
}
