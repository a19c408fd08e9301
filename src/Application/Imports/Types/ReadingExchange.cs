using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Imports.Types;

internal sealed class ReadingExchange() : ExchangeType<MeasureReading, ExchangedReading>("reading", new ExchangedReadingValidator())
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
        Surroundings around,
        IPlanAccountabilityDb db,
        CancellationToken cancellationToken
    )
    {
        var forms = items.Select(item => item.Form).OfType<ExchangedReading>().ToList();
        await around.Periods.LearnAsync(
            db,
            [.. forms.Select(form => MeasureOf(form, around).Id).Distinct()],
            [.. forms.Select(form => Area(form, around)).OfType<AreaId>().Distinct()],
            [.. forms.Select(form => form.Period)],
            cancellationToken
        );
    }

    protected override IQueryable<MeasureReading> Exported(IQueryable<MeasureReading> roots, ExportScope scope) =>
        roots.Standing().Where(reading => reading.AreaId == scope.Area);

    protected override IEnumerable<(ExchangeType, Guid)> Names(MeasureReading root) =>
        root.Citations.Sources().Append((ExchangeTypes.Measure, root.MeasureId.Value));

    protected override ExchangedReading Form(MeasureReading root, RefBook book) =>
        new()
        {
            Ref = root.Ref,
            MeasureRef = book.RefOf(root.MeasureId.Value),
            AreaId = root.AreaId,
            Period = root.Period,
            Value = root.Value,
            Withheld = root.Withheld,
            Comparator = root.Comparator,
            IsProvisional = root.IsProvisional,
            Corrections = root.Corrections,
            Citations = book.Read(root.Citations),
        };

    protected override IEnumerable<Reference> Refers(ExchangedReading form) =>
        form.Citations.Sources().Append(new(ExchangeTypes.Measure, form.MeasureRef, "/measureRef", IsNeeded: true, IsWhole: true));

    protected override ExchangedReading LeaveOut(ExchangedReading form, Func<ExchangeType, string, bool> isGone) =>
        form with
        {
            Citations = form.Citations.Standing(isGone),
        };

    /// <summary>What an import says otherwise is a correction: what stood there before is kept, with those corrections that the file does
    /// not tell of.</summary>
    protected override ExchangedReading Fill(ExchangedReading form, MeasureReading? root, Surroundings around)
    {
        var figures = form.Figures.Plain();
        var corrections = form.Corrections.Select(correction => correction.Plain()).ToList();
        if (root is not null && root.Corrections.Take(corrections.Count).SequenceEqual(corrections))
            corrections = [.. root.Corrections, .. figures == root.Figures ? Array.Empty<ReadingCorrection>() : [Correction(root, around)]];
        return form with { AreaId = Area(form, around), Value = figures.Value, Comparator = figures.Comparator, Corrections = corrections };
    }

    protected override AreaId? Area(ExchangedReading form, Surroundings around) => form.AreaId ?? MeasureOf(form, around).AreaId;

    protected override IEnumerable<(string, object?)> Unchangeable(ExchangedReading form) =>
        [("/measureRef", form.MeasureRef), ("/areaId", form.AreaId), ("/period", form.Period with { Label = null })];

    protected override IEnumerable<InputError> Faults(ExchangedReading form, Surroundings around)
    {
        if (form.AreaId is null)
            yield return new("/areaId", "required", "The measure is national: say which area the reading is of.");
        var root = around.Find<MeasureReading>(this, form.Ref);
        if (root is not null && !form.Corrections.Take(root.Corrections.Count).SequenceEqual(root.Corrections))
            yield return new(
                "/corrections",
                "corrections-dropped",
                "leaves out corrections that are recorded: they stay, and new ones follow them"
            );
        if (form.Corrections.Count > MeasureReading.MostCorrections)
            yield return PerformanceRules.SomeCorrections.At("/corrections");
        if (!form.Period.RunsForwards())
            yield break;
        foreach (
            var error in around.Future(
                form.IsProvisional ? form.Period.Start : form.Period.End,
                form.IsProvisional ? "/period/start" : "/period/end"
            )
        )
            yield return error;
        foreach (var (index, correction) in form.Corrections.Index())
        {
            foreach (var error in around.Future(correction.On, $"/corrections/{index}/on"))
                yield return error;
        }

        if (root is { Retraction: not null } && around.Periods.Other(root.Id, root.MeasureId, root.AreaId, root.Period) is { } other)
            yield return Overlap(other).At("/period/start");
    }

    protected override MeasureReading Make(ExchangedReading form, MeasureReadingId id, Surroundings around)
    {
        var reading = new MeasureReading(id, form.Ref, MeasureOf(form, around), form.AreaId!.Value, form.Period, form.Figures);
        if (around.Periods.Other(id, reading.MeasureId, reading.AreaId, reading.Period) is { } other)
            throw new BrokenRuleException(Overlap(other), pointer: "/period/start");
        around.Periods.Learn(id, form.Ref, reading.MeasureId, reading.AreaId, reading.Period);
        return reading;
    }

    protected override void Say(MeasureReading root, ExchangedReading form, Surroundings around)
    {
        root.Label(form.Period);
        root.Transcribe(form.Figures, form.Corrections, MeasureOf(form, around));
        root.Cite(around.Cite(form.Citations));
    }

    private static ReadingCorrection Correction(MeasureReading root, Surroundings around) =>
        new(around.Today, ImportSaysOtherwise, root.Value, root.Withheld, root.Comparator, root.IsProvisional);

    private static Rule Overlap(string other) =>
        PerformanceRules.PeriodIsFree with
        {
            Statement = $"The period overlaps that of {other}: the measure has one reading of each time, area and kind of period.",
        };

    private static Measure MeasureOf(ExchangedReading form, Surroundings around) =>
        around.The<Measure>(ExchangeTypes.Measure, form.MeasureRef);
}
