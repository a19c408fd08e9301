using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Evidence;
using PlanAccountability.Domain.Decisions;
using PlanAccountability.Domain.Evidence;

namespace PlanAccountability.Application.Decisions;

/// <summary>Finds the numbers that an area's register of decisions leaves out.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="RegisterYear">In this register year alone; null for all.</param>
public sealed record FindDecisionGaps(AreaId AreaId, string? RegisterYear) : IQuery<DecisionGapsDto>;

/// <summary>What is known of numbers that no decision has.</summary>
public enum MissingNumberState
{
    /// <summary>No decision of that number is recorded here. Nothing says that there is none, or that it was not published.</summary>
    NotRecorded,

    /// <summary>No decision of that number was published: a statement of completeness says that this record holds all decisions of that
    /// time.</summary>
    NotPublished,
}

/// <summary>The numbers that a register of decisions leaves out.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Items">The gaps in the order of the register, at most 200.</param>
/// <param name="IsWhole" example="true">Whether all decisions were looked at and all gaps are told; if not, ask for one register
/// year.</param>
public sealed record DecisionGapsDto(AreaId AreaId, IReadOnlyList<MissingNumbersDto> Items, bool IsWhole)
{
    /// <summary>The most gaps that are told.</summary>
    public const int MostItems = 200;

    /// <summary>The most decisions that are looked at.</summary>
    public const int MostDecisions = 10_000;
}

/// <summary>Numbers that follow each other and that no decision has, between two that decisions have.</summary>
/// <param name="RegisterYear" example="2026-27">The register year, or null where numbers never start again.</param>
/// <param name="From" example="PCCD 2026/013">The first of them, as it would be printed.</param>
/// <param name="To" example="PCCD 2026/015">The last of them, as it would be printed.</param>
/// <param name="Count" example="3">How many there are.</param>
/// <param name="LastBefore" example="PCCD 2026/012">The reference before them.</param>
/// <param name="NextAfter" example="PCCD 2026/016">The reference after them.</param>
/// <param name="State">What is known of them.</param>
public sealed record MissingNumbersDto(
    string? RegisterYear,
    string From,
    string To,
    int Count,
    string LastBefore,
    string NextAfter,
    MissingNumberState State
);

internal sealed class FindDecisionGapsValidator : AbstractValidator<FindDecisionGaps>
{
    public FindDecisionGapsValidator() => RuleFor(query => query.RegisterYear).Optional(Decision.LongestRegisterYear);
}

internal sealed class FindDecisionGapsHandler(IPlanAccountabilityDb db, TimeProvider clock)
    : IRequestHandler<FindDecisionGaps, DecisionGapsDto>
{
    public async Task<DecisionGapsDto> Handle(FindDecisionGaps query, CancellationToken cancellationToken)
    {
        var counted = await CountedAsync(query, cancellationToken);
        var gaps = DecisionGaps.Of(counted.Take(DecisionGapsDto.MostDecisions)).Take(DecisionGapsDto.MostItems + 1).ToList();
        var covered = gaps.Count == 0 ? [] : await db.CoveredTimesAsync(CoveredRecords.Decisions, [query.AreaId], cancellationToken);
        var today = clock.Today();
        return new(
            query.AreaId,
            [
                .. gaps.Take(DecisionGapsDto.MostItems)
                    .Select(gap => new MissingNumbersDto(
                        gap.Last.RegisterYear,
                        gap.From,
                        gap.To,
                        gap.Count,
                        gap.Last.Reference,
                        gap.Next.Reference,
                        IsCovered(gap, covered, today) ? MissingNumberState.NotPublished : MissingNumberState.NotRecorded
                    )),
            ],
            counted.Count <= DecisionGapsDto.MostDecisions && gaps.Count <= DecisionGapsDto.MostItems
        );
    }

    private Task<List<CountedDecision>> CountedAsync(FindDecisionGaps query, CancellationToken cancellationToken)
    {
        var decisions = db
            .Decisions.AsNoTracking()
            .NotRetracted()
            .Where(decision => decision.AreaId == query.AreaId && decision.Reference != null && decision.Reference != Root.RedactionMarker);
        if (query.RegisterYear is { } year)
            decisions = decisions.Where(decision => decision.RegisterYear == year);
        return decisions
            .OrderBy(decision => decision.RegisterPlace)
            .Take(DecisionGapsDto.MostDecisions + 1)
            .Select(decision => new CountedDecision(decision.RegisterYear, decision.Reference!, decision.TakenOn))
            .ToListAsync(cancellationToken);
    }

    /// <summary>Whether the record is complete for the days of a gap, of which those to come hold nothing yet.</summary>
    private static bool IsCovered(DecisionGap gap, List<CoveredTime> covered, DateOnly today) =>
        gap.Days is { } days && days.From <= today && covered.Exists(time => time.Covers(days.From, days.To < today ? days.To : today));
}
