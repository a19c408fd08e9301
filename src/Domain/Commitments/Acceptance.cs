using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Domain.Commitments;

/// <summary>What the scrutinising side accepts of a commitment: the office for what the chief constable or a partner holds, the
/// panel for what the policing body or its deputy holds. It always refers to where that was done, and may come without a claim.</summary>
public sealed class Acceptance : Root<Acceptance>
{
    private Acceptance() { }

    /// <summary>An acceptance of a commitment that is still to say what is accepted.</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="ref">Its stable external key, or null to have one made.</param>
    /// <param name="commitment">The commitment.</param>
    /// <param name="recordedAs">Whether the accepting side enters it or it is taken from documents.</param>
    public Acceptance(AcceptanceId id, string? @ref, AccountabilityCommitment commitment, RecordedAs recordedAs)
    {
        Id = id;
        CommitmentId = commitment.Id;
        AreaId = commitment.AreaId;
        By = commitment.AcceptedBy;
        RecordedAs = recordedAs;
        Ref = @ref ?? GeneratedRef(AreaId, "acceptance", id);
        Raise("commitmentStatusAccepted");
    }

    /// <summary>The commitment.</summary>
    public CommitmentId CommitmentId { get; private init; }

    /// <summary>The commitment's area.</summary>
    public AreaId AreaId { get; private init; }

    /// <summary>The status that is accepted.</summary>
    public CommitmentStatus Status { get; private set; }

    /// <summary>When it was accepted, as precisely as known.</summary>
    public PartialDate On { get; private set; }

    /// <summary>Which side accepted it.</summary>
    public AcceptingSide By { get; private init; }

    /// <summary>Where it was accepted.</summary>
    public AcceptanceReference Reference { get; private set; } = null!;

    /// <summary>Why, or null.</summary>
    public string? Reason { get; private set; }

    /// <summary>Whether the accepting side entered it or it was taken from documents.</summary>
    public RecordedAs RecordedAs { get; private init; }

    /// <inheritdoc/>
    public override AreaId? OwningArea => AreaId;

    /// <inheritdoc/>
    public override IReadOnlyList<Role> Keepers => [By is AcceptingSide.Panel ? Role.Panel : Role.Office];

    /// <inheritdoc/>
    protected override bool MayBeSameAs(Acceptance other) => other.CommitmentId == CommitmentId;

    /// <summary>Says what is accepted, and where that was done.</summary>
    /// <exception cref="BrokenRuleException">It accepts that nothing has begun.</exception>
    public void Describe(AcceptanceInput input, AcceptanceReference reference)
    {
        CommitmentRules.AcceptsSomething.Require(input.Status is not CommitmentStatus.NotStarted, pointer: "/status");
        Status = input.Status;
        On = input.On;
        Reason = input.Reason;
        if (Reference != reference)
            Reference = reference;
    }
}

/// <summary>Where something was accepted. The meeting or review need not be in this system.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name" example="Strategic Scrutiny Meeting">What it is called.</param>
/// <param name="On">When it was, as precisely as known, or null.</param>
/// <param name="Id">Its identifier in this system where that keeps it: of a panel review or a scrutiny meeting; or null.</param>
public sealed record AcceptanceReference(
    AcceptanceReferenceKind Kind,
    string Name,
    PartialDate? On = null,
    [property: Names(typeof(PanelReview), typeof(ScrutinyMeeting))] Guid? Id = null
);

/// <summary>What an acceptance refers to.</summary>
public enum AcceptanceReferenceKind
{
    /// <summary>A meeting at which the chief constable was held to account.</summary>
    ScrutinyMeeting,

    /// <summary>A review by the panel.</summary>
    PanelReview,

    /// <summary>A document.</summary>
    Document,

    /// <summary>Anything else.</summary>
    Other,
}
