using System.Text.Json;
using Npgsql;

namespace PlanAccountability.Floor;

/// <summary>How a commitment stands on a day: what is claimed and accepted of it, and what is missing.</summary>
internal sealed record Standing(
    string? Claimed,
    string? ClaimedOn,
    string? Summary,
    string? Accepted,
    string? AcceptedOn,
    string? AcceptedBy,
    AcceptanceReference? Reference,
    int Reports,
    bool IsEvidenced,
    bool HasMeasure,
    bool IsScrutinised
)
{
    /// <summary>The gaps that there are, in their order.</summary>
    public static readonly string[] AllGaps = ["neverScrutinised", "noMeasure", "noReport", "noEvidence", "claimNotAccepted", "overdue"];

    public static Standing Of(NpgsqlDataReader row, int at) =>
        new(
            row.ChoiceAt(at),
            row.TextAt(at + 1),
            row.TextAt(at + 2),
            row.ChoiceAt(at + 3),
            row.TextAt(at + 4),
            row.ChoiceAt(at + 5),
            row.JsonAt(at + 6, Stored.Default.AcceptanceReference),
            row.GetInt32(at + 7),
            row.GetBoolean(at + 8),
            row.GetBoolean(at + 9),
            row.GetBoolean(at + 10)
        );

    public List<string> Gaps(DateOnly? targetDate, DateOnly asOf)
    {
        var isDelivered = Accepted is "delivered";
        ReadOnlySpan<bool> isOpen =
        [
            !IsScrutinised,
            !HasMeasure,
            Reports == 0,
            Reports > 0 && !IsEvidenced,
            Claimed is "delivered" && !isDelivered,
            targetDate < asOf && !isDelivered,
        ];
        List<string> gaps = [];
        for (var gap = 0; gap < isOpen.Length; gap++)
        {
            if (isOpen[gap])
                gaps.Add(AllGaps[gap]);
        }

        return gaps;
    }

    public void WriteClaimed(Utf8JsonWriter json)
    {
        if (Claimed is null)
        {
            json.WriteNull("claimed");
            return;
        }

        json.WriteStartObject("claimed");
        json.WriteString("status", Claimed);
        json.WriteString("on", ClaimedOn);
        json.WriteString("summary", Summary);
        json.WriteEndObject();
    }

    public void WriteAccepted(Utf8JsonWriter json)
    {
        if (Accepted is null)
        {
            json.WriteNull("accepted");
            return;
        }

        json.WriteStartObject("accepted");
        json.WriteString("status", Accepted);
        json.WriteString("on", AcceptedOn);
        json.WriteString("by", AcceptedBy);
        json.Value("reference", Reference!, Stored.Default.AcceptanceReference);
        json.WriteEndObject();
    }
}
