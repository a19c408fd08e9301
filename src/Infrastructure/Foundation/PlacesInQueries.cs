using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace PlanAccountability.Infrastructure.Foundation;

/// <summary>Has PostgreSQL compare places in an order as rows. Of <c>Place.IsAfter(record.Title, record.Id, title, id)</c> it makes
/// <code>(record.title, record.id) > (@title, @id)</code></summary>
internal sealed class PlacesInQueries : ExpressionVisitor, IQueryExpressionInterceptor
{
    /// <summary>The only one: for each that it meets EF Core makes its own services anew.</summary>
    public static readonly PlacesInQueries Instance = new();

    private PlacesInQueries() { }

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData) => Visit(queryExpression);

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        if (node.Method.DeclaringType != typeof(Place))
            return base.VisitMethodCall(node);
        var types = node.Method.GetGenericArguments();
        return Expression.Call(
            typeof(NpgsqlDbFunctionsExtensions),
            nameof(NpgsqlDbFunctionsExtensions.GreaterThan),
            null,
            Expression.Constant(EF.Functions),
            Row(node.Arguments[0], node.Arguments[1]),
            Row(node.Arguments[2], node.Arguments[3])
        );

        UnaryExpression Row(Expression key, Expression id) =>
            Expression.Convert(
                Expression.Call(typeof(ValueTuple), nameof(ValueTuple.Create), types, Visit(key), Visit(id)),
                typeof(System.Runtime.CompilerServices.ITuple)
            );
    }
}
