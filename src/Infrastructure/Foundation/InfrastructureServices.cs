using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using PlanAccountability.Application.Access;
using PlanAccountability.Application.Accountability;
using PlanAccountability.Application.AnnualReports;
using PlanAccountability.Application.Charts;
using PlanAccountability.Application.Commitments;
using PlanAccountability.Application.Decisions;
using PlanAccountability.Application.Evidence;
using PlanAccountability.Application.Imports;
using PlanAccountability.Application.Inspections;
using PlanAccountability.Application.Money;
using PlanAccountability.Application.PanelReviews;
using PlanAccountability.Application.Panels;
using PlanAccountability.Application.Performance;
using PlanAccountability.Application.Plans;
using PlanAccountability.Application.Search;
using PlanAccountability.Infrastructure.Access;
using PlanAccountability.Infrastructure.Accountability;
using PlanAccountability.Infrastructure.AnnualReports;
using PlanAccountability.Infrastructure.Charts;
using PlanAccountability.Infrastructure.Commitments;
using PlanAccountability.Infrastructure.Decisions;
using PlanAccountability.Infrastructure.Idempotency;
using PlanAccountability.Infrastructure.Imports;
using PlanAccountability.Infrastructure.Inspections;
using PlanAccountability.Infrastructure.Money;
using PlanAccountability.Infrastructure.Organisations;
using PlanAccountability.Infrastructure.PanelReviews;
using PlanAccountability.Infrastructure.Panels;
using PlanAccountability.Infrastructure.Performance;
using PlanAccountability.Infrastructure.Plans;
using PlanAccountability.Infrastructure.Precepts;
using PlanAccountability.Infrastructure.Scrutiny;
using PlanAccountability.Infrastructure.Search;

namespace PlanAccountability.Infrastructure.Foundation;

/// <summary>Registers the record in PostgreSQL.</summary>
public static class InfrastructureServices
{
    /// <summary>The name of the connection string.</summary>
    public const string ConnectionName = "PlanAccountability";

