using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace PlanAccountability.Infrastructure.Foundation;

/// <summary>Places by counting on from the last one, one reader at a time. The places are in the rows alone, so that a dump holds all there
/// is.</summary>
internal sealed class FeedPositions(NpgsqlDataSource dataSource) : IFeedPositions
{
    /// <summary>The key of the lock that the readers who give places hold: this lock and no other.</summary>
    private const long Lock = 0x66656564;

    /// <summary>The most changes that are placed in one go, well within the time that a command may take.</summary>
    private const int Batch = 50_000;

    /// <summary>Whether there are changes without a place, and the last place, both as of one moment.</summary>
    public const string Stand = """
        select exists (select from change_record where position is null), (select coalesce(max(position), 0) from change_record)
        """;

    public async Task<long> AssignAsync(IPlanAccountabilityDb db, CancellationToken cancellationToken)
    {
        var (areUnplaced, last) = await StandAsync(db, cancellationToken);
        if (!areUnplaced)
            return last;
        while (await PlaceAsync(db, cancellationToken) == Batch) { }
        return (await StandAsync(db, cancellationToken)).Last;
    }

    /// <summary>Reads the answer to <see cref="Stand"/>.</summary>
    public static async Task<(bool AreUnplaced, long Last)> ReadAsync(Answers answers, CancellationToken cancellationToken) =>
        (await answers.NextAsync(row => (row.Value<bool>(), row.Value<long>()), cancellationToken))[0];

    private async Task<(bool AreUnplaced, long Last)> StandAsync(IPlanAccountabilityDb db, CancellationToken cancellationToken)
    {
        await using var answers = await new RoundTrip(db, dataSource).Ask(Stand).SendAsync(cancellationToken);
        return await ReadAsync(answers, cancellationToken);
    }

    /// <summary>Gives places. The lock and the update are statements of their own: the update must see what was committed while the lock
    /// was waited for.</summary>
    /// <returns>How many.</returns>
    private static async Task<int> PlaceAsync(IPlanAccountabilityDb db, CancellationToken cancellationToken)
    {
        await using var attempt = await UnitOfWork.BeginAsync(db, cancellationToken);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({Lock})", cancellationToken);
        var placed = await db.Database.ExecuteSqlAsync(
            $"""
            update change_record set position = placed.position
            from (select sequence,
                         (select coalesce(max(position), 0) from change_record) + row_number() over (order by sequence) as position
                  from (select sequence from change_record where position is null order by sequence limit {Batch}) unplaced) placed
            where change_record.sequence = placed.sequence
            """,
            cancellationToken
        );
        await attempt.KeepAsync(cancellationToken);
        return placed;
    }
}
