using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace PlanAccountability.Infrastructure.Foundation;

/// <summary>Knows where the feed of changes ends, as the database said less than a second ago. It is asked while somebody wants to know,
/// and at once after a commit of this process.</summary>
public sealed class FeedWatch(
    [FromKeyedServices(FeedWatch.Connection)] NpgsqlDataSource database,
    DatabaseHosts hosts,
    IServiceScopeFactory scopes,
    IFeedPositions positions,
    TimeProvider clock
)
{
    /// <summary>The key of the one connection that it asks over: it must not wait for its turn behind requests.</summary>
    public const string Connection = nameof(FeedWatch);

    /// <summary>How long what the database said holds, from the moment that it was asked.</summary>
    public static readonly TimeSpan Validity = TimeSpan.FromSeconds(1);

    /// <summary>How old an answer is asked for anew, while it still holds, so that nobody waits for the next.</summary>
    private static readonly TimeSpan Renewal = Validity / 2;

    /// <summary>How many changes without a place are counted each time; more are given theirs.</summary>
    private const int MostUnplaced = 1_000;

    /// <summary>The changes are counted in one statement, so in one snapshot: those with a place by the last place, as places have no gaps,
    /// and those without. A number that writers draw would not do, for they commit in another order; neither would a time.</summary>
    private const string Counts = """
        coalesce((select max(position) from change_record), 0), (select count(*) from change_record where position is null),
               (select concat_ws(' ', sequence, type, record_id, revision, at) from change_record order by sequence desc limit 1)
        """;

    private readonly string _question = hosts.Standby is null ? $"select {Counts}" : $"select {WalPosition.Asked}, {Counts}";

    private readonly Lock _turn = new();

    private volatile Known? _known;

    private volatile FeedEnd? _last;

    private Task<Known?>? _asking;

    private int _commits;

    private Task _placing = Task.CompletedTask;

    /// <summary>The feed ends elsewhere than before.</summary>
    public event Action? Moved;

    /// <summary>Where the feed ends; null where the database does not say, so that nobody knows.</summary>
    public async ValueTask<FeedEnd?> EndAsync() => (await KnownAsync())?.End;

    /// <summary>How far the primary's log had come when the feed ended there, or a later moment of the same kind: never an earlier one than
    /// goes with an end that was told before. Null where nobody knows, or no standby is read.</summary>
    public async ValueTask<WalPosition?> WrittenAsync() => (await KnownAsync())?.Written;

    /// <summary>Whether that is where the feed ended when somebody last asked.</summary>
    public bool IsLatest(FeedEnd end) => _last == end;

    /// <summary>Forgets what is known, for something was committed: who wants to know from now on is told what the database says from now
    /// on.</summary>
    public void Forget()
    {
        lock (_turn)
        {
            _commits++;
            (_known, _asking) = (null, null);
        }
    }

    private ValueTask<Known?> KnownAsync()
    {
        var known = _known;
        var age = known is null ? Validity : clock.GetElapsedTime(known.AskedAt);
        if (age < Renewal)
            return new(known);
        var asking = Ask();
        return age < Validity ? new(known) : new(InTimeAsync(asking));
    }

    /// <summary>Asks, unless somebody is asking. It is nobody's own request, so it has nothing of the one that it begins in.</summary>
    private Task<Known?> Ask()
    {
        lock (_turn)
        {
            if (_asking is not null)
                return _asking;
            var commits = _commits;
            using (ExecutionContext.SuppressFlow())
                return _asking = Task.Run(() => AskAsync(commits));
        }
    }

    private async Task<Known?> AskAsync(int commits)
    {
        var askedAt = clock.GetTimestamp();
        Known? told = null;
        long unplaced = 0;
        try
        {
            await using var command = database.CreateCommand(_question);
            command.CommandTimeout = (int)Validity.TotalSeconds;
            await using var reader = await command.ExecuteReaderAsync();
            await reader.ReadAsync();
            (told, unplaced) = Read(new(reader), askedAt);
        }
        catch (Exception)
        {
            // Nobody knows, then. Why is said by the requests that go to the database for themselves.
        }

        if (Learn(told, commits))
            Moved?.Invoke();
        if (unplaced >= MostUnplaced && _placing.IsCompleted)
            _placing = PlaceAsync();
        return told;
    }

    private (Known Told, long Unplaced) Read(Columns row, long askedAt)
    {
        WalPosition? written = hosts.Standby is null ? null : WalPosition.Read(ref row);
        var (last, unplaced) = (row.Value<long>(), row.Value<long>());
        return (new(new(last + unplaced, row.TextOrNone()), written, askedAt), unplaced);
    }

    /// <summary>Takes up an answer, unless something was committed since the question.</summary>
    /// <returns>Whether the feed has moved.</returns>
    private bool Learn(Known? told, int commits)
    {
        lock (_turn)
        {
            if (commits != _commits)
                return false;
            _asking = null;
            if (told is null)
                return false;
            var hasMoved = told.End != _last;
            _last = hasMoved ? told.End : _last!;
            _known = told with { End = _last };
            return hasMoved;
        }
    }

    private async Task PlaceAsync()
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await positions.AssignAsync(scope.ServiceProvider.GetRequiredService<IPlanAccountabilityDb>(), CancellationToken.None);
        }
        catch (Exception)
        {
            // The next reader of the feed does it.
        }
    }

    /// <summary>Waits for an answer as long as an answer holds.</summary>
    private async Task<Known?> InTimeAsync(Task<Known?> asking)
    {
        try
        {
            return await asking.WaitAsync(Validity, clock);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    /// <summary>What the database said.</summary>
    /// <param name="End">Where the feed ended.</param>
    /// <param name="Written">How far the log had come; null where no standby is read.</param>
    /// <param name="AskedAt">When it was asked, by the clock.</param>
    private sealed record Known(FeedEnd End, WalPosition? Written, long AskedAt);
}
