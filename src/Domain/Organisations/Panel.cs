namespace PlanAccountability.Domain.Organisations;

/// <summary>The police and crime panel of an area: the councils' committee that reviews the draft plan and scrutinises the
/// policing body (s.28 PRSRA). The City of London has none; London's is a committee of the Assembly.</summary>
public sealed class Panel : Root<Panel>
{
    private Panel() { }

    /// <summary>A panel of the reference data, or one that an admin imports.</summary>
    public Panel(PanelId id, string @ref, AreaId areaId)
    {
        Id = id;
        Ref = @ref;
        AreaId = areaId;
    }

    /// <summary>The area.</summary>
    public AreaId AreaId { get; private init; }

    /// <summary>The panel's name; a Police, Fire and Crime Panel where the body is also the fire authority (s.28(1A) PRSRA).</summary>
    public string Name { get; private set; } = "";

    /// <summary>The council that runs the panel, or null where that is not recorded.</summary>
    public string? HostAuthority { get; private set; }

    /// <inheritdoc/>
    public override AreaId? OwningArea => AreaId;

    /// <summary>Says what the panel is called and who runs it.</summary>
    public void Describe(PanelInput input)
    {
        Name = input.Name;
        HostAuthority = input.HostAuthority;
    }
}
