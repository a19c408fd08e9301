using Npgsql;

namespace PlanAccountability.Infrastructure.Foundation;

/// <summary>What one request reads from a standby. It reads there only where that is said, and never what is older than an answer in memory
/// might be: the standby must have come as far as the primary had when it was last asked where the feed ends.</summary>
/// <remarks>A request that was served by the primary stays there, and one that was served by a standby stays with that one: nothing that it
/// reads later is older than what it read before. For the same reason one that has a unit of work is not served by a standby.</remarks>
public sealed class StandbyReadings(DatabaseHosts hosts, StandbyTurns turns, FeedWatch feed, OpenedRecord opened)
{
    /// <summary>How long a reading waits for a connection to a standby, and for its first answer, before it asks the primary.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private enum State
    {
        Denied,
        Allowed,
        FallenBack,
    }

    private State _state;

    /// <summary>The standby that served this request before.</summary>
    private (string?, int)? _host;

    /// <summary>Lets this request be served by a standby.</summary>
    public void Allow() => _state = State.Allowed;

    /// <summary>Puts questions to a standby.</summary>
    /// <param name="questions">The questions.</param>
    /// <param name="primary">Puts them to the primary.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The answers, from the primary where the standby breaks off; null where the primary is to be asked from the start.</returns>
    internal async Task<Answers?> AskAsync(
        IReadOnlyList<Question> questions,
        Func<CancellationToken, Task<Answers>> primary,
        CancellationToken cancellationToken
    )
    {
        if (_state is State.Denied || opened.Db is not null)
        {
            ReadingMetrics.Count(ReadingMetrics.Primary);
            return null;
        }

        var answers =
            _state is State.Allowed && hosts.Standby is { } standby && await feed.WrittenAsync() is { } written && turns.Take()
                ? await AskAsync(standby, written, questions, cancellationToken)
                : null;
        if (answers is null)
            FallBack();
        else
            ReadingMetrics.Count(ReadingMetrics.Standby);
        answers?.OrElse(token =>
        {
            turns.Failed();
            FallBack();
            return primary(token);
        });
        return answers;
    }

    /// <summary>Puts questions to a standby, and before them how far it has come.</summary>
    /// <returns>Null where it does not answer, or not for what was written by then.</returns>
    private async Task<Answers?> AskAsync(
        NpgsqlDataSource standby,
        WalPosition written,
        IReadOnlyList<Question> questions,
        CancellationToken cancellationToken
    )
    {
        Answers? answers = null;
        var isServed = false;
        try
        {
            var connection = await OpenAsync(standby, cancellationToken);
            answers = await Answers.OfAsync(
                connection,
                [new(ReplayState.Question, []), .. questions],
                (int)Patience.TotalSeconds,
                cancellationToken
            );
            var state = (await answers.NextAsync(ReplayState.Read, cancellationToken))[0];
            var host = (connection.Host, connection.Port);
            isServed = state.HasReplayed(written) && (_host ?? host) == host;
            if (isServed)
            {
                _host = host;
                turns.Served();
                return answers;
            }

            if (state.IsStandby)
                turns.WasBehind();
            else
                turns.Failed();
        }
        catch (Exception failure) when (IsOfTheHost(failure, cancellationToken))
        {
            turns.Failed();
        }
        finally
        {
            if (!isServed && answers is not null)
                await answers.DisposeAsync();
        }

        return null;
    }

    /// <summary>Whether the primary may do better: the host is gone, says no or does not answer, and somebody still waits.</summary>
    internal static bool IsOfTheHost(Exception failure, CancellationToken cancellationToken) =>
        failure is NpgsqlException or OperationCanceledException && !cancellationToken.IsCancellationRequested;

    private static async Task<NpgsqlConnection> OpenAsync(NpgsqlDataSource standby, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        return await standby.OpenConnectionAsync(patience.Token);
    }

    private void FallBack()
    {
        _state = State.FallenBack;
        ReadingMetrics.Count(ReadingMetrics.Fallback);
    }
}
