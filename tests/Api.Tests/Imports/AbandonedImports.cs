using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using NUnit.Framework;
using PlanAccountability.Application.Imports;
using PlanAccountability.Infrastructure.Foundation;
using PlanAccountability.Infrastructure.Imports;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Imports;

public sealed class AbandonedImports : ImportTest
{
    [Test]
    public async Task Are_given_up_after_three_attempts()
    {
        var url = await LeaveBehindAsync("doc:given-up", ImportBatch.MostAttempts);
        Clock.Advance(TimeSpan.FromSeconds(30));

        var report = await FinishAsync(Admin, url);

        Assert.That(report.Text("status"), Is.EqualTo("failed"));
        Assert.That(report["findings"]!.AsArray().Select(finding => finding!.Text("code")), Is.EqualTo(new[] { "given-up" }));
        await using var scope = Db();
        Assert.That(await scope.Db.SourceDocuments.AnyAsync(document => document.Ref == "doc:given-up"), Is.False);
    }

    [Test]
    public async Task Are_begun_once_more_before_that()
    {
        var url = await LeaveBehindAsync("doc:begun-again", ImportBatch.MostAttempts - 1);
        Clock.Advance(TimeSpan.FromSeconds(30));

        Assert.That(Counts(await FinishAsync(Admin, url)), Is.EqualTo("created:1"));

        await using var scope = Db();
        Assert.That(
            (await scope.Db.Imports.SingleAsync(batch => url.EndsWith(batch.Id.ToString()))).Attempts,
            Is.EqualTo(ImportBatch.MostAttempts)
        );
    }

    [Test]
    public async Task Give_their_connection_back_where_they_cannot_be_loaded()
    {
        await using var source = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(Host.ConnectionString) { MaxPoolSize = 1, Timeout = 5 }
        );
        await using var scope = Host.Services.CreateAsyncScope();
        var options = new DbContextOptionsBuilder<PlanAccountabilityDb>(
            scope.ServiceProvider.GetRequiredService<DbContextOptions<PlanAccountabilityDb>>()
        );
        await using var db = new PlanAccountabilityDb(options.AddInterceptors(new ThirdFails()).Options);

        // Not committed, so that the service itself cannot take it first.
        await using var work = await UnitOfWork.BeginAsync(db, CancellationToken.None);
        var url = await LeaveBehindAsync(db, TestClients.Admin.Name, [Some.Document("doc:not-loaded")]);
        Assert.That(async () => await new ImportQueue(source).TakeAsync(db, CancellationToken.None), Throws.InvalidOperationException);
        await work.KeepAsync(CancellationToken.None);

        await using (await source.OpenConnectionAsync())
            Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.That(Counts(await FinishAsync(Admin, url)), Is.EqualTo("created:1"));
    }

    private Task<string> LeaveBehindAsync(string document, int attempts) =>
        LeaveBehindAsync(TestClients.Admin.Name, [Some.Document(document)], attempts: attempts);

    /// <summary>A database that stores an import and lists it, and does not answer any more.</summary>
    private sealed class ThirdFails : DbCommandInterceptor
    {
        private int _commands;

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default
        ) => _commands++ > 1 ? throw new TimeoutException() : ValueTask.FromResult(result);
    }
}
