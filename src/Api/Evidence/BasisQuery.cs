using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.Evidence;

namespace PlanAccountability.Api.Evidence;

/// <summary>What is known and what is not, asked for beside a state.</summary>
internal static class BasisQuery
{
    /// <summary>What is asked for; null for both.</summary>
    /// <param name="basis">As it is asked for.</param>
    /// <param name="state">The state that is asked for with it, or null.</param>
    /// <param name="unknown">The state of what nobody knows.</param>
    /// <exception cref="BadValueException">Nothing in that state can be so.</exception>
    public static Basis? With<TState>(this EnumQuery<Basis>? basis, TState? state, TState unknown)
        where TState : struct, Enum =>
        (basis?.Value, state) is ({ } asked, { } one) && asked is Basis.Unknown != EqualityComparer<TState>.Default.Equals(one, unknown)
            ? throw new BadValueException(
                "basis",
                "not-with-state",
                "cannot be had with that state: only 'notEvidenced' is of what nobody knows"
            )
            : basis?.Value;
}
