using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlanAccountability.Application.Scrutiny;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.Panels;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Priorities;
using PlanAccountability.Domain.Scrutiny;
using PlanAccountability.Domain.Sources;
using PlanAccountability.Infrastructure.Foundation;

namespace PlanAccountability.Infrastructure.Scrutiny;

/// <summary>No foreign key to its successor: of two in one file either may be stored first, and no record is ever deleted.</summary>
internal sealed class ForumConfiguration : IEntityTypeConfiguration<Forum>
{
    public void Configure(EntityTypeBuilder<Forum> forum)
    {
        forum.ConfigureIdentified("forum");
        forum.Property(record => record.Name).HasMaxLength(Root.LongestTitle);
        forum.Property(record => record.Cadence).HasMaxLength(Root.LongestTitle);
        forum.Property(record => record.Purpose).HasMaxLength(Root.LongestText);
        forum.Property(record => record.Remit).HasJson();
        forum.Property(record => record.Members).HasJson();
        forum.Property(record => record.Procedure).HasJson();
        forum.Property(record => record.PapersUrl).HasMaxLength(2_000);
        forum.Property(record => record.DocumentIds).HasJson();
        forum.Property(record => record.Pauses).HasJson();
        forum.Property(record => record.AssuranceScale).HasJson();
        forum.HasOne<PoliceArea>().WithMany().HasForeignKey(record => record.AreaId).OnDelete(DeleteBehavior.Restrict);
        forum.HasIndex(record => new { record.AreaId, record.Id });
        forum.HasIndex(record => new { record.Name, record.Id });
    }
}

internal sealed class ScrutinyMeetingConfiguration : IEntityTypeConfiguration<ScrutinyMeeting>
{
    public void Configure(EntityTypeBuilder<ScrutinyMeeting> meeting)
    {
        meeting.ConfigureMeeting("scrutiny_meeting", BrokenConstraints.ContinuedOnce);
        meeting.ComplexProperty(record => record.Forum, forum => forum.Property(value => value.Name).HasMaxLength(Root.LongestTitle));
        meeting.Property(record => record.Chair).HasMaxLength(Root.LongestTitle);
        meeting.Property(record => record.Attendees).HasJson();
        meeting.HasOne<Forum>().WithMany().HasForeignKey(record => record.ForumId).OnDelete(DeleteBehavior.Restrict);
        meeting.HasIndex(record => new { record.ForumId, record.HeldOn });
    }
}

/// <summary>What is stored alike of all kinds of meeting. No foreign keys to other meetings: of two in one file either may be stored first,
/// and no record is ever deleted.</summary>
internal static class MeetingConfigurations
{
    public static void ConfigureMeeting<TMeeting>(this EntityTypeBuilder<TMeeting> meeting, string table, string continuedOnce)
        where TMeeting : Meeting<TMeeting>
    {
        meeting.ConfigureIdentified(table);
        meeting.Property(record => record.Visibility);
        meeting.Ignore(record => record.MeetingKey);
        meeting.Ignore(record => record.IsSettled);
        meeting.Ignore(record => record.WasHeld);
        meeting.Ignore(record => record.SameParts);
        meeting.Property(record => record.StartsAt).HasMaxLength(TimeOfDay.Length);
        meeting.Property(record => record.EndsAt).HasMaxLength(TimeOfDay.Length);
        meeting.Property(record => record.Venue).HasMaxLength(Root.LongestTitle);
        meeting.Property(record => record.Papers).HasJson().HasDefaultValueSql("'[]'");
        meeting.Property(record => record.Amendments).HasJson().HasDefaultValueSql("'[]'");
        meeting
            .HasIndex(record => record.ContinuesId)
            .IsUnique()
            .HasFilter("retraction_at is null and continues_id is not null")
            .HasDatabaseName(continuedOnce);
        meeting.Property(record => record.AgendaItems).HasJson();
        meeting.Property(record => record.WatchUrl).HasMaxLength(2_000);
        meeting.Property(record => record.MinutesUrl).HasMaxLength(2_000);
        meeting.Property(record => record.CancellationReason).HasMaxLength(Root.LongestText);
        meeting.HasOne<PoliceArea>().WithMany().HasForeignKey(record => record.AreaId).OnDelete(DeleteBehavior.Restrict);
        meeting.HasOne<SourceDocument>().WithMany().HasForeignKey(record => record.MinutesDocumentId).OnDelete(DeleteBehavior.Restrict);
        meeting.HasIndex(record => new { record.HeldOn, record.Id });
        meeting.HasIndex(record => new
        {
            record.AreaId,
            record.HeldOn,
            record.Id,
        });
    }
}

