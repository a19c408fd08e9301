using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Commitments;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Accountability;

/// <summary>The plan's own words: what each issued version did to the commitment, to the one that no longer has it, with where the words
/// and the issue are from. A version without a date comes directly after the one before it, and the first at the beginning.</summary>
internal sealed class TraceOfPlan(IPlanAccountabilityDb db, IIrregularityReader ways)
{
    public async Task<TracePart> OfAsync(CommitmentDto commitment, CancellationToken cancellationToken)
    {
        var issued = await db
            .PlanVersions.AsNoTracking()
            .NotRetracted()
            .Where(version =>
                version.PlanId == commitment.PlanId
                && version.Visibility == Visibility.Everyone
                && version.Steps.Any(step => step.Kind == PlanStepKind.Issued)
            )
            .OrderBy(version => version.Number)
            .Select(version => new
            {
                version.Number,
                version.Title,
                Step = version
                    .Steps.Where(step => step.Kind == PlanStepKind.Issued)
                    .Select(step => new { step.On, step.Citations })
                    .First(),
            })
            .ToListAsync(cancellationToken);

        var irregular = (await ways.OfPlanAsync(commitment.PlanId, cancellationToken)).ToLookup(way => way.Number);
        List<PlacedEntry> entries = [];
        var (rank, place) = (0, (PartialDate?)null);
        foreach (var version in issued)
        {
            if (version.Step.On is { } on)
            {
                rank = 1;
                place = on;
            }

            if (WhatItDid(commitment, version.Number) is var (change, entry))
            {
                entries.Add(
                    new(
                        new TraceEntry
                        {
                            On = version.Step.On,
                            Kind = TraceEntryKind.PlanIssued,
                            Summary = entry?.Text ?? $"{version.Title} no longer has it.",
                            Wording = entry?.Wording,
                            IsIncomplete = entry?.IsIncomplete ?? false,
                            Url = $"/v1/plans/{commitment.PlanId}/versions/{version.Number}",
                            Citations = [.. commitment.Citations.Concat(version.Step.Citations).Distinct()],
                            Change = change,
                            Irregularities = [.. irregular[version.Number].SelectMany(way => way.Irregularities)],
                        },
                        rank,
                        place
                    )
                );
            }
        }

        return new(entries);
    }

    private static (ItemChange Change, CommitmentEntryDto? Entry)? WhatItDid(CommitmentDto commitment, int version) =>
        commitment.Entries.FirstOrDefault(entry => entry.Version == version) is { } entry ? (entry.Change, entry)
        : commitment.DroppedIn == version ? (commitment.MergedInto is null ? ItemChange.Dropped : ItemChange.Merged, null)
        : null;
}
