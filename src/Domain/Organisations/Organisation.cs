namespace PlanAccountability.Domain.Organisations;

/// <summary>A partner, recipient, inspectorate or other organisation that a record names.</summary>
public sealed class Organisation : Root<Organisation>, IOwnedByClient
{
    private Organisation() { }

    /// <summary>An organisation that is still to be described.</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="ref">Its stable external key, or null to have one made.</param>
    /// <param name="ownedBy">The client that records it, or null for reference data.</param>
    public Organisation(OrganisationId id, string? @ref, Guid? ownedBy)
    {
        Id = id;
        Ref = @ref ?? GeneratedRef(null, "organisation", id);
        OwnedBy = ownedBy;
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
    public void Describe(OrganisationInput input)
    {
        Name = input.Name;
        Kind = input.Kind;
        Website = input.Website;
    }
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
