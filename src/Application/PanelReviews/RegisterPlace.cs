using PlanAccountability.Domain.PanelReviews;

namespace PlanAccountability.Application.PanelReviews;

/// <summary>The place of an entry in the register.</summary>
/// <param name="Day">The day that the panel set, where entries are in the order of their days.</param>
/// <param name="Days">By how many days the answer came late, where entries are in the order of that.</param>
/// <param name="Id">What is to be answered. Identifiers of reviews and recommendations sort among each other in the order of
/// recording.</param>
public sealed record RegisterPlace(DateOnly? Day, int? Days, Guid Id)
{
    /// <summary>The place of an entry.</summary>
    internal static Cursor Of(OverdueResponseDto entry)
    {
        var id = (entry.Recommendation?.Id.Value ?? entry.Review.Id.Value).ToString();
        return entry.State switch
        {
            OwedResponseState.Overdue => new(Cursor.Of(entry.DueOn!.Value), id),
            OwedResponseState.AnsweredLate => new(Cursor.Of(entry.DaysLate!.Value), id),
            _ => new(id),
        };
    }

    /// <summary>Reads a place among the entries of a state.</summary>
    /// <exception cref="BadValueException">No page of this list gave this cursor.</exception>
    internal static RegisterPlace? Read(Cursor? cursor, OwedResponseState state) =>
        (cursor, state) switch
        {
            (null, _) => null,
            (_, OwedResponseState.Overdue) => new(cursor.DayAt(0, 2), null, cursor.IdAt<PanelReview>(1, 2).Value),
            (_, OwedResponseState.AnsweredLate) => new(null, cursor.NumberAt(0, 2), cursor.IdAt<PanelReview>(1, 2).Value),
            _ => new(null, null, cursor.IdAt<PanelReview>(0, 1).Value),
        };
}
