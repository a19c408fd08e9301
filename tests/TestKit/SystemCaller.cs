namespace PlanAccountability.TestKit;

/// <summary>The system itself, where no client calls.</summary>
public sealed class SystemCaller : ICaller
{
    /// <inheritdoc/>
    public Guid? ClientId => null;

    /// <inheritdoc/>
    public string? Name => null;

    /// <inheritdoc/>
    public string? Reason => null;

    /// <inheritdoc/>
    public bool IsAdmin => false;

    /// <inheritdoc/>
    public IReadOnlyCollection<AreaId> AreasAs(Role role) => [];
}
