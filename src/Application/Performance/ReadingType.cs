using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Performance;

/// <summary>The type of record <c>reading</c>: it lies under a measure, which may be national; so it says itself of which area it
/// is.</summary>
public sealed class ReadingType : AggregateType<MeasureReading, ReadingInput, ReadingRow, MeasureReadingDto>
{
    private static readonly ReadingCorrectionsValidator OfCorrections = new();

    /// <summary>Why an import corrects a reading: it says something else now.</summary>
    private const string ImportSaysOtherwise = "An import says otherwise.";

    private static readonly IReadOnlyList<RowNote> WithheldLater =
    [
        new(
            "withheld-later",
            "The value that stood here is withheld from now on. What it was stays public, in 'corrections' and in the history, until an "
                + "admin suppresses it."
        ),
    ];

    internal ReadingType()
        : base(
            "reading",
            new ReadingInputValidator(),
            Children.None,
            new References<MeasureReading, ReadingInput, ReadingRow>().Under(row => row.MeasureId)
        ) { }

    internal override IReadOnlyList<CsvColumn> Columns { get; } =
    [
        CsvColumn.Text("ref"),
        CsvColumn.Text("measureRef"),
        CsvColumn.Text("areaId"),
        CsvColumn.Text("period.kind"),
        CsvColumn.Text("period.start"),
        CsvColumn.Text("period.end"),
        CsvColumn.Text("period.label", isOptional: true),
        CsvColumn.Number("value"),
        CsvColumn.Text("grade.label", isOptional: true),
        CsvColumn.Text("grade.level", isOptional: true),
        CsvColumn.Text("printedChange", isOptional: true),
        CsvColumn.Boolean("isProvisional"),
        CsvColumn.Text("withheld.reason"),
        CsvColumn.Text("withheld.decidedBy", isOptional: true),
        CsvColumn.Text("withheld.reviewOn", isOptional: true),
        CsvColumn.Text("comparator.group"),
        CsvColumn.Number("comparator.value", isOptional: true),
        CsvColumn.Integer("comparator.rank", isOptional: true),
        CsvColumn.Integer("comparator.of", isOptional: true),
        CsvColumn.Boolean("comparator.inWorstTenth", isOptional: true),
        CsvColumn.Boolean("comparator.isTied", isOptional: true),
        .. CsvColumn.Citation,
    ];

    internal override async Task PrepareAsync(
        IReadOnlyList<ImportItem> items,
        ImportContext context,
        IPlanAccountabilityDb db,
        CancellationToken cancellationToken
    )
    {
        var rows = items.Select(item => item.Row).OfType<ReadingRow>().ToList();
        await context.Periods.LearnAsync(
            db,
            [.. rows.Select(row => MeasureOf(row, context).Id).Distinct()],
            [.. rows.Select(row => AreaOf(row, context)).OfType<AreaId>().Distinct()],
            [.. rows.Select(row => row.Period)],
            cancellationToken
        );
    }

    internal override MeasureReading New(NewRecord<MeasureReading> record, ReadingInput input) =>
        new(record.Id, record.Ref, record.Under<Measure>(), record.AreaId!.Value, input);

    /// <summary>What is said of a reading is corrected by acts of its own.</summary>
    internal override void Describe(MeasureReading root, ReadingInput input, bool isReasonGiven) { }

    private protected override IEnumerable<InputError> CheckShape(ReadingRow row) => base.CheckShape(row).Concat(Found(OfCorrections, row));

    /// <summary>What an import says otherwise is a correction: what was there before is kept, with those corrections that the file does
    /// not tell of.</summary>
    private protected override ReadingRow Complete(ReadingRow row, MeasureReading? root, ImportContext context)
    {
        var figures = MeasureReading.FiguresOf(row);
        var corrections = row.Corrections.Select(correction => correction.Plain()).ToList();
        if (root is not null && Kept(root.Corrections, row).Take(corrections.Count).SequenceEqual(Kept(corrections, row)))
            corrections =
            [
                .. root.Corrections,
                .. figures == root.Figures ? Array.Empty<ReadingCorrection>() : [Correction(root, context)],
            ];
        if (row is { SuppressEarlier: true, Withheld: { } withheld })
            context.SuppressEarlier(row.Ref, withheld);
        return row with
        {
            AreaId = AreaOf(row, context),
            Value = figures.Value,
            Comparator = row.SuppressEarlier && figures.Comparator is { } group ? group with { Value = null } : figures.Comparator,
            AlsoPrinted = row.AlsoPrinted?.Plain(),
            Corrections = [.. Kept(corrections, row)],
            SuppressEarlier = false,
        };
    }

    /// <summary>What a reading said before, without its figures where the row takes them out.</summary>
    private static IEnumerable<ReadingCorrection> Kept(IEnumerable<ReadingCorrection> corrections, ReadingRow row) =>
        row is { SuppressEarlier: true, Withheld: { } withheld }
            ? corrections.Select(correction => correction.Without(withheld))
            : corrections;

