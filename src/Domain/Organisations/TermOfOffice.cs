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

    /// <summary>What is wrong with the term beside another of the same body, or null.</summary>
    public Rule? ConflictWith(TermOfOffice other) =>
        Office != other.Office ? null
        : IsRepeatOf(other) ? OrganisationRules.TermOnce
        : SureDays is var (from, to) && other.SureDays is var (otherFrom, otherTo) && from <= otherTo && otherFrom <= to
            ? OrganisationRules.TermsApart
        : null;

    /// <summary>Whether the term surely begins before its body did, or ends after it.</summary>
    public bool LiesOutside(LocalPolicingBody body) =>
        (From is { } from && !body.MayHaveExistedOn(from)) || (To is { } to && !body.MayHaveExistedOn(to));

    /// <summary>Refuses a term that is recorded already, overlaps another of the same office, or lies outside its body.</summary>
    /// <exception cref="BrokenRuleException">It does.</exception>
    public void RequireAmong(IEnumerable<TermOfOffice> others, LocalPolicingBody? body)
    {
        if (others.Select(ConflictWith).FirstOrDefault(rule => rule is not null) is { } conflict)
            conflict.Require(false);
        OrganisationRules.TermWithinBody.Require(body is null || !LiesOutside(body));
    }

    /// <summary>The days that the term surely had; null where none is sure. A bound that is not said may be anywhere.</summary>
    private (DateOnly From, DateOnly To)? SureDays =>
        (From?.LastDay ?? To?.Day) is { } first && (To?.FirstDay ?? From?.Day) is { } last && first <= last ? (first, last) : null;

    private bool IsRepeatOf(TermOfOffice other) => Words.AreSame(Holder, other.Holder) && (From, To) == (other.From, other.To);

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
