using System.Diagnostics;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Idempotency;
using PlanAccountability.Infrastructure.Foundation;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Faults;

/// <summary>What a write costs. Nothing is asserted of time; the figures are printed.</summary>
public sealed class Measuring : ApiTest
{
    private const int Warmup = 100;

    private const int Rounds = 500;

    [Test]
    [FullSizeOnly]
    public async Task What_a_write_costs()
    {
        await using var plain = Host.WithWebHostBuilder(builder =>
            builder.ConfigureTestServices(services =>
                services.ConfigureDbContext<PlanAccountabilityDb>((_, options) => options.AddInterceptors(new LeavesChangesOut()))
            )
        );
        using var bare = plain.CreateClient();
        bare.DefaultRequestHeaders.Authorization = new("Bearer", TestClients.Office.Key);

        // One after the other in turns, so that what else the machine does falls on all alike.
        var ways = new (string Name, Func<int, Task<HttpResponseMessage>> Write, List<double> Times)[]
        {
            ("without a key", number => Office.PostJsonAsync("/v1/organisations", Keyed.AnOrganisation($"Plain {number}")), []),
            (
                "with a key",
                number => Office.PostJsonAsync("/v1/organisations", Keyed.AnOrganisation($"Keyed {number}"), key: $"key-{number}"),
                []
            ),
            (
                "a replay",
                number => Office.PostJsonAsync("/v1/organisations", Keyed.AnOrganisation($"Keyed {number}"), key: $"key-{number}"),
                []
            ),
            (
                "without a key and without its change record",
                number => bare.PostJsonAsync("/v1/organisations", Keyed.AnOrganisation($"Bare {number}")),
                []
            ),
        };
        for (var number = 0; number < Warmup + Rounds; number++)
        {
            foreach (var (_, write, times) in ways)
            {
                var started = Stopwatch.GetTimestamp();
                await write(number).ShouldBe(201);
                if (number >= Warmup)
                    times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        }

        foreach (var (name, _, times) in ways)
            TestContext.Out.WriteLine(
                $"{name}: median {Percentile(times, 0.5):F2} ms, 95th percentile {Percentile(times, 0.95):F2} ms, of {times.Count}"
            );
        await PrintBytesAsync("change_record");
        await PrintBytesAsync("kept_answer");
        await using var scope = Db();
        Assert.That(
            await scope.Get<IPlanAccountabilityDb>().Organisations.CountAsync(organisation => organisation.Name.StartsWith("Keyed")),
            Is.EqualTo(Warmup + Rounds)
        );
    }

    private static double Percentile(IEnumerable<double> times, double part) => times.Order().ElementAt((int)(times.Count() * part));

    private async Task PrintBytesAsync(string table)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(Host.ConnectionString) { Pooling = false });
        await using var command = source.CreateCommand(
            $"select count(*), avg(pg_column_size(row)), pg_table_size('{table}') / count(*), "
                + $"pg_indexes_size('{table}') / count(*) from {table} row"
        );
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        TestContext.Out.WriteLine(
            $"{table}: {reader.GetInt64(0)} rows of {reader.GetDecimal(1):F0} bytes on average; "
                + $"with its share of pages {reader.GetInt64(2)}, of indexes {reader.GetInt64(3)}"
        );
    }

    /// <summary>Leaves out what is written to the history, but not the work of putting it together.</summary>
    private sealed class LeavesChangesOut : SaveChangesInterceptor
    {
        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
            DbContextEventData eventData,
            InterceptionResult<int> result,
            CancellationToken cancellationToken = default
        )
        {
            foreach (var change in eventData.Context!.ChangeTracker.Entries<ChangeRecord>().ToList())
                change.State = EntityState.Detached;
            return ValueTask.FromResult(result);
        }
    }
}