    /// <summary>Adds the database and what works on it.</summary>
    /// <param name="services">Where to add it.</param>
    /// <param name="connectionString">How to reach PostgreSQL.</param>
    /// <param name="readsStandby">Whether standbys among its hosts may be read.</param>
    public static IServiceCollection AddInfrastructure(this IServiceCollection services, string connectionString, bool readsStandby = false)
    {
        services.AddSingleton(_ => DatabaseHosts.Open(ConnectionDefaults.AddedTo(connectionString), readsStandby));
        services.AddSingleton(provider => provider.GetRequiredService<DatabaseHosts>().Primary);
        services.AddKeyedSingleton(
            DatabaseHosts.ReadingConnections,
            (provider, _) => provider.GetRequiredService<DatabaseHosts>().Readings
        );
        services.AddKeyedSingleton(
            FeedWatch.Connection,
            (_, _) => DatabaseHosts.Open(ConnectionDefaults.AddedTo(connectionString, connections: 1)).Primary
        );
        services.AddSingleton<StandbyTurns>();
        services.AddScoped<StandbyReadings>();
        services.AddSingleton<FeedWatch>();
        services.AddScoped<ImportInProgress>();
        services.AddScoped<ChangeRecordInterceptor>();
        services.AddScoped<WriteLocks>();
        services.AddScoped<IWriteLocks>(provider => provider.GetRequiredService<WriteLocks>());
        services.AddSingleton<LostConnections>();
        services.AddSingleton<OwnCommits>();
        services.AddScoped<SearchTextInterceptor>();
        services.AddSingleton<MeetingProjectionsInterceptor>();
        services.AddSingleton<ReviewsOfVersionsInterceptor>();
        services.AddSingleton<ReviewsOfPreceptsInterceptor>();
        services.AddDbContext<PlanAccountabilityDb>(
            (provider, options) =>
                options
                    .Configured(postgres => postgres.UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>()))
                    .AddInterceptors(
                        provider.GetRequiredService<ChangeRecordInterceptor>(),
                        provider.GetRequiredService<MeetingProjectionsInterceptor>(),
                        provider.GetRequiredService<ReviewsOfVersionsInterceptor>(),
                        provider.GetRequiredService<ReviewsOfPreceptsInterceptor>(),
                        provider.GetRequiredService<SearchTextInterceptor>(),
                        provider.GetRequiredService<WriteLocks>(),
                        provider.GetRequiredService<LostConnections>(),
                        provider.GetRequiredService<OwnCommits>(),
                        PlacesInQueries.Instance
                    )
        );
        services.AddScoped<OpenedRecord>();
        services.AddScoped<IPlanAccountabilityDb>(provider => provider.GetRequiredService<PlanAccountabilityDb>());
        services.AddScoped(provider => new Lazy<IPlanAccountabilityDb>(provider.GetRequiredService<IPlanAccountabilityDb>));
        services.AddSingleton<ApiKeyQuery>();
        services.AddScoped<ApiKeys>();
        services.AddScoped<ClientGrants>();
        services.AddSingleton<IFeedPositions, FeedPositions>();
        services.AddSingleton<IReferenceSearch, ReferenceSearch>();
        services.AddSingleton<IStoredResponses, StoredResponses>();
        services.AddSingleton<IRecommendationSubjects, RecommendationSubjects>();
        services.AddSingleton<IConcernSubjects, ConcernSubjects>();
        services.AddSingleton<IContributionSubjects, ContributionSubjects>();
        services.AddSingleton<IMeetingsOfPanels, MeetingsOfPanels>();
        services.AddSingleton<IDecisionSubjects, DecisionSubjects>();
        services.AddSingleton<IGrantLists, GrantLists>();
        services.AddSingleton<IDoubtfulReadings, DoubtfulReadings>();
        services.AddSingleton<IHeldReadings, HeldReadings>();
        services.AddScoped<IGrantTotalsReader, GrantTotalsReader>();
        services.AddSingleton<ApiKeyUsage>();
        services.AddScoped<Registration>();
        services.AddScoped<IStandingAdmins, StandingAdmins>();
        services.AddSingleton<IImportLocks, ImportLocks>();
        services.AddSingleton<ISnapshots, Snapshots>();
        services.AddSingleton<ImportQueue>();
        services.AddSingleton<IChartDrawing, ChartDrawing>();
        services.AddSingleton<IFinancialChartDrawing, FinancialChartDrawing>();
        services.AddSingleton<IBarChartDrawing, BarChartDrawing>();
        services.AddScoped<IComparisonReader, ComparisonReader>();
        services.AddScoped<RoundTrips>();
        services.AddSingleton<NameCache>();
        services.AddScoped<INameReader, NameReader>();
        services.AddScoped<IPlanReader, PlanReader>();
        services.AddScoped<IVersionReader, VersionReader>();
        services.AddScoped<ICommitmentReader, CommitmentReader>();
        services.AddScoped<IMatrixReader, MatrixReader>();
        services.AddScoped<IMeasureReader, MeasureReader>();
        services.AddScoped<IAnnualReportClaims, AnnualReportClaims>();
        services.AddScoped<IChangeReader, ChangeReader>();
        services.AddScoped<IOverdueResponseReader, OverdueResponseReader>();
        services.AddScoped<IInspectionSubjects, InspectionSubjects>();
        services.AddScoped<IInspectionCommentRegister, InspectionCommentRegister>();
        services.AddScoped<IIrregularityReader, IrregularityReader>();
        services.AddScoped<ISearchReader, SearchReader>();
        return services;
    }

    /// <summary>What holds for the database whoever opens it.</summary>
    internal static DbContextOptionsBuilder Configured(
        this DbContextOptionsBuilder options,
        Func<DbContextOptionsBuilder, DbContextOptionsBuilder> connect
    ) =>
        connect(options)
            .UseSnakeCaseNamingConvention()
            .ReplaceService<IDatabase, CopyingDatabase>()
            .UseAsyncSeeding(
                async (context, _, cancellationToken) =>
                {
                    await ReferenceData.LoadAsync((IPlanAccountabilityDb)context, cancellationToken);
                    await MeetingProjections.WriteMissingAsync(context, cancellationToken);
                }
            )
            .ConfigureWarnings(warnings =>
                warnings.Log(
                    (CoreEventId.SaveChangesFailed, Microsoft.Extensions.Logging.LogLevel.Debug),
                    (RelationalEventId.CommandError, Microsoft.Extensions.Logging.LogLevel.Debug)
                )
            );
}
