using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Query;

namespace PlanAccountability.Application.Foundation;

/// <summary>The one place where expressions are put together. Each way says what it makes of what.</summary>
internal static class Expressions
{
    /// <summary>Copies members that are called the same, so that they are written once, where they are declared.
    /// <c>ByName&lt;Organisation, OrganisationDto&gt;()</c> makes
    /// <code>record => new OrganisationDto { Ref = record.Ref, Name = record.Name }</code>
    /// of the members of both. A member without a source is found when the type is first used, and by a test over all types.</summary>
    /// <exception cref="InvalidOperationException">A member has no source of its name.</exception>
    public static Expression<Func<TFrom, TTo>> ByName<TFrom, TTo>()
    {
        var from = Expression.Parameter(typeof(TFrom), "record");
        var bindings = typeof(TTo)
            .GetProperties()
            .Where(to => to.SetMethod is not null && to.GetCustomAttribute<ComputedAttribute>() is not { IsAlsoStored: false })
            .Select(to => Expression.Bind(to, Source(from, to)));
        return Expression.Lambda<Func<TFrom, TTo>>(Expression.MemberInit(Expression.New(typeof(TTo)), bindings), from);
    }

    /// <summary>Cuts a projection down to what a shorter record shows too, which shares a base with the longer. Of
    /// <code>version => new PlanVersionDto { Id = version.Id, Title = version.Title, Sections = version.Sections }</code>
    /// <c>ShortenedTo&lt;PlanVersion, PlanVersionDto, PlanVersionSummary&gt;()</c> leaves
    /// <code>version => new PlanVersionSummary { Id = version.Id, Title = version.Title }</code>
    /// because <c>Sections</c> is a member of the longer only.</summary>
    public static Expression<Func<TRoot, TShort>> ShortenedTo<TRoot, TDto, TShort>(this Expression<Func<TRoot, TDto>> projection) =>
        Expression.Lambda<Func<TRoot, TShort>>(
            Expression.MemberInit(
                Expression.New(typeof(TShort)),
                ((MemberInitExpression)projection.Body).Bindings.Where(binding =>
                    binding.Member.DeclaringType!.IsAssignableFrom(typeof(TShort))
                )
            ),
            projection.Parameters
        );

    /// <summary>Adds a member to a projection. To
    /// <code>review => new PanelReviewSummary { Id = review.Id }</code>
    /// <c>And(summary => summary.Count, review => review.ParagraphCount)</c> adds
    /// <code>review => new PanelReviewSummary { Id = review.Id, Count = review.ParagraphCount }</code></summary>
    public static Expression<Func<TRoot, TShort>> And<TRoot, TShort, TValue>(
        this Expression<Func<TRoot, TShort>> projection,
        Expression<Func<TShort, TValue>> member,
        Expression<Func<TRoot, TValue>> value
    )
    {
        var known = (MemberInitExpression)projection.Body;
        var added = Expression.Bind(
            ((MemberExpression)member.Body).Member,
            ReplacingExpressionVisitor.Replace(value.Parameters[0], projection.Parameters[0], value.Body)
        );
        return Expression.Lambda<Func<TRoot, TShort>>(known.Update(known.NewExpression, [.. known.Bindings, added]), projection.Parameters);
    }

    /// <summary>Holds a comparison of two things against one that is known. Of
    /// <code>(reading, measure) => reading.MeasureId == measure.Id</code>
    /// <c>With(known)</c> makes
    /// <code>reading => reading.MeasureId == known.Id</code>
    /// where <c>known</c> is a captured variable, so that PostgreSQL gets a parameter.</summary>
    public static Expression<Func<TOne, bool>> With<TOne, TOther>(this Expression<Func<TOne, TOther, bool>> comparison, TOther known)
    {
        Expression<Func<TOther>> captured = () => known;
        return Expression.Lambda<Func<TOne, bool>>(
            ReplacingExpressionVisitor.Replace(comparison.Parameters[1], captured.Body, comparison.Body),
            comparison.Parameters[0]
        );
    }

    /// <summary>Asks something of two values of a record. Of <c>meeting => meeting.HeldOn</c>
    /// <c>And(meeting => meeting.Id, (held, id) => held.CompareTo(day) > 0 || id.CompareTo(last) > 0)</c> makes
    /// <code>meeting => meeting.HeldOn.CompareTo(day) > 0 || meeting.Id.CompareTo(last) > 0</code></summary>
    public static Expression<Func<TRoot, bool>> And<TRoot, TOne, TOther>(
        this Expression<Func<TRoot, TOne>> one,
        Expression<Func<TRoot, TOther>> other,
        Expression<Func<TOne, TOther, bool>> condition
    )
    {
        var record = one.Parameters[0];
        var second = ReplacingExpressionVisitor.Replace(other.Parameters[0], record, other.Body);
        return Expression.Lambda<Func<TRoot, bool>>(
            ReplacingExpressionVisitor.Replace(
                condition.Parameters[1],
                second,
                ReplacingExpressionVisitor.Replace(condition.Parameters[0], one.Body, condition.Body)
            ),
            record
        );
    }

    private static Expression Source(ParameterExpression from, PropertyInfo to)
    {
        var source =
            from.Type.GetProperty(to.Name)
            ?? throw new InvalidOperationException($"{to.DeclaringType!.Name}.{to.Name} has no source of its name in {from.Type.Name}.");
        var value = Expression.Property(from, source);
        return source.PropertyType == to.PropertyType ? value : Expression.Convert(value, to.PropertyType);
    }
}
