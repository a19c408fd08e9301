using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlanAccountability.Application.Access;
using PlanAccountability.Domain.Access;
using PlanAccountability.Infrastructure.Foundation;

namespace PlanAccountability.Infrastructure.Access;

internal sealed class ApiClientConfiguration : IEntityTypeConfiguration<ApiClient>
{
    public void Configure(EntityTypeBuilder<ApiClient> client)
    {
        client.ConfigureIdentified("api_client");
        client.Property(record => record.Name).HasMaxLength(ApiClient.LongestName);
        client.Property(record => record.Grants).HasJson();
        client.Property(record => record.RevocationReason).HasMaxLength(Root.LongestText);
        client.HasIndex(record => record.Name).IsUnique().HasDatabaseName(BrokenConstraints.ClientNameIsFree);
        client.OwnsMany(
            record => record.Keys,
            key =>
            {
                key.ToTable("api_key");
                key.WithOwner().HasForeignKey("ApiClientId");
                key.HasKey("ApiClientId", nameof(ApiKey.Number));
                key.Property(row => row.Number).HasColumnName("key_number").ValueGeneratedNever();
                key.Property(row => row.Prefix).HasMaxLength(KeyText.PrefixLength);
                key.Property<byte[]>("Salt").HasMaxLength(16);
                key.Property<byte[]>("Hash").HasMaxLength(32);
                key.HasIndex(row => row.Prefix).IsUnique().HasDatabaseName(BrokenConstraints.KeyPrefixIsFree);
            }
        );
        client.Navigation(record => record.Keys).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class ApiKeyUseConfiguration : IEntityTypeConfiguration<ApiKeyUse>
{
    public void Configure(EntityTypeBuilder<ApiKeyUse> use)
    {
        use.ToTable("api_key_use");
        use.HasKey(row => row.Prefix);
        use.Property(row => row.Prefix).HasMaxLength(KeyText.PrefixLength);
        use.HasOne<ApiClient>().WithMany().HasForeignKey(row => row.ClientId).OnDelete(DeleteBehavior.Cascade);
    }
}
