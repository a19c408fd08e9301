using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.Panels;
using PlanAccountability.Infrastructure.Foundation;
using PlanAccountability.Infrastructure.Scrutiny;

namespace PlanAccountability.Infrastructure.Panels;

internal sealed class PanelMemberConfiguration : IEntityTypeConfiguration<PanelMember>
{
    public void Configure(EntityTypeBuilder<PanelMember> member)
    {
        member.ConfigureIdentified("panel_member");
        member.Property(record => record.Name).HasMaxLength(Root.LongestTitle);
        member.Property(record => record.Body).HasMaxLength(Root.LongestTitle);
        member.HasOne<PoliceArea>().WithMany().HasForeignKey(record => record.AreaId).OnDelete(DeleteBehavior.Restrict);
        member.HasOne<Panel>().WithMany().HasForeignKey(record => record.PanelId).OnDelete(DeleteBehavior.Restrict);
        member.HasIndex(record => new { record.AreaId, record.Id });
        member.HasIndex(record => new { record.PanelId, record.Id });
        member.HasIndex(record => new { record.Name, record.Id });
    }
}

internal sealed class PanelMeetingConfiguration : IEntityTypeConfiguration<PanelMeeting>
{
    public void Configure(EntityTypeBuilder<PanelMeeting> meeting)
    {
        meeting.ConfigureMeeting("panel_meeting", BrokenConstraints.PanelMeetingContinuedOnce);
        meeting.Property(record => record.PanelIds).HasJson();
        meeting.Property(record => record.Title).HasMaxLength(Root.LongestTitle);
        meeting.Property(record => record.Attendance).HasJson();
        meeting.Property(record => record.Quorum).HasJson();
        meeting.HasIndex(record => record.PanelIds).HasMethod("gin");
        meeting.HasIndex(record => record.Id, "irregular").HasFilter("is_irregular").HasDatabaseName("ix_panel_meeting_irregular");
    }
}