internal sealed class FollowUpEntryConfiguration : IEntityTypeConfiguration<FollowUpEntry>
{
    public void Configure(EntityTypeBuilder<FollowUpEntry> entry)
    {
        entry.ConfigureIdentified("follow_up_entry");
        entry.ToTable(table =>
            table.HasCheckConstraint("ck_raised_at_one_meeting", "num_nonnulls(raised_at_id, raised_at_panel_meeting_id) = 1")
        );
        entry.Ignore(record => record.SubjectId);
        entry.Ignore(record => record.RaisedAt);
        entry.Ignore(record => record.ReportedAt);
        entry.Property(record => record.On).HasColumnName("happened_on");
        entry.Property(record => record.Note).HasMaxLength(Root.LongestText);
        entry.Property(record => record.Owners).HasJson();
        entry.Property(record => record.Answer).HasMaxLength(Root.LongestText);
        entry.HasOne<PoliceArea>().WithMany().HasForeignKey(record => record.AreaId).OnDelete(DeleteBehavior.Restrict);
        entry.HasOne<ScrutinyMeeting>().WithMany().HasForeignKey(record => record.RaisedAtId).OnDelete(DeleteBehavior.Restrict);
        entry.HasOne<PanelMeeting>().WithMany().HasForeignKey(record => record.RaisedAtPanelMeetingId).OnDelete(DeleteBehavior.Restrict);
        entry.HasOne<ScrutinyMeeting>().WithMany().HasForeignKey(record => record.MeetingId).OnDelete(DeleteBehavior.Restrict);
        entry.HasOne<PanelMeeting>().WithMany().HasForeignKey(record => record.PanelMeetingId).OnDelete(DeleteBehavior.Restrict);
        entry.HasIndex(record => new { record.AreaId, record.Id });
        entry.HasIndex(record => record.RaisedAtId);
        entry.HasIndex(record => record.RaisedAtPanelMeetingId);
        entry.HasIndex(record => record.MeetingId);
        entry.HasIndex(record => record.PanelMeetingId);
        entry.HasIndex(record => new { record.ActionId, record.Id });
        entry.HasIndex(record => new { record.QuestionId, record.Id });
    }
}

/// <summary>No foreign key to its meeting, which is one of two kinds: no record is ever deleted.</summary>
internal sealed class ExaminationProjectionConfiguration : IEntityTypeConfiguration<ExaminationProjection>
{
    public void Configure(EntityTypeBuilder<ExaminationProjection> examination)
    {
        examination.ToTable("examination");
        examination.HasKey(line => new { line.AgendaItemId, line.SubjectId });
        examination.Ignore(line => line.Key);
        examination.Property(line => line.AssuranceLabel).HasMaxLength(Root.LongestTitle);
        examination
            .HasOne<AccountabilityCommitment>()
            .WithMany()
            .HasForeignKey(line => line.CommitmentId)
            .OnDelete(DeleteBehavior.Restrict);
        examination.HasOne<Priority>().WithMany().HasForeignKey(line => line.PriorityId).OnDelete(DeleteBehavior.Restrict);
        examination.HasOne<PoliceAndCrimePlan>().WithMany().HasForeignKey(line => line.PlanId).OnDelete(DeleteBehavior.Restrict);
        examination.HasIndex(line => line.MeetingId);
        examination.HasIndex(line => new { line.CommitmentId, line.HeldOn });
        examination.HasIndex(line => new { line.PriorityId, line.HeldOn });
        examination.HasIndex(line => new { line.PlanId, line.HeldOn });
    }
}

internal sealed class QuestionProjectionConfiguration()
    : LedgerProjectionConfiguration<QuestionProjection, ScrutinyQuestion>("scrutiny_question")
{
    public override void Configure(EntityTypeBuilder<QuestionProjection> line)
    {
        base.Configure(line);
        line.HasIndex(row => row.Id, "withdrawn").HasFilter("is_withdrawn").HasDatabaseName("ix_scrutiny_question_withdrawn");
    }
}

internal sealed class ActionProjectionConfiguration() : LedgerProjectionConfiguration<ActionProjection, ScrutinyAction>("scrutiny_action")
{
    public override void Configure(EntityTypeBuilder<ActionProjection> line)
    {
        base.Configure(line);
        line.HasIndex(row => row.FollowsFromId).HasFilter("follows_from_id is not null");
    }
}

/// <summary>No foreign key to its meeting, which is one of two kinds: no record is ever deleted.</summary>
internal abstract class LedgerProjectionConfiguration<TLine, TPart>(string table) : IEntityTypeConfiguration<TLine>
    where TLine : LedgerProjection<TPart>
    where TPart : class
{
    public virtual void Configure(EntityTypeBuilder<TLine> line)
    {
        line.ToTable(table);
        line.HasKey(row => row.Id);
        line.Property(row => row.Id).ValueGeneratedNever();
        line.Ignore(row => row.RaisedAt);
        line.Property(row => row.ItemNumber).HasMaxLength(AgendaItem.LongestNumber);
        line.Property(row => row.ItemTitle).HasMaxLength(Root.LongestTitle);
        line.Property(row => row.Part).HasJson();
        line.Property(row => row.EntryCount).HasDefaultValue(0);
        line.HasOne<PoliceArea>().WithMany().HasForeignKey(row => row.AreaId).OnDelete(DeleteBehavior.Restrict);
        line.HasIndex(row => row.MeetingId);
        line.HasIndex(row => row.AgendaItemId);
        line.HasIndex(row => new { row.AreaId, row.Id });
        line.HasIndex(row => row.Id, "of_panels").HasFilter("meeting_kind = 'Panel'").HasDatabaseName($"ix_{table}_of_panels");
        line.HasIndex(row => new { row.DueOn, row.Id }).HasFilter("not is_settled");
        line.HasIndex(row => row.Id, "open").HasFilter("not is_settled").HasDatabaseName($"ix_{table}_open");
        line.HasIndex(row => new { row.AreaId, row.Id }, "open_of_area")
            .HasFilter("not is_settled")
            .HasDatabaseName($"ix_{table}_open_of_area");
        line.HasIndex(row => row.Id, "late").HasFilter("is_settled and days_late is not null").HasDatabaseName($"ix_{table}_late");
    }
}
