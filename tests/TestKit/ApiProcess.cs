using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using PlanAccountability.Infrastructure.Access;
using PlanAccountability.Infrastructure.Foundation;

namespace PlanAccountability.TestKit;

/// <summary>The service as a process of its own on a free port of this machine, which can be killed.</summary>
public sealed partial class ApiProcess : IAsyncDisposable
{
    private readonly Process _process;

    private readonly Dictionary<string, HttpClient> _clients = [];

    private ApiProcess(Process process, Uri address)
    {
        (_process, Address) = (process, address);
        Anonymous = new() { BaseAddress = address };
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Starts it over a database that has all migrations, and waits until it listens.</summary>
    public static async Task<ApiProcess> StartAsync(string connection)
    {
        var process = Launch(connection, []);
        var complaints = process.StandardError.ReadToEndAsync();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Listening().Match(line) is not { Success: true } listening)
                continue;
            _ = process.StandardOutput.ReadToEndAsync(); // what nobody reads would stop it once the pipe is full
            return new(process, new(listening.Groups["address"].Value));
        }

        throw new InvalidOperationException($"The service does not start: {await complaints}");
    }

    /// <summary>Makes a database ready: applies all migrations and registers the test clients.</summary>
    public static async Task PrepareAsync(string connection)
    {
        await RunAsync(connection, null, "migrate");
        await RunAsync(connection, JsonSerializer.Serialize(TestClients.All, RecordJson.Options), "clients", "-");
    }

    /// <summary>A caller with the key of a client.</summary>
    public HttpClient As(ClientRegistration client)
    {
        lock (_clients)
        {
            if (!_clients.TryGetValue(client.Key, out var http))
                _clients[client.Key] = http = new()
                {
                    BaseAddress = Address,
                    DefaultRequestHeaders = { Authorization = new("Bearer", client.Key) },
                };
            return http;
        }
    }

    /// <summary>A caller without a key.</summary>
    public HttpClient Anonymous { get; }

    /// <summary>Ends it at once and without a word: <c>kill -9</c>.</summary>
    public void Kill() => _process.Kill();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients.Values.Append(Anonymous))
            client.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task RunAsync(string connection, string? input, params string[] arguments)
    {
        using var process = Launch(connection, arguments);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var complaints = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"'{string.Join(' ', arguments)}' fails: {await complaints}");
    }

    /// <summary>Starts the program that is built beside the tests.</summary>
    private static Process Launch(string connection, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. arguments])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                [$"ConnectionStrings__{InfrastructureServices.ConnectionName}"] = connection,
                ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
                ["RateLimits__PerAddress"] = "1000000",
                ["RateLimits__PerClient"] = "1000000",
                ["Metrics__Anonymous"] = "true",
                ["Logging__LogLevel__Default"] = "Error",
                ["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information",
            },
        };
        return Process.Start(start)!;
    }

    [GeneratedRegex(@"Now listening on: (?<address>http://127\.0\.0\.1:\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex Listening();
}
