namespace PlanAccountability.Application.Foundation;

/// <summary>Gives changes their places in the feed. A writer cannot: it does not know which of the others will commit before it.</summary>
public interface IFeedPositions
{
    /// <summary>Gives every change that is committed and has no place yet the next ones, in the order of writing.</summary>
    /// <returns>The last place that is given; all up to it can be read from now on, and none up to it will ever be added.</returns>
    Task<long> AssignAsync(IPlanAccountabilityDb db, CancellationToken cancellationToken);
}
