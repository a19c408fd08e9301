using PlanAccountability.Domain.Inspections;

namespace PlanAccountability.Application.Inspections;

/// <summary>Finds inspection reports and comments by what they name in lists.</summary>
public interface IInspectionSubjects
{
    /// <summary>Those of the reports that concern an area.</summary>
    IQueryable<InspectionReport> Concerning(IQueryable<InspectionReport> reports, AreaId area);

    /// <summary>The reports and the public comments that name a commitment, the newest, of each at most so many.</summary>
    /// <param name="commitment">The commitment.</param>
    /// <param name="most">The most of each.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<(IReadOnlyList<InspectionReportId> Reports, IReadOnlyList<InspectionCommentId> Comments)> NamingAsync(
        CommitmentId commitment,
        int most,
        CancellationToken cancellationToken
    );
}
