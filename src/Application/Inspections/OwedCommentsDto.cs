using PlanAccountability.Domain.Evidence;
using PlanAccountability.Domain.Inspections;

namespace PlanAccountability.Application.Inspections;

/// <summary>Comments that a policing body owes on an inspection report, or published too late.</summary>
public sealed record OwedCommentsDto
{
    /// <summary>The area.</summary>
    public required AreaId AreaId { get; init; }

    /// <summary>Its name.</summary>
    /// <example>Lancashire</example>
    public required string AreaName { get; init; }

    /// <summary>The report.</summary>
    public required InspectionReportInRegister Report { get; init; }

    /// <summary>The last day for the comments, the latest that it can be; null where no document says when the report was
    /// published.</summary>
    /// <example>2026-04-25</example>
    public required DateOnly? DueOn { get; init; }

    /// <summary>The comments; null where none are on record.</summary>
    public required PublishedComments? Comments { get; init; }

    /// <summary><c>missed</c>, or <c>notEvidenced</c> where nobody knows.</summary>
    public required DutyState State { get; init; }

    /// <summary>By how many days they are known to be late; null where nobody knows.</summary>
    /// <example>1</example>
    public required int? DaysLate { get; init; }

    /// <summary>Whether that is the number of days or the fewest that it can be; null with the number.</summary>
    public required Exactness? DaysLateIs { get; init; }
}

/// <summary>The report behind an entry of the register.</summary>
/// <param name="Id">The report.</param>
/// <param name="Url" example="/v1/inspection-reports/0199a1f0-0000-7000-8000-000000000001">Its address.</param>
/// <param name="Kind">What was inspected.</param>
/// <param name="Title" example="PEEL 2023–2025: an inspection of the force">What it is called.</param>
/// <param name="PublishedOn">When it was published; null where no document says.</param>
public sealed record InspectionReportInRegister(
    InspectionReportId Id,
    string Url,
    InspectionReportKind Kind,
    string Title,
    PartialDate? PublishedOn
);

/// <summary>The comments behind an entry of the register.</summary>
/// <param name="Id">The comments.</param>
/// <param name="Url" example="/v1/inspection-comments/0199a1f0-0000-7000-8000-000000000001">Their address.</param>
/// <param name="PublishedOn">When they were published; null where no document says.</param>
public sealed record PublishedComments(InspectionCommentId Id, string Url, PartialDate? PublishedOn);
