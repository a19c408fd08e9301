using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Infrastructure.Foundation;

namespace PlanAccountability.Infrastructure.Organisations;

internal sealed class PoliceAreaConfiguration : IEntityTypeConfiguration<PoliceArea>
{
    public void Configure(EntityTypeBuilder<PoliceArea> area)
    {
        area.ConfigureRoot("police_area");
        area.HasKey(record => record.Id);
        area.Property(record => record.GssCode).HasMaxLength(9);
        area.Property(record => record.Name).HasMaxLength(Root.LongestTitle);
        area.Property(record => record.ForceName).HasMaxLength(Root.LongestTitle);
        area.Property(record => record.SuccessorIds).HasJson();
    }
}

internal sealed class LocalPolicingBodyConfiguration : IEntityTypeConfiguration<LocalPolicingBody>
{
    public void Configure(EntityTypeBuilder<LocalPolicingBody> body)
    {
        body.ConfigureIdentified("local_policing_body");
        body.Ignore(record => record.Law);
        body.Property(record => record.Name).HasMaxLength(Root.LongestTitle);
        body.HasOne<PoliceArea>().WithMany().HasForeignKey(record => record.AreaId).OnDelete(DeleteBehavior.Restrict);
        body.HasOne<LocalPolicingBody>().WithMany().HasForeignKey(record => record.SuccessorId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class OrdinaryElectionConfiguration : IEntityTypeConfiguration<OrdinaryElection>
{
    public void Configure(EntityTypeBuilder<OrdinaryElection> election)
    {
        election.ConfigureIdentified("ordinary_election");
        election.Ignore(record => record.LastDay);
        election.Property(record => record.Kinds).HasJson();
        election.Property(record => record.AreaIds).HasJson();
        election.Property(record => record.Expected).HasJson();
    }
}

internal sealed class TermOfOfficeConfiguration : IEntityTypeConfiguration<TermOfOffice>
{
    public void Configure(EntityTypeBuilder<TermOfOffice> term)
    {
        term.ConfigureIdentified("term_of_office");
        term.Property(record => record.Holder).HasMaxLength(Root.LongestTitle);
        term.HasOne<LocalPolicingBody>().WithMany().HasForeignKey(record => record.BodyId).OnDelete(DeleteBehavior.Restrict);
        term.HasOne<PoliceArea>().WithMany().HasForeignKey(record => record.AreaId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PanelConfiguration : IEntityTypeConfiguration<Panel>
{
    public void Configure(EntityTypeBuilder<Panel> panel)
    {
        panel.ConfigureIdentified("panel");
        panel.Property(record => record.Name).HasMaxLength(Root.LongestTitle);
        panel.Property(record => record.HostAuthority).HasMaxLength(Root.LongestTitle);
        panel.HasOne<PoliceArea>().WithMany().HasForeignKey(record => record.AreaId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class OrganisationConfiguration : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> organisation)
    {
        organisation.ConfigureIdentified("organisation");
        organisation.Property(record => record.Name).HasMaxLength(Root.LongestTitle);
        organisation.Property(record => record.Website).HasMaxLength(2_000);
    }
}
