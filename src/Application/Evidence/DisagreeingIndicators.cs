using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Performance;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Evidence;

/// <summary>Counts of indicators, as papers print them, that contradict themselves or the graded readings on record. What is found has
/// figures and none of the words of the paper, so that a redaction of it need not look for them here.</summary>
internal sealed partial class DisagreeingIndicators(IPlanAccountabilityDb db, IHeldReadings held) : IDisagreementFinder
{
    public async Task<IEnumerable<Disagreement>> InAsync(AreaId area, CancellationToken cancellationToken)
    {
        var sets = await db
            .IndicatorSets.AsNoTracking()
            .NotRetracted()
            .Where(set => set.AreaId == area)
            .OrderBy(set => set.Id)
            .ToListAsync(cancellationToken);
        var readings = await held.OfAsync(db, [.. sets.Where(set => set.IsComparable).Select(set => set.Id)], cancellationToken);
        return sets.SelectMany(set =>
            set.Contradictions(readings.GetValueOrDefault(set.Id) ?? []).Select(contradiction => Found(set, contradiction))
        );
    }

    /// <summary>Whether a value is a count of readings, which a suppression of one of them takes out.</summary>
    public static bool IsCountOfReadings(string value) => OnRecord().IsMatch(value);

    private static Disagreement Found(IndicatorSet set, IndicatorContradiction found)
    {
        var isWhole = found.Place == 0;
        return Disagreement.Of(
            isWhole ? "indicators" : "graded",
            isWhole ? set.Ref : $"{set.Ref}:{found.Place}",
            isWhole
                ? "An indicator set: how many indicators are printed in all, and their sum"
                : $"An indicator set: its total at {found.Place}, as printed and as readings have it",
            [
                (Disagreement.Plain(found.Printed), set.Citations.FirstOrDefault()),
                (isWhole ? Disagreement.Plain(found.Counted) : $"{Disagreement.Plain(found.Counted)} on record", null),
            ],
            input => input with { IndicatorSetId = set.Id }
        );
    }

    [GeneratedRegex(@"^\d+ on record$")]
    private static partial Regex OnRecord();
}
