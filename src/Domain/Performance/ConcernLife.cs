namespace PlanAccountability.Domain.Performance;

/// <summary>Whether an exception is still looked at.</summary>
public enum ConcernStatus
{
    /// <summary>The exception is open: the performance called out is still being followed up.</summary>
    Open,

    /// <summary>The exception is closed: it is no longer followed up.</summary>
    Closed,
}

/// <summary>What is to be done about performance that was called out.</summary>
/// <param name="Name" example="Operation Centurion">What it is called, often an operation.</param>
/// <param name="Aims" example="[&quot;Fewer repeat victims of burglary&quot;]">What it aims at.</param>
/// <param name="ReviewOn" example="2027-03-31">When it is looked at again, or null where nobody says.</param>
public sealed record ConcernActionPlan(string Name, IReadOnlyList<string> Aims, DateOnly? ReviewOn = null)
{
    /// <summary>The most aims.</summary>
    public const int MostAims = 50;

    /// <inheritdoc/>
    public bool Equals(ConcernActionPlan? other) =>
        other is not null && Name == other.Name && ReviewOn == other.ReviewOn && Aims.SequenceEqual(other.Aims);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, ReviewOn, Aims.Count);
}

/// <summary>What became of an exception; the members mean what they mean on <see cref="PerformanceConcern"/>.</summary>
public sealed record ConcernLife(
    ConcernStatus Status,
    PartialDate? ClosedOn,
    string? ClosedReason,
    PartialDate? ReopenedOn,
    string? ReopenedReason
);
