namespace PlanAccountability.Domain.Organisations;

/// <summary>That a person held, deputised in or acted in the office of a policing body for a time.</summary>
public sealed class TermOfOffice : Root<TermOfOffice>
{
    private TermOfOffice() { }

    /// <summary>A term of office of a body that is still to be described.</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="ref">Its stable external key, or null to have one made.</param>
    /// <param name="body">The body.</param>
    public TermOfOffice(TermOfOfficeId id, string? @ref, LocalPolicingBody body)
    {
        Id = id;
        BodyId = body.Id;
        AreaId = body.AreaId;
        Ref = @ref ?? GeneratedRef(AreaId, "term", id);
        Raise("termOfOfficeRecorded");
    }

    /// <summary>The body.</summary>
    public PolicingBodyId BodyId { get; private init; }

    /// <summary>The area of the body.</summary>
    public AreaId AreaId { get; private init; }

    /// <summary>The person's name.</summary>
    public string Holder { get; private set; } = "";

    /// <summary>In what capacity: only a holder may issue a plan (ss.18 and 62 PRSRA).</summary>
    public OfficeHeld Office { get; private set; }

    /// <summary>The first day, or null where it is not known.</summary>
    public PartialDate? From { get; private set; }

    /// <summary>The last day, or null while it lasts or where it is not known.</summary>
    public PartialDate? To { get; private set; }

    /// <inheritdoc/>
    public override AreaId? OwningArea => AreaId;

    /// <inheritdoc/>
    protected override bool MayBeSameAs(TermOfOffice other) => other.BodyId == BodyId;

    /// <summary>Whether the term may have included any day of the given date.</summary>
    public bool MayInclude(PartialDate date) =>
        !(From is { } from && from.IsSurelyAfter(date)) && !(To is { } to && date.IsSurelyAfter(to));

    /// <summary>Says who held the office, in what capacity and when.</summary>
    /// <exception cref="BrokenRuleException">The term ends before it begins.</exception>
    public void Describe(TermOfOfficeInput input)
    {
        OrganisationRules.SpanRunsForwards.Require(
            !(input.From is { } start && input.To is { } end && start.IsSurelyAfter(end)),
            pointer: "/to"
        );
        Holder = input.Holder;
        Office = input.Office;
        From = input.From;
        To = input.To;
    }
}

/// <summary>In what capacity a person serves in the office of a policing body.</summary>
public enum OfficeHeld
{
    /// <summary>The commissioner or mayor.</summary>
    Holder,

    /// <summary>The deputy (s.18 PRSRA).</summary>
    Deputy,

    /// <summary>An acting commissioner, appointed by the panel from the staff (s.62 PRSRA).</summary>
    Acting,
}
