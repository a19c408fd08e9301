using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Api.OpenApi;
using PlanAccountability.Application.Accountability;
using PlanAccountability.Application.Commitments;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Priorities;

namespace PlanAccountability.Api.Commitments;

/// <summary>Which commitments a list asks for.</summary>
/// <param name="AreaId">Only commitments of this area.</param>
/// <param name="PlanId">Only commitments of this plan.</param>
/// <param name="PriorityId">Only commitments under this priority, in their printed order.</param>
/// <param name="Holder">Only commitments with a holder of this kind.</param>
/// <param name="Theme">Only commitments under a priority of this theme.</param>
/// <param name="Claimed">Only commitments of which the latest claim is this.</param>
/// <param name="Accepted">Only commitments of which the latest acceptance is this.</param>
/// <param name="Gap">Only commitments that are known to have this gap today.</param>
/// <param name="Unknown">Only commitments of which nobody knows whether they have this gap today: it is among their
/// <c>unknown</c>.</param>
/// <param name="Version" example="1">The commitments as this version of the plan had them; needs <c>planId</c>. The current version unless
/// said.</param>
internal sealed record CommitmentQuery(
    [FromQuery(Name = "areaId")] AreaId? AreaId,
    [FromQuery(Name = "planId")] PlanId? PlanId,
    [FromQuery(Name = "priorityId")] PriorityId? PriorityId,
    [FromQuery(Name = "holder")] EnumQuery<CommitmentHolder>? Holder,
    [FromQuery(Name = "theme")] EnumQuery<Theme>? Theme,
    [FromQuery(Name = "claimed")] EnumQuery<CommitmentStatus>? Claimed,
    [FromQuery(Name = "accepted")] EnumQuery<CommitmentStatus>? Accepted,
    [FromQuery(Name = "gap")] EnumQuery<AccountabilityGap>? Gap,
    [FromQuery(Name = "unknown")] EnumQuery<AccountabilityGap>? Unknown,
    [FromQuery(Name = "version")] int? Version
)
{
    public CommitmentFilter Filter =>
        new(AreaId, PlanId, Version, PriorityId, Theme?.Value, Holder?.Value, Claimed?.Value, Accepted?.Value, Gap?.Value, Unknown?.Value);
}

/// <summary>An error of transcription, or of a paraphrase, to correct.</summary>
/// <param name="Text" example="Give every community a team of its own that deals with anti-social behaviour.">The words as printed, or
/// those of the paraphrase; at most 4,000 characters.</param>
/// <param name="Reason" example="A line was left out.">What was wrong, kept in the history; at most 4,000 characters.</param>
/// <param name="Version" example="1">The number of the version whose words are corrected; the latest that has the commitment unless
/// said.</param>
/// <param name="Wording">Whose words they are; what is recorded unless said.</param>
/// <param name="IsIncomplete">Whether the document breaks off before their end; what is recorded unless said.</param>
[SentAs(typeof(CorrectCommitmentText))]
internal sealed record CorrectionRequest(
    string Text,
    string Reason,
    int? Version = null,
    Wording? Wording = null,
    bool? IsIncomplete = null
);

/// <summary>What the holder of a commitment claims.</summary>
internal sealed record ProgressReportRequest : ProgressReportInput
{
    /// <summary>A stable external key that begins with the area; generated where none is given.</summary>
    /// <example>lancashire:plan-2021:asb:cc-1:report-2022-03</example>
    [JsonPropertyOrder(99)]
    public string? Ref { get; init; }
}

/// <summary>What the scrutinising side accepts of a commitment.</summary>
internal sealed record AcceptanceRequest : AcceptanceInput
{
    /// <summary>Where it was accepted; the meeting or review need not be in this system.</summary>
    [JsonPropertyOrder(1)]
    public required AcceptanceReference Reference { get; init; }

    /// <summary>A stable external key that begins with the area; generated where none is given.</summary>
    /// <example>lancashire:plan-2021:asb:cc-1:accepted-2022-03</example>
    [JsonPropertyOrder(99)]
    public string? Ref { get; init; }
}
