using NUnit.Framework;
using PlanAccountability.Api.Tests.Idempotency;
using PlanAccountability.Infrastructure.Access;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Faults;

/// <summary>What one client wants recorded: a record, and now and then that it is taken back. It keeps each key until it has an
/// answer.</summary>
internal sealed class Job(int number)
{
    private static readonly ClientRegistration[] Clients =
    [
        TestClients.Office,
        TestClients.Admin,
        TestClients.Panel,
        TestClients.Importer,
        TestClients.OfficeElsewhere,
    ];

    private readonly List<(string Url, object Body, string? ETag, string Key, Answered Answer)> _acknowledged = [];

    private string _key = Keyed.NewKey();

    public static IReadOnlyList<Job> Many(int count) => [.. Enumerable.Range(0, count).Select(number => new Job(number))];

    /// <summary>What it writes, in all: every fifth record is retracted.</summary>
    public int Writes => number % 5 == 0 ? 2 : 1;

    public bool IsDone => _acknowledged.Count == Writes;

    /// <summary>How many answers told that an earlier attempt had been carried out.</summary>
    public int Replays => _acknowledged.Count(write => write.Answer.IsReplayed);

    public string Name => $"Job {number}";

    public string Url => _acknowledged[0].Answer.Json.Text("url");

    private ClientRegistration Client => Clients[number % Clients.Length];

    /// <summary>Sends the next write once.</summary>
    /// <returns>The status, or null where there was no answer.</returns>
    public async Task<int?> SendNextAsync(Func<ClientRegistration, HttpClient> service)
    {
        (string Url, object Body, string? ETag) write =
            _acknowledged.Count == 0
                ? (
                    number % 3 == 0
                        ? ("/v1/source-documents", A.NewSourceDocument(Name, "other").Body, null)
                        : ("/v1/organisations", Keyed.AnOrganisation(Name), null)
                )
                : ($"{Url}/retraction", new { reason = "Entered in error." }, "\"1\"");
        try
        {
            var answer = await service(Client).PostOnceAsync(write.Url, write.Body, _key, write.ETag);
            if (answer.IsSuccess)
            {
                _acknowledged.Add((write.Url, write.Body, write.ETag, _key, answer));
                _key = Keyed.NewKey();
            }

            return answer.Status;
        }
        catch (Exception gone) when (gone is HttpRequestException or System.Net.Sockets.SocketException)
        {
            // The client does not wrap what happens to a connection that ends while it begins.
            return null;
        }
    }

    /// <summary>Sends all that was acknowledged again, which must be answered as it was.</summary>
    public async Task ShouldBeAnsweredAsBefore(Func<ClientRegistration, HttpClient> service)
    {
        foreach (var (url, body, etag, key, answer) in _acknowledged)
        {
            var again = await service(Client).PostOnceAsync(url, body, key, etag);
            Assert.That((again.AsFirst(), again.IsReplayed), Is.EqualTo((answer.AsFirst(), true)), Name);
        }
    }
}
