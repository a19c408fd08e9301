using FluentValidation;
using PlanAccountability.Domain.Organisations;

namespace PlanAccountability.Application.Imports.Types;

/// <summary>A panel in the interchange format.</summary>
public sealed record ExchangedPanel : ExchangedFact
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

internal sealed class ExchangedPanelValidator : AbstractValidator<ExchangedPanel>
{
    public ExchangedPanelValidator()
    {
        RuleFor(form => form.Name).Title();
        RuleFor(form => form.HostAuthority).OptionalTitle();
        this.Cites(form => form.Citations);
    }
}

internal sealed class PanelExchange() : ExchangeType<Panel, ExchangedPanel>("panel", new ExchangedPanelValidator())
{
    public override IReadOnlyList<CsvColumn> Columns { get; } =
    [CsvColumn.Text("ref"), CsvColumn.Text("areaId"), CsvColumn.Text("name"), CsvColumn.Text("hostAuthority"), .. CsvColumn.Citation];

    public override bool IsReferenceData => true;

    protected override IQueryable<Panel> Exported(IQueryable<Panel> roots, ExportScope scope) =>
        roots.Standing().Where(record => record.AreaId == scope.Area);

    protected override IEnumerable<(ExchangeType, Guid)> Names(Panel root) => root.Citations.Sources();

    protected override ExchangedPanel Form(Panel root, RefBook book) =>
        new()
        {
            Ref = root.Ref,
            AreaId = root.AreaId,
            Name = root.Name,
            HostAuthority = root.HostAuthority,
            Citations = book.Read(root.Citations),
        };

    protected override IEnumerable<Reference> Refers(ExchangedPanel form) => form.Citations.Sources();

    protected override ExchangedPanel LeaveOut(ExchangedPanel form, Func<ExchangeType, string, bool> isGone) =>
        form with
        {
            Citations = form.Citations.Standing(isGone),
        };

    protected override AreaId? Area(ExchangedPanel form, Surroundings around) => form.AreaId;

    protected override IEnumerable<(string, object?)> Unchangeable(ExchangedPanel form) => [("/areaId", form.AreaId)];

    protected override Panel Make(ExchangedPanel form, PanelId id, Surroundings around) =>
        new(id, form.Ref, form.AreaId, form.Name, form.HostAuthority);

    protected override void Say(Panel root, ExchangedPanel form, Surroundings around)
    {
        root.Describe(form.Name, form.HostAuthority);
        root.Cite(around.Cite(form.Citations));
    }
}
