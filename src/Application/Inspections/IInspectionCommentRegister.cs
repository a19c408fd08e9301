namespace PlanAccountability.Application.Inspections;

/// <summary>Reads the register of comments on inspection reports, each time in one round trip to the database.</summary>
public interface IInspectionCommentRegister
{
    /// <summary>Reads the entries after a place, the earliest due first.</summary>
    /// <param name="filter">Which entries.</param>
    /// <param name="today">The day as of which they are late.</param>
    /// <param name="after">The place of the last entry seen, or null.</param>
    /// <param name="most">The most entries.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    Task<IReadOnlyList<OwedCommentsDto>> ReadAsync(
        OwedCommentsFilter filter,
        DateOnly today,
        OwedCommentsPlace? after,
        int most,
        CancellationToken cancellationToken
    );

    /// <summary>Counts the entries of each area.</summary>
    /// <param name="today">The day as of which they are late.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    Task<IReadOnlyList<OwedCommentsOfArea>> SumAsync(DateOnly today, CancellationToken cancellationToken);
}

/// <summary>The place of an entry in the register.</summary>
/// <param name="Day">The last day for the comments, or one behind all others.</param>
/// <param name="Report">The report.</param>
/// <param name="Area">The area.</param>
public sealed record OwedCommentsPlace(DateOnly Day, Guid Report, AreaId Area);
