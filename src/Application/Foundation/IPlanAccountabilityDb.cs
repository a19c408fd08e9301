using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;
using PlanAccountability.Application.Imports;
using PlanAccountability.Application.Scrutiny;
using PlanAccountability.Domain.Access;
using PlanAccountability.Domain.AnnualReports;
using PlanAccountability.Domain.Appointments;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Decisions;
using PlanAccountability.Domain.Engagements;
using PlanAccountability.Domain.Evidence;
using PlanAccountability.Domain.Inspections;
using PlanAccountability.Domain.Money;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Panels;
using PlanAccountability.Domain.Performance;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Precepts;
using PlanAccountability.Domain.Priorities;
using PlanAccountability.Domain.Scrutiny;
using PlanAccountability.Domain.Sources;

namespace PlanAccountability.Application.Foundation;

/// <summary>The record: a set for each root. Loading a root loads all of it; every save leaves a change record.</summary>
/// <remarks>The sets are named here alone. What is in the model, and in which table, is said by the configurations.</remarks>
public interface IPlanAccountabilityDb
{
    /// <summary>Police areas.</summary>
    DbSet<PoliceArea> Areas => Set<PoliceArea>();

    /// <summary>Local policing bodies.</summary>
    DbSet<LocalPolicingBody> PolicingBodies => Set<LocalPolicingBody>();

    /// <summary>Ordinary elections of policing bodies.</summary>
    DbSet<OrdinaryElection> OrdinaryElections => Set<OrdinaryElection>();

    /// <summary>Terms of office.</summary>
    DbSet<TermOfOffice> TermsOfOffice => Set<TermOfOffice>();

    /// <summary>Panels.</summary>
    DbSet<Panel> Panels => Set<Panel>();

    /// <summary>Members of panels.</summary>
    DbSet<PanelMember> PanelMembers => Set<PanelMember>();

    /// <summary>Meetings of panels.</summary>
    DbSet<PanelMeeting> PanelMeetings => Set<PanelMeeting>();

    /// <summary>Organisations.</summary>
    DbSet<Organisation> Organisations => Set<Organisation>();

    /// <summary>Source documents.</summary>
    DbSet<SourceDocument> SourceDocuments => Set<SourceDocument>();

    /// <summary>Police and crime plans.</summary>
    DbSet<PoliceAndCrimePlan> Plans => Set<PoliceAndCrimePlan>();

    /// <summary>Versions of plans.</summary>
    DbSet<PlanVersion> PlanVersions => Set<PlanVersion>();

    /// <summary>Priorities.</summary>
    DbSet<Priority> Priorities => Set<Priority>();

    /// <summary>Commitments.</summary>
    DbSet<AccountabilityCommitment> Commitments => Set<AccountabilityCommitment>();

    /// <summary>Progress reports.</summary>
    DbSet<ProgressReport> ProgressReports => Set<ProgressReport>();

    /// <summary>Acceptances.</summary>
    DbSet<Acceptance> Acceptances => Set<Acceptance>();

    /// <summary>Panel reviews.</summary>
    DbSet<PanelReview> PanelReviews => Set<PanelReview>();

    /// <summary>Recommendations of panels.</summary>
    DbSet<PanelRecommendation> PanelRecommendations => Set<PanelRecommendation>();

    /// <summary>Funds.</summary>
    DbSet<Fund> Funds => Set<Fund>();

    /// <summary>Grants and other lines of money.</summary>
    DbSet<GrantAward> GrantAwards => Set<GrantAward>();

    /// <summary>National priorities.</summary>
    DbSet<NationalPriority> NationalPriorities => Set<NationalPriority>();

    /// <summary>Measures.</summary>
    DbSet<Measure> Measures => Set<Measure>();

    /// <summary>Readings of measures.</summary>
    DbSet<MeasureReading> MeasureReadings => Set<MeasureReading>();

    /// <summary>Statements of contribution to the national priorities.</summary>
    DbSet<ContributionStatement> ContributionStatements => Set<ContributionStatement>();

    /// <summary>Performance that was called out.</summary>
    DbSet<PerformanceConcern> PerformanceConcerns => Set<PerformanceConcern>();

    /// <summary>What papers print about all their indicators at once.</summary>
    DbSet<IndicatorSet> IndicatorSets => Set<IndicatorSet>();

    /// <summary>Statements of completeness.</summary>
    DbSet<CompletenessStatement> CompletenessStatements => Set<CompletenessStatement>();

    /// <summary>The facts about which sources disagree.</summary>
    DbSet<Discrepancy> Discrepancies => Set<Discrepancy>();

    /// <summary>Financial plans.</summary>
    DbSet<FinancialPlan> FinancialPlans => Set<FinancialPlan>();

    /// <summary>Precepts.</summary>
    DbSet<Precept> Precepts => Set<Precept>();

    /// <summary>Forums at which somebody is held to account.</summary>
    DbSet<Forum> Forums => Set<Forum>();

    /// <summary>Scrutiny meetings.</summary>
    DbSet<ScrutinyMeeting> ScrutinyMeetings => Set<ScrutinyMeeting>();

    /// <summary>What later meetings and documents report of actions and questions.</summary>
    DbSet<FollowUpEntry> FollowUpEntries => Set<FollowUpEntry>();

    /// <summary>What the agendas of meetings examine; written with the meetings, for reading only.</summary>
    DbSet<ExaminationProjection> Examinations => Set<ExaminationProjection>();

    /// <summary>The questions of all meetings; written with the meetings, for reading only.</summary>
    DbSet<QuestionProjection> ScrutinyQuestions => Set<QuestionProjection>();

    /// <summary>The actions of all meetings; written with the meetings, for reading only.</summary>
    DbSet<ActionProjection> ScrutinyActions => Set<ActionProjection>();

    /// <summary>Decisions.</summary>
    DbSet<Decision> Decisions => Set<Decision>();

    /// <summary>Engagements.</summary>
    DbSet<Engagement> Engagements => Set<Engagement>();

    /// <summary>Hearings on senior appointments and removals.</summary>
    DbSet<ConfirmationHearing> ConfirmationHearings => Set<ConfirmationHearing>();

    /// <summary>Annual reports.</summary>
    DbSet<AnnualReport> AnnualReports => Set<AnnualReport>();

    /// <summary>The programs that may call this one.</summary>
    DbSet<ApiClient> ApiClients => Set<ApiClient>();

    /// <summary>Inspection reports.</summary>
    DbSet<InspectionReport> InspectionReports => Set<InspectionReport>();

    /// <summary>Comments of policing bodies on inspection reports.</summary>
    DbSet<InspectionComment> InspectionComments => Set<InspectionComment>();

    /// <summary>The change records, which the interceptor writes.</summary>
    DbSet<ChangeRecord> Changes => Set<ChangeRecord>();

    /// <summary>Import batches and their reports.</summary>
    DbSet<ImportBatch> Imports => Set<ImportBatch>();

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
