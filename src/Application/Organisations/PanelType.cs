using FluentValidation;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.Panels;

namespace PlanAccountability.Application.Organisations;

/// <summary>The type of record <c>panel</c>: reference data of an area.</summary>
public sealed class PanelType : AggregateType<Panel, PanelInput, PanelRow, PanelDto>
{
    internal PanelType()
        : base("panel", new PanelInputValidator(), Children.Are<Panel, PanelMember>((member, panel) => member.PanelId == panel.Id)) { }

    internal override IReadOnlyList<CsvColumn> Columns { get; } =
    [CsvColumn.Text("ref"), CsvColumn.Text("areaId"), CsvColumn.Text("name"), CsvColumn.Text("hostAuthority"), .. CsvColumn.Citation];

    internal override bool IsReferenceData => true;

    internal override Panel New(NewRecord<Panel> record, PanelInput input) => new(record.Id, record.Ref!, record.AreaId!.Value);

    internal override void Describe(Panel root, PanelInput input, bool isReasonGiven) => root.Describe(input);
}

internal sealed class PanelInputValidator : AbstractValidator<PanelInput>
{
    public PanelInputValidator()
    {
        RuleFor(input => input.Name).Title();
        RuleFor(input => input.HostAuthority).OptionalTitle();
        this.Citations(input => input.Citations!);
    }
}
