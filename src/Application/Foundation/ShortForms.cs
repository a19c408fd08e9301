using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;

namespace PlanAccountability.Application.Foundation;

/// <summary>What lists show of a record: what its reading shows, but for the long texts. The projection is written once, for the
/// reading.</summary>
/// <typeparam name="TShort">The short form. It shares a base with the reading, which declares what both show.</typeparam>
internal static class ShortForm<TShort>
{
    /// <summary>Cuts the projection of a reading down to what the short form shows too. This goes in:
    /// <code>version => new PlanVersionReading { Id = version.Id, Title = version.Title, Sections = version.Sections }</code>
    /// and this comes out, because <c>Sections</c> is a member of the reading only:
    /// <code>version => new PlanVersionSummary { Id = version.Id, Title = version.Title }</code></summary>
    public static Expression<Func<TRoot, TShort>> Of<TRoot, TReading>(Expression<Func<TRoot, TReading>> form) =>
        Expression.Lambda<Func<TRoot, TShort>>(
            Expression.MemberInit(
                Expression.New(typeof(TShort)),
                ((MemberInitExpression)form.Body).Bindings.Where(binding => binding.Member.DeclaringType!.IsAssignableFrom(typeof(TShort)))
            ),
            form.Parameters
        );
}

/// <summary>What a short form has in place of the long texts.</summary>
internal static class ShortForms
{
    /// <summary>Adds a member that the reading has not. <c>With(summary => summary.Count, review => review.ParagraphCount)</c> makes this
    /// <code>review => new PanelReviewSummary { Id = review.Id }</code>
    /// into this:
    /// <code>review => new PanelReviewSummary { Id = review.Id, Count = review.ParagraphCount }</code></summary>
    public static Expression<Func<TRoot, TShort>> With<TRoot, TShort, TValue>(
        this Expression<Func<TRoot, TShort>> form,
        Expression<Func<TShort, TValue>> member,
        Expression<Func<TRoot, TValue>> value
    )
    {
        var known = (MemberInitExpression)form.Body;
        var added = Expression.Bind(
            ((MemberExpression)member.Body).Member,
            ReplacingExpressionVisitor.Replace(value.Parameters[0], form.Parameters[0], value.Body)
        );
        return Expression.Lambda<Func<TRoot, TShort>>(known.Update(known.NewExpression, [.. known.Bindings, added]), form.Parameters);
    }
}
