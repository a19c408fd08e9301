namespace PlanAccountability.Domain.Precepts;

/// <summary>What is said of a precept: when it is recorded, and by a merge patch later on.</summary>
public record PreceptInput : CitedInput
{
    /// <summary>What was proposed, at most two: the first, and the one that was revised after a veto. A live precept begins with the
    /// first.</summary>
    public IReadOnlyList<PreceptProposal>? Proposals { get; init; }

    /// <summary>What the panel reported, at most once on each proposal. On a live precept it says so itself.</summary>
    public IReadOnlyList<PreceptReport>? Panel { get; init; }

    /// <summary>How the body responded, at most once to each report.</summary>
    public IReadOnlyList<PreceptResponse>? Responses { get; init; }

    /// <summary>When the views of the public and of ratepayers had been obtained; null where no document says.</summary>
    /// <example>2026-01-15</example>
    public PartialDate? ViewsObtainedOn { get; init; }

    /// <summary>What was issued; null while nothing is known to be.</summary>
    public IssuedPrecept? Issued { get; init; }

    /// <summary>Days that sources give as those of the law; at most 10. They stand beside those of the law in <c>steps</c>.</summary>
    public IReadOnlyList<ClaimedDay>? ClaimedDays { get; init; }
}
