namespace PlanAccountability.Domain.Scrutiny;

/// <summary>An interest that somebody declared at a meeting: in the item under which it stands, unless other items are named.</summary>
/// <param name="Name" example="Councillor A. Example">Who declared it, as the minutes give the name.</param>
/// <param name="Interest" example="A relative serves in the force.">What the interest is, or null.</param>
/// <param name="Kind">What the minutes call it; null where they do not say.</param>
/// <param name="ItemNumbers" example="[&quot;7&quot;,&quot;8&quot;]">The numbers of the items that it is in, as printed; none where it is
/// in the item itself or in all.</param>
/// <param name="InAllItems">Whether it is in all items of the agenda; it is not unless said.</param>
/// <param name="Stayed">Whether they stayed while the item was considered; null where the minutes do not say.</param>
public sealed record DeclaredInterest(
    string Name,
    string? Interest = null,
    InterestKind? Kind = null,
    IReadOnlyList<string>? ItemNumbers = null,
    bool InAllItems = false,
    bool? Stayed = null
)
{
    /// <summary>Whether it says that it is in the item of a number.</summary>
    internal bool IsIn(string number) => ItemNumbers?.Any(named => Words.AreSame(named, number)) is true;

    /// <summary>Whether an interest of another agenda says the same.</summary>
    internal bool SaysTheSameAs(DeclaredInterest other) =>
        this with { ItemNumbers = null } == other with { ItemNumbers = null } && (ItemNumbers ?? []).SequenceEqual(other.ItemNumbers ?? []);
}

/// <summary>What a code of conduct calls an interest.</summary>
public enum InterestKind
{
    /// <summary>A personal interest.</summary>
    Personal,

    /// <summary>A personal interest that is prejudicial too.</summary>
    Prejudicial,

    /// <summary>A disclosable pecuniary interest, or another in money.</summary>
    Pecuniary,

    /// <summary>An interest that is not in money.</summary>
    NonPecuniary,

    /// <summary>The minutes call it something else.</summary>
    Other,
}
