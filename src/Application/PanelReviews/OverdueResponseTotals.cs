namespace PlanAccountability.Application.PanelReviews;

/// <summary>The sums of the register: how much is owed and how old it is.</summary>
/// <param name="AsOf">The day for which it is computed.</param>
/// <param name="Overdue" example="12">How many answers are owed and known to be missing when their day had passed; the same as the sum over
/// areas, and over ages.</param>
/// <param name="Undated" example="30">How many answers are owed and known to be missing for which the panel set no day.</param>
/// <param name="AnsweredLate" example="4">How many answers came after the day that the panel set.</param>
/// <param name="NotEvidenced" example="17">How many answers are owed of which nobody knows whether they were given; none of the other
/// sums has them.</param>
/// <param name="Areas">The areas that have anything, those with the most overdue first, then by name.</param>
/// <param name="Ages">What is overdue by its age, the youngest first.</param>
public sealed record OverdueResponseTotals(
    DateOnly AsOf,
    int Overdue,
    int Undated,
    int AnsweredLate,
    int NotEvidenced,
    IReadOnlyList<AreaTotals> Areas,
    IReadOnlyList<AgeTotals> Ages
);

/// <summary>The sums of one area.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Name" example="Lancashire">Its name.</param>
/// <param name="Overdue" example="5">How many answers are owed and known to be missing when their day had passed.</param>
/// <param name="OldestDueOn" example="2025-09-30">The earliest of those days; null where nothing is overdue.</param>
/// <param name="Undated" example="9">How many answers are owed and known to be missing for which the panel set no day.</param>
/// <param name="AnsweredLate" example="1">How many answers came after the day that the panel set.</param>
/// <param name="NotEvidenced" example="6">How many answers are owed of which nobody knows whether they were given.</param>
public sealed record AreaTotals(
    AreaId AreaId,
    string Name,
    int Overdue,
    DateOnly? OldestDueOn,
    int Undated,
    int AnsweredLate,
    int NotEvidenced
);

/// <summary>What is known to be overdue by so many days.</summary>
/// <param name="FromDays" example="31">The fewest days.</param>
/// <param name="ToDays" example="90">The most days; null for all beyond.</param>
/// <param name="Count" example="3">How many answers.</param>
public sealed record AgeTotals(int FromDays, int? ToDays, int Count);
