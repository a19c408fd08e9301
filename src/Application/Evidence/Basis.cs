namespace PlanAccountability.Application.Evidence;

/// <summary>What a register lists.</summary>
public enum Basis
{
    /// <summary>What is known not to have been done.</summary>
    Known,

    /// <summary>What is not on record, and nobody knows whether it was done.</summary>
    Unknown,
}
