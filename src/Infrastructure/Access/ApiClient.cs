using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PlanAccountability.Infrastructure.Access;

/// <summary>A program that may call this one, with the hash of its key. The key itself is shown once and never stored.</summary>
public sealed class ApiClient
{
    /// <summary>The client's identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>The client's name, which change records show.</summary>
    public required string Name { get; init; }

    /// <summary>The public part of the key, by which it is looked up.</summary>
    public required string Prefix { get; set; }

    /// <summary>The SHA-256 of the key's secret part with the salt before it.</summary>
    public required byte[] Hash { get; set; }

    /// <summary>Random bytes of this key's own.</summary>
    public required byte[] Salt { get; set; }

    /// <summary>What the client may do, as JSON.</summary>
    public required string Grants { get; set; }

    /// <summary>When the key stops working, or null.</summary>
    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>When the key was revoked, or null.</summary>
    public DateTimeOffset? RevokedAt { get; set; }
}

internal sealed class ApiClientConfiguration : IEntityTypeConfiguration<ApiClient>
{
    public void Configure(EntityTypeBuilder<ApiClient> client)
    {
        client.ToTable("api_client");
        client.HasKey(row => row.Id);
        client.Property(row => row.Id).ValueGeneratedNever();
        client.Property(row => row.Name).HasMaxLength(100);
        client.Property(row => row.Prefix).HasMaxLength(8);
        client.Property(row => row.Hash).HasMaxLength(32);
        client.Property(row => row.Salt).HasMaxLength(16);
        client.Property(row => row.Grants).HasColumnType("jsonb");
        client.HasIndex(row => row.Name).IsUnique();
        client.HasIndex(row => row.Prefix).IsUnique();
    }
}
