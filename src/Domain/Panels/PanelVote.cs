using System.Text.Json.Serialization;

namespace PlanAccountability.Domain.Panels;

/// <summary>How a panel voted, as far as its minutes say. A veto needs two thirds of those who are members of the panel when the decision
/// is made, not of those present (Sch 5 para 4 and Sch 8 para 5 PRSRA).</summary>
/// <param name="For" example="10">How many voted for it, or null.</param>
/// <param name="Against" example="3">How many voted against it, or null.</param>
/// <param name="Abstained" example="1">How many abstained, or null.</param>
/// <param name="MembersAtDecision" example="14">How many members the panel had when it decided, or null.</param>
/// <param name="Needed" example="10">How many votes were needed, as the minutes say; or null.</param>
/// <param name="IsUnanimous">Whether the minutes call it unanimous; null where they do not say.</param>
/// <param name="How" example="Show of hands">How the vote was taken, as printed; or null.</param>
public sealed record PanelVote(
    int? For = null,
    int? Against = null,
    int? Abstained = null,
    int? MembersAtDecision = null,
    int? Needed = null,
    bool? IsUnanimous = null,
    string? How = null
)
{
    /// <summary>The most members that a panel may have (Sch 6 para 4 PRSRA).</summary>
    public const int MostMembers = 20;

    /// <summary>Whether more votes are told than the panel had members; false where their number is not known.</summary>
    [JsonIgnore]
    public bool HasMoreVotesThanMembers => (For ?? 0) + (Against ?? 0) + (Abstained ?? 0) > MembersAtDecision;

    /// <summary>How many votes a veto needs by law: two thirds of the members at the decision, rounded up; null where their number is not
    /// known.</summary>
    [JsonIgnore]
    public int? NeededForVeto => MembersAtDecision is { } members ? ((2 * members) + 2) / 3 : null;

    /// <summary>Whether the votes for it are enough for a veto; null where that is not known.</summary>
    [JsonIgnore]
    public bool? IsEnoughForVeto => For is { } votes && NeededForVeto is { } needed ? votes >= needed : null;
}
