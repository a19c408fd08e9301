using PlanAccountability.Application.Commitments;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Evidence;
using PlanAccountability.Domain.Money;
using PlanAccountability.Domain.PanelReviews;

namespace PlanAccountability.Application.Accountability;

/// <summary>Reads what the matrix of one version is made of, in one round trip to the database however many commitments it has.</summary>
public interface IMatrixReader
{
    /// <summary>Reads the version's items and what other records say of them.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="version">The version; null where none was issued by the day: then nothing is said of its items.</param>
    /// <param name="area">The plan's area.</param>
    /// <param name="asOf">The day: what is dated after it is left out.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<MatrixReadings> OfAsync(PlanId plan, PlanVersionId? version, AreaId area, DateOnly asOf, CancellationToken cancellationToken);
}

/// <summary>What the matrix is made of.</summary>
/// <param name="Priorities">The priorities, in the order of the version.</param>
/// <param name="Commitments">The commitments that were not retracted.</param>
/// <param name="Measures">The measures that are linked to any of them.</param>
/// <param name="Recommendations">The public recommendations that concern a commitment of the version, in the order of recording.</param>
/// <param name="Covered">The times of which the record of the area is complete.</param>
/// <param name="Grants">What the grants come to that serve a priority or a commitment, by its identifier.</param>
/// <param name="Decisions">How many decisions do, by its identifier.</param>
/// <param name="Engagements">How people were asked about a priority, by its identifier.</param>
/// <param name="Inspected">How many recommendations of inspectors bear on a priority or a commitment, by its identifier.</param>
/// <param name="Claims">What annual reports claim of a priority or a commitment, by its identifier.</param>
/// <param name="PlanExaminations">How the plan was examined as a whole.</param>
public sealed record MatrixReadings(
    IReadOnlyList<PriorityOfVersion> Priorities,
    IReadOnlyList<CommitmentOfVersion> Commitments,
    IReadOnlyDictionary<MeasureId, MeasureInMatrix> Measures,
    IReadOnlyList<ConcerningRecommendation> Recommendations,
    IReadOnlyList<CoveredTime> Covered,
    IReadOnlyDictionary<Guid, MoneySum> Grants,
    IReadOnlyDictionary<Guid, int> Decisions,
    IReadOnlyDictionary<Guid, EngagedWith> Engagements,
    IReadOnlyDictionary<Guid, int> Inspected,
    IReadOnlyDictionary<Guid, ClaimsInMatrix> Claims,
    PlanExaminations PlanExaminations
);

/// <summary>A priority as a version has it.</summary>
/// <param name="Id">The priority.</param>
/// <param name="IsRetracted">Whether it was retracted: then its number and its title are not shown.</param>
/// <param name="Number">Its number as printed, or null.</param>
/// <param name="Title">Its title as printed, or null.</param>
/// <param name="Wording">Whose words the title is in.</param>
/// <param name="IsIncomplete">Whether the document breaks off before the end of the title.</param>
/// <param name="PanelMeetingCount">How many public meetings of panels that were held examined it.</param>
public sealed record PriorityOfVersion(
    PriorityId Id,
    bool IsRetracted,
    string? Number,
    string? Title,
    Wording Wording,
    bool IsIncomplete,
    int PanelMeetingCount
);

/// <summary>A commitment as a version has it, and what other records say of it.</summary>
public sealed record CommitmentOfVersion
{
    /// <summary>The commitment.</summary>
    public required CommitmentId Id { get; init; }

    /// <summary>Its stable external key.</summary>
    public required string Ref { get; init; }

    /// <summary>The priority that it stands under.</summary>
    public required PriorityId PriorityId { get; init; }

    /// <summary>The place under that priority.</summary>
    public required int Order { get; init; }

    /// <summary>What is promised.</summary>
    public required string Text { get; init; }

    /// <summary>Whose words that is in.</summary>
    public required Wording Wording { get; init; }

    /// <summary>Whether the document breaks off before its end.</summary>
    public required bool IsIncomplete { get; init; }

    /// <summary>The day by which it is promised, or null.</summary>
    public required DateOnly? TargetDate { get; init; }

    /// <summary>Where else the version prints it.</summary>
    public required IReadOnlyList<CommitmentReprint> AlsoPrinted { get; init; }

    /// <summary>Who holds it.</summary>
    public required CommitmentHolder Holder { get; init; }

    /// <summary>The organisation, where a partner holds it.</summary>
    public required OrganisationId? PartnerId { get; init; }

    /// <summary>An action or an outcome.</summary>
    public required CommitmentKind Kind { get; init; }

    /// <summary>What success will be measured by.</summary>
    public required IReadOnlyList<string> MeasuredBy { get; init; }

    /// <summary>The measures linked to it.</summary>
    public required IReadOnlyList<MeasureId> MeasureIds { get; init; }

    /// <summary>The numbers of the versions that have it, in their order.</summary>
    public required IReadOnlyList<int> Versions { get; init; }

    /// <summary>What its gaps, its claim and its acceptance are.</summary>
    public required CommitmentFacts Facts { get; init; }

    /// <summary>How many progress reports there are.</summary>
    public required int ReportCount { get; init; }

    /// <summary>How many public scrutiny meetings that were held examined it.</summary>
    public required int MeetingCount { get; init; }

    /// <summary>How many public meetings of panels that were held examined it.</summary>
    public required int PanelMeetingCount { get; init; }

    /// <summary>The last assurance that was taken of it, or null.</summary>
    public required AssuranceInMatrix? LastAssurance { get; init; }
}

/// <summary>A recommendation as far as it matters whether it is open on a day.</summary>
/// <param name="Id">The recommendation.</param>
/// <param name="CommitmentIds">The commitments that it concerns.</param>
/// <param name="RequiresResponse">Whether it asks for a response.</param>
/// <param name="ReportedOn">When the panel reported, or null.</param>
/// <param name="RespondedOn">When it was answered, or null.</param>
/// <param name="Claims">The claims of its delivery.</param>
/// <param name="Acceptances">What the panel accepted.</param>
/// <param name="Withdrawn">That the panel withdrew it, or null.</param>
public sealed record ConcerningRecommendation(
    PanelRecommendationId Id,
    IReadOnlyList<CommitmentId> CommitmentIds,
    bool RequiresResponse,
    PartialDate? ReportedOn,
    PartialDate? RespondedOn,
    IReadOnlyList<DeliveryClaim> Claims,
    IReadOnlyList<DeliveryAcceptance> Acceptances,
    RecommendationWithdrawal? Withdrawn
)
{
    /// <summary>Whether it is open on a day: reported by then, asking for something, and neither closed nor withdrawn by the panel; of a
    /// withdrawal without a day nobody can say that it came later.</summary>
    internal bool IsOpenOn(DateOnly day)
    {
        List<DeliveryAcceptance> accepted = [.. Acceptances.Where(acceptance => acceptance.On.FirstDay <= day)];
        return !(ReportedOn?.FirstDay > day)
            && (Withdrawn is null || Withdrawn.On?.FirstDay > day)
            && (RequiresResponse || RespondedOn?.FirstDay <= day || Claims.Any(claim => claim.On.FirstDay <= day))
            && !(
                PanelRecommendation.Latest(accepted, acceptance => acceptance.On) is { } latest
                && PanelRecommendation.IsFinal(latest.Status)
            );
    }
}
