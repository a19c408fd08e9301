using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using PlanAccountability.Infrastructure.Access;
using PlanAccountability.Infrastructure.Foundation;
using PlanAccountability.Infrastructure.Organisations;
using PlanAccountability.Infrastructure.Search;

namespace PlanAccountability.Api.Foundation;

/// <summary>What the program does besides serving: apply migrations, register clients, make an admin's key, add the invented area of
/// demonstrations, and write what can be searched anew.</summary>
internal static class Commands
{
    private const int Failed = 2;

    private const string Usage =
        $"Usage: migrate | clients FILE (or - for standard input) | {AdminKeyCommand.Usage} | example-area | rebuild-search; "
        + "without a command it serves.";

    /// <summary>Runs the command that was named; null where none was, and the program shall serve.</summary>
    public static async Task<int?> RunAsync(WebApplication app, string[] args)
    {
        if (!IsCommand(args))
            return null;
        if (args is ["--help" or "-h" or "help"])
        {
            await Console.Out.WriteLineAsync(Usage);
            return 0;
        }

        await using var scope = app.Services.CreateAsyncScope();
        try
        {
            if (args is ["migrate"])
                await scope.ServiceProvider.GetRequiredService<PlanAccountabilityDb>().ApplyMigrationsAsync(CancellationToken.None);
            else if (args is ["clients", var file])
                await scope.ServiceProvider.GetRequiredService<Registration>().RegisterAsync(await ReadAsync(file), CancellationToken.None);
            else if (args is ["example-area"])
                await ExampleArea.AddAsync(scope.ServiceProvider.GetRequiredService<PlanAccountabilityDb>(), CancellationToken.None);
            else if (args is ["rebuild-search"])
                await SearchRebuild.RunAsync(scope.ServiceProvider.GetRequiredService<PlanAccountabilityDb>(), CancellationToken.None);
            else if (AdminKeyCommand.Read(args) is { } command)
                await command.RunAsync(scope.ServiceProvider.GetRequiredService<Registration>());
            else
                return await Refuse(Usage);
            return 0;
        }
        catch (Exception exception) when (exception is RegistrationException or BrokenRuleException or ExampleBesideRecordException)
        {
            return await Refuse(exception.Message);
        }
        catch (Exception exception)
            when (exception is NpgsqlException or DbUpdateException or InvalidOperationException or ArgumentException)
        {
            return await Refuse(
                $"The database cannot be used: {exception.GetBaseException().Message} Check ConnectionStrings__PlanAccountability."
            );
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            return await Refuse($"The clients cannot be read: {exception.Message}");
        }
    }

    /// <summary>Whether the program is asked to do something else than serve; settings alone (<c>--urls=…</c>) are no command.</summary>
    public static bool IsCommand(string[] args) =>
        args is ["--help" or "-h", ..] or [[not ('-' or '/'), ..], ..] && !args[0].Contains('=', StringComparison.Ordinal);

    private static async Task<IReadOnlyList<ClientRegistration>> ReadAsync(string file)
    {
        var json = file is "-" ? await Console.In.ReadToEndAsync() : await File.ReadAllTextAsync(file);
        return
            JsonSerializer.Deserialize<IReadOnlyList<ClientRegistration?>?>(json, RecordJson.Options) is { } clients
            && !clients.Contains(null)
            ? [.. clients.OfType<ClientRegistration>()]
            : throw new RegistrationException("The clients cannot be read: a list of clients is needed, each with name, key and grants.");
    }

    /// <summary>Says why the program ends, in one line, and with which exit code.</summary>
    public static async Task<int> Refuse(string message)
    {
        await Console.Error.WriteLineAsync(message.ReplaceLineEndings(" "));
        return Failed;
    }
}
