namespace PlanAccountability.Application.PanelReviews;

/// <summary>Reads the register of overdue answers: reports and recommendations as one list, in one round trip to the database.</summary>
public interface IOverdueResponseReader
{
    /// <summary>Reads the entries after a place, in the order of their state: the earliest due first, the latest answer first, or in the
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

    /// <summary>Counts the entries of every state.</summary>
    /// <param name="today">The day as of which an answer is overdue.</param>
    /// <param name="ages">The fewest days of each age, ascending.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    Task<IReadOnlyList<OwedSum>> SumAsync(DateOnly today, IReadOnlyList<int> ages, CancellationToken cancellationToken);
}

/// <summary>How many entries of an area stand so.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="AreaName">Its name.</param>
/// <param name="State">How they stand.</param>
/// <param name="Age">The number of the age of those that are overdue, from 1; 0 for the others.</param>
/// <param name="Count">How many.</param>
/// <param name="OldestDueOn">The earliest day that the panel set; null where it set none.</param>
public sealed record OwedSum(AreaId AreaId, string AreaName, OwedResponseState State, int Age, int Count, DateOnly? OldestDueOn)
{
    /// <summary>How many there are in a state.</summary>
    internal int In(OwedResponseState state) => State == state ? Count : 0;
}
