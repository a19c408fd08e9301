namespace PlanAccountability.Application.Foundation;

/// <summary>There is no such record, or none that the caller may know of.</summary>
/// <param name="what">The type of record looked for.</param>
public sealed class NotFoundException(string what) : Exception($"There is no such {what}.");

/// <summary>The record was retracted: what is left is a tombstone.</summary>
/// <param name="retraction">When and why.</param>
/// <param name="ref">The record's stable external key.</param>
public sealed class GoneException(Retraction retraction, string @ref) : Exception("The record was retracted.")
{
    /// <summary>When and why.</summary>
    public Retraction Retraction { get; } = retraction;

    /// <summary>The record's stable external key.</summary>
    public string Ref { get; } = @ref;
}

/// <summary>The caller is known but may not do this here.</summary>
public sealed class ForbiddenException : Exception
{
    /// <summary>Refuses for want of a role.</summary>
    /// <param name="needed">Any one of these roles would do.</param>
    /// <param name="area">The area that the role is needed for, or null.</param>
    public ForbiddenException(IReadOnlyList<Role> needed, AreaId? area)
        : base($"This needs the role {InWords(needed)}{(area is { } known ? $" for {known}" : "")}.") { }

    /// <summary>Refuses for another reason.</summary>
    public ForbiddenException(string reason)
        : base(reason) { }

    private static string InWords(IReadOnlyList<Role> roles) =>
        string.Join(" or ", roles.Select(role => $"'{role.ToString().ToLowerInvariant()}'"));
}

/// <summary>The change is based on an older revision of the record.</summary>
public sealed class StaleRevisionException() : Exception("The record has changed since it was read.");

/// <summary>A value in the request is wrong in a way that only the record can tell.</summary>
/// <param name="pointer">The JSON pointer of the value.</param>
/// <param name="code">What is wrong with it.</param>
/// <param name="detail">The same in a sentence.</param>
public sealed class BadValueException(string pointer, string code, string detail) : Exception(detail)
{
    /// <summary>The JSON pointer of the value.</summary>
    public string Pointer { get; } = pointer;

    /// <summary>What is wrong with it.</summary>
    public string Code { get; } = code;
}
