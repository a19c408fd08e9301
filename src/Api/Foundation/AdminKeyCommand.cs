using System.Globalization;
using PlanAccountability.Infrastructure.Access;

namespace PlanAccountability.Api.Foundation;

/// <summary>Makes an admin's key: with the first one, everybody else can be let in over HTTP.</summary>
/// <param name="Client">The name of the admin client.</param>
/// <param name="Days">In how many days the key expires; null for never.</param>
internal sealed record AdminKeyCommand(string Client, int? Days)
{
    public const string Name = "admin-key";

    public const string Usage = $"{Name} NAME [--expires-in-days N] (1 to 3650 days; never unless said)";

    private const int MostDays = 3650;

    /// <summary>Reads the command; null where it is not put as the usage says.</summary>
    public static AdminKeyCommand? Read(string[] args) =>
        args switch
        {
            [Name, var client] when IsName(client) => new(client, null),
            [Name, var client, "--expires-in-days", var days] when IsName(client) && DaysOf(days) is { } number => new(client, number),
            _ => null,
        };

    /// <summary>Writes the key, and nothing else, to standard output; what it is, to standard error.</summary>
    public async Task RunAsync(Registration registration)
    {
        var key = await registration.GiveAdminKeyAsync(Client, Days is { } days ? TimeSpan.FromDays(days) : null, CancellationToken.None);
        var term = Days is null ? "" : $", and works for {Days} days";
        await Console.Error.WriteLineAsync(
            $"The key of the admin client '{Client}' follows; it is not shown again{term}. "
                + "A key that the client had before works no more."
        );
        await Console.Out.WriteLineAsync(key.Reveal());
    }

    private static bool IsName(string text) => !text.StartsWith('-');

    private static int? DaysOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= MostDays ? days : null;
}
