using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Api.OpenApi;
using PlanAccountability.Application.Precepts;
using PlanAccountability.Domain.Panels;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Precepts;

namespace PlanAccountability.Api.Precepts;

/// <summary>A precept to record.</summary>
[SentAs(typeof(RecordPrecept))]
internal sealed record PreceptRequest : PreceptInput
{
    /// <summary>The area.</summary>
    /// <example>lancashire</example>
    [JsonPropertyOrder(-5)]
    public required AreaId AreaId { get; init; }

    /// <summary>The body whose precept it is; unless said the one that the area had when the panel was notified, or should have
    /// been.</summary>
    [JsonPropertyOrder(-4)]
    public PolicingBodyId? BodyId { get; init; }

    /// <summary>Whose share of council tax it is.</summary>
    [JsonPropertyOrder(-3)]
    public PreceptAuthority Authority { get; init; }

    /// <summary>The financial year that it is for.</summary>
    /// <example>2026-27</example>
    [JsonPropertyOrder(-2)]
    public required string FinancialYear { get; init; }

    /// <summary>Whether it goes through this system (<c>live</c>, unless said) or is taken from documents.</summary>
    [JsonPropertyOrder(-1)]
    public RecordedAs RecordedAs { get; init; }

    /// <summary>A stable external key that begins with the area; generated where none is given.</summary>
    /// <example>lancashire:precept:2026-27</example>
    [JsonPropertyOrder(99)]
    public string? Ref { get; init; }

    internal RecordPrecept Message => new(AreaId, Authority, FinancialYear, RecordedAs, BodyId, Ref, this);
}

/// <summary>The panel's report on the latest proposal.</summary>
/// <param name="Position">What the panel says.</param>
/// <param name="ReportedOn" example="2027-02-05">The day; unless said that of the review.</param>
/// <param name="Vote">How it voted; needed for a veto.</param>
/// <param name="ReviewId">The panel's public review of it, of kind <c>precept</c>; or null.</param>
/// <param name="PanelMeetingId">The public meeting of the area's panel that decided it, or null.</param>
/// <param name="Citations">Where it is shown; added to those of the record.</param>
[SentAs(typeof(PreceptReport), typeof(ReportOnPrecept))]
internal sealed record PreceptReportRequest(
    PanelPosition Position,
    DateOnly? ReportedOn = null,
    PanelVote? Vote = null,
    PanelReviewId? ReviewId = null,
    PanelMeetingId? PanelMeetingId = null,
    IReadOnlyList<Citation>? Citations = null
)
{
    internal PreceptReport Report =>
        new()
        {
            OnProposal = 1,
            ReportedOn = ReportedOn is { } day ? (PartialDate)day : null,
            Position = Position,
            Vote = Vote,
            ReviewId = ReviewId,
            PanelMeetingId = PanelMeetingId,
        };
}

/// <summary>The body's response to the panel's report.</summary>
/// <param name="Text" example="I thank the panel and have lowered the precept.">What it says; at most 4,000 characters.</param>
/// <param name="RespondedOn" example="2027-02-12">The day on which it was given.</param>
/// <param name="PublishedOn" example="2027-02-13">The day on which it was published, or null.</param>
/// <param name="Citations">Where it is shown; added to those of the record.</param>
[SentAs(typeof(PreceptResponse), typeof(RespondOnPrecept))]
internal sealed record PreceptResponseRequest(
    string Text,
    DateOnly RespondedOn,
    DateOnly? PublishedOn = null,
    IReadOnlyList<Citation>? Citations = null
)
{
    internal PreceptResponse Response =>
        new()
        {
            OnReport = 1,
            RespondedOn = RespondedOn,
            PublishedOn = PublishedOn is { } day ? (PartialDate)day : null,
            Text = Text,
        };
}

/// <summary>The revised proposal that answers a veto.</summary>
/// <param name="NotifiedOn" example="2027-02-13">The day on which the panel was notified of it.</param>
/// <param name="BandD" example="290.00">What a dwelling of band D would pay, in pounds a year.</param>
/// <param name="Increase">How much more than in the year before; or null.</param>
/// <param name="Bands">What each band would pay, as printed.</param>
/// <param name="Total" example="102700000.00">What it would raise in all, in pounds; or null.</param>
/// <param name="ReferendumLimit">The increase above which a referendum would be held; or null.</param>
/// <param name="Text" example="It keeps 45 of the 60 officers.">Why it is proposed; at most 4,000 characters.</param>
/// <param name="Citations">Where it is shown; added to those of the record.</param>
[SentAs(typeof(PreceptProposal), typeof(RevisePrecept))]
internal sealed record PreceptRevisionRequest(
    DateOnly NotifiedOn,
    decimal BandD,
    PreceptIncrease? Increase = null,
    IReadOnlyList<BandAmount>? Bands = null,
    decimal? Total = null,
    PreceptIncrease? ReferendumLimit = null,
    string? Text = null,
    IReadOnlyList<Citation>? Citations = null
)
{
    internal PreceptProposal Proposal =>
        new()
        {
            Number = 2,
            NotifiedOn = NotifiedOn,
            BandD = BandD,
            Increase = Increase,
            Bands = Bands ?? [],
            Total = Total,
            ReferendumLimit = ReferendumLimit,
            Text = Text,
        };
}

/// <summary>The precept that is issued.</summary>
/// <param name="On" example="2027-03-02">The day.</param>
/// <param name="BandD" example="290.00">What a dwelling of band D pays, in pounds a year.</param>
/// <param name="Total" example="102700000.00">What it raises in all, in pounds; or null.</param>
[SentAs(typeof(IssuedPrecept), typeof(IssuePrecept))]
internal sealed record PreceptIssueRequest(DateOnly On, decimal BandD, decimal? Total = null);

/// <summary>Which precepts a list asks for.</summary>
/// <param name="AreaId">Only precepts of this area.</param>
/// <param name="FinancialYear">Only those of this financial year.</param>
/// <param name="Authority">Only those of this authority.</param>
/// <param name="Status">Only those that have come so far.</param>
internal sealed record PreceptQuery(
    [FromQuery(Name = "areaId")] AreaId? AreaId,
    [FromQuery(Name = "financialYear")] FinancialYearQuery? FinancialYear,
    [FromQuery(Name = "authority")] EnumQuery<PreceptAuthority>? Authority,
    [FromQuery(Name = "status")] EnumQuery<PreceptStatus>? Status
)
{
    public PreceptFilter Filter => new(AreaId, FinancialYear?.Value, Authority?.Value, Status?.Value);
}

/// <summary>Which precepts are compared.</summary>
/// <param name="FinancialYear">The financial year.</param>
/// <param name="Authority">Whose; <c>police</c> unless said.</param>
internal sealed record PreceptComparisonQuery(
    [FromQuery(Name = "financialYear")] FinancialYearQuery FinancialYear,
    [FromQuery(Name = "authority")] EnumQuery<PreceptAuthority>? Authority
)
{
    public ComparePrecepts Message => new(FinancialYear.Value, Authority?.Value ?? PreceptAuthority.Police);
}
