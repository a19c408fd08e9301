using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace PlanAccountability.Infrastructure.Foundation;

internal sealed class ChangeRecordConfiguration : IEntityTypeConfiguration<ChangeRecord>
{
    /// <summary>The index that a lost race between two writers of one record breaks.</summary>
    public const string OncePerRevision = "ix_change_record_once_per_revision";

    private const string Placed = "position is not null";

    public void Configure(EntityTypeBuilder<ChangeRecord> change)
    {
        change.ToTable("change_record");
        change.HasKey(record => record.Sequence);
        change.Property(record => record.Sequence).UseIdentityAlwaysColumn();
        change.Property(record => record.Type).HasMaxLength(40);
        change.Property(record => record.RecordId).HasMaxLength(40);
        change.Property(record => record.Ref).HasMaxLength(Root.LongestRef);
        change.Property(record => record.Event).HasMaxLength(80);
        change.Property(record => record.By).HasMaxLength(200);
        change.Property(record => record.Reason).HasMaxLength(Root.LongestText);
        change.Property(record => record.MergedInto).HasMaxLength(Retraction.LongestUrl);
        change.Property(record => record.Record).HasColumnType("jsonb");
        change
            .HasIndex(record => new
            {
                record.Type,
                record.RecordId,
                record.Revision,
            })
            .IsUnique()
            .HasDatabaseName(OncePerRevision);
        change.HasIndex(record => record.Sequence).HasFilter("position is null").HasDatabaseName("ix_change_record_unplaced");
        change.HasIndex(record => record.Position).IsUnique().HasFilter(Placed).HasDatabaseName("ix_change_record_position");
        change.HasIndex(record => new { record.AreaId, record.Position }).HasFilter(Placed).HasDatabaseName("ix_change_record_area");
        change.HasIndex(record => new { record.Type, record.Position }).HasFilter(Placed).HasDatabaseName("ix_change_record_type");
    }
}
