using MediatR;

namespace PlanAccountability.Application.PanelReviews;

/// <summary>Who owes an answer to whom since when, across areas.</summary>
public sealed record ListOverdueResponses(OverdueResponseFilter Filter, PageRequest Page) : IQuery<Page<OverdueResponseDto>>;

/// <summary>Which entries of the register are asked for.</summary>
public sealed record OverdueResponseFilter
{
    /// <summary>The most days that can be asked for.</summary>
    public const int MostDays = 100_000;

    /// <summary>Asks for entries.</summary>
    /// <param name="areaId">Those of this area, or null for all.</param>
    /// <param name="state">Those that stand so today.</param>
    /// <param name="minDays">Those that are known to be late by so many days at least, or null for all.</param>
    /// <exception cref="BadValueException">The number of days is out of range, or nothing asked for has one.</exception>
    public OverdueResponseFilter(AreaId? areaId, OwedResponseState state, int? minDays)
    {
        if (minDays is < 1 or > MostDays)
            throw new BadValueException("minDays", "out-of-range", $"must be from 1 to {MostDays}");
        if (minDays is not null && state is OwedResponseState.Undated)
            throw new BadValueException(
                "minDays",
                "not-with-undated",
                "cannot be asked where the panel set no day: nobody can say how late the answer is"
            );
        if (minDays is not null && state is OwedResponseState.NotEvidenced)
            throw new BadValueException("minDays", "not-with-unknown", "cannot be asked where nobody knows whether an answer was given");
        AreaId = areaId;
        State = state;
        MinDays = minDays;
    }

    /// <summary>The area, or null.</summary>
    public AreaId? AreaId { get; }

    /// <summary>The state.</summary>
    public OwedResponseState State { get; }

    /// <summary>The fewest days, or null.</summary>
    public int? MinDays { get; }
}

internal sealed class ListOverdueResponsesHandler(IOverdueResponseReader reader, TimeProvider clock)
    : IRequestHandler<ListOverdueResponses, Page<OverdueResponseDto>>
{
    public async Task<Page<OverdueResponseDto>> Handle(ListOverdueResponses query, CancellationToken cancellationToken)
    {
        var (filter, limit) = (query.Filter, query.Page.Limit);
        var after = RegisterPlace.Read(query.Page.After, filter.State);
        var entries = await reader.ReadAsync(filter, clock.Today(), after, limit + 1, cancellationToken);
        return entries.Count > limit ? new([.. entries.Take(limit)], RegisterPlace.Of(entries[limit - 1])) : new(entries, null);
    }
}
