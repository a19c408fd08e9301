namespace PlanAccountability.Domain.Organisations;

/// <summary>A police force area of England or Wales. There are 43; forces may merge, so an area has a span and successors.</summary>
public sealed class PoliceArea : Root
{
    private PoliceArea() { }

    /// <summary>An area of the reference data.</summary>
    public PoliceArea(AreaId id, string gssCode, string name, string forceName)
    {
        Id = id;
        Ref = id.Value;
        GssCode = gssCode;
        Name = name;
        ForceName = forceName;
    }

    /// <summary>The force's identifier at data.police.uk.</summary>
    public AreaId Id { get; private init; }

    /// <summary>The Government Statistical Service code, such as <c>E23000003</c>.</summary>
    public string GssCode { get; private set; } = "";

    /// <summary>The area's name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The name of the police force.</summary>
    public string ForceName { get; private set; } = "";

    /// <summary>From when the area existed, or null where that is not recorded.</summary>
    public PartialDate? From { get; private set; }

    /// <summary>The last day of the area, or null while it exists.</summary>
    public PartialDate? To { get; private set; }

    /// <summary>The areas that it became part of, empty while it exists.</summary>
    public IReadOnlyList<string> SuccessorIds { get; private set; } = [];

    /// <inheritdoc/>
    public override AreaId? OwningArea => Id;

    /// <inheritdoc/>
    public override string Key => Id.Value;

    /// <summary>Corrects what the reference data says of the area.</summary>
    public void Describe(string gssCode, string name, string forceName)
    {
        GssCode = gssCode;
        Name = name;
        ForceName = forceName;
    }
}
