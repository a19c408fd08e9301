using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.Performance;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Scrutiny;
using PlanAccountability.Infrastructure.Foundation;

namespace PlanAccountability.Infrastructure.Performance;

internal sealed class MeasureConfiguration : IEntityTypeConfiguration<Measure>
{
    public void Configure(EntityTypeBuilder<Measure> measure)
    {
        measure.ConfigureIdentified("measure");
        measure.Property(record => record.Title).HasMaxLength(Root.LongestTitle);
        measure.Property(record => record.Number).HasMaxLength(Measure.LongestNumber);
        measure.Property(record => record.Unit).HasMaxLength(Root.LongestTitle);
        measure.Property(record => record.Scale).HasJson();
        measure.Property(record => record.Baseline).HasJson();
        measure.Property(record => record.PriorityIds).HasJson();
        measure.HasOne<PoliceAndCrimePlan>().WithMany().HasForeignKey(record => record.PlanId).OnDelete(DeleteBehavior.Restrict);
        measure.HasOne<NationalPriority>().WithMany().HasForeignKey(record => record.NationalPriorityId).OnDelete(DeleteBehavior.Restrict);
        measure.HasOne<Measure>().WithMany().HasForeignKey(record => record.SucceedsId).OnDelete(DeleteBehavior.Restrict);
        measure.Property(record => record.Source).HasMaxLength(Root.LongestTitle);
        measure.Property(record => record.Definitions).HasJson();
        measure.Property(record => record.Targets).HasJson();
        measure.HasOne<PoliceArea>().WithMany().HasForeignKey(record => record.AreaId).OnDelete(DeleteBehavior.Restrict);
        measure.HasIndex(record => new { record.AreaId, record.Id });
        measure.HasIndex(record => new { record.Title, record.Id });
        measure.HasIndex(record => new { record.NationalPriorityId, record.Id });
    }
}

internal sealed class NationalPriorityConfiguration : IEntityTypeConfiguration<NationalPriority>
{
    public void Configure(EntityTypeBuilder<NationalPriority> priority)
    {
        priority.ConfigureIdentified("national_priority");
        priority.Property(record => record.Title).HasMaxLength(Root.LongestTitle);
        priority.Property(record => record.Number).HasMaxLength(NationalPriority.LongestNumber);
        priority.Property(record => record.From).HasColumnName("set_from");
        priority.Property(record => record.To).HasColumnName("set_to");
        priority.Property(record => record.Source).HasMaxLength(Root.LongestTitle);
    }
}

/// <summary>Besides what is here, the migration has an exclusion constraint, <see cref="BrokenConstraints.PeriodsAreApart"/>: the
/// periods of one measure, area and kind do not overlap. Twelve-month periods do, and differ in their ends.</summary>
internal sealed class MeasureReadingConfiguration : IEntityTypeConfiguration<MeasureReading>
{
    public void Configure(EntityTypeBuilder<MeasureReading> reading)
    {
        reading.ConfigureIdentified("measure_reading");
        reading.Ignore(record => record.Figures);
        reading.Ignore(record => record.Shown);
        reading.Property(record => record.Period).HasJson();
        reading.Property(record => record.Value).HasColumnType("numeric");
        reading.Property(record => record.Withheld).HasJson();
        reading.Property(record => record.Comparator).HasJson();
        reading.Property(record => record.AlsoPrinted).HasJson();
        reading.Property(record => record.Grade).HasJson();
        reading.Property(record => record.PrintedChange).HasMaxLength(Root.LongestTitle);
        reading.Property(record => record.Corrections).HasJson();
        reading.HasOne<Measure>().WithMany().HasForeignKey(record => record.MeasureId).OnDelete(DeleteBehavior.Restrict);
        reading.HasOne<PoliceArea>().WithMany().HasForeignKey(record => record.AreaId).OnDelete(DeleteBehavior.Restrict);
        reading.HasIndex(record => new { record.AreaId, record.Id });
        reading.HasIndex(record => new
        {
            record.MeasureId,
            record.PeriodEnd,
            record.Id,
        });
        reading.HasIndex(record => new
        {
            record.MeasureId,
            record.AreaId,
            record.PeriodEnd,
            record.Id,
        });
        reading
            .HasIndex(
                record => new
                {
                    record.MeasureId,
                    record.AreaId,
                    record.PeriodEnd,
                },
                "one_end"
            )
            .IsUnique()
            .HasFilter("retraction_at is null and period_kind = 'TwelveMonthsEnding'")
            .HasDatabaseName(BrokenConstraints.EndIsFree);
    }
}

