using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlanAccountability.Domain.Money;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.Precepts;
using PlanAccountability.Infrastructure.Foundation;

namespace PlanAccountability.Infrastructure.Precepts;

internal sealed class PreceptConfiguration : IEntityTypeConfiguration<Precept>
{
    public void Configure(EntityTypeBuilder<Precept> precept)
    {
        precept.ConfigureIdentified("precept");
        precept.Ignore(record => record.Way);
        precept.Property(record => record.FinancialYear).HasMaxLength(FinancialYear.Length);
        precept.Property(record => record.Proposals).HasJson();
        precept.Property(record => record.Panel).HasJson();
        precept.Property(record => record.Responses).HasJson();
        precept.Property(record => record.Issued).HasJson();
        precept.Property(record => record.ClaimedDays).HasJson();
        precept.Property(record => record.ReviewsShown).HasJson();
        precept.HasOne<PoliceArea>().WithMany().HasForeignKey(record => record.AreaId).OnDelete(DeleteBehavior.Restrict);
        precept.HasOne<LocalPolicingBody>().WithMany().HasForeignKey(record => record.BodyId).OnDelete(DeleteBehavior.Restrict);
        precept.HasIndex(record => new { record.AreaId, record.Id });
        precept.HasIndex(record => new { record.FinancialYear, record.Id });
        precept
            .HasIndex(record => new
            {
                record.BodyId,
                record.FinancialYear,
                record.Authority,
            })
            .IsUnique()
            .HasFilter("retraction_at is null")
            .HasDatabaseName(BrokenConstraints.OnePreceptOfYear);
        precept.HasIndex(record => new { record.BodyId, record.Id });
    }
}
