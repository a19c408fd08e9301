using System.Diagnostics;
using Npgsql;

namespace PlanAccountability.TestKit;

/// <summary>The client programs of PostgreSQL, where this machine has them.</summary>
public static class PostgresPrograms
{
    /// <summary>Copies a database by dump and restore, as an operator would move it to another server.</summary>
    /// <param name="connection">The database to dump.</param>
    /// <returns>The restored database, or null where the machine has no <c>pg_dump</c> that can read this server.</returns>
    public static async Task<string?> DumpAndRestoreAsync(string connection)
    {
        var dump = Path.GetTempFileName();
        try
        {
            if (!await RunAsync("pg_dump", connection, "--format=custom", $"--file={dump}"))
                return null;
            var restored = await TestPostgres.CreateEmptyDatabaseAsync();
            return await RunAsync("pg_restore", restored, "--no-owner", "--exit-on-error", dump)
                ? restored
                : throw new InvalidOperationException("pg_restore failed.");
        }
        finally
        {
            File.Delete(dump);
        }
    }

    private static async Task<bool> RunAsync(string program, string connection, params string[] arguments)
    {
        var to = new NpgsqlConnectionStringBuilder(connection);
        var start = new ProcessStartInfo(
            PathOf(program),
            [$"--dbname={to.Database}", $"--host={to.Host}", $"--port={to.Port}", $"--username={to.Username}", .. arguments]
        );
        start.Environment["PGPASSWORD"] = to.Password;
        try
        {
            using var process = Process.Start(start)!;
            await process.WaitForExitAsync();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    /// <summary>Debian keeps the programs of each version in a folder of its own, the newest of which reads all servers.</summary>
    private static string PathOf(string program) =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory
                .EnumerateFiles("/usr/lib/postgresql", program, SearchOption.AllDirectories)
                .OrderByDescending(path => path, StringComparer.Ordinal)
                .FirstOrDefault()
                ?? program
            : program;
}
