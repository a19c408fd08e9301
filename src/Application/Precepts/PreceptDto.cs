using System.Text.Json.Serialization;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Precepts;

namespace PlanAccountability.Application.Precepts;

/// <summary>The share of council tax that a policing body sets for a financial year: what it proposed, what the panel said of that, how the
/// body responded, and what was issued.</summary>
public sealed record PreceptDto : RecordDto
{
    /// <summary>The record's identifier.</summary>
    [JsonPropertyOrder(-10)]
    public required PreceptId Id { get; init; }

    /// <summary>The record's own address, relative to the root.</summary>
    /// <example>/v1/precepts/0199a1f0-0000-7000-8000-000000000001</example>
    [JsonPropertyOrder(-8)]
    public override string Url => $"/v1/precepts/{Id}";

    /// <summary>The area.</summary>
    public required AreaId AreaId { get; init; }

    /// <summary>The body whose precept it is: the one in office when it was proposed.</summary>
    public required PolicingBodyId BodyId { get; init; }

    /// <summary>Whose share of council tax it is.</summary>
    public required PreceptAuthority Authority { get; init; }

    /// <summary>The financial year that it is for.</summary>
    /// <example>2026-27</example>
    public required string FinancialYear { get; init; }

    /// <summary>Whether it goes through this system or was taken from documents.</summary>
    public required RecordedAs RecordedAs { get; init; }

    /// <summary>How far it has come, with what the panel's reviews show.</summary>
    [Computed]
    public PreceptStatus Status => Way.Status;

    /// <summary>What was proposed, in the order of the numbers.</summary>
    public required IReadOnlyList<PreceptProposal> Proposals { get; init; }

    /// <summary>What the panel reported, in the order of the proposals.</summary>
    public required IReadOnlyList<PreceptReport> Panel { get; init; }

    /// <summary>How the body responded, in the order of the reports.</summary>
    public required IReadOnlyList<PreceptResponse> Responses { get; init; }

    /// <summary>When the views of the public and of ratepayers had been obtained; null where nobody says.</summary>
    public required PartialDate? ViewsObtainedOn { get; init; }

    /// <summary>What was issued; null while nothing is known to be.</summary>
    public required IssuedPrecept? Issued { get; init; }

    /// <summary>Days that sources give as those of the law.</summary>
    public required IReadOnlyList<ClaimedDay> ClaimedDays { get; init; }

    /// <summary>What the reviews that <c>panel</c> names show of the reports and the responses to them; where the precept says it too,
    /// the precept counts.</summary>
    [Computed]
    public IReadOnlyList<ReviewOfPrecept> Reviews => ReviewsShown;

    /// <summary>Each step held against its day in the law.</summary>
    [Computed]
    public IReadOnlyList<PreceptStep> Steps { get; init; } = [];

    /// <summary>What each band pays by band D, beside what is printed.</summary>
    [Computed]
    public IReadOnlyList<ExpectedBand> ExpectedBands => [.. PreceptBands.Expected(Proposals)];

    /// <summary>What was done otherwise than the law says, or after its day. A live precept is refused for all but lateness.</summary>
    [Computed]
    public IReadOnlyList<Irregularity> Irregularities =>
        [.. Way.Breaches().Concat(Way.Lateness()).Select(breach => Irregularity.Of(breach, LocalPolicingBody.LawOf(AreaId)))];

    /// <summary>On a single read, what about it may be an oversight; null in lists.</summary>
    [Computed]
    public IReadOnlyList<PreceptFinding>? Findings { get; init; }

    /// <summary>On a single read, the operations of this contract (<c>operationId</c>) that the caller could call on the precept as it
    /// stands, in the order of its life; none without a role in its area. Null in lists.</summary>
    /// <example>["amendPrecept", "respondOnPrecept"]</example>
    [Computed]
    public IReadOnlyList<string>? AllowedActions { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override AreaId? OwningArea => AreaId;

    /// <summary>What the reviews show, as it is stored.</summary>
    [JsonIgnore]
    public IReadOnlyList<ReviewOfPrecept> ReviewsShown { get; init; } = [];

    /// <summary>What is known of its way.</summary>
    [JsonIgnore]
    public WayOfPrecept Way => new WayOfPrecept(FinancialYear, Proposals, Panel, Responses, Issued, ViewsObtainedOn).With(ReviewsShown);
}

/// <summary>What may be an oversight in a precept. It is told and never refused.</summary>
/// <param name="Code" example="band-differs">The kind of finding.</param>
/// <param name="Detail" example="Band A of proposal 1 is 190.00, where 196.67 follows from band D.">The same in a sentence.</param>
public sealed record PreceptFinding(string Code, string Detail);
