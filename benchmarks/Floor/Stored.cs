using System.Text.Json.Serialization;

namespace PlanAccountability.Floor;

// What columns of jsonb hold, with its members in the order of the contract, and what is sent. Choices and dates are kept in jsonb as they
// are written.

internal sealed record Citation(Guid SourceDocumentId, string? Locator, string? Quote);

internal sealed record Section(string Heading, int Order, string Text, string Wording, bool IsIncomplete);

internal sealed record Coverage(string Requirement, [property: JsonPropertyName("coverage")] string IsCovered, string? Section)
{
    public string Citation => $"PRSRA 2011 s.7(1)({Requirement})";
}

internal sealed record AcceptanceReference(string Kind, string Name, string? On, Guid? Id);

internal sealed record ReadingPeriod(string Kind, string Start, string End, string? Label);

internal sealed record Withheld(string Reason, string DecidedBy, string? ReviewOn);

internal sealed record Comparator(string Group, decimal? Value, int? Rank, int? Of, bool? InWorstTenth);

internal sealed record Target(string From, string? To, decimal? Value, string? Words)
{
    /// <summary>Whether it can be the target of a day: dates that are less precise begin or end with what they begin with.</summary>
    public bool HoldsOn(string day) =>
        string.CompareOrdinal(From, day) <= 0 && (To is null || string.CompareOrdinal(To, day[..To.Length]) >= 0);
}

internal sealed record Reprint(Guid PriorityId, int Order, string Text, string Wording, bool IsIncomplete, DateOnly? TargetDate);

internal sealed record Grant(string Role, string? AreaId);

internal sealed record ReportInput(
    string? Ref,
    string ReportedOn,
    string ReportedBy,
    string Status,
    string Summary,
    bool IsAnnouncementOnly
);

internal sealed record ExchangeRecord(
    string Type,
    string Ref,
    string PlanRef,
    string Holder,
    string Kind,
    string[]? MeasuredBy,
    string[]? MeasureRefs,
    ExchangeEntry[]? Entries,
    ExchangeCitation[]? Citations
);

internal sealed record ExchangeEntry(
    string VersionRef,
    string PriorityRef,
    int Order,
    string Text,
    string? Wording,
    bool IsIncomplete,
    string? TargetDate
)
{
    public string WordingOrUsual => Wording ?? "verbatim";
}

internal sealed record ExchangeCitation(string SourceRef, string? Locator, string? Quote);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Citation[]))]
[JsonSerializable(typeof(Section[]))]
[JsonSerializable(typeof(Coverage[]))]
[JsonSerializable(typeof(AcceptanceReference))]
[JsonSerializable(typeof(ReadingPeriod))]
[JsonSerializable(typeof(Withheld))]
[JsonSerializable(typeof(Comparator))]
[JsonSerializable(typeof(Target[]))]
[JsonSerializable(typeof(Reprint[]))]
[JsonSerializable(typeof(Grant[]))]
[JsonSerializable(typeof(Guid[]))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(ReportInput))]
[JsonSerializable(typeof(ExchangeRecord))]
internal sealed partial class Stored : JsonSerializerContext;
