namespace PlanAccountability.Application.Foundation;

/// <summary>An operation of the contract that does something with a record.</summary>
/// <param name="Operation">Its <c>operationId</c>.</param>
/// <param name="Roles">Any one of these roles, in the record's area, may call it: those of its endpoint.</param>
public abstract record Act(string Operation, IReadOnlyList<Role> Roles);

/// <summary>The same, with what it asks of the record.</summary>
/// <param name="Operation">Its <c>operationId</c>.</param>
/// <param name="Roles">Any one of these roles, in the record's area, may call it: those of its endpoint.</param>
/// <param name="IsAllowed">Whether the record as it stands allows it; it asks the domain, which refuses by the same conditions.</param>
public sealed record Act<TRecord>(string Operation, IReadOnlyList<Role> Roles, Func<TRecord, bool> IsAllowed) : Act(Operation, Roles);

/// <summary>What a caller could do with a record: the one way from a table of acts to <c>allowedActions</c>.</summary>
internal static class AllowedActions
{
    /// <summary>The operations that the caller could call on a record as it stands, in the order of the table.</summary>
    /// <param name="acts">The table.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="area">The record's area.</param>
    /// <param name="load">Loads the record; not called for those who have none of the roles there.</param>
    public static async Task<IReadOnlyList<string>> OpenToAsync<TRecord>(
        this IReadOnlyList<Act<TRecord>> acts,
        ICaller caller,
        AreaId? area,
        Func<Task<TRecord>> load
    )
    {
        var within = acts.Where(act => act.Roles.Any(role => caller.Is(role, area))).ToList();
        if (within is [])
            return [];

        var record = await load();
        return [.. within.Where(act => act.IsAllowed(record)).Select(act => act.Operation)];
    }
}
