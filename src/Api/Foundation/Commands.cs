using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using PlanAccountability.Infrastructure.Access;
using PlanAccountability.Infrastructure.Foundation;

namespace PlanAccountability.Api.Foundation;

/// <summary>What the program does besides serving: apply migrations, and register clients.</summary>
internal static class Commands
{
    private const int Failed = 2;

    /// <summary>Runs the command that was named; null where none was, and the program shall serve.</summary>
    public static async Task<int?> RunAsync(WebApplication app, string[] args)
    {
        if (args is not ["migrate" or "clients", ..])
            return null;

        await using var scope = app.Services.CreateAsyncScope();
        try
        {
            if (args is ["migrate"])
                await scope.ServiceProvider.GetRequiredService<PlanAccountabilityDb>().ApplyMigrationsAsync(CancellationToken.None);
            else if (args is ["clients", var file])
                await scope.ServiceProvider.GetRequiredService<ApiKeys>().RegisterAsync(await ReadAsync(file), CancellationToken.None);
            else
                return await Refuse("Usage: migrate | clients FILE (or - for standard input)");
            return 0;
        }
        catch (Exception exception) when (exception is NpgsqlException or DbUpdateException or InvalidOperationException or ArgumentException)
        {
            return await Refuse($"The database cannot be used: {exception.GetBaseException().Message} Check ConnectionStrings__PlanAccountability.");
        }
        catch (Exception exception) when (exception is JsonException or FormatException or IOException)
        {
            return await Refuse($"The clients cannot be read: {exception.Message}");
        }
    }

    private static async Task<IReadOnlyList<ClientRegistration>> ReadAsync(string file)
    {
        var json = file is "-" ? await Console.In.ReadToEndAsync() : await File.ReadAllTextAsync(file);
        return JsonSerializer.Deserialize<IReadOnlyList<ClientRegistration>>(json, RecordJson.Options)!;
    }

    /// <summary>Says why the program ends, in one line, and with which exit code.</summary>
    public static async Task<int> Refuse(string message)
    {
        await Console.Error.WriteLineAsync(message.ReplaceLineEndings(" "));
        return Failed;
    }
}
