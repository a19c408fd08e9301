using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Domain.Appointments;

/// <summary>That a panel hears the candidate for a senior post, or a chief constable who is to go, and what came of it. Of a removal only
/// office and panel know until the panel reports.</summary>
public sealed partial class ConfirmationHearing : Root<ConfirmationHearing>, IOfArea
{
    private ConfirmationHearing() { }

    /// <summary>A hearing of which the notice is still to be said.</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="ref">Its stable external key, or null to have one made.</param>
    /// <param name="areaId">The area.</param>
    /// <param name="input">What is said of it.</param>
    /// <exception cref="BrokenRuleException">There is no such hearing.</exception>
    public ConfirmationHearing(ConfirmationHearingId id, string? @ref, AreaId areaId, ConfirmationHearingInput input)
    {
        HearingRules.NotInLondon.Require(
            input.Post is not SeniorPost.ChiefConstable || LocalPolicingBody.LawOf(areaId) is not GoverningLaw.Section6,
            LocalPolicingBody.LawOf(areaId),
            "/post"
        );
        Id = id;
        AreaId = areaId;
        Kind = input.Kind;
        Post = input.Post;
        RecordedAs = input.RecordedAs;
        Ref = @ref ?? GeneratedRef(areaId, "confirmation-hearing", id);
        Raise(RecordedAs is RecordedAs.Live ? "confirmationHearingNotified" : "confirmationHearingRecorded");
    }

    /// <summary>The area.</summary>
    public AreaId AreaId { get; private init; }

    /// <summary>What it is about.</summary>
    public HearingKind Kind { get; private init; }

    /// <summary>The post.</summary>
    public SeniorPost Post { get; private init; }

    /// <summary>Whether it goes through the system or was taken from documents.</summary>
    public RecordedAs RecordedAs { get; private init; }

    /// <summary>The body that proposes.</summary>
    public PolicingBodyId BodyId { get; private set; }

    /// <summary>The name of the candidate, or of the chief constable who is to go; or null.</summary>
    public string? Candidate { get; private set; }

    /// <summary>When the panel was notified, or null.</summary>
    public PartialDate? NotifiedOn { get; private set; }

    /// <summary>The criteria, or null.</summary>
    public string? Criteria { get; private set; }

    /// <summary>Why the candidate meets them, or null.</summary>
    public string? WhyMet { get; private set; }

    /// <summary>The terms and conditions, or null.</summary>
    public string? Terms { get; private set; }

    /// <summary>Why a chief constable is to go, or null.</summary>
    public string? Reasons { get; private set; }

    /// <summary>When the hearing was held, or null.</summary>
    public PartialDate? HeldOn { get; private set; }

    /// <summary>When the panel reported, or null.</summary>
    public PartialDate? ReportedOn { get; private set; }

    /// <summary>What the panel recommends, or null.</summary>
    public HearingRecommendation? Recommends { get; private set; }

    /// <summary>The recommendation in words, or null.</summary>
    public string? Recommendation { get; private set; }

    /// <summary>The veto of the panel, or null.</summary>
    public HearingVeto? Vetoed { get; private set; }

    /// <summary>What became of it, or null.</summary>
    public HearingOutcome? Outcome { get; private set; }

    /// <summary>The earlier hearing whose candidate was vetoed, or null.</summary>
    public ConfirmationHearingId? ReserveOfId { get; private set; }

    /// <summary>The panel's review of it, or null.</summary>
    public PanelReviewId? ReviewId { get; private set; }

    /// <summary>Whose words the texts are.</summary>
    public Wording Wording { get; private set; }

    /// <summary>Whether the panel vetoed.</summary>
    public bool IsVetoed { get; private set; }

    /// <summary>Whether the panel reported, on whatever day.</summary>
    public bool HasReport => ReportedOn is not null || Recommends is not null || Recommendation is not null || IsVetoed;

    /// <summary>Its steps.</summary>
    public WayOfHearing Way =>
        new(Kind, Post, ReserveOfId is not null, RecordedAs is RecordedAs.Live, NotifiedOn, HeldOn, ReportedOn, HasReport, Vetoed, Outcome);

    /// <inheritdoc/>
    public override AreaId? OwningArea => AreaId;

    /// <summary>What the panel reported of a live hearing is not for the office to take back.</summary>
    public override IReadOnlyList<Role> Keepers => IsSettled ? [] : [Role.Office];

    /// <summary>Whether the panel reported here: what changes from then on is a correction.</summary>
    public bool IsSettled => RecordedAs is RecordedAs.Live && HasReport;

    private GoverningLaw Law => LocalPolicingBody.LawOf(AreaId);
}
