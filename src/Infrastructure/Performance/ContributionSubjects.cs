using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Performance;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Infrastructure.Performance;

/// <summary>Looks for a national priority in what statements say of it, as JSON.</summary>
internal sealed class ContributionSubjects : IContributionSubjects
{
    public IQueryable<ContributionStatement> About(IQueryable<ContributionStatement> statements, NationalPriorityId priority)
    {
        var part = $$"""[{"nationalPriorityId":"{{priority}}"}]""";
        return statements.Where(statement =>
            EF.Functions.JsonContains(statement.Items, part) || EF.Functions.JsonContains(statement.Applies, part)
        );
    }
}
