using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Performance;

/// <summary>Counts the graded readings that the record holds of the indicators of sets.</summary>
public interface IHeldReadings
{
    /// <summary>How many readings of each set's measures, area and exact period have each grade, by its label; none that was retracted,
    /// and none whose figures are withheld. A set without such readings is left out.</summary>
    Task<IReadOnlyDictionary<IndicatorSetId, IReadOnlyList<IndicatorTotal>>> OfAsync(
        IPlanAccountabilityDb db,
        IReadOnlyCollection<IndicatorSetId> sets,
        CancellationToken cancellationToken
    );
}
