using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using PlanAccountability.Application.Imports;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>Reads out of a meeting's row the entries that its updates of earlier actions and questions are. Nothing of them is kept with
/// the meeting. What is not of the form is left to the reader of the row, which refuses it.</summary>
internal static class AgendaUpdates
{
    /// <summary>How the name of every list of updates ends.</summary>
    public static ReadOnlySpan<byte> NameEnds => "Updates\""u8;

    /// <summary>The members that an entry has from its update as they are.</summary>
    private static readonly string[] Same = ["on", "status", "note", "owners", "answer", "wording"];

    private static readonly (string List, string Subject)[] Kinds = [("actionUpdates", "actionRef"), ("questionUpdates", "questionRef")];

    /// <summary>The entries, each with where in the row its update is.</summary>
    /// <param name="meeting">The row.</param>
    /// <param name="ref">Its ref.</param>
    /// <param name="reportedAt">The member by which an entry names a meeting of its kind.</param>
    public static IEnumerable<NestedRecord> Of(JsonObject meeting, string @ref, string reportedAt)
    {
        var times = new Dictionary<string, int>();
        var names = PartRefs.OfItems(
            Items(meeting, "agendaItems").Select(item => (item.Place, Text(item.Members["number"]), Text(item.Members["title"])))
        );
        foreach (var (item, (list, subject)) in Items(meeting, "agendaItems").SelectMany(item => Kinds.Select(kind => (item, kind))))
        {
            foreach (var (place, update) in Items(item.Members, list))
            {
                var (member, text) = Subject(update, subject);
                if (text is null)
                    continue;
                var said = $"{subject} {Words.Of(text)}";
                var time = times[said] = times.GetValueOrDefault(said) + 1;
                var entry = new JsonObject
                {
                    ["type"] = ExchangeTypes.FollowUpEntry.Name,
                    ["ref"] = RefOf(@ref, reportedAt is "meetingRef" ? $"{said} {time}" : $"{reportedAt} {said} {time}"),
                    ["areaId"] = meeting["areaId"]?.DeepClone() ?? ImportFile.AreaOf(@ref)?.Value,
                    [subject] = text,
                    [reportedAt] = @ref,
                    ["itemNumber"] = names[item.Place],
                    ["citations"] = meeting["citations"]?.DeepClone(),
                };
                foreach (var name in Same.Where(update.ContainsKey))
                    entry[name] = update[name]?.DeepClone();
                yield return new(entry, reportedAt, $"/agendaItems/{item.Place}/{list}/{place}", NamesOf(subject, member));
            }
        }
    }

    /// <summary>The member by which an update says what it is about, and what that is in the entry.</summary>
    private static (string Member, string? Text) Subject(JsonObject update, string subject) =>
        (Text(update[subject]), Text(update["reference"])) switch
        {
            ({ } whole, null) => (subject, whole),
            (null, { } printed) => ("reference", PartRefs.Printed(printed)),
            _ => (subject, null),
        };

    /// <summary>The same each time that the same minutes are sent, wherever in them the update is.</summary>
    private static string RefOf(string meeting, string said)
    {
        var mark = $":update-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{meeting} {said}")))[..12]}";
        return meeting[..Math.Min(meeting.Length, Root.LongestRef - mark.Length)] + mark;
    }

    private static Dictionary<string, string> NamesOf(string subject, string member) =>
        new(Same.Select(name => KeyValuePair.Create(name, name))) { [subject] = member };

    private static IEnumerable<(int Place, JsonObject Members)> Items(JsonObject of, string list) =>
        of[list] is JsonArray items
            ? items.Index().Where(item => item.Item is JsonObject).Select(item => (item.Index, item.Item!.AsObject()))
            : [];

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
