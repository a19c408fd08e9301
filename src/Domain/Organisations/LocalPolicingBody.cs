namespace PlanAccountability.Domain.Organisations;

/// <summary>The body that holds a chief constable to account: its kind, its area and its span. Commissioners end in 2028;
/// the record of an old body stays readable and names its successor.</summary>
public sealed class LocalPolicingBody : Root<LocalPolicingBody>
{
    /// <summary>The area whose body makes its plan under section 6 PRSRA.</summary>
    private static readonly AreaId London = new("metropolitan");

    private LocalPolicingBody() { }

    /// <summary>A body of the reference data, or one that an admin imports.</summary>
    public LocalPolicingBody(PolicingBodyId id, string @ref, AreaId areaId)
    {
        Id = id;
        Ref = @ref;
        AreaId = areaId;
    }

    /// <summary>The area that the body serves.</summary>
    public AreaId AreaId { get; private init; }

    /// <summary>What kind of body it is; the law that applies depends on it.</summary>
    public PolicingBodyKind Kind { get; private set; }

    /// <summary>The body's name as it styles itself.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The first day of the body, or null where it is not recorded.</summary>
    public PartialDate? From { get; private set; }

    /// <summary>The last day of the body, or null while it exists.</summary>
    public PartialDate? To { get; private set; }

    /// <summary>The body that took over its functions, or null.</summary>
    public PolicingBodyId? SuccessorId { get; private set; }

    /// <summary>How well the dates are evidenced: A the statute was read, B an official page, C from memory.</summary>
    public Confidence Confidence { get; private set; } = Confidence.C;

    /// <summary>The law that the body's plan is made under.</summary>
    public GoverningLaw Law => Kind is PolicingBodyKind.CommonCouncil ? GoverningLaw.NoPlan : LawOf(AreaId);

    /// <summary>The law of an area whose body has plans.</summary>
    public static GoverningLaw LawOf(AreaId area) => area == London ? GoverningLaw.Section6 : GoverningLaw.Section5;

    /// <inheritdoc/>
    public override AreaId? OwningArea => AreaId;

    /// <summary>Whether the body existed on a day, as far as its dates are known.</summary>
    public bool ExistedOn(DateOnly day) => !(From?.FirstDay > day) && !(To?.LastDay < day);

    /// <summary>Whether the body can have existed on a date, as far as both are known.</summary>
    public bool MayHaveExistedOn(PartialDate date) =>
        !(From is { } from && from.IsSurelyAfter(date)) && !(To is { } to && date.IsSurelyAfter(to));

    /// <summary>Whether two spans of bodies of one area surely have a day in common; a body whose beginning or end is not said was there
    /// before or is there still.</summary>
    public static bool ShareADay((PartialDate? From, PartialDate? To) one, (PartialDate? From, PartialDate? To) other) =>
        !(one.From?.LastDay > (other.To?.FirstDay ?? DateOnly.MaxValue))
        && !(other.From?.LastDay > (one.To?.FirstDay ?? DateOnly.MaxValue));

    /// <summary>Says what the body is, when it existed and what took over from it.</summary>
    /// <exception cref="BrokenRuleException">The span ends before it begins, or the body succeeds itself.</exception>
    public void Describe(PolicingBodyInput input)
    {
        OrganisationRules.SpanRunsForwards.Require(
            !(input.From is { } start && input.To is { } end && start.IsSurelyAfter(end)),
            pointer: "/to"
        );
        OrganisationRules.SuccessorIsAnother.Require(input.SuccessorId != Id, pointer: "/successorId");
        Kind = input.Kind;
        Name = input.Name;
        From = input.From;
        To = input.To;
        SuccessorId = input.SuccessorId;
        Confidence = input.Confidence;
    }

    /// <summary>Says what body took over from this one.</summary>
    /// <exception cref="BrokenRuleException">The body succeeds itself.</exception>
    public void NameSuccessor(PolicingBodyId successor)
    {
        OrganisationRules.SuccessorIsAnother.Require(successor != Id, pointer: "/successorId");
        SuccessorId = successor;
    }
}
