namespace PlanAccountability.Domain.Organisations;

/// <summary>A partner, recipient, inspectorate or other organisation that a record names.</summary>
public sealed class Organisation : Root<Organisation>, IOwnedByClient
{
    private Organisation() { }

    /// <summary>Records an organisation.</summary>
    public Organisation(OrganisationId id, string? @ref, string name, OrganisationKind kind, string? url, Guid? ownedBy)
    {
        OwnedBy = ownedBy;
        Id = id;
        Ref = @ref ?? GeneratedRef(null, "organisation", id);
        Amend(name, kind, url);
        Raise("organisationRecorded");
    }

    /// <summary>The organisation's name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What kind of organisation it is.</summary>
    public OrganisationKind Kind { get; private set; }

    /// <summary>Its web page, or null.</summary>
    public string? Website { get; private set; }

    /// <summary>The client that recorded it, which may amend it; null for reference data.</summary>
    public Guid? OwnedBy { get; private init; }

    /// <inheritdoc/>
    public override AreaId? OwningArea => null;

    /// <summary>Says what the organisation is.</summary>
    public void Amend(string name, OrganisationKind kind, string? website) => (Name, Kind, Website) = (name, kind, website);
}

/// <summary>What kind of organisation one is.</summary>
public enum OrganisationKind
{
    /// <summary>A community safety partnership (Crime and Disorder Act 1998).</summary>
    CommunitySafetyPartnership,

    /// <summary>A council.</summary>
    LocalAuthority,

    /// <summary>A body of the criminal justice system.</summary>
    CriminalJustice,

    /// <summary>A body of the National Health Service.</summary>
    Health,

    /// <summary>A fire and rescue authority or service.</summary>
    FireAndRescue,

    /// <summary>An inspectorate, such as HMICFRS.</summary>
    Inspectorate,

    /// <summary>A charity or other voluntary body.</summary>
    Voluntary,

    /// <summary>A business.</summary>
    Business,

    /// <summary>Any other organisation.</summary>
    Other,
}
