using PlanAccountability.Domain.PanelReviews;

namespace PlanAccountability.Application.PanelReviews;

/// <summary>The one order of reports and recommendations together, in each state: in the database for either, and in memory for
/// both.</summary>
/// <param name="State">The state.</param>
/// <param name="After">The place after which the page begins, or null.</param>
internal sealed record RegisterOrder(OwedResponseState State, Cursor? After)
{
    /// <summary>The longest overdue first, the latest answer first, or the order of recording; equal ones in the order of
    /// recording.</summary>
    public IQueryable<TRoot> Of<TRoot>(IQueryable<TRoot> roots)
        where TRoot : Root<TRoot>, IAnswered =>
        State switch
        {
            OwedResponseState.Overdue => ByDay(roots),
            OwedResponseState.AnsweredLate => ByLateness(roots),
            _ => ByRecording(roots),
        };

    /// <summary>The same of rows that were read from both.</summary>
    public IEnumerable<RegisterRow> Of(IEnumerable<RegisterRow> rows) =>
        State switch
        {
            OwedResponseState.Overdue => rows.OrderBy(row => row.DueOn).ThenBy(row => row.Id),
            OwedResponseState.AnsweredLate => rows.OrderByDescending(row => row.DaysLate).ThenBy(row => row.Id),
            _ => rows.OrderBy(row => row.Id),
        };

    /// <summary>The place of a row.</summary>
    public Cursor PlaceOf(RegisterRow row) =>
        State switch
        {
            OwedResponseState.Overdue => new(Cursor.Of(row.DueOn!.Value), row.Id.ToString()),
            OwedResponseState.AnsweredLate => new(Cursor.Of(row.DaysLate!.Value), row.Id.ToString()),
            _ => new(row.Id.ToString()),
        };

    private IQueryable<TRoot> ByDay<TRoot>(IQueryable<TRoot> roots)
        where TRoot : Root<TRoot>, IAnswered
    {
        if (After is not null)
        {
            var (day, id) = (After.DayAt(0, 2), After.IdAt<TRoot>(1, 2));
            roots = roots.Where(root => root.ResponseDueOn >= day && (root.ResponseDueOn > day || root.Id.CompareTo(id) > 0));
        }

        return roots.OrderBy(root => root.ResponseDueOn).ThenBy(root => root.Id);
    }

    private IQueryable<TRoot> ByLateness<TRoot>(IQueryable<TRoot> roots)
        where TRoot : Root<TRoot>, IAnswered
    {
        if (After is not null)
        {
            var (days, id) = (After.NumberAt(0, 2), After.IdAt<TRoot>(1, 2));
            roots = roots.Where(root => root.DaysLate <= days && (root.DaysLate < days || root.Id.CompareTo(id) > 0));
        }

        return roots.OrderByDescending(root => root.DaysLate).ThenBy(root => root.Id);
    }

    private IQueryable<TRoot> ByRecording<TRoot>(IQueryable<TRoot> roots)
        where TRoot : Root<TRoot>, IAnswered
    {
        if (After is not null)
        {
            var id = After.IdAt<TRoot>(0, 1);
            roots = roots.Where(root => root.Id.CompareTo(id) > 0);
        }

        return roots.OrderBy(root => root.Id);
    }
}
