using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Imports.Types;

internal sealed class MeasureExchange() : ExchangeType<Measure, MeasureRow>("measure", new MeasureRowValidator())
{
    /// <summary>Those of the area, and the national ones that its records name.</summary>
    protected override IQueryable<Measure> Exported(IQueryable<Measure> roots, ExportScope scope)
    {
        var (area, named) = (scope.Area, scope.Measures);
        return roots.NotRetracted().Where(measure => measure.AreaId == area || (measure.AreaId == null && named.Contains(measure.Id)));
    }

    protected override IEnumerable<(ExchangeType, Guid)> Names(Measure root) => root.Citations.Sources();

    protected override MeasureRow Row(Measure root, ReferenceResolver resolver) =>
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
            Citations = resolver.Read(root.Citations),
        };

    protected override IEnumerable<Reference> Refers(MeasureRow row) => row.Citations.Sources();

    protected override MeasureRow LeaveOut(MeasureRow row, Func<ExchangeType, string, bool> isGone) =>
        row with
        {
            Citations = row.Citations.Standing(isGone),
        };

    protected override MeasureRow Fill(MeasureRow row, Measure? root, ImportContext context) =>
        row with
        {
            Targets = [.. row.Targets.Select(target => target.Plain())],
        };

    protected override AreaId? Area(MeasureRow row, ImportContext context) => row.AreaId;

    protected override IEnumerable<(string, object?)> Unchangeable(MeasureRow row) =>
        [("/areaId", row.AreaId), ("/valueKind", row.ValueKind)];

    /// <summary>An importer may send a national measure as it is, as an export has it; only an admin makes or changes one.</summary>
    protected override IEnumerable<InputError> Faults(MeasureRow row, ImportContext context) =>
        row.AreaId is null && !context.IsAdmin
            ? [new("/areaId", "needs-admin", "The measure is national: only an admin records or changes it.")]
            : [];

    protected override Measure Make(MeasureRow row, MeasureId id, ImportContext context) => new(id, row.Ref, row.AreaId);

    protected override void Say(Measure root, MeasureRow row, ImportContext context)
    {
        root.Describe(row.Words.Description, isReasonGiven: true, hasReadings: false);
        root.Cite(context.Cite(row.Citations));
        root.MarkTranscribed();
    }
}
