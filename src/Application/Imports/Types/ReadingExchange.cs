using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Imports.Types;

internal sealed class ReadingExchange() : ExchangeType<MeasureReading, ReadingRow>("reading", new ReadingRowValidator())
{
    /// <summary>Why an import corrects a reading: it says something else now.</summary>
    private const string ImportSaysOtherwise = "An import says otherwise.";

    public override IReadOnlyList<CsvColumn> Columns { get; } =
    [
        CsvColumn.Text("ref"),
        CsvColumn.Text("measureRef"),
        CsvColumn.Text("areaId"),
        CsvColumn.Text("period.kind"),
        CsvColumn.Text("period.start"),
        CsvColumn.Text("period.end"),
        CsvColumn.Text("period.label", isOptional: true),
        CsvColumn.Number("value"),
        CsvColumn.Boolean("isProvisional"),
        CsvColumn.Text("withheld.reason"),
        CsvColumn.Text("withheld.decidedBy"),
        CsvColumn.Text("withheld.reviewOn", isOptional: true),
        CsvColumn.Text("comparator.group"),
        CsvColumn.Number("comparator.value", isOptional: true),
        CsvColumn.Integer("comparator.rank", isOptional: true),
        CsvColumn.Integer("comparator.of", isOptional: true),
        CsvColumn.Boolean("comparator.inWorstTenth", isOptional: true),
        .. CsvColumn.Citation,
    ];

    public override async Task PrepareAsync(
        IReadOnlyList<ImportItem> items,
        ImportContext context,
        IPlanAccountabilityDb db,
        CancellationToken cancellationToken
    )
    {
        var forms = items.Select(item => item.Row).OfType<ReadingRow>().ToList();
        await context.Periods.LearnAsync(
            db,
            [.. forms.Select(row => MeasureOf(row, context).Id).Distinct()],
            [.. forms.Select(row => Area(row, context)).OfType<AreaId>().Distinct()],
            [.. forms.Select(row => row.Period)],
            cancellationToken
        );
    }

    protected override IQueryable<MeasureReading> Exported(IQueryable<MeasureReading> roots, ExportScope scope) =>
        roots.NotRetracted().Where(reading => reading.AreaId == scope.Area);

    protected override IEnumerable<(ExchangeType, Guid)> Names(MeasureReading root) =>
        root.Citations.Sources().Append((ExchangeTypes.Measure, root.MeasureId.Value));

    protected override ReadingRow Row(MeasureReading root, ReferenceResolver resolver) =>
        new()
        {
            Ref = root.Ref,
            MeasureRef = resolver.RefOf(root.MeasureId.Value),
            AreaId = root.AreaId,
            Period = root.Period,
            Value = root.Value,
            Withheld = root.Withheld,
            Comparator = root.Comparator,
            IsProvisional = root.IsProvisional,
            Corrections = root.Corrections,
            Citations = resolver.Read(root.Citations),
        };

    protected override IEnumerable<Reference> Refers(ReadingRow row) =>
        row.Citations.Sources().Append(new(ExchangeTypes.Measure, row.MeasureRef, "/measureRef", IsNeeded: true, IsWhole: true));

    protected override ReadingRow LeaveOut(ReadingRow row, Func<ExchangeType, string, bool> isGone) =>
        row with
        {
            Citations = row.Citations.Standing(isGone),
        };

    /// <summary>What an import says otherwise is a correction: what stood there before is kept, with those corrections that the file does
    /// not tell of.</summary>
    protected override ReadingRow Fill(ReadingRow row, MeasureReading? root, ImportContext context)
    {
        var figures = row.Figures.Plain();
        var corrections = row.Corrections.Select(correction => correction.Plain()).ToList();
        if (root is not null && root.Corrections.Take(corrections.Count).SequenceEqual(corrections))
            corrections =
            [
                .. root.Corrections,
                .. figures == root.Figures ? Array.Empty<ReadingCorrection>() : [Correction(root, context)],
            ];
        return row with { AreaId = Area(row, context), Value = figures.Value, Comparator = figures.Comparator, Corrections = corrections };
    }

    protected override AreaId? Area(ReadingRow row, ImportContext context) => row.AreaId ?? MeasureOf(row, context).AreaId;

    protected override IEnumerable<(string, object?)> Unchangeable(ReadingRow row) =>
        [("/measureRef", row.MeasureRef), ("/areaId", row.AreaId), ("/period", row.Period with { Label = null })];

    protected override IEnumerable<InputError> Faults(ReadingRow row, ImportContext context)
    {
        if (row.AreaId is null)
            yield return new("/areaId", "required", "The measure is national: say which area the reading is of.");
        var root = context.Find<MeasureReading>(this, row.Ref);
        if (root is not null && !row.Corrections.Take(root.Corrections.Count).SequenceEqual(root.Corrections))
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

    protected override MeasureReading Make(ReadingRow row, MeasureReadingId id, ImportContext context)
    {
        var reading = new MeasureReading(id, row.Ref, MeasureOf(row, context), row.AreaId!.Value, row.Period, row.Figures);
        if (context.Periods.Other(id, reading.MeasureId, reading.AreaId, reading.Period) is { } other)
            throw new BrokenRuleException(Overlap(other), pointer: "/period/start");
        context.Periods.Learn(id, row.Ref, reading.MeasureId, reading.AreaId, reading.Period);
        return reading;
    }

    protected override void Say(MeasureReading root, ReadingRow row, ImportContext context)
    {
        root.Label(row.Period);
        root.Transcribe(row.Figures, row.Corrections, MeasureOf(row, context));
        root.Cite(context.Cite(row.Citations));
    }

    private static ReadingCorrection Correction(MeasureReading root, ImportContext context) =>
        new(context.Today, ImportSaysOtherwise, root.Value, root.Withheld, root.Comparator, root.IsProvisional);

    private static Rule Overlap(string other) =>
        PerformanceRules.PeriodIsFree with
        {
            Statement = $"The period overlaps that of {other}: the measure has one reading of each time, area and kind of period.",
        };

    private static Measure MeasureOf(ReadingRow row, ImportContext context) => context.The<Measure>(ExchangeTypes.Measure, row.MeasureRef);
}
