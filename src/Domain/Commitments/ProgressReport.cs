namespace PlanAccountability.Domain.Commitments;

/// <summary>What the holder of a commitment claims at one time: a status and what was done. It closes nothing by itself.</summary>
public sealed class ProgressReport : Root<ProgressReport>
{
    private ProgressReport() { }

    /// <summary>A report on a commitment that is still to say what is claimed.</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="ref">Its stable external key, or null to have one made.</param>
    /// <param name="commitment">The commitment.</param>
    public ProgressReport(ProgressReportId id, string? @ref, AccountabilityCommitment commitment)
    {
        Id = id;
        CommitmentId = commitment.Id;
        AreaId = commitment.AreaId;
        Ref = @ref ?? GeneratedRef(AreaId, "progress-report", id);
        Raise("progressReported");
    }

    /// <summary>The commitment.</summary>
    public CommitmentId CommitmentId { get; private init; }

    /// <summary>The commitment's area.</summary>
    public AreaId AreaId { get; private init; }

    /// <summary>When it was reported, as precisely as known.</summary>
    public PartialDate ReportedOn
    {
        get;
        private set
        {
            field = value;
            ReportedSince = value.FirstDay;
        }
    }

    /// <summary>The first day on which it can have been reported.</summary>
    public DateOnly ReportedSince { get; private set; }

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

    /// <summary>Says what is claimed.</summary>
    /// <exception cref="BrokenRuleException">An announcement alone claims delivery.</exception>
    public void Describe(ProgressReportInput input)
    {
        CommitmentRules.AnnouncementIsNoDelivery.Require(
            !input.IsAnnouncementOnly || input.Status is not CommitmentStatus.Delivered,
            pointer: "/status"
        );
        ReportedOn = input.ReportedOn;
        ReportedBy = input.ReportedBy;
        Status = input.Status;
        Summary = input.Summary;
        IsAnnouncementOnly = input.IsAnnouncementOnly;
    }
}
