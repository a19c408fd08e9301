using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Performance;
using PlanAccountability.Infrastructure.Organisations;

namespace PlanAccountability.Infrastructure.Performance;

/// <summary>The national priorities and what measures them, read from the data files beside this one. Only what is not there yet is added:
/// a ref that is taken is left as it is, whoever took it, and so is what an admin said or took back.</summary>
internal static class NationalReferenceData
{
    public static async Task LoadAsync(IPlanAccountabilityDb db, CancellationToken cancellationToken)
    {
        var priorities = await LoadPriorities(db, cancellationToken);
        await LoadMeasures(db, priorities, cancellationToken);
    }

    /// <returns>The priorities that can be named, by ref.</returns>
    private static async Task<IReadOnlyDictionary<string, NationalPriority>> LoadPriorities(
        IPlanAccountabilityDb db,
        CancellationToken cancellationToken
    )
    {
        var known = await db.NationalPriorities.ToDictionaryAsync(priority => priority.Ref, cancellationToken);
        foreach (var row in ReferenceData.Rows("national-priorities.csv").Where(row => !known.ContainsKey(row("ref"))))
        {
            var priority = new NationalPriority(new NationalPriorityId(Guid.Parse(row("id"))), row("ref"));
            priority.Describe(
                new()
                {
                    Title = row("title"),
                    Number = row("number"),
                    From = PartialDate.Parse(row("from")),
                    Source = row("source"),
                }
            );
            db.NationalPriorities.Add(priority);
            known.Add(priority.Ref, priority);
        }

        return known.Where(priority => priority.Value.Retraction is null).ToDictionary();
    }

    private static async Task LoadMeasures(
        IPlanAccountabilityDb db,
        IReadOnlyDictionary<string, NationalPriority> priorities,
        CancellationToken cancellationToken
    )
    {
        var known = await db
            .Measures.Where(measure => measure.Ref.StartsWith("national:"))
            .Select(measure => measure.Ref)
            .ToHashSetAsync(cancellationToken);
        foreach (var row in ReferenceData.Rows("national-measures.csv").Where(row => !known.Contains(row("ref"))))
        {
            var measure = new Measure(new MeasureId(Guid.Parse(row("id"))), row("ref"), areaId: null);
            measure.Describe(
                new()
                {
                    Title = row("title"),
                    Unit = OrNull(row("unit")),
                    ValueKind = Enum.Parse<MeasureValueKind>(row("value_kind"), ignoreCase: true),
                    GoodDirection = Enum.Parse<GoodDirection>(row("good_direction"), ignoreCase: true),
                    Source = OrNull(row("source")),
                    NationalPriorityId = priorities.GetValueOrDefault(row("priority_ref"))?.Id,
                },
                isReasonGiven: false,
                hasReadings: false
            );
            db.Measures.Add(measure);
        }
    }

    private static string? OrNull(string cell) => cell.Length > 0 ? cell : null;
}
