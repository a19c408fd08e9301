using PlanAccountability.Domain.Organisations;

namespace PlanAccountability.Domain.Plans;

/// <summary>A police and crime plan (s.5 PRSRA): the identity under which its versions, priorities and commitments hang. What it
/// is called, how long it runs and whether it is in force are computed from its latest issued version.</summary>
public sealed class PoliceAndCrimePlan : Root<PoliceAndCrimePlan>, IOfArea
{
    private PoliceAndCrimePlan() { }

    /// <summary>Begins a plan of a body; it is private until a version of it is public.</summary>
    /// <exception cref="BrokenRuleException">The body has no plans.</exception>
    public PoliceAndCrimePlan(PlanId id, string? @ref, LocalPolicingBody body)
    {
        PlanRules.BodyHasPlans.Require(body.Law is not GoverningLaw.NoPlan);
        Id = id;
        AreaId = body.AreaId;
        BodyId = body.Id;
        Law = body.Law;
        Ref = @ref ?? GeneratedRef(AreaId, "plan", id);
        Visibility = Visibility.Office;
        Raise("planBegun");
    }

    /// <summary>The area.</summary>
    public AreaId AreaId { get; private init; }

    /// <summary>The body whose plan it is.</summary>
    public PolicingBodyId BodyId { get; private set; }

    /// <summary>The law that the plan is made under.</summary>
    public GoverningLaw Law { get; private init; }

    /// <summary>The day on which the original took effect, once it is issued and where the day is known.</summary>
    public DateOnly? StartsOn { get; private set; }

    /// <inheritdoc/>
    public override AreaId? OwningArea => AreaId;

    /// <summary>Lets more people know of the plan, since they may know of one of its versions; never fewer.</summary>
    public void RevealTo(Visibility visibility)
    {
        if (visibility <= Visibility)
            return;
        Visibility = visibility;
        Raise(visibility is Visibility.Everyone ? "planPublished" : "planShownToPanel");
    }

    /// <summary>The plan is that of the body in office when it was issued.</summary>
    public void BelongTo(LocalPolicingBody body) => BodyId = body.Id;

    /// <summary>Says from which day the plan is in force; null where no document says.</summary>
    public void TakeEffect(DateOnly? day) => StartsOn = day;

    /// <summary>Two of one body, under one law, that take effect on one day.</summary>
    protected override bool MayBeSameAs(PoliceAndCrimePlan other) =>
        (other.BodyId, other.Law) == (BodyId, Law) && (other.StartsOn is null || StartsOn is null || other.StartsOn == StartsOn);

    /// <summary>Takes over the day on which it took effect, where it lacks that; the other keeps none.</summary>
    protected override void TakeOver(PoliceAndCrimePlan merged)
    {
        StartsOn ??= merged.StartsOn;
        merged.StartsOn = null;
        HaveFrom(merged);
    }
}
