using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Imports;
using PlanAccountability.Application.Scrutiny;
using PlanAccountability.Domain.Access;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Performance;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Priorities;
using PlanAccountability.Domain.Scrutiny;
using PlanAccountability.Domain.Sources;

namespace PlanAccountability.Infrastructure.Foundation;

/// <summary>The record in PostgreSQL.</summary>
public sealed class PlanAccountabilityDb(DbContextOptions<PlanAccountabilityDb> options) : DbContext(options), IPlanAccountabilityDb
{
    /// <inheritdoc/>
    public DbSet<PoliceArea> Areas => Set<PoliceArea>();

    /// <inheritdoc/>
    public DbSet<LocalPolicingBody> PolicingBodies => Set<LocalPolicingBody>();

    /// <inheritdoc/>
    public DbSet<TermOfOffice> TermsOfOffice => Set<TermOfOffice>();

    /// <inheritdoc/>
    public DbSet<Panel> Panels => Set<Panel>();

    /// <inheritdoc/>
    public DbSet<Organisation> Organisations => Set<Organisation>();

    /// <inheritdoc/>
    public DbSet<SourceDocument> SourceDocuments => Set<SourceDocument>();

    /// <inheritdoc/>
    public DbSet<PoliceAndCrimePlan> Plans => Set<PoliceAndCrimePlan>();

    /// <inheritdoc/>
    public DbSet<PlanVersion> PlanVersions => Set<PlanVersion>();

    /// <inheritdoc/>
    public DbSet<Priority> Priorities => Set<Priority>();

    /// <inheritdoc/>
    public DbSet<AccountabilityCommitment> Commitments => Set<AccountabilityCommitment>();

    /// <inheritdoc/>
    public DbSet<ProgressReport> ProgressReports => Set<ProgressReport>();

    /// <inheritdoc/>
    public DbSet<Acceptance> Acceptances => Set<Acceptance>();

    /// <inheritdoc/>
    public DbSet<PanelReview> PanelReviews => Set<PanelReview>();

    /// <inheritdoc/>
    public DbSet<PanelRecommendation> PanelRecommendations => Set<PanelRecommendation>();

    /// <inheritdoc/>
    public DbSet<Measure> Measures => Set<Measure>();

    /// <inheritdoc/>
    public DbSet<MeasureReading> MeasureReadings => Set<MeasureReading>();

    /// <inheritdoc/>
    public DbSet<PerformanceConcern> PerformanceConcerns => Set<PerformanceConcern>();

    /// <inheritdoc/>
    public DbSet<ScrutinyMeeting> ScrutinyMeetings => Set<ScrutinyMeeting>();

    /// <inheritdoc/>
    public DbSet<ExaminationProjection> Examinations => Set<ExaminationProjection>();

    /// <inheritdoc/>
    public DbSet<QuestionProjection> ScrutinyQuestions => Set<QuestionProjection>();

    /// <inheritdoc/>
    public DbSet<ActionProjection> ScrutinyActions => Set<ActionProjection>();

    /// <inheritdoc/>
    public DbSet<ChangeRecord> Changes => Set<ChangeRecord>();

    /// <inheritdoc/>
    public DbSet<ImportBatch> Imports => Set<ImportBatch>();

    /// <inheritdoc/>
    public DbSet<ApiClient> ApiClients => Set<ApiClient>();

    /// <inheritdoc/>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        catch (DbUpdateException failure) when (BrokenConstraints.Translate(failure) is var meaning && meaning != failure)
        {
            throw BrokenConstraints.WithRecords(meaning, failure);
        }
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        RecordConventions.Apply(configurationBuilder);

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(PlanAccountabilityDb).Assembly);
}
