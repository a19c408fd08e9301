using MediatR;

namespace PlanAccountability.Application.Foundation;

/// <summary>What happened to all records, in the order of the feed, as far as the caller may know.</summary>
/// <param name="After">The place last seen; 0 from the beginning.</param>
/// <param name="Limit">The most changes on a page.</param>
/// <param name="Type">Only changes of records of this type.</param>
/// <param name="AreaId">Only changes of records of this area.</param>
public sealed record ListChanges(long After, int Limit, string? Type, AreaId? AreaId) : IQuery<ChangePage>;

/// <summary>A page of the feed.</summary>
/// <param name="Items">The changes.</param>
/// <param name="UpTo">The place up to which nothing is left to see: where the next question begins.</param>
/// <param name="IsLast">Whether that is the end of the feed as it was.</param>
public sealed record ChangePage(IReadOnlyList<ChangeDto> Items, long UpTo, bool IsLast);

internal sealed class ListChangesHandler(IChangeReader reader, ICaller caller) : IRequestHandler<ListChanges, ChangePage>
{
    private static readonly Rule PositionWasGiven = Rule.OfOurs(
        "position-not-given",
        "The feed has not come to this position: the record was brought back from a backup, or it is another record. Start again from 0."
    );

    public async Task<ChangePage> Handle(ListChanges query, CancellationToken cancellationToken)
    {
        if (query.Type is { } type && !RecordTypes.All.Any(known => known.Name == type))
            throw new BadValueException("type", "bad-value", "is not a type of record");
        if (query.After < 0)
            throw new BadValueException("after", "out-of-range", "must be 0 or a position that the feed gave");

        var reading = await reader.ReadAsync(query, query.Limit + 1, caller.DraftReach(), cancellationToken);
        PositionWasGiven.Require(query.After <= reading.End);
        var changes = reading.Changes;
        return changes.Count > query.Limit
            ? new([.. changes.Take(query.Limit)], changes[query.Limit - 1].Position, false)
            : new(changes, reading.End, true);
    }
}
