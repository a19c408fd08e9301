using Microsoft.EntityFrameworkCore;
using Npgsql;
using NUnit.Framework;
using PlanAccountability.Application.Plans;
using PlanAccountability.Domain.Evidence;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Changes;

/// <summary>The lock of a write goes to PostgreSQL with the first command: what that reads, it reads under the lock.</summary>
public sealed class WaitingForALock : ApiTest
{
    [Test]
    public async Task Sees_what_was_done_while_it_waited()
    {
        var organisation = await A.NewOrganisation("Goes meanwhile", "other").RecordAsync(Office);
        await using var scope = Db();
        await using var act = await UnitOfWork.BeginAsync(scope.Db, CancellationToken.None);
        await scope.Get<IWriteLocks>().HoldAsync(scope.Db, CancellationToken.None);

        var writing = Office.PatchJsonAsync(organisation.Text("url"), new { name = "Too late" }, "\"1\"");
        await UntilOneWaitsAsync();
        await scope.Db.Set<Domain.Organisations.Organisation>().Where(other => other.Ref == organisation.Text("ref")).ExecuteDeleteAsync();
        await act.KeepAsync(CancellationToken.None);

        await writing.ShouldBeAProblem(404, "not-found");
    }

    [Test]
    public async Task Waits_before_a_save_too()
    {
        await using var scope = Db();
        await using var act = await UnitOfWork.BeginAsync(scope.Db, CancellationToken.None);
        await scope.Get<IWriteLocks>().HoldAsync(scope.Db, CancellationToken.None);

        var writing = A.NewOrganisation("Waits its turn", "other").SendAsync(Office);
        await UntilOneWaitsAsync();
        Assert.That(writing.IsCompleted, Is.False);
        await act.KeepAsync(CancellationToken.None);

        await writing.ShouldBe(201);
    }

    [Test]
    public async Task Waits_before_a_reading_that_goes_past_EF_Core()
    {
        await using var scope = Db();
        await using var act = await UnitOfWork.BeginAsync(scope.Db, CancellationToken.None);
        await scope.Get<IWriteLocks>().HoldAsync(scope.Db, CancellationToken.None);
        await using var other = Db();
        await using var write = await UnitOfWork.BeginAsync(other.Db, CancellationToken.None);
        other.Get<IWriteLocks>().ShareFromNextCommand();

        var reading = other.Get<IPlanReader>().OneAsync(PlanId.New(), CancellationToken.None);
        await UntilOneWaitsAsync();
        Assert.That(reading.IsCompleted, Is.False);
        await act.KeepAsync(CancellationToken.None);

        Assert.That(await reading, Is.Null);
    }

    /// <summary>Who holds all writes waits for turns first: whoever waits for a turn must keep no writes back meanwhile.</summary>
    [Test]
    public async Task Keeps_no_writes_back_while_it_waits_for_its_turn_among_imports()
    {
        await using var scope = Db();
        await using var act = await UnitOfWork.BeginAsync(scope.Db, CancellationToken.None);
        await scope.Db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({0x696D70}, hashtext('lancashire'))");

        var searching = Office.PostJsonAsync("/v1/discrepancies/search?areaId=lancashire", new { });
        await UntilOneWaitsAsync();
        var isFree = await scope.Db.Database.SqlQuery<bool>($"select pg_try_advisory_xact_lock({0x7772697465}) as \"Value\"").SingleAsync();
        await act.KeepAsync(CancellationToken.None);

        Assert.That(isFree, Is.True);
        await searching.ShouldBe(200);
    }

    /// <summary>Of two writes that break an exclusion constraint at the same moment each waits for the other, and PostgreSQL ends the one
    /// that waited first as a deadlock.</summary>
    [Test]
    public async Task Says_which_rule_is_broken_where_two_writes_wait_for_each_other()
    {
        await using var scope = Db();
        await using var act = await UnitOfWork.BeginAsync(scope.Db, CancellationToken.None);
        await SaveAsync(new(2020, 1, 1), new(2020, 6, 30));

        var stating = Office.PostJsonAsync(
            "/v1/completeness-statements",
            new
            {
                areaId = "lancashire",
                of = "grants",
                from = "2020-03-01",
                to = "2020-12-31",
                statedBy = "Office",
            }
        );
        await UntilOneWaitsAsync();
        await SaveAsync(new(2020, 10, 1), new(2021, 1, 31));
        await act.KeepAsync(CancellationToken.None);

        await stating.ShouldBeAProblem(409, "statement-overlaps");

        async Task SaveAsync(DateOnly from, DateOnly to)
        {
            scope.Db.Set<CompletenessStatement>().Add(A.Completeness(of: CoveredRecords.Grants, from: from, to: to));
            await scope.Db.SaveChangesAsync(CancellationToken.None);
        }
    }

    [Test]
    public async Task Keeps_nothing_of_the_whole_where_a_part_was_not_kept()
    {
        await using var scope = Db();
        await using var whole = await UnitOfWork.BeginAsync(scope.Db, CancellationToken.None);
        await using (await UnitOfWork.JoinAsync(scope.Db, CancellationToken.None)) { }

        Assert.That(async () => await whole.KeepAsync(CancellationToken.None), Throws.InvalidOperationException);
    }

    private async Task UntilOneWaitsAsync()
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(Host.ConnectionString) { Pooling = false });
        await using var command = source.CreateCommand(
            """
            select count(*) > 0 from pg_locks join pg_stat_activity using (pid)
            where datname = current_database() and locktype in ('advisory', 'transactionid') and not granted
            """
        );
        for (var attempt = 0; attempt < 500; attempt++)
        {
            if ((bool)(await command.ExecuteScalarAsync())!)
                return;
            await Task.Delay(20);
        }

        Assert.Fail("Nothing waits for a lock.");
    }
}
