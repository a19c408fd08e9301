using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace PlanAccountability.TestKit;

/// <summary>A way to PostgreSQL that breaks at the commit of a request that keeps its answer with it: before the server sees the commit, or
/// after it has carried it out and before it can say so.</summary>
public sealed class CutAtCommit : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    private readonly NpgsqlConnectionStringBuilder _server;

    private readonly bool _isCommitted;

    private readonly Task _accepting;

    /// <summary>Opens the way.</summary>
    /// <param name="server">How to reach the server.</param>
    /// <param name="isCommitted">Whether the server gets the commit.</param>
    public CutAtCommit(string server, bool isCommitted)
    {
        _server = new(server);
        _isCommitted = isCommitted;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>How to reach the server on this way.</summary>
    public string ConnectionString =>
        new NpgsqlConnectionStringBuilder(_server.ConnectionString)
        {
            Host = $"{IPAddress.Loopback}",
            Port = ((IPEndPoint)_listener.LocalEndpoint).Port,
        }.ConnectionString;

    /// <summary>How a commit that is a statement among others looks on the way.</summary>
    private static ReadOnlySpan<byte> Commit => "\0commit\0"u8;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _accepting;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = RelayAsync(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
        {
            // Nobody comes any more.
        }
    }

    private async Task RelayAsync(TcpClient caller)
    {
        using var near = caller;
        using var far = new TcpClient();
        try
        {
            await far.ConnectAsync(_server.Host!, _server.Port);
            var isSent = new TaskCompletionSource();
            await Task.WhenAny(
                AskAsync(near.GetStream(), far.GetStream(), isSent),
                AnswerAsync(far.GetStream(), near.GetStream(), isSent.Task)
            );
        }
        catch (Exception broken) when (broken is IOException or SocketException)
        {
            // One side has gone, and the other follows.
        }
    }

    private async Task AskAsync(NetworkStream near, NetworkStream far, TaskCompletionSource isSent)
    {
        var buffer = new byte[1 << 20];
        int read;
        while ((read = await near.ReadAsync(buffer)) > 0)
        {
            if (buffer.AsSpan(0, read).IndexOf(Commit) >= 0)
            {
                if (!_isCommitted)
                    return;
                isSent.SetResult();
            }

            await far.WriteAsync(buffer.AsMemory(0, read));
        }
    }

    private static async Task AnswerAsync(NetworkStream far, NetworkStream near, Task isSent)
    {
        var buffer = new byte[1 << 20];
        int read;
        while ((read = await far.ReadAsync(buffer)) > 0)
        {
            if (isSent.IsCompleted)
                return;
            await near.WriteAsync(buffer.AsMemory(0, read));
        }
    }
}
