using PlanAccountability.Domain.Evidence;

namespace PlanAccountability.Domain.Performance;

/// <summary>What a measure was in one period and area. A correction keeps what it said before.</summary>
public sealed class MeasureReading : Root<MeasureReading>, IOfArea
{
    /// <summary>The most corrections.</summary>
    public const int MostCorrections = 100;

    private MeasureReading() { }

    /// <summary>A reading of a measure.</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="ref">Its stable external key, or null to have one made.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="areaId">The area that it is of.</param>
    /// <param name="input">What it says.</param>
    /// <exception cref="BrokenRuleException">The measure is of another area, the period is not of its kind, or the figures do not
    /// fit.</exception>
    public MeasureReading(MeasureReadingId id, string? @ref, Measure measure, AreaId areaId, ReadingInput input)
    {
        PerformanceRules.SameArea.Require(measure.AreaId is null || measure.AreaId == areaId, pointer: "/areaId");
        PerformanceRules.Require(input.Period);
        PerformanceRules.Require(input.Figures, measure.ValueKind);
        Id = id;
        MeasureId = measure.Id;
        AreaId = areaId;
        Ref = @ref ?? GeneratedRef(areaId, "reading", id);
        Period = input.Period;
        PeriodKind = Period.Kind;
        PeriodStart = Period.Start;
        PeriodEnd = Period.End;
        SetFigures(input.Figures);
        PrintAlso(input);
        Raise("readingRecorded");
    }

    /// <summary>The measure.</summary>
    public MeasureId MeasureId { get; private init; }

    /// <summary>The area that it is of: the measure's, or any where the measure is national.</summary>
    public AreaId AreaId { get; private init; }

    /// <summary>The days that it is of, and how they are printed.</summary>
    public ReadingPeriod Period { get; private set; } = null!;

    /// <summary>The kind of its period.</summary>
    public PeriodKind PeriodKind { get; private init; }

    /// <summary>The first day of its period.</summary>
    public DateOnly PeriodStart { get; private init; }

    /// <summary>The last day of its period.</summary>
    public DateOnly PeriodEnd { get; private init; }

    /// <summary>The value, in the measure's unit; null where it is withheld, or there is a grade alone.</summary>
    public decimal? Value { get; private set; }

    /// <summary>That the value is withheld, or null.</summary>
    public Withheld? Withheld { get; private set; }

    /// <summary>What others have, or null.</summary>
    public Comparator? Comparator { get; private set; }

    /// <summary>Whether the source says that the value may still change.</summary>
    public bool IsProvisional { get; private set; }

    /// <summary>The grade as printed, or null.</summary>
    public PerformanceGrade? Grade { get; private set; }

    /// <summary>How it changed, as printed; or null.</summary>
    public string? PrintedChange { get; private set; }

    /// <summary>Another figure that is printed of the same, or null.</summary>
    public PrintedFigure? AlsoPrinted { get; private set; }

    /// <summary>What it said before each correction, the oldest first.</summary>
    public IReadOnlyList<ReadingCorrection> Corrections { get; private set; } = [];

    /// <summary>What it says.</summary>
    public ReadingFigures Figures => new(Value, Withheld, Comparator, IsProvisional, Grade, PrintedChange);

    /// <summary>The figures that it shows, of itself and of what it said before: those that a suppression takes out.</summary>
    public ShownFigures Shown =>
        new(
            [
                .. Corrections
                    .Select(correction => correction.Figures)
                    .Append(Figures)
                    .SelectMany(figures => (decimal?[])[figures.Value, figures.Comparator?.Value])
                    .Append(AlsoPrinted?.Value)
                    .OfType<decimal>(),
            ],
            Grade is not null || Corrections.Any(correction => correction.Grade is not null),
            PrintedChange is not null || Corrections.Any(correction => correction.PrintedChange is not null)
        );

    /// <inheritdoc/>
    public override AreaId? OwningArea => AreaId;

    /// <summary>Prints the period otherwise; its days stay.</summary>
    /// <exception cref="BrokenRuleException">The days or their kind differ.</exception>
    public void Label(ReadingPeriod period)
    {
        PerformanceRules.PeriodIsSettled.Require(period.IsSameAs(Period));
        if (period != Period)
            Period = period;
    }

