using PlanAccountability.Domain.Money;
using PlanAccountability.Domain.Panels;

namespace PlanAccountability.Domain.Precepts;

/// <summary>A change of band D, as printed.</summary>
/// <param name="Amount" example="14.00">Pounds a year, or null.</param>
/// <param name="Percent" example="4.98">Per cent, or null.</param>
public sealed record PreceptIncrease(decimal? Amount = null, decimal? Percent = null)
{
    internal PreceptIncrease Plain() => new(PreceptSums.InPence(Amount), Percent?.Plain());
}

/// <summary>What a dwelling of a band pays, as printed.</summary>
/// <param name="Band">The band.</param>
/// <param name="Amount" example="196.67">Pounds a year.</param>
/// <param name="Increase" example="9.33">How many pounds a year that is more than in the year before, or null.</param>
/// <param name="Weekly" example="0.18">The increase in pounds a week, or null.</param>
public sealed record BandAmount(CouncilTaxBand Band, decimal Amount, decimal? Increase = null, decimal? Weekly = null)
{
    internal BandAmount Plain() => new(Band, Pounds.InPence(Amount), PreceptSums.InPence(Increase), PreceptSums.InPence(Weekly));
}

/// <summary>A proposed precept: the first, or the one that was revised after a veto.</summary>
public sealed record PreceptProposal
{
    /// <summary>The most bands.</summary>
    public const int MostBands = 9;

    /// <summary>1 for the first, 2 for the one that was revised after a veto.</summary>
    /// <example>1</example>
    public required int Number { get; init; }

    /// <summary>When the panel was notified of it; a day for a live precept.</summary>
    /// <example>2026-01-28</example>
    public PartialDate? NotifiedOn { get; init; }

    /// <summary>What a dwelling of band D would pay, in pounds a year; null only where no document says.</summary>
    /// <example>295.00</example>
    public decimal? BandD { get; init; }

    /// <summary>How much more than in the year before; or null.</summary>
    public PreceptIncrease? Increase { get; init; }

    /// <summary>What each band would pay, as printed. What differs from the share of band D is kept, and shown in
    /// <c>expectedBands</c>.</summary>
    public IReadOnlyList<BandAmount> Bands { get; init; } = [];

    /// <summary>What it would raise in all, in pounds; or null.</summary>
    /// <example>104500000.00</example>
    public decimal? Total { get; init; }

    /// <summary>The increase above which a referendum would be held, as the document says; or null.</summary>
    public PreceptIncrease? ReferendumLimit { get; init; }

    /// <summary>Why it is proposed; at most 4,000 characters.</summary>
    /// <example>It keeps 60 officers who would else go.</example>
    public string? Text { get; init; }

    /// <summary>What shows it, by the places in the record's <c>citations</c> from 0 on.</summary>
    public IReadOnlyList<int> Citations { get; init; } = [];

    /// <summary>The same with its sums in pence, and each share in its canonical notation.</summary>
    public PreceptProposal Plain() =>
        this with
        {
            BandD = PreceptSums.InPence(BandD),
            Increase = Increase?.Plain(),
            Bands = [.. Bands.Select(band => band.Plain())],
            Total = PreceptSums.InPence(Total),
            ReferendumLimit = ReferendumLimit?.Plain(),
        };
}

/// <summary>What the panel reported on a proposed precept.</summary>
public sealed record PreceptReport
{
    /// <summary>The number of the proposal.</summary>
    /// <example>1</example>
    public required int OnProposal { get; init; }

    /// <summary>When; a day for a live precept. Null where no document says, or the review says it.</summary>
    /// <example>2026-02-06</example>
    public PartialDate? ReportedOn { get; init; }

    /// <summary>What the panel says; null only where no document shows it.</summary>
    public PanelPosition? Position { get; init; }

    /// <summary>How it voted; <c>for</c> are the votes for the position. A live veto needs it.</summary>
    public PanelVote? Vote { get; init; }

    /// <summary>The panel's review of it: a public one of the area of kind <c>precept</c>; or null. What one of the two does not say of
    /// the report's day and the response, the other shows.</summary>
    public PanelReviewId? ReviewId { get; init; }

    /// <summary>The public meeting of the area's panel that decided it, or null.</summary>
    public PanelMeetingId? PanelMeetingId { get; init; }

    /// <summary>What shows it, by the places in the record's <c>citations</c> from 0 on.</summary>
    public IReadOnlyList<int> Citations { get; init; } = [];
}

/// <summary>The body's response to a report of the panel on a precept.</summary>
public sealed record PreceptResponse
{
    /// <summary>The number of the proposal that the report was on.</summary>
    /// <example>1</example>
    public required int OnReport { get; init; }

    /// <summary>When it was given; a day for a live precept.</summary>
    /// <example>2026-02-12</example>
    public PartialDate? RespondedOn { get; init; }

    /// <summary>When it was published, or null.</summary>
    /// <example>2026-02-13</example>
    public PartialDate? PublishedOn { get; init; }

    /// <summary>What it says, at most 4,000 characters; null only where no document shows it.</summary>
    /// <example>I thank the panel for its support.</example>
    public string? Text { get; init; }

    /// <summary>What shows it, by the places in the record's <c>citations</c> from 0 on.</summary>
    public IReadOnlyList<int> Citations { get; init; } = [];
}

/// <summary>The precept that was issued.</summary>
/// <param name="On" example="2026-02-20">When, as precisely as known; a day for a live precept.</param>
/// <param name="BandD" example="295.00">What a dwelling of band D pays, in pounds a year, or null.</param>
/// <param name="Total" example="104500000.00">What it raises in all, in pounds, or null.</param>
public sealed record IssuedPrecept(PartialDate? On = null, decimal? BandD = null, decimal? Total = null)
{
    /// <summary>The same with its sums in pence.</summary>
    public IssuedPrecept Plain() => this with { BandD = PreceptSums.InPence(BandD), Total = PreceptSums.InPence(Total) };
}

/// <summary>A day that a source gives as that of the law.</summary>
/// <param name="Step">The step.</param>
/// <param name="On" example="2026-01-31">The day that the source gives.</param>
/// <param name="Citation" example="0">Where it says so, by the place in the record's <c>citations</c> from 0 on; or null.</param>
public sealed record ClaimedDay(PreceptStepKind Step, DateOnly On, int? Citation = null)
{
    /// <summary>The most of one precept.</summary>
    public const int Most = 10;
}

/// <summary>What the review that a report names shows of the report and the response to it.</summary>
/// <param name="ReviewId">The review.</param>
/// <param name="ReportedOn">When the panel reported, or null.</param>
/// <param name="IsAnswered">Whether the body responded.</param>
/// <param name="RespondedOn">When it responded, or null.</param>
/// <param name="PublishedOn">When the response was published, or null.</param>
public sealed record ReviewOfPrecept(
    PanelReviewId ReviewId,
    PartialDate? ReportedOn,
    bool IsAnswered,
    PartialDate? RespondedOn,
    PartialDate? PublishedOn
);

/// <summary>Sums of a precept.</summary>
internal static class PreceptSums
{
    public static decimal? InPence(decimal? sum) => sum is { } pounds ? Pounds.InPence(pounds) : null;
}
