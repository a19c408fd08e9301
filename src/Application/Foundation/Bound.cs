using System.Linq.Expressions;

namespace PlanAccountability.Application.Foundation;

/// <summary>Comparisons of two things, held against one that is known. Before and after:
/// <code>(reading, measure) => reading.MeasureId == measure.Id</code> with a measure is <c>reading => reading.MeasureId == known.Id</c>,
/// where <c>known</c> is a captured variable, so that PostgreSQL gets a parameter.</summary>
internal static class Bound
{
    /// <summary>The comparison with the second thing known.</summary>
    public static Expression<Func<TOne, bool>> With<TOne, TOther>(this Expression<Func<TOne, TOther, bool>> comparison, TOther known)
    {
        Expression<Func<TOther>> captured = () => known;
        var body = new Replacement(comparison.Parameters[1], captured.Body).Visit(comparison.Body)!;
        return Expression.Lambda<Func<TOne, bool>>(body, comparison.Parameters[0]);
    }

    private sealed class Replacement(Expression replaced, Expression by) : ExpressionVisitor
    {
        public override Expression? Visit(Expression? node) => node == replaced ? by : base.Visit(node);
    }
}
