using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlanAccountability.Application.Scrutiny;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.Priorities;
using PlanAccountability.Domain.Scrutiny;
using PlanAccountability.Domain.Sources;
using PlanAccountability.Infrastructure.Foundation;

namespace PlanAccountability.Infrastructure.Scrutiny;

internal sealed class ScrutinyMeetingConfiguration : IEntityTypeConfiguration<ScrutinyMeeting>
{
    public void Configure(EntityTypeBuilder<ScrutinyMeeting> meeting)
    {
        meeting.ConfigureIdentified("scrutiny_meeting");
        meeting.Property(record => record.Visibility);
        meeting.Ignore(record => record.IsSettled);
        meeting.Ignore(record => record.WasHeld);
        meeting.ComplexProperty(record => record.Forum, forum => forum.Property(value => value.Name).HasMaxLength(Root.LongestTitle));
        meeting.Property(record => record.Chair).HasMaxLength(Root.LongestTitle);
        meeting.Property(record => record.Attendees).HasJson();
        meeting.Property(record => record.AgendaItems).HasJson();
        meeting.Property(record => record.MinutesUrl).HasMaxLength(2_000);
        meeting.Property(record => record.CancellationReason).HasMaxLength(Root.LongestText);
        meeting.HasOne<PoliceArea>().WithMany().HasForeignKey(record => record.AreaId).OnDelete(DeleteBehavior.Restrict);
        meeting.HasOne<SourceDocument>().WithMany().HasForeignKey(record => record.MinutesDocumentId).OnDelete(DeleteBehavior.Restrict);
        meeting.HasIndex(record => new { record.HeldOn, record.Id });
        meeting.HasIndex(record => new { record.AreaId, record.HeldOn, record.Id });
    }
}

internal sealed class ExaminationConfiguration : IEntityTypeConfiguration<Examination>
{
    public void Configure(EntityTypeBuilder<Examination> examination)
    {
        examination.ToTable("examination");
        examination.HasKey(line => new { line.AgendaItemId, line.SubjectId });
        examination.Ignore(line => line.Key);
        examination.Property(line => line.AssuranceLabel).HasMaxLength(Root.LongestTitle);
        examination.HasOne<ScrutinyMeeting>().WithMany().HasForeignKey(line => line.MeetingId).OnDelete(DeleteBehavior.Cascade);
        examination.HasOne<AccountabilityCommitment>().WithMany().HasForeignKey(line => line.CommitmentId).OnDelete(DeleteBehavior.Restrict);
        examination.HasOne<Priority>().WithMany().HasForeignKey(line => line.PriorityId).OnDelete(DeleteBehavior.Restrict);
        examination.HasIndex(line => line.MeetingId);
        examination.HasIndex(line => new { line.CommitmentId, line.HeldOn });
        examination.HasIndex(line => new { line.PriorityId, line.HeldOn });
    }
}

internal sealed class QuestionLineConfiguration : IEntityTypeConfiguration<QuestionLine>
{
    public void Configure(EntityTypeBuilder<QuestionLine> question)
    {
        question.ToTable("scrutiny_question");
        question.HasKey(line => line.Id);
        question.Property(line => line.Id).ValueGeneratedNever();
        question.Ignore(line => line.Key);
        question.Property(line => line.Item).HasJson();
        question.Property(line => line.Question).HasJson();
        question.HasOne<ScrutinyMeeting>().WithMany().HasForeignKey(line => line.MeetingId).OnDelete(DeleteBehavior.Cascade);
        question.HasOne<PoliceArea>().WithMany().HasForeignKey(line => line.AreaId).OnDelete(DeleteBehavior.Restrict);
        question.HasIndex(line => line.MeetingId);
        question.HasIndex(line => new { line.AreaId, line.Id });
        question.HasIndex(line => new { line.DueOn, line.Id }).HasFilter("not is_answered");
        question.HasIndex(line => line.Id, "late").HasFilter("days_late is not null").HasDatabaseName("ix_scrutiny_question_late");
    }
}

internal sealed class ActionLineConfiguration : IEntityTypeConfiguration<ActionLine>
{
    public void Configure(EntityTypeBuilder<ActionLine> action)
    {
        action.ToTable("scrutiny_action");
        action.HasKey(line => line.Id);
        action.Property(line => line.Id).ValueGeneratedNever();
        action.Ignore(line => line.Key);
        action.Property(line => line.Item).HasJson();
        action.Property(line => line.Action).HasJson();
        action.HasOne<ScrutinyMeeting>().WithMany().HasForeignKey(line => line.MeetingId).OnDelete(DeleteBehavior.Cascade);
        action.HasOne<PoliceArea>().WithMany().HasForeignKey(line => line.AreaId).OnDelete(DeleteBehavior.Restrict);
        action.HasIndex(line => line.MeetingId);
        action.HasIndex(line => new { line.AreaId, line.Id });
        action.HasIndex(line => new { line.DueOn, line.Id }).HasFilter("not is_closed");
        action.HasIndex(line => line.Id, "late").HasFilter("days_late is not null").HasDatabaseName("ix_scrutiny_action_late");
    }
}
