namespace PlanAccountability.Domain.Evidence;

/// <summary>Two sources, or two places of one, that disagree about one fact. The record never picks one: both stay as they were said, and a
/// person resolves it.</summary>
public sealed class Discrepancy : Root<Discrepancy>, IOfArea
{
    /// <summary>The most values.</summary>
    public const int MostValues = 10;

    /// <summary>The most grants, and the most surveys and events, that it concerns.</summary>
    public const int MostConcerned = 10;

    private Discrepancy() { }

    /// <summary>One that is still to be described.</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="ref">Its stable external key, or null to have one made.</param>
    /// <param name="areaId">The area.</param>
    /// <param name="foundBy">How it came to be known.</param>
    public Discrepancy(DiscrepancyId id, string? @ref, AreaId areaId, FoundBy foundBy)
    {
        Id = id;
        AreaId = areaId;
        FoundBy = foundBy;
        Ref = @ref ?? GeneratedRef(areaId, "discrepancy", id);
        Raise("discrepancyFound");
    }

    /// <summary>The area.</summary>
    public AreaId AreaId { get; private init; }

    /// <summary>How it came to be known.</summary>
    public FoundBy FoundBy { get; private init; }

    /// <summary>The fact about which sources disagree.</summary>
    public string Title { get; private set; } = "";

    /// <summary>What is said of it.</summary>
    public IReadOnlyList<StatedValue> Values { get; private set; } = [];

    /// <summary>The fund that it concerns, or null.</summary>
    public FundId? FundId { get; private set; }

    /// <summary>The grants and other lines of money that it concerns.</summary>
    public IReadOnlyList<GrantAwardId> GrantIds { get; private set; } = [];

    /// <summary>The financial plan that it concerns, or null.</summary>
    public FinancialPlanId? FinancialPlanId { get; private set; }

    /// <summary>The surveys and events that it concerns.</summary>
    public IReadOnlyList<EngagementId> EngagementIds { get; private set; } = [];

    /// <summary>The measure that it concerns, or null.</summary>
    public MeasureId? MeasureId { get; private set; }

    /// <summary>The indicator set that it concerns, or null.</summary>
    public IndicatorSetId? IndicatorSetId { get; private set; }

    /// <summary>What became of it.</summary>
    public DiscrepancyStatus Status { get; private set; }

    /// <summary>Which value is right and why, or why it is no discrepancy; null while it is open.</summary>
    public string? Resolution { get; private set; }

    /// <summary>When that was said; null while it is open, and where nobody knows.</summary>
    public PartialDate? ResolvedOn { get; private set; }

    /// <inheritdoc/>
    public override AreaId? OwningArea => AreaId;

    /// <summary>Says what disagrees, in place of what was said before.</summary>
    /// <exception cref="BrokenRuleException">The values agree, or one is cited where nothing is.</exception>
    public void Describe(DiscrepancyInput input)
    {
        DiscrepancyRules.ValuesDiffer.Require(
            input.Values.Select(value => value.Value).Distinct(StringComparer.Ordinal).Count() > 1,
            pointer: "/values"
        );
        foreach (var (at, value) in input.Values.Index())
            DiscrepancyRules.CitationIsThere.Require(
                value.Citation is not { } citation || (citation >= 0 && citation < (input.Citations ?? []).Count),
                pointer: $"/values/{at}/citation"
            );
        Title = input.Title;
        Values = input.Values;
        FundId = input.FundId;
        GrantIds = [.. (input.GrantIds ?? []).Distinct()];
        FinancialPlanId = input.FinancialPlanId;
        EngagementIds = [.. (input.EngagementIds ?? []).Distinct()];
        MeasureId = input.MeasureId;
        IndicatorSetId = input.IndicatorSetId;
    }

    /// <summary>Says what became of it: a person does, never the service.</summary>
    /// <param name="status">What became of it.</param>
    /// <param name="resolution">Which value is right and why, or why it is no discrepancy.</param>
    /// <param name="on">When that was said.</param>
    /// <param name="isReasonGiven">Whether it is said why a resolution is corrected.</param>
    /// <exception cref="BrokenRuleException">It would stay open, or is resolved already.</exception>
    public void Resolve(DiscrepancyStatus status, string resolution, PartialDate on, bool isReasonGiven)
    {
        DiscrepancyRules.ResolutionSays.Require(status is not DiscrepancyStatus.Open, pointer: "/status");
        var isOpen = Status is DiscrepancyStatus.Open;
        DiscrepancyRules.ResolvedOnce.Require(isOpen || isReasonGiven);
        Raise(isOpen ? "discrepancyResolved" : "discrepancyResolutionCorrected");
        Status = status;
        Resolution = resolution;
        ResolvedOn = on;
    }

    /// <summary>Takes over what a file says became of it.</summary>
    public void Transcribe(DiscrepancyStatus status, string? resolution, PartialDate? on)
    {
        if (status != Status && status is not DiscrepancyStatus.Open)
            Raise("discrepancyResolved");
        Status = status;
        Resolution = resolution;
        ResolvedOn = on;
    }
}
