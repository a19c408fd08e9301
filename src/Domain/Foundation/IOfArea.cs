namespace PlanAccountability.Domain.Foundation;

/// <summary>A record of one area, some of which may not be for everyone.</summary>
public interface IOfArea
{
    /// <summary>The area.</summary>
    AreaId AreaId { get; }
}
