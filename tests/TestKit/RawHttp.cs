using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using NUnit.Framework;

namespace PlanAccountability.TestKit;

/// <summary>Speaks HTTP by the byte, as no client would.</summary>
public static class RawHttp
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(20);

    /// <summary>Sends what is written, each character a byte, and reads until the service closes the connection.</summary>
    /// <returns>All answers, one after the other, as they came.</returns>
    public static async Task<string> ExchangeAsync(this HttpClient caller, string request)
    {
        using var timeout = new CancellationTokenSource(Timeout);
        using var socket = new TcpClient();
        await socket.ConnectAsync(caller.BaseAddress!.Host, caller.BaseAddress.Port, timeout.Token);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request), timeout.Token);
        using var received = new MemoryStream();
        try
        {
            await stream.CopyToAsync(received, timeout.Token);
        }
        catch (IOException)
        {
            // The service broke the connection off with bytes unread; what it had said before counts.
        }

        return Encoding.Latin1.GetString(received.ToArray());
    }

    /// <summary>The one answer.</summary>
    public static async Task<RawAnswer> AnswerAsync(this HttpClient caller, string request) => new(await caller.ExchangeAsync(request));
}

/// <summary>An answer as it came.</summary>
/// <param name="Text">All of it.</param>
public sealed record RawAnswer(string Text)
{
    /// <summary>Its status.</summary>
    public int Status => int.Parse(Text.AsSpan("HTTP/1.1 ".Length, 3), CultureInfo.InvariantCulture);

    /// <summary>The lines of its head.</summary>
    public IReadOnlyList<string> Head => Text.Split("\r\n\r\n", 2)[0].Split("\r\n");

    /// <summary>The status of each answer that came.</summary>
    public IReadOnlyList<string> Statuses =>
        [.. Text.Split('\n').Where(line => line.StartsWith("HTTP/1.1 ", StringComparison.Ordinal)).Select(line => line.Substring(9, 3))];

    /// <summary>The code of the problem in its body.</summary>
    public string Code
    {
        get
        {
            Assert.That(Head, Does.Contain("Content-Type: application/problem+json"), Text);
            var body = Text.Split("\r\n\r\n", 2)[1];
            return (string)JsonNode.Parse(body[body.IndexOf('{', StringComparison.Ordinal)..(body.LastIndexOf('}') + 1)])!["code"]!;
        }
    }
}
