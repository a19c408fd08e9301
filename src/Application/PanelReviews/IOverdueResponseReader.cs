namespace PlanAccountability.Application.PanelReviews;

/// <summary>Reads the register of overdue answers: reports and recommendations as one list, in one round trip to the database.</summary>
public interface IOverdueResponseReader
{
    /// <summary>Reads the entries after a place, in the order of their state: the longest overdue first, the latest answer first, or in the
    /// order of recording; equal ones in the order of recording.</summary>
    /// <param name="filter">Which entries.</param>
    /// <param name="today">The day as of which an answer is overdue.</param>
    /// <param name="after">The place of the last entry seen, or null.</param>
    /// <param name="most">The most entries.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    Task<IReadOnlyList<OverdueResponseDto>> ReadAsync(
        OverdueResponseFilter filter,
        DateOnly today,
        RegisterPlace? after,
        int most,
        CancellationToken cancellationToken
    );
}
