using System.Collections.Concurrent;
using Npgsql;
using NUnit.Framework;
using PlanAccountability.Infrastructure.Access;

namespace PlanAccountability.Api.Tests.Faults;

/// <summary>Jobs that several clients do at the same time, whatever happens to the service meanwhile.</summary>
internal static class Work
{
    private const int Parallel = 8;

    /// <summary>What a service may say that cannot do its work just now.</summary>
    private static readonly int?[] Temporary = [409, 503];

    /// <summary>Does what is not done yet. What gets no answer is left for another time.</summary>
    /// <param name="jobs">The jobs.</param>
    /// <param name="service">The service as each client reaches it.</param>
    /// <param name="acknowledged">Told after each write how many were acknowledged this time.</param>
    public static async Task DoAsync(
        this IReadOnlyList<Job> jobs,
        Func<ClientRegistration, HttpClient> service,
        Func<int, Task>? acknowledged = null
    )
    {
        var count = 0;
        var odd = new ConcurrentBag<int>();
        await System.Threading.Tasks.Parallel.ForEachAsync(
            jobs.Where(job => !job.IsDone),
            new ParallelOptions { MaxDegreeOfParallelism = Parallel },
            async (job, _) =>
            {
                while (!job.IsDone && await job.SendNextAsync(service) is { } status)
                {
                    if (status is 200 or 201)
                        await (acknowledged?.Invoke(Interlocked.Increment(ref count)) ?? Task.CompletedTask);
                    else if (Temporary.Contains(status))
                        await Task.Delay(20, CancellationToken.None);
                    else
                        odd.Add(status);
                    if (!odd.IsEmpty)
                        return;
                }
            }
        );
        Assert.That(odd, Is.Empty, "a fault is answered by 503, and by 409 while the first request is under way");
    }

    /// <summary>Everything is recorded, nothing twice, and the history has one change for each record and revision, without a
    /// gap.</summary>
    public static async Task ShouldBeRecordedOnce(this IReadOnlyList<Job> jobs, string database)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(database) { Pooling = false });
        var names = await ReadAsync(source, "select name from organisation union all select title from source_document order by 1");
        var gaps = await ReadAsync(
            source,
            "select type || ' ' || record_id from change_record group by type, record_id "
                + "having min(revision) <> 1 or max(revision) <> count(*)"
        );
        var untold = await ReadAsync(
            source,
            """
            select record.id::text from (select id, revision from organisation union all select id, revision from source_document) record
            where record.revision <> (select count(*) from change_record change where change.record_id = record.id::text)
            """
        );
        var answers = await ReadAsync(source, "select client_id::text from kept_answer");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(jobs.Where(job => !job.IsDone), Is.Empty);
            Assert.That(names, Is.EquivalentTo(jobs.Select(job => job.Name)));
            Assert.That(gaps, Is.Empty);
            Assert.That(untold, Is.Empty);
            Assert.That(answers, Has.Count.EqualTo(jobs.Sum(job => job.Writes)));
        }
    }

    private static async Task<List<string>> ReadAsync(NpgsqlDataSource source, string sql)
    {
        var rows = new List<string>();
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            rows.Add(reader.GetString(0));
        return rows;
    }
}
