using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Inspections;
using PlanAccountability.Domain.Inspections;
using PlanAccountability.Infrastructure.Foundation;

namespace PlanAccountability.Infrastructure.Inspections;

/// <summary>Asks the lists as JSON, which PostgreSQL finds by their elements in an index.</summary>
internal sealed class InspectionSubjects(RoundTrips database) : IInspectionSubjects
{
    private const string Reports = """
        select id from inspection_report where recommendations @> $1::jsonb and retraction_at is null order by id desc limit $2
        """;

    private const string Comments = """
        select id from inspection_comment
        where per_recommendation @> $1::jsonb and retraction_at is null and visibility = 'Everyone' order by id desc limit $2
        """;

    public IQueryable<InspectionReport> Concerning(IQueryable<InspectionReport> reports, AreaId area)
    {
        var key = area.Value;
        return reports.Where(report => EF.Functions.JsonExists(report.AreaIds, key));
    }

    public async Task<(IReadOnlyList<InspectionReportId> Reports, IReadOnlyList<InspectionCommentId> Comments)> NamingAsync(
        CommitmentId commitment,
        int most,
        CancellationToken cancellationToken
    )
    {
        var part = $$"""[{"commitmentIds":["{{commitment}}"]}]""";
        await using var answers = await database.Ask(Reports, part, most).Ask(Comments, part, most).SendAsync(cancellationToken);
        return (
            await answers.NextAsync(row => row.Id<InspectionReport>(), cancellationToken),
            await answers.NextAsync(row => row.Id<InspectionComment>(), cancellationToken)
        );
    }
}
