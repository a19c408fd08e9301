using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;
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

namespace PlanAccountability.Application.Foundation;

/// <summary>The record: a set for each root. Loading a root loads all of it; every save leaves a change record.</summary>
public interface IPlanAccountabilityDb
{
    /// <summary>Police areas.</summary>
    DbSet<PoliceArea> Areas { get; }

    /// <summary>Local policing bodies.</summary>
    DbSet<LocalPolicingBody> PolicingBodies { get; }

    /// <summary>Terms of office.</summary>
    DbSet<TermOfOffice> TermsOfOffice { get; }

    /// <summary>Panels.</summary>
    DbSet<Panel> Panels { get; }

    /// <summary>Organisations.</summary>
    DbSet<Organisation> Organisations { get; }

    /// <summary>Source documents.</summary>
    DbSet<SourceDocument> SourceDocuments { get; }

    /// <summary>Police and crime plans.</summary>
    DbSet<PoliceAndCrimePlan> Plans { get; }

    /// <summary>Versions of plans.</summary>
    DbSet<PlanVersion> PlanVersions { get; }

    /// <summary>Priorities.</summary>
    DbSet<Priority> Priorities { get; }

    /// <summary>Commitments.</summary>
    DbSet<AccountabilityCommitment> Commitments { get; }

    /// <summary>Progress reports.</summary>
    DbSet<ProgressReport> ProgressReports { get; }

    /// <summary>Acceptances.</summary>
    DbSet<Acceptance> Acceptances { get; }

    /// <summary>Panel reviews.</summary>
    DbSet<PanelReview> PanelReviews { get; }

    /// <summary>Recommendations of panels.</summary>
    DbSet<PanelRecommendation> PanelRecommendations { get; }

    /// <summary>Measures.</summary>
    DbSet<Measure> Measures { get; }

    /// <summary>Readings of measures.</summary>
    DbSet<MeasureReading> MeasureReadings { get; }

    /// <summary>Performance that was called out.</summary>
    DbSet<PerformanceConcern> PerformanceConcerns { get; }

    /// <summary>Scrutiny meetings.</summary>
    DbSet<ScrutinyMeeting> ScrutinyMeetings { get; }

    /// <summary>What the agendas of meetings examine; written with the meetings, for reading only.</summary>
    DbSet<ExaminationProjection> Examinations { get; }

    /// <summary>The questions of all meetings; written with the meetings, for reading only.</summary>
    DbSet<QuestionProjection> ScrutinyQuestions { get; }

    /// <summary>The actions of all meetings; written with the meetings, for reading only.</summary>
    DbSet<ActionProjection> ScrutinyActions { get; }

    /// <summary>The programs that may call this one.</summary>
    DbSet<ApiClient> ApiClients { get; }

    /// <summary>The change records, which the interceptor writes.</summary>
    DbSet<ChangeRecord> Changes { get; }

    /// <summary>Import batches and their reports.</summary>
    DbSet<ImportBatch> Imports { get; }

    /// <summary>Transactions and savepoints.</summary>
    DatabaseFacade Database { get; }

    /// <summary>What is tracked.</summary>
    ChangeTracker ChangeTracker { get; }

    /// <summary>The tracking of one record.</summary>
    EntityEntry Entry(object entity);

    /// <summary>A set by its type.</summary>
    DbSet<TEntity> Set<TEntity>()
        where TEntity : class;

    /// <summary>Saves what changed, with its change records, in one transaction.</summary>
    Task<int> SaveChangesAsync(CancellationToken cancellationToken);
}
