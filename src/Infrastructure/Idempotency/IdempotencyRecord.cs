using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PlanAccountability.Infrastructure.Idempotency;

/// <summary>The answer to a request with an idempotency key, as it was first given. It is no part of the record, so it has no
/// history.</summary>
public sealed class IdempotencyRecord
{
    /// <summary>The client that sent the request; keys of different clients have nothing to do with each other.</summary>
    public required Guid ClientId { get; init; }

    /// <summary>The SHA-256 of the key.</summary>
    public required byte[] KeyHash { get; init; }

    /// <summary>The SHA-256 of the request, by which another request under the same key is told.</summary>
    public required byte[] Fingerprint { get; init; }

    /// <summary>When the answer was given.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The HTTP status, always one of success.</summary>
    public required int Status { get; init; }

    /// <summary>The headers that the endpoint set, as a JSON object of lists.</summary>
    public required string Headers { get; init; }

    /// <summary>The body as text, so that what must go from the record can be found and taken out here too.</summary>
    public required string Body { get; init; }
}

internal sealed class IdempotencyRecordConfiguration : IEntityTypeConfiguration<IdempotencyRecord>
{
    public void Configure(EntityTypeBuilder<IdempotencyRecord> answer)
    {
        answer.ToTable("kept_answer");
        answer.HasKey(row => new { row.ClientId, row.KeyHash });
        answer.Property(row => row.KeyHash).HasMaxLength(32);
        answer.Property(row => row.Fingerprint).HasMaxLength(32);
        answer.Property(row => row.Headers).HasColumnType("jsonb");
        answer.Property(row => row.Body).HasColumnType("text");
        answer.HasIndex(row => row.At);
    }
}
