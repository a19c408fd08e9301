using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Imports.Types;

internal sealed class MeasureExchange() : ExchangeType<Measure, ExchangedMeasure>("measure", new ExchangedMeasureValidator())
{
    /// <summary>Those of the area, and the national ones that its records name.</summary>
    protected override IQueryable<Measure> Exported(IQueryable<Measure> roots, ExportScope scope)
    {
        var (area, named) = (scope.Area, scope.Measures);
        return roots.Standing().Where(measure => measure.AreaId == area || (measure.AreaId == null && named.Contains(measure.Id)));
    }

    protected override IEnumerable<(ExchangeType, Guid)> Names(Measure root) => root.Citations.Sources();

    protected override ExchangedMeasure Form(Measure root, RefBook book) =>
        new()
        {
            Ref = root.Ref,
            AreaId = root.AreaId,
            Title = root.Title,
            Unit = root.Unit,
            ValueKind = root.ValueKind,
            GoodDirection = root.GoodDirection,
            Source = root.Source,
            Definitions = root.Definitions,
            Targets = root.Targets,
            Citations = book.Read(root.Citations),
        };

    protected override IEnumerable<Reference> Refers(ExchangedMeasure form) => form.Citations.Sources();

    protected override ExchangedMeasure LeaveOut(ExchangedMeasure form, Func<ExchangeType, string, bool> isGone) =>
        form with
        {
            Citations = form.Citations.Standing(isGone),
        };

    protected override ExchangedMeasure Fill(ExchangedMeasure form, Measure? root, Surroundings around) =>
        form with
        {
            Targets = [.. form.Targets.Select(target => target.Plain())],
        };

    protected override AreaId? Area(ExchangedMeasure form, Surroundings around) => form.AreaId;

    protected override IEnumerable<(string, object?)> Unchangeable(ExchangedMeasure form) =>
        [("/areaId", form.AreaId), ("/valueKind", form.ValueKind)];

    /// <summary>An importer may send a national measure as it is, as an export has it; only an admin makes or changes one.</summary>
    protected override IEnumerable<InputError> Faults(ExchangedMeasure form, Surroundings around) =>
        form.AreaId is null && !around.IsAdmin
            ? [new("/areaId", "needs-admin", "The measure is national: only an admin records or changes it.")]
            : [];

    protected override Measure Make(ExchangedMeasure form, MeasureId id, Surroundings around) => new(id, form.Ref, form.AreaId);

    protected override void Say(Measure root, ExchangedMeasure form, Surroundings around)
    {
        root.Describe(form.Words.Description, isReasonGiven: true, hasReadings: false);
        root.Cite(around.Cite(form.Citations));
        root.MarkTranscribed();
    }
}
