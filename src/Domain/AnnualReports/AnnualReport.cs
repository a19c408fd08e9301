using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Domain.AnnualReports;

/// <summary>The report of a body on a financial year (s.12 PRSRA), with what it claims of its plan. The panel's report on it, and the
/// response to that, are the panel's review.</summary>
public sealed class AnnualReport : Root<AnnualReport>, IOfArea
{
    /// <summary>The most claims.</summary>
    public const int MostClaims = 300;

    private AnnualReport() { }

    /// <summary>A report that is still to be described.</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="ref">Its stable external key, or null to have one made.</param>
    /// <param name="areaId">The area.</param>
    /// <param name="recordedAs">Whether it goes through the system.</param>
    public AnnualReport(AnnualReportId id, string? @ref, AreaId areaId, RecordedAs recordedAs)
    {
        Id = id;
        AreaId = areaId;
        RecordedAs = recordedAs;
        Ref = @ref ?? GeneratedRef(areaId, "annual-report", id);
        Raise("annualReportRecorded");
    }

    /// <summary>The area.</summary>
    public AreaId AreaId { get; private init; }

    /// <summary>What it is on.</summary>
    public AnnualReportKind Kind { get; private set; }

    /// <summary>The financial year.</summary>
    public string FinancialYear { get; private set; } = "";

    /// <summary>What it is called.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Whether it goes through the system or was taken from documents.</summary>
    public RecordedAs RecordedAs { get; private init; }

    /// <summary>The body that reports.</summary>
    public PolicingBodyId BodyId { get; private set; }

    /// <summary>When it was produced, or null.</summary>
    public PartialDate? ProducedOn { get; private set; }

    /// <summary>When it was sent to the panel, or null.</summary>
    public PartialDate? SentToPanelOn { get; private set; }

    /// <summary>When it was published, or null.</summary>
    public PartialDate? PublishedOn { get; private set; }

    /// <summary>The document that holds it, or null.</summary>
    public SourceDocumentId? DocumentId { get; private set; }

    /// <summary>Where it was published, or null.</summary>
    public string? ReportUrl { get; private set; }

    /// <summary>The panel's review of it, or null.</summary>
    public PanelReviewId? ReviewId { get; private set; }

    /// <summary>The meeting of the panel to which it was presented, or null.</summary>
    public PanelMeetingId? PanelMeetingId { get; private set; }

    /// <summary>What it claims, in the order of the document.</summary>
    public IReadOnlyList<AnnualReportClaim> Claims { get; private set; } = [];

    /// <summary>Whose words the title is.</summary>
    public Wording Wording { get; private set; }

    /// <summary>When it claims what it claims: when it was produced, or else sent or published.</summary>
    public PartialDate? ClaimedOn => ProducedOn ?? SentToPanelOn ?? PublishedOn;

    /// <inheritdoc/>
    public override AreaId? OwningArea => AreaId;

    /// <summary>Says what it is and claims, in place of what was said before. Which progress reports were made of claims stays.</summary>
    /// <exception cref="BrokenRuleException">A claim is about nothing or two things, or was reported and changes; or a live report has no
    /// days, is out of order, or is corrected without a reason.</exception>
    public void Describe(AnnualReportInput input, bool isReasonGiven)
    {
        var reported = Claims.Where(claim => claim.ProgressReportId is not null).ToDictionary(claim => claim.Number);
        IReadOnlyList<AnnualReportClaim> claims =
        [
            .. (input.Claims ?? []).Select(claim =>
                claim with
                {
                    ProgressReportId = reported.GetValueOrDefault(claim.Number)?.ProgressReportId,
                }
            ),
        ];
        AnnualReportRules.ReportedClaimStays.Require(reported.Values.All(claims.Contains));
        RequireLive(input, isReasonGiven);
        Transcribe(input with { Claims = claims });
    }

    /// <summary>Takes over all that is said, whatever was said before.</summary>
    /// <exception cref="BrokenRuleException">A claim is about nothing or two things; or a live report is out of the order of the
    /// law.</exception>
    public void Transcribe(AnnualReportInput input)
    {
        AnnualReportRules.RecordingIsFixed.Require(input.RecordedAs == RecordedAs, pointer: "/recordedAs");
        AnnualReportRules.PublishedAfterProduced.Require(
            input is not { ProducedOn: { } produced, PublishedOn: { } published } || !produced.IsSurelyAfter(published),
            pointer: "/publishedOn"
        );
        IReadOnlyList<AnnualReportClaim> claims = [.. input.Claims ?? []];
        foreach (var (at, claim) in claims.Index())
        {
            AnnualReportRules.OneSubject.Require(
                claim.CommitmentId is null != claim.PriorityId is null,
                pointer: claim.CommitmentId is null ? $"/claims/{at}/commitmentId" : $"/claims/{at}/priorityId"
            );
            AnnualReportRules.NumberOnce.Require(
                claims.Take(at).All(other => other.Number != claim.Number),
                pointer: $"/claims/{at}/number"
            );
        }

        var law = LocalPolicingBody.LawOf(AreaId);
        if (RecordedAs is RecordedAs.Live)
        {
            foreach (var breach in new WayOfAnnualReport(input.FinancialYear, input.ProducedOn, input.SentToPanelOn).Breaches())
                breach.Rule.Require(false, law);
        }

        Kind = input.Kind;
        FinancialYear = input.FinancialYear;
        Title = input.Title;
        BodyId = input.BodyId!.Value;
        ProducedOn = input.ProducedOn;
        SentToPanelOn = input.SentToPanelOn;
        PublishedOn = input.PublishedOn;
        DocumentId = input.DocumentId;
        ReportUrl = input.ReportUrl;
        ReviewId = input.ReviewId;
        PanelMeetingId = input.PanelMeetingId;
        Claims = claims;
        Wording = input.Wording;
    }

    /// <summary>Says which progress reports were made of claims.</summary>
    public void Link(IReadOnlyDictionary<int, ProgressReportId> made)
    {
        if (made.Count == 0)
            return;
        Claims =
        [
            .. Claims.Select(claim => made.TryGetValue(claim.Number, out var report) ? claim with { ProgressReportId = report } : claim),
        ];
        Raise("annualReportClaimsReported");
    }

    private void RequireLive(AnnualReportInput input, bool isReasonGiven)
    {
        if (RecordedAs is not RecordedAs.Live)
            return;
        (PartialDate? Known, PartialDate? Said, string Pointer)[] days =
        [
            (ProducedOn, input.ProducedOn, "/producedOn"),
            (SentToPanelOn, input.SentToPanelOn, "/sentToPanelOn"),
            (PublishedOn, input.PublishedOn, "/publishedOn"),
        ];
        foreach (var (_, said, pointer) in days)
            PlanRules.DayIsKnown.Require(said is null || said.Value.Day is not null, pointer: pointer);
        AnnualReportRules.CorrectionHasReason.Require(isReasonGiven || days.All(day => day.Known is null || day.Known == day.Said));
    }
}
