using System.Diagnostics.CodeAnalysis;

namespace PlanAccountability.Domain.Foundation;

/// <summary>The identifier of one record: a UUIDv7, and newer ones sort after older ones.</summary>
/// <remarks>Each project knows the closed forms by their field names (<c>PlanId</c>, <c>CommitmentId</c>…).</remarks>
/// <param name="Value">The UUID, written with hyphens and in lower case.</param>
public readonly record struct Id<TRoot>(Guid Value) : IComparable<Id<TRoot>>, IIdentifier
    where TRoot : class
{
    /// <summary>A new identifier, never used before.</summary>
    public static Id<TRoot> New() => new(OrderedUuid.Next());

    /// <summary>Reads an identifier: 32 hexadecimal digits with hyphens, in either case.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Id<TRoot> id)
    {
        // A text of the right length has no spaces around it, which .NET would pass over.
        var value = Guid.Empty;
        var isId = text is { Length: 36 } && Guid.TryParseExact(text, "D", out value);
        id = new(value);
        return isId;
    }

    /// <inheritdoc/>
    public int CompareTo(Id<TRoot> other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

/// <summary>The identifier of a record of any type.</summary>
public interface IIdentifier
{
    /// <summary>The UUID.</summary>
    Guid Value { get; }
}
