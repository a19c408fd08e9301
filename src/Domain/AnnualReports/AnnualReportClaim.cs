using PlanAccountability.Domain.Commitments;

namespace PlanAccountability.Domain.AnnualReports;

/// <summary>What an annual report is on.</summary>
public enum AnnualReportKind
{
    /// <summary>The body's functions in policing: s.12 PRSRA.</summary>
    Police,

    /// <summary>The yearly fire and rescue statement of a body that is the fire authority too (Sch A2 to the Fire and Rescue Services Act
    /// 2004).</summary>
    FireStatement,
}

/// <summary>What an annual report claims of a commitment or a priority. It becomes a progress report only where the office asks for
/// it.</summary>
public sealed record AnnualReportClaim
{
    /// <summary>The number that names it in the report, from 1; given by who records it.</summary>
    /// <example>1</example>
    public required int Number { get; init; }

    /// <summary>The commitment of the area that it is about; null where it is about a priority.</summary>
    public CommitmentId? CommitmentId { get; init; }

    /// <summary>The priority of the area that it is about; null where it is about a commitment.</summary>
    public PriorityId? PriorityId { get; init; }

    /// <summary>The status that is claimed.</summary>
    public required CommitmentStatus Status { get; init; }

    /// <summary>What is claimed; at most 4,000 characters.</summary>
    /// <example>Both refuges have opened.</example>
    public required string Text { get; init; }

    /// <summary>Whose words that is.</summary>
    public Wording Wording { get; init; }

    /// <summary>Where in the document it is; at most 300 characters.</summary>
    /// <example>p.14</example>
    public string? Locator { get; init; }

    /// <summary>The progress report that was made of it; null until the office asks for one. It is not said by POST or PATCH.</summary>
    public ProgressReportId? ProgressReportId { get; init; }
}
