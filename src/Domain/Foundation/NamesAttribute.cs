namespace PlanAccountability.Domain.Foundation;

/// <summary>Marks a member that names records where its type does not say of which kind: an <see cref="Id{TRoot}"/> needs it not.</summary>
/// <param name="roots">The classes of the records that it may name, by identifier or by ref.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NamesAttribute(params Type[] roots) : Attribute
{
    /// <summary>The classes of the records that it may name.</summary>
    public IReadOnlyList<Type> Roots { get; } = roots;
}
