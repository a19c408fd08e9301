using MediatR;
using PlanAccountability.Application.Evidence;
using PlanAccountability.Domain.Inspections;

namespace PlanAccountability.Application.Inspections;

/// <summary>Whose comments on which inspection reports were or are late, across areas.</summary>
public sealed record ListOwedComments(OwedCommentsFilter Filter, PageRequest Page) : IQuery<Page<OwedCommentsDto>>;

/// <summary>Which entries of the register are asked for.</summary>
/// <param name="AreaId">Those of this area, or null for all.</param>
/// <param name="Basis">What is known, or what nobody knows.</param>
public sealed record OwedCommentsFilter(AreaId? AreaId, Basis Basis);

internal sealed class ListOwedCommentsHandler(IInspectionCommentRegister register, TimeProvider clock)
    : IRequestHandler<ListOwedComments, Page<OwedCommentsDto>>
{
    public async Task<Page<OwedCommentsDto>> Handle(ListOwedComments query, CancellationToken cancellationToken)
    {
        var limit = query.Page.Limit;
        var after = query.Page.After is { } cursor
            ? new OwedCommentsPlace(cursor.DayAt(0, 3), cursor.IdAt<InspectionReport>(1, 3).Value, cursor.AreaAt(2, 3))
            : null;
        var entries = await register.ReadAsync(query.Filter, clock.Today(), after, limit + 1, cancellationToken);
        return entries.Count > limit ? new([.. entries.Take(limit)], PlaceOf(entries[limit - 1])) : new(entries, null);
    }

    private static Cursor PlaceOf(OwedCommentsDto entry) =>
        new(Cursor.Of(entry.DueOn ?? PartialDate.Latest), entry.Report.Id.ToString(), entry.AreaId.Value);
}
