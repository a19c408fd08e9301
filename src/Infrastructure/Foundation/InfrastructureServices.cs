using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using PlanAccountability.Application.Access;
using PlanAccountability.Application.Imports;
using PlanAccountability.Application.PanelReviews;
using PlanAccountability.Application.Performance;
using PlanAccountability.Infrastructure.Access;
using PlanAccountability.Infrastructure.Idempotency;
using PlanAccountability.Infrastructure.Imports;
using PlanAccountability.Infrastructure.Organisations;
using PlanAccountability.Infrastructure.PanelReviews;
using PlanAccountability.Infrastructure.Performance;
using PlanAccountability.Infrastructure.Scrutiny;

namespace PlanAccountability.Infrastructure.Foundation;

/// <summary>Registers the record in PostgreSQL.</summary>
public static class InfrastructureServices
{
    /// <summary>The name of the connection string.</summary>
    public const string ConnectionName = "PlanAccountability";

    /// <summary>Adds the database and what works on it.</summary>
    /// <param name="services">Where to add it.</param>
    /// <param name="connectionString">How to reach PostgreSQL.</param>
    public static IServiceCollection AddInfrastructure(this IServiceCollection services, string connectionString)
    {
        services.AddSingleton(_ => NpgsqlDataSource.Create(Bounded(connectionString)));
        services.AddKeyedSingleton(FeedWatch.Connection, (_, _) => NpgsqlDataSource.Create(Single(connectionString)));
        services.AddSingleton<FeedWatch>();
        services.AddScoped<ImportInProgress>();
        services.AddScoped<ChangeRecordInterceptor>();
        services.AddSingleton<LostConnections>();
        services.AddSingleton<OwnCommits>();
        services.AddSingleton<MeetingProjectionsInterceptor>();
        services.AddDbContext<PlanAccountabilityDb>(
            (provider, options) =>
                options
                    .Configured(postgres => postgres.UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>()))
                    .AddInterceptors(
                        provider.GetRequiredService<ChangeRecordInterceptor>(),
                        provider.GetRequiredService<MeetingProjectionsInterceptor>(),
                        provider.GetRequiredService<LostConnections>(),
                        provider.GetRequiredService<OwnCommits>()
                    )
        );
        services.AddScoped<IPlanAccountabilityDb>(provider => provider.GetRequiredService<PlanAccountabilityDb>());
        services.AddScoped<ApiKeys>();
        services.AddScoped<ClientGrants>();
        services.AddSingleton<IFeedPositions, FeedPositions>();
        services.AddSingleton<IReferenceSearch, ReferenceSearch>();
        services.AddSingleton<IWriteLocks, WriteLocks>();
        services.AddSingleton<IStoredResponses, StoredResponses>();
        services.AddSingleton<IRecommendationSubjects, RecommendationSubjects>();
        services.AddSingleton<IConcernSubjects, ConcernSubjects>();
        services.AddSingleton<ApiKeyUsage>();
        services.AddScoped<Registration>();
        services.AddScoped<IStandingAdmins, StandingAdmins>();
        services.AddSingleton<IImportLocks, ImportLocks>();
        services.AddSingleton<ISnapshots, Snapshots>();
        services.AddSingleton<ImportQueue>();
        services.AddSingleton<IChartDrawing, ChartDrawing>();
        return services;
    }

    /// <summary>The most connections of one process, unless the connection string says how many: a server has 100 as it comes, for all of
    /// its clients.</summary>
    private const int UsualPoolSize = 50;

    private static string Bounded(string connectionString)
    {
        var connection = new NpgsqlConnectionStringBuilder(connectionString);
        if (!connection.Keys.Cast<string>().Contains("Maximum Pool Size"))
            connection.MaxPoolSize = UsualPoolSize;
        return connection.ConnectionString;
    }

    private static string Single(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString) { MinPoolSize = 0, MaxPoolSize = 1 }.ConnectionString;

    /// <summary>What holds for the database whoever opens it.</summary>
    internal static DbContextOptionsBuilder Configured(
        this DbContextOptionsBuilder options,
        Func<DbContextOptionsBuilder, DbContextOptionsBuilder> connect
    ) =>
        connect(options)
            .UseSnakeCaseNamingConvention()
            .UseAsyncSeeding((context, _, cancellationToken) => ReferenceData.LoadAsync((IPlanAccountabilityDb)context, cancellationToken))
            .ConfigureWarnings(warnings =>
                warnings.Log(
                    (CoreEventId.SaveChangesFailed, Microsoft.Extensions.Logging.LogLevel.Debug),
                    (RelationalEventId.CommandError, Microsoft.Extensions.Logging.LogLevel.Debug)
                )
            );
}
