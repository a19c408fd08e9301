namespace PlanAccountability.Domain.Commitments;

/// <summary>What the holder of a commitment claims at one time: a status and what was done. It closes nothing by itself.</summary>
public sealed class ProgressReport : Root<ProgressReport>
{
    private ProgressReport() { }

    /// <summary>Records a claim.</summary>
    /// <exception cref="BrokenRuleException">An announcement alone claims delivery.</exception>
    public ProgressReport(ProgressReportId id, string? @ref, AccountabilityCommitment commitment, ProgressClaim claim)
    {
        Id = id;
        CommitmentId = commitment.Id;
        AreaId = commitment.AreaId;
        Ref = @ref ?? GeneratedRef(AreaId, "progress-report", id);
        Claim(claim);
        Raise("progressReported");
    }

    /// <summary>The commitment.</summary>
    public CommitmentId CommitmentId { get; private init; }

    /// <summary>The commitment's area.</summary>
    public AreaId AreaId { get; private init; }

    /// <summary>When it was reported, as precisely as known.</summary>
    public PartialDate ReportedOn { get; private set; }

    /// <summary>Who made the claim: an office or a role, not a private person.</summary>
    public string ReportedBy { get; private set; } = "";

    /// <summary>The status that is claimed.</summary>
    public CommitmentStatus Status { get; private set; }

    /// <summary>What was done.</summary>
    public string Summary { get; private set; } = "";

    /// <summary>Whether something was only announced; an announcement is not an action.</summary>
    public bool IsAnnouncementOnly { get; private set; }

    /// <inheritdoc/>
    public override AreaId? OwningArea => AreaId;

    /// <inheritdoc/>
    protected override bool MayBeSameAs(ProgressReport other) => other.CommitmentId == CommitmentId;

    /// <summary>Takes over what an import says of the claim.</summary>
    /// <exception cref="BrokenRuleException">An announcement alone claims delivery.</exception>
    public void Claim(ProgressClaim claim)
    {
        CommitmentRules.AnnouncementIsNoDelivery.Require(
            !claim.IsAnnouncementOnly || claim.Status is not CommitmentStatus.Delivered,
            pointer: "/status"
        );
        (ReportedOn, ReportedBy, Status, Summary, IsAnnouncementOnly) = claim;
    }
}

/// <summary>What a progress report claims; the members mean what they mean on <see cref="ProgressReport"/>.</summary>
public sealed record ProgressClaim(
    PartialDate ReportedOn,
    string ReportedBy,
    CommitmentStatus Status,
    string Summary,
    bool IsAnnouncementOnly
);
