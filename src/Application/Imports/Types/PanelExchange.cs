using FluentValidation;
using PlanAccountability.Domain.Organisations;

namespace PlanAccountability.Application.Imports.Types;

/// <summary>A panel in the interchange format.</summary>
public sealed record PanelRow : CitedRow
{
    /// <inheritdoc/>
    public override string Type => "panel";

    /// <summary>The area.</summary>
    public required AreaId AreaId { get; init; }

    /// <summary>The panel's name.</summary>
    public required string Name { get; init; }

    /// <summary>The council that runs the panel.</summary>
    public string? HostAuthority { get; init; }
}

internal sealed class PanelRowValidator : AbstractValidator<PanelRow>
{
    public PanelRowValidator()
    {
        RuleFor(row => row.Name).Title();
        RuleFor(row => row.HostAuthority).OptionalTitle();
        this.Cites(row => row.Citations);
    }
}

internal sealed class PanelExchange() : ExchangeType<Panel, PanelRow>("panel", new PanelRowValidator())
{
    public override IReadOnlyList<CsvColumn> Columns { get; } =
    [CsvColumn.Text("ref"), CsvColumn.Text("areaId"), CsvColumn.Text("name"), CsvColumn.Text("hostAuthority"), .. CsvColumn.Citation];

    public override bool IsReferenceData => true;

    protected override IQueryable<Panel> Exported(IQueryable<Panel> roots, ExportScope scope) =>
        roots.NotRetracted().Where(record => record.AreaId == scope.Area);

    protected override IEnumerable<(ExchangeType, Guid)> Names(Panel root) => root.Citations.Sources();

    protected override PanelRow Row(Panel root, ReferenceResolver resolver) =>
        new()
        {
            Ref = root.Ref,
            AreaId = root.AreaId,
            Name = root.Name,
            HostAuthority = root.HostAuthority,
            Citations = resolver.Read(root.Citations),
        };

    protected override IEnumerable<Reference> Refers(PanelRow row) => row.Citations.Sources();

    protected override PanelRow LeaveOut(PanelRow row, Func<ExchangeType, string, bool> isGone) =>
        row with
        {
            Citations = row.Citations.Standing(isGone),
        };

    protected override AreaId? Area(PanelRow row, ImportContext context) => row.AreaId;

    protected override IEnumerable<(string, object?)> Unchangeable(PanelRow row) => [("/areaId", row.AreaId)];

    protected override Panel Make(PanelRow row, PanelId id, ImportContext context) =>
        new(id, row.Ref, row.AreaId, row.Name, row.HostAuthority);

    protected override void Say(Panel root, PanelRow row, ImportContext context)
    {
        root.Describe(row.Name, row.HostAuthority);
        root.Cite(context.Cite(row.Citations));
    }
}
