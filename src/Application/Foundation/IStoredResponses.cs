namespace PlanAccountability.Application.Foundation;

/// <summary>Texts that are kept besides the record for a while: the answers to requests that may be sent again. What must go from the
/// record must go from them.</summary>
public interface IStoredResponses
{
    /// <summary>Rewrites the JSON texts that hold a value.</summary>
    /// <param name="db">The record.</param>
    /// <param name="value">The value, as it is between quotes.</param>
    /// <param name="names">Identifiers and refs: a text that has none of them is of another record.</param>
    /// <param name="rewritten">The JSON rewritten, or null where it stays.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task RewriteAsync(
        IPlanAccountabilityDb db,
        string value,
        IReadOnlyCollection<string> names,
        Func<string, string?> rewritten,
        CancellationToken cancellationToken
    );
}
