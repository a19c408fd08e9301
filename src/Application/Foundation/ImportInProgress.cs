namespace PlanAccountability.Application.Foundation;

/// <summary>Which import is being carried out in this scope; its change records carry it.</summary>
public sealed class ImportInProgress
{
    /// <summary>The import, or null where changes are made by hand.</summary>
    public Guid? Id { get; set; }
}
