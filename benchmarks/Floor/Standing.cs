using System.Text.Json;
using Npgsql;

namespace PlanAccountability.Floor;

/// <summary>How a commitment stands on a day: what is claimed and accepted of it, and what is missing.</summary>
internal sealed record Standing(
    string? Claimed,
    string? ClaimedOn,
    DateOnly? ClaimedSince,
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
            row.DayAt(at + 2),
            row.TextAt(at + 3),
            row.ChoiceAt(at + 4),
            row.TextAt(at + 5),
            row.ChoiceAt(at + 6),
            row.JsonAt(at + 7, Stored.Default.AcceptanceReference),
            row.GetInt32(at + 8),
            row.GetBoolean(at + 9),
            row.GetBoolean(at + 10),
            row.GetBoolean(at + 11)
        );

    /// <summary>What is missing on a day, parted into what is known not to have been done and what nobody knows of.</summary>
    /// <param name="shown">The words that are shown.</param>
    /// <param name="area">The area.</param>
    /// <param name="completeness">Of what the record is complete.</param>
    /// <param name="asOf">The day.</param>
    public (List<string> Known, List<string> Unknown) Gaps(Wording shown, string area, Completeness completeness, DateOnly asOf)
    {
        var isDelivered = Accepted is "delivered";
        var (known, unknown) = (new List<string>(), new List<string>());
        Add(0, !IsScrutinised, "ScrutinyMeetings", shown.CountsFrom, asOf);
        Add(1, !HasMeasure, "Readings", shown.CountsFrom, asOf);
        Add(2, Reports == 0, "ProgressReports", shown.CountsFrom, asOf);
        Add(3, Reports > 0 && !IsEvidenced, "ProgressReports", shown.CountsFrom, asOf);
        Add(4, Claimed is "delivered" && !isDelivered, "ProgressReports", ClaimedSince, asOf);
        if (shown.TargetDate is { } target)
            Add(5, target < asOf && !isDelivered, "ProgressReports", shown.CountsFrom, target.AddDays(1));
        return (known, unknown);

        void Add(int gap, bool isOpen, string among, DateOnly? since, DateOnly until)
        {
            if (isOpen)
                (shown.IsKeptHere || completeness.Covers(area, among, since, until) ? known : unknown).Add(AllGaps[gap]);
        }
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

/// <summary>What the gaps of a commitment depend on besides what other records say of it.</summary>
/// <param name="TargetDate">The day by which the version shown promises it, or null.</param>
/// <param name="IsKeptHere">Whether that version went through the system.</param>
/// <param name="CountsFrom">The day from which the first version that has it counts, or null.</param>
internal readonly record struct Wording(DateOnly? TargetDate, bool IsKeptHere, DateOnly? CountsFrom);
