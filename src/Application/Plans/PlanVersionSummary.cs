using System.Linq.Expressions;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Plans;

/// <summary>One version of a plan, as a list shows it: without its text, its steps and its priorities.</summary>
public sealed record PlanVersionSummary : PlanVersionMembers
{
    internal static readonly Expression<Func<PlanVersion, PlanVersionSummary>> Projection = PlanVersionDto.Projection.ShortenedTo<
        PlanVersion,
        PlanVersionDto,
        PlanVersionSummary
    >();
}
