using PlanAccountability.Domain.Organisations;

namespace PlanAccountability.Domain.Panels;

/// <summary>Somebody's membership of a panel: for a council, or co-opted.</summary>
public sealed class PanelMember : Root<PanelMember>, IOfArea
{
    private PanelMember() { }

    /// <summary>A membership, still without a name.</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="ref">Its stable external key, or null to have one made.</param>
    /// <param name="panel">The panel.</param>
    public PanelMember(PanelMemberId id, string? @ref, Panel panel)
    {
        Id = id;
        AreaId = panel.AreaId;
        PanelId = panel.Id;
        Ref = @ref ?? GeneratedRef(AreaId, "panel-member", id);
        Raise("panelMemberRecorded");
    }

    /// <summary>The panel's area.</summary>
    public AreaId AreaId { get; private init; }

    /// <summary>The panel.</summary>
    public PanelId PanelId { get; private init; }

    /// <summary>Who it is.</summary>
    public string Name { get; private set; } = "";

    /// <summary>As what they are a member.</summary>
    public PanelMemberRole Role { get; private set; }

    /// <summary>The council that appointed them; null of somebody co-opted, or where nobody says.</summary>
    public string? Body { get; private set; }

    /// <summary>Since when, as precisely as known; or null.</summary>
    public PartialDate? From { get; private set; }

    /// <summary>Until when, as precisely as known; null while they are a member, or where nobody says.</summary>
    public PartialDate? To { get; private set; }

    /// <summary>The first day on which they can have been a member; null where that is not known.</summary>
    public DateOnly? Since { get; private set; }

    /// <summary>The last day on which they can have been a member; null where that is not known.</summary>
    public DateOnly? Until { get; private set; }

    /// <inheritdoc/>
    public override AreaId? OwningArea => AreaId;

    /// <inheritdoc/>
    public override IReadOnlyList<Role> Keepers => [Foundation.Role.Panel];

    /// <summary>Says who it is, and since when, in place of what was said before.</summary>
    /// <exception cref="BrokenRuleException">It ends before it begins, or somebody co-opted has a council.</exception>
    public void Describe(PanelMemberInput input)
    {
        PanelMemberRules.EndsAfterStart.Require(
            input.From is not { } from || input.To is not { } to || !from.IsSurelyAfter(to),
            pointer: "/to"
        );
        PanelMemberRules.CoOptedByPanel.Require(input.Role is not PanelMemberRole.CoOpted || input.Body is null, pointer: "/body");
        Name = input.Name;
        Role = input.Role;
        Body = input.Body;
        Last(input.From, input.To);
    }

    /// <summary>Whether they can have been a member on a day.</summary>
    public bool MayBeMemberOn(DateOnly day) => !(Since > day) && !(Until < day);

    /// <summary>Whether they surely were one on a day, as far as the record goes: what has no end is not over.</summary>
    public bool IsMemberOn(DateOnly day) => (From is not { } from || from.LastDay <= day) && (To is not { } to || to.FirstDay >= day);

    /// <summary>Whether there is a day on which both surely are members.</summary>
    public bool OverlapsSurely(PanelMember other) =>
        IsMemberOn(Later(From?.LastDay, other.From?.LastDay)) && other.IsMemberOn(Later(From?.LastDay, other.From?.LastDay));

    private static DateOnly Later(DateOnly? one, DateOnly? other) =>
        (one ?? DateOnly.MinValue) > (other ?? DateOnly.MinValue) ? one!.Value : other ?? DateOnly.MinValue;

    /// <summary>The most who surely are members on one day.</summary>
    public static int MostAtOnce(IReadOnlyCollection<PanelMember> members) =>
        members.Count == 0
            ? 0
            : members
                .Select(member => member.From?.LastDay ?? DateOnly.MinValue)
                .Distinct()
                .Max(day => members.Count(member => member.IsMemberOn(day)));

    /// <inheritdoc/>
    protected override bool MayBeSameAs(PanelMember other) => other.PanelId == PanelId;

    /// <summary>Takes over its council and its dates.</summary>
    protected override void TakeOver(PanelMember merged)
    {
        if (Role is not PanelMemberRole.CoOpted)
            Body ??= merged.Body;
        Last(From ?? merged.From, To ?? merged.To);
        HaveFrom(merged);
    }

    private void Last(PartialDate? from, PartialDate? to)
    {
        (From, To) = (from, to);
        (Since, Until) = (from?.FirstDay, to?.LastDay);
    }
}

/// <summary>As what somebody is a member of a panel.</summary>
public enum PanelMemberRole
{
    /// <summary>A member whom a council appointed.</summary>
    Member,

    /// <summary>The member in the chair.</summary>
    Chair,

    /// <summary>The member who takes the chair where the chair is not there.</summary>
    ViceChair,

    /// <summary>A member whom the panel co-opted.</summary>
    CoOpted,
}

/// <summary>Rules about the members of panels.</summary>
public static class PanelMemberRules
{
    /// <summary>A panel has at most twenty members.</summary>
    public static readonly Rule AtMostTwenty = Rule.OfLaw(
        "PAN-11",
        "panel-too-large",
        "A panel has at most 20 members at once, co-opted ones included."
    );

    /// <summary>A membership takes time.</summary>
    public static readonly Rule EndsAfterStart = Rule.OfValue("membership-ends-before-start", "A membership ends after it begins.");

    /// <summary>Who is co-opted is no council's.</summary>
    public static readonly Rule CoOptedByPanel = Rule.OfValue(
        "co-opted-with-council",
        "A member whom the panel co-opted was appointed by no council."
    );
}