    private protected override ReadingRow WithoutPlaces(
        ReadingRow row,
        Func<ExchangeType, string, bool> isGone,
        ReferenceResolver resolver
    ) =>
        row with
        {
            AlsoPrinted = row.AlsoPrinted is { } also
                ? also with
                {
                    Citation = KeptCitations.Of(row.Citations, isGone, resolver).PlaceOf(also.Citation),
                }
                : null,
        };

    private protected override AreaId? AreaOf(ReadingRow row, ImportContext context) => row.AreaId ?? MeasureOf(row, context).AreaId;

    private protected override IEnumerable<(string, object?)> Immutable(ReadingRow row) =>
        base.Immutable(row).Append(("/period", row.Period with { Label = null }));

    private protected override IEnumerable<InputError> Validate(ReadingRow row, ImportContext context)
    {
        if (row.AreaId is null)
            yield return new("/areaId", "required", "The measure is national: say which area the reading is of.");
        var root = context.Find<MeasureReading>(this, row.Ref);
        var suppression = context.SuppressesEarlier(row.Ref);
        if (suppression is not null && row.AreaId is { } area && !context.MaySuppress(area))
            yield return new("/suppressEarlier", "needs-office", "Only the office of the area or an admin takes figures out for good.");
        var recorded = root?.Corrections.Select(before => suppression is null ? before : before.Without(suppression)).ToList() ?? [];
        if (!row.Corrections.Take(recorded.Count).SequenceEqual(recorded))
            yield return new(
                "/corrections",
                "corrections-dropped",
                "leaves out corrections that are recorded: they stay, and new ones follow them"
            );
        if (row.Corrections.Count > MeasureReading.MostCorrections)
            yield return PerformanceRules.SomeCorrections.At("/corrections");
        if (!row.Period.RunsForwards())
            yield break;
        foreach (
            var error in context.Future(
                row.IsProvisional ? row.Period.Start : row.Period.End,
                row.IsProvisional ? "/period/start" : "/period/end"
            )
        )
            yield return error;
        foreach (var (index, correction) in row.Corrections.Index())
        {
            foreach (var error in context.Future(correction.On, $"/corrections/{index}/on"))
                yield return error;
        }

        if (root is { Retraction: not null } && context.Periods.Other(root.Id, root.MeasureId, root.AreaId, root.Period) is { } other)
            yield return Overlap(other).At("/period/start");
    }

    private protected override IReadOnlyList<RowNote> Notes(ReadingRow stored, ReadingRow row) =>
        (stored.Value is not null || stored.Grade is not null) && row.Withheld is not null ? WithheldLater : [];

    private protected override MeasureReading Create(ReadingRow row, MeasureReadingId id, ImportContext context)
    {
        var reading = base.Create(row, id, context);
        if (context.Periods.Other(id, reading.MeasureId, reading.AreaId, reading.Period) is { } other)
            throw new BrokenRuleException(Overlap(other), pointer: "/period/start");
        context.Periods.Learn(id, row.Ref, reading.MeasureId, reading.AreaId, reading.Period);
        return reading;
    }

    private protected override void Apply(MeasureReading root, ReadingRow row, ImportContext context)
    {
        var shown = root.Shown;
        root.Label(row.Period);
        root.PrintAlso(row);
        root.Transcribe(row, row.Corrections, MeasureOf(row, context));
        root.Cite(row.Citations ?? []);
        if (context.SuppressesEarlier(row.Ref) is { } withheld && root.Revision > 0 && shown.AreAny)
        {
            root.Suppress(withheld.Reason, withheld);
            context.Suppressions[root.Id] = new(root.Id, shown, withheld, withheld.Reason);
        }
    }

    /// <summary>Figures that are to be taken out are not left where they are without a word.</summary>
    private protected override IEnumerable<InputError> LeftAlone(ReadingRow row, MeasureReading root, ImportContext context)
    {
        if (context.SuppressesEarlier(row.Ref) is not null && root.Shown.AreAny)
            yield return new(
                "/suppressEarlier",
                "hand-edited",
                "The reading was edited by hand, so the row is left alone: suppress it over HTTP, or force the import."
            );
    }

    private static ReadingCorrection Correction(MeasureReading root, ImportContext context) =>
        ReadingCorrection.Of(root.Figures, context.Today, ImportSaysOtherwise);

    private static Rule Overlap(string other) =>
        PerformanceRules.PeriodIsFree with
        {
            Statement = $"The period overlaps that of {other}: the measure has one reading of each time, area and kind of period.",
        };

    private static Measure MeasureOf(ReadingRow row, ImportContext context) => context.Loaded<Measure>(row.MeasureId)!;
}