internal sealed class PerformanceConcernConfiguration : IEntityTypeConfiguration<PerformanceConcern>
{
    public void Configure(EntityTypeBuilder<PerformanceConcern> exception)
    {
        exception.ConfigureIdentified("performance_exception");
        exception.Ignore(record => record.CanReopen);
        exception.Property(record => record.Title).HasMaxLength(Root.LongestTitle);
        exception.Property(record => record.Narrative).HasMaxLength(Root.LongestText);
        exception.Property(record => record.ClosedReason).HasMaxLength(Root.LongestText);
        exception.Property(record => record.ReopenedReason).HasMaxLength(Root.LongestText);
        exception.Property(record => record.CommitmentIds).HasJson();
        exception.Property(record => record.ActionPlan).HasJson();
        exception.HasOne<PoliceArea>().WithMany().HasForeignKey(record => record.AreaId).OnDelete(DeleteBehavior.Restrict);
        exception.HasOne<Measure>().WithMany().HasForeignKey(record => record.MeasureId).OnDelete(DeleteBehavior.Restrict);
        exception.HasOne<MeasureReading>().WithMany().HasForeignKey(record => record.ReadingId).OnDelete(DeleteBehavior.Restrict);
        exception.HasOne<ScrutinyMeeting>().WithMany().HasForeignKey(record => record.MeetingId).OnDelete(DeleteBehavior.Restrict);
        exception.HasIndex(record => new { record.AreaId, record.Id });
        exception.HasIndex(record => new { record.RaisedOn, record.Id });
        exception.HasIndex(record => new { record.MeasureId, record.Id });
        exception.HasIndex(record => record.ReadingId);
        exception.HasIndex(record => new { record.MeetingId, record.Id });
    }
}

internal sealed class IndicatorSetConfiguration : IEntityTypeConfiguration<IndicatorSet>
{
    public void Configure(EntityTypeBuilder<IndicatorSet> set)
    {
        set.ConfigureIdentified("indicator_set");
        set.Ignore(record => record.IsComparable);
        set.Property(record => record.Title).HasMaxLength(Root.LongestTitle);
        set.Property(record => record.Period).HasJson();
        set.Property(record => record.PrintedPeriod).HasMaxLength(Root.LongestTitle);
        set.Property(record => record.Totals).HasJson();
        set.Property(record => record.MeasureIds).HasJson();
        set.HasOne<PoliceArea>().WithMany().HasForeignKey(record => record.AreaId).OnDelete(DeleteBehavior.Restrict);
        set.HasOne<PoliceAndCrimePlan>().WithMany().HasForeignKey(record => record.PlanId).OnDelete(DeleteBehavior.Restrict);
        set.HasOne<Forum>().WithMany().HasForeignKey(record => record.ForumId).OnDelete(DeleteBehavior.Restrict);
        set.HasOne<ScrutinyMeeting>().WithMany().HasForeignKey(record => record.MeetingId).OnDelete(DeleteBehavior.Restrict);
        set.HasIndex(record => new { record.AreaId, record.Id });
        set.HasIndex(record => record.PlanId);
        set.HasIndex(record => record.ForumId);
        set.HasIndex(record => record.MeetingId);
    }
}
