// A client of the code that NSwag generates, as docs/clients.md tells of it. A test generates that code, compiles it with this, runs it
// against the service and looks at what it says: what it read and did.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Threading.Tasks;

namespace Accountability;

public partial class AccountabilityClient
{
    internal static JsonSerializerOptions Options => _settings.Value;

    // NSwag has a converter on each member that is a choice, which writes names as C# has them, and none on lists of choices. This is for
    // all of them.
    static partial void UpdateJsonSerializerSettings(JsonSerializerOptions settings)
    {
        settings.Converters.Add(new ChoiceConverters());
        settings.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { RemoveConverters } };
    }

    private static void RemoveConverters(JsonTypeInfo type)
    {
        foreach (var member in type.Properties)
        {
            if ((Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType).IsEnum)
                member.CustomConverter = null;
        }
    }
}

/// <summary>Choices as the contract has them. One that was added after this client was generated is read as -1, which is no member.</summary>
public sealed class ChoiceConverters : JsonConverterFactory
{
    public override bool CanConvert(Type type) => type.IsEnum;

    public override JsonConverter CreateConverter(Type type, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(type))!;

    private sealed class Converter<T> : JsonConverter<T>
        where T : struct, Enum
    {
        public override T Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            Enum.TryParse<T>(reader.GetString(), ignoreCase: true, out var choice) ? choice : (T)(object)-1;

        public override void Write(Utf8JsonWriter writer, T choice, JsonSerializerOptions options) =>
            writer.WriteStringValue(JsonNamingPolicy.CamelCase.ConvertName(choice.ToString()));
    }
}

// NSwag names the records of an import file so, and does not make the type. Send files as they are, with HttpClient.
public sealed class Records;

public static class Example
{
    public static async Task<string> RunAsync(HttpClient http, Guid planId)
    {
        var api = new AccountabilityClient(http);
        var commitments = new List<Commitment>();
        await foreach (var commitment in CommitmentsOf(api, planId))
            commitments.Add(commitment);

        return JsonSerializer.Serialize(
            new
            {
                commitments = commitments.Select(commitment => commitment.Id),
                unexamined = await UnexaminedAsync(api, planId),
                refused = await StateOfAsync(api, Guid.Parse("0199a1f0-0000-7000-8000-00000000ffff")),
                corrected = await CorrectAsync(api, commitments[0].Id, "Put an officer into each village."),
                events = await FollowAsync(api),
                knowsWhatWasAdded = Enum.IsDefined(
                    JsonSerializer.Deserialize<AccountabilityGap>("\"addedLater\"", AccountabilityClient.Options)
                ),
            }
        );
    }

    /// <summary>All commitments of a plan, page after page.</summary>
    private static async IAsyncEnumerable<Commitment> CommitmentsOf(AccountabilityClient api, Guid planId)
    {
        string? after = null;
        do
        {
            var page = await api.ListCommitmentsAsync(limit: 2, after: after, planId: planId);
            foreach (var commitment in page.Items)
                yield return commitment;
            after = page.Next?.Split("after=")[1].Split('&')[0];
        } while (after is not null);
    }

    /// <summary>The commitments of a plan that nobody examined on a day, by the matrix.</summary>
    private static async Task<IEnumerable<Guid>> UnexaminedAsync(AccountabilityClient api, Guid planId)
    {
        var matrix = await api.GetAccountabilityMatrixAsync(planId, asOf: new DateOnly(2026, 11, 22));
        return matrix
            .Priorities.SelectMany(priority => priority.Commitments)
            .Where(commitment => commitment.Gaps.Concat(commitment.Unknown).Contains(AccountabilityGap.NeverScrutinised))
            .Select(commitment => commitment.Id);
    }

    /// <summary>How often each event came up in the feed.</summary>
    private static async Task<Dictionary<string, int>> FollowAsync(AccountabilityClient api)
    {
        var (events, after, more) = (new Dictionary<string, int>(), 0L, true);
        while (more)
        {
            var page = await api.ListChangesAsync(after: after, limit: 10);
            foreach (var change in page.Items)
                events[change.Event] = events.GetValueOrDefault(change.Event) + 1;
            (after, more) = (page.UpTo, page.Next is not null);
        }

        return events;
    }

    /// <summary>What a refused reading comes to: the code of the problem decides.</summary>
    private static async Task<string> StateOfAsync(AccountabilityClient api, Guid commitment)
    {
        try
        {
            await api.GetCommitmentAsync(commitment);
            return "there";
        }
        catch (ApiException<Problem> refused) when (refused.Result.Code is "not-found" or "retracted")
        {
            return refused.Result.Code is "retracted" ? "takenBack" : "unknown";
        }
    }

    /// <summary>Changes the words of a commitment on what was read of it, and sends the same again, as after an answer that was
    /// lost.</summary>
    private static async Task<object> CorrectAsync(AccountabilityClient api, Guid id, string text)
    {
        var read = await api.GetCommitmentAsync(id);
        var key = Guid.NewGuid().ToString();
        var correction = new CorrectionRequest
        {
            Text = text,
            Reason = "A word was misread.",
            Wording = Wording.Paraphrased,
        };
        var first = await api.CorrectCommitmentTextAsync(id, $"\"{read.Revision}\"", correction, idempotency_Key: key);
        var again = await api.CorrectCommitmentTextAsync(id, $"\"{read.Revision}\"", correction, idempotency_Key: key);
        return new { text = first.Text, revisions = new[] { first.Revision, again.Revision } };
    }
}
