using Microsoft.EntityFrameworkCore;
using Npgsql;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Access;
using PlanAccountability.Domain.AnnualReports;
using PlanAccountability.Domain.Decisions;
using PlanAccountability.Domain.Evidence;
using PlanAccountability.Domain.Inspections;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Performance;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Precepts;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Infrastructure.Foundation;

/// <summary>Rules across records are database constraints, each named after its rule; a breach comes back as that rule.</summary>
internal static class BrokenConstraints
{
    public const string OnePlanStartsOnADay = "one_plan_starts_on_a_day";
    public const string OneUnissuedVersion = "one_unissued_version_of_a_plan";
    public const string NumberIsFree = "one_version_of_a_number";
    public const string ClientNameIsFree = "one_client_of_a_name";
    public const string OneReviewOfVersion = "one_review_of_a_version";
    public const string RecommendationNumberIsFree = "one_recommendation_of_a_number";
    public const string PeriodsAreApart = "one_reading_of_a_period";
    public const string EndIsFree = "one_reading_of_an_end";
    public const string DaysAreCoveredOnce = "one_statement_of_a_day";
    public const string DecisionNumberIsFree = "one_decision_of_a_number";
    public const string ContinuedOnce = "one_meeting_continues_another";
    public const string CommentsOnce = "one_comment_of_a_report_and_area";
    public const string OnePreceptOfYear = "one_precept_of_a_year";
    public const string PanelMeetingContinuedOnce = "one_panel_meeting_continues_another";
    public const string OneAnnualReport = "one_annual_report_of_a_year";
    public const string KeyPrefixIsFree = "one_key_of_a_prefix";

    private static readonly Dictionary<string, Rule> Rules = new()
    {
        [OnePlanStartsOnADay] = PlanRules.OnePlanStartsOnADay,
        [OneUnissuedVersion] = PlanRules.OneUnissuedVersion,
        [NumberIsFree] = PlanRules.NumberIsFree,
        [ClientNameIsFree] = AccessRules.NameIsFree,
        [OneReviewOfVersion] = ReviewRules.OneReviewOfVersion,
        [RecommendationNumberIsFree] = ReviewRules.NumberIsFree,
        [PeriodsAreApart] = PerformanceRules.PeriodIsFree,
        [EndIsFree] = PerformanceRules.PeriodIsFree,
        [DaysAreCoveredOnce] = CompletenessRules.DaysAreCoveredOnce,
        [DecisionNumberIsFree] = DecisionRules.ReferenceIsFree,
        [ContinuedOnce] = ScrutinyRules.ContinuedOnce,
        [CommentsOnce] = InspectionRules.OneOfReportAndArea,
        [OnePreceptOfYear] = PreceptRules.OneOfYear,
        [PanelMeetingContinuedOnce] = ScrutinyRules.ContinuedOnce,
        [OneAnnualReport] = AnnualReportRules.OneOfYear,
        [KeyPrefixIsFree] = AccessRules.PrefixIsFree,
    };

    private static readonly Rule RefIsFree = Rule.OfOurs("ref-taken", "A record of this type has that ref already.");

    /// <summary>The rules of exclusion constraints. Where two writes break one at the same moment each waits for the other, and PostgreSQL
    /// ends one of both as a deadlock that names no constraint: it is told by what was being saved.</summary>
    private static readonly Dictionary<Type, Rule> Exclusions = new()
    {
        [typeof(MeasureReading)] = PerformanceRules.PeriodIsFree,
        [typeof(CompletenessStatement)] = CompletenessRules.DaysAreCoveredOnce,
    };

    /// <summary>The failed save that was thrown, or null. EF Core wraps one that the database may take the next time.</summary>
    public static DbUpdateException? FailureIn(Exception thrown) =>
        thrown as DbUpdateException ?? (thrown as InvalidOperationException)?.InnerException as DbUpdateException;

    /// <summary>What a failed save means, or the failure itself where it means nothing of ours.</summary>
    public static Exception Translate(DbUpdateException failure) =>
        failure switch
        {
            DbUpdateConcurrencyException => new StaleRevisionException(),
            {
                InnerException: PostgresException
                {
                    SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ExclusionViolation,
                    ConstraintName: { } name
                }
            } when Rules.TryGetValue(name, out var rule) => new BrokenRuleException(rule),
            {
                InnerException: PostgresException
                {
                    SqlState: PostgresErrorCodes.UniqueViolation,
                    ConstraintName: ChangeRecordConfiguration.OncePerRevision
                }
            } => new StaleRevisionException(),
            { InnerException: PostgresException { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: { } name } }
                when name.StartsWith("pk_", StringComparison.Ordinal) => new StaleRevisionException(),
            { InnerException: PostgresException { SqlState: PostgresErrorCodes.UniqueViolation, ConstraintName: { } name } }
                when name.EndsWith("_ref", StringComparison.Ordinal) => new BrokenRuleException(RefIsFree),
            { InnerException: PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected } } when ExclusionOf(failure) is { } rule =>
                new BrokenRuleException(rule),
            {
                InnerException: PostgresException
                {
                    SqlState: PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure
                }
            } => new StaleRevisionException(),
            _ => failure,
        };

    private static Rule? ExclusionOf(DbUpdateException failure) =>
        failure.Entries.Select(entry => Exclusions.GetValueOrDefault(entry.Metadata.ClrType)).FirstOrDefault(rule => rule is not null);

    /// <summary>The records that a failed save was about: an import lays the blame on their rows.</summary>
    public static Exception WithRecords(Exception meaning, DbUpdateException failure) =>
        meaning.About(
            [.. failure.Entries.Select(entry => entry.Entity).OfType<Root>()],
            isLostRace: meaning is StaleRevisionException || (meaning is BrokenRuleException broken && broken.Rule == RefIsFree)
        );
}
