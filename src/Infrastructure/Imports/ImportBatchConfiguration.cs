using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlanAccountability.Application.Imports;

namespace PlanAccountability.Infrastructure.Imports;

internal sealed class ImportBatchConfiguration : IEntityTypeConfiguration<ImportBatch>
{
    public void Configure(EntityTypeBuilder<ImportBatch> batch)
    {
        batch.ToTable("import_batch");
        batch.HasKey(record => record.Id);
        batch.Property(record => record.Id).ValueGeneratedNever();
        batch.Property(record => record.ClientName).HasMaxLength(Root.LongestTitle);
        batch.Property(record => record.Payload).HasColumnType("text");
        batch.Property(record => record.Grants).HasColumnType("jsonb");
        batch.HasIndex(record => record.ClientId);
        batch.HasIndex(record => record.Status).HasFilter("status in ('Queued', 'Running')");
    }
}
