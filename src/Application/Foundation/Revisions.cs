namespace PlanAccountability.Application.Foundation;

/// <summary>The revisions that a change may be based on.</summary>
/// <param name="These">Any one of these; null for whichever there is.</param>
public readonly record struct Revisions(IReadOnlyList<int>? These)
{
    /// <summary>Whether a record that is at this revision may be changed.</summary>
    public bool Include(int revision) => These is null || These.Contains(revision);
}