    /// <summary>Says which other figure is printed of the same.</summary>
    /// <exception cref="BrokenRuleException">There is no value beside it, it is the same, or it is cited where nothing is.</exception>
    public void PrintAlso(ReadingInput input)
    {
        var also = input.AlsoPrinted?.Plain();
        PerformanceRules.AlsoPrintedDiffers.Require(
            also is null || (input.Value is { } value && value != also.Value),
            pointer: "/alsoPrinted"
        );
        DiscrepancyRules.CitationIsThere.Require(
            also?.Citation is not { } place || (place >= 0 && place < (input.Citations ?? []).Count),
            pointer: "/alsoPrinted/citation"
        );
        AlsoPrinted = also;
    }

    /// <summary>Says something else, and keeps what was said before.</summary>
    /// <param name="input">What it says now.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="reason">Why, or null.</param>
    /// <param name="on">The day of the correction.</param>
    /// <exception cref="BrokenRuleException">No reason is given, the figures do not fit, or there are too many corrections.</exception>
    public void Correct(ReadingInput input, Measure measure, string? reason, DateOnly on)
    {
        PerformanceRules.Require(input.Figures, measure.ValueKind);
        if (FiguresOf(input) == Figures)
            return;
        PerformanceRules.CorrectionHasReason.Require(reason is not null);
        PerformanceRules.SomeCorrections.Require(Corrections.Count < MostCorrections);
        Corrections = [.. Corrections, ReadingCorrection.Of(Figures, on, reason!)];
        SetFigures(input.Figures);
        Raise("readingCorrected", reason);
    }

    /// <summary>Takes over what an import says, with the corrections that it tells of.</summary>
    /// <exception cref="BrokenRuleException">The figures do not fit.</exception>
    public void Transcribe(ReadingInput input, IReadOnlyList<ReadingCorrection> corrections, Measure measure)
    {
        PerformanceRules.Require(input.Figures, measure.ValueKind);
        Corrections = [.. corrections];
        SetFigures(input.Figures);
        Raise("readingTranscribed");
    }

    /// <summary>The figures of an input, each number in its canonical notation.</summary>
    public static ReadingFigures FiguresOf(ReadingInput input) => input.Figures.Plain();

    /// <summary>What is put in the place of a value that is suppressed.</summary>
    public static Withheld Suppression(string reason) => new(reason, "The administrator of this record");

    /// <summary>Withholds its figures, now and in what it said before; no import brings them back. Its history is rewritten
    /// besides.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="withheld">What is put in their place; by default that the administrator withholds them.</param>
    public void Suppress(string reason, Withheld? withheld = null)
    {
        withheld ??= Suppression(reason);
        SetFigures(Figures.Without(withheld));
        AlsoPrinted = null;
        Corrections = [.. Corrections.Select(correction => correction.Without(withheld))];
        Redact(reason);
        Raise("readingSuppressed", reason);
    }

    /// <summary>Whether it is of the same days and says the same.</summary>
    public bool SaysTheSameAs(MeasureReading other) => other.Period.IsSameAs(Period) && other.Figures == Figures;

    /// <inheritdoc/>
    protected override bool MayBeSameAs(MeasureReading other) => other.MeasureId == MeasureId && SaysTheSameAs(other);

    /// <summary>Takes over how the period is printed, where it does not say.</summary>
    protected override void TakeOver(MeasureReading merged)
    {
        if (Period.Label is null && merged.Period.Label is not null)
            Period = Period with { Label = merged.Period.Label };
        AlsoPrinted ??= merged.AlsoPrinted is { } also ? also with { Citation = null } : null;
        HaveFrom(merged);
    }

    private void SetFigures(ReadingFigures figures)
    {
        var plain = figures.Plain();
        Value = plain.Value;
        Withheld = plain.Withheld;
        Comparator = plain.Comparator;
        IsProvisional = plain.IsProvisional;
        Grade = plain.Grade;
        PrintedChange = plain.PrintedChange;
    }
}
