using System.Data.Common;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Idempotency;
using PlanAccountability.Api.Tests.Imports;
using PlanAccountability.Infrastructure.Access;
using PlanAccountability.Infrastructure.Foundation;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Faults;

/// <summary>A connection that is lost after a save takes all of it along. EF Core says nothing where that happens while it lets go of a
/// savepoint, and goes on over a new connection.</summary>
public sealed class LosingTheConnection : ImportTest
{
    [Test]
    public async Task After_a_save_does_not_pass_for_a_refusal()
    {
        var (key, body) = (Keyed.NewKey(), Keyed.AnOrganisation("Saved and lost"));

        await Faulty(TestClients.Office).PostJsonAsync("/v1/organisations", body, key: key).ShouldBeAProblem(503, "database-unavailable");

        var again = await Office.PostOnceAsync("/v1/organisations", body, key);
        Assert.That((again.Status, again.IsReplayed), Is.EqualTo((201, false)));
    }

    [TestCase(null)]
    [TestCase("import")]
    public async Task After_a_part_of_a_file_does_not_keep_the_rest(string? key)
    {
        var file = FileOf(Some.WholePlan("lancashire:lost-half-way"));
        var before = await ChangesAsync();

        await Faulty(TestClients.Importer).PostJsonAsync("/v1/imports", file, key: key).ShouldBeAProblem(503, "database-unavailable");

        Assert.That(await ChangesAsync(), Is.EqualTo(before));
        await using var scope = Db();
        Assert.That(await scope.Db.Imports.CountAsync(), Is.Zero);
    }

    private HttpClient Faulty(ClientRegistration client)
    {
        var faulty = Host.WithWebHostBuilder(builder =>
            builder.ConfigureTestServices(services =>
                services.ConfigureDbContext<PlanAccountabilityDb>(
                    (_, options) =>
                    {
                        var session = new Session(Host.ConnectionString);
                        options.AddInterceptors(new EndsWithTheSavepoint(session), new EndsAfterTheSave(session));
                    }
                )
            )
        );
        var caller = faulty.CreateClient();
        caller.DefaultRequestHeaders.Authorization = new("Bearer", client.Key);
        return caller;
    }

    /// <summary>A session that is ended once.</summary>
    private sealed class Session(string database)
    {
        private bool _isEnded;

        public async Task EndAsync(DbConnection connection)
        {
            if (_isEnded)
                return;
            _isEnded = true;
            await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(database) { Pooling = false });
            await using var command = source.CreateCommand(
                $"select pg_terminate_backend({((NpgsqlConnection)connection).ProcessID}, 5000)"
            );
            await command.ExecuteNonQueryAsync();
        }
    }

    /// <summary>Ends it where an import lets go of its first savepoint after a save.</summary>
    private sealed class EndsWithTheSavepoint(Session session) : DbTransactionInterceptor
    {
        public override async ValueTask<InterceptionResult> ReleasingSavepointAsync(
            DbTransaction transaction,
            TransactionEventData eventData,
            InterceptionResult result,
            CancellationToken cancellationToken = default
        )
        {
            await session.EndAsync(transaction.Connection!);
            return result;
        }
    }

    /// <summary>Ends it after the first save, where that had no savepoint.</summary>
    private sealed class EndsAfterTheSave(Session session) : SaveChangesInterceptor
    {
        public override async ValueTask<int> SavedChangesAsync(
            SaveChangesCompletedEventData eventData,
            int result,
            CancellationToken cancellationToken = default
        )
        {
            await session.EndAsync(eventData.Context!.Database.GetDbConnection());
            return result;
        }
    }
}
