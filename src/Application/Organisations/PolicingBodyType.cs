using FluentValidation;
using PlanAccountability.Domain.Organisations;

namespace PlanAccountability.Application.Organisations;

/// <summary>The type of record <c>policingBody</c>: reference data of an area.</summary>
public sealed class PolicingBodyType : AggregateType<LocalPolicingBody, PolicingBodyInput, PolicingBodyRow, PolicingBodyDto>
{
    internal PolicingBodyType()
        : base(
            "policingBody",
            new PolicingBodyInputValidator(),
            Children.None,
            new References<LocalPolicingBody, PolicingBodyInput, PolicingBodyRow>().InRows<LocalPolicingBody>(row => row.SuccessorId)
        ) { }

    internal override IReadOnlyList<CsvColumn> Columns { get; } =
    [
        CsvColumn.Text("ref"),
        CsvColumn.Text("areaId"),
        CsvColumn.Text("kind"),
        CsvColumn.Text("name"),
        CsvColumn.Text("from"),
        CsvColumn.Text("to"),
        CsvColumn.Text("successorRef"),
        CsvColumn.Text("confidence"),
        .. CsvColumn.Citation,
    ];

    internal override bool IsReferenceData => true;

    internal override LocalPolicingBody New(NewRecord<LocalPolicingBody> record, PolicingBodyInput input) =>
        new(record.Id, record.Ref!, record.AreaId!.Value);

    internal override void Describe(LocalPolicingBody root, PolicingBodyInput input, bool isReasonGiven) => root.Describe(input);
}

internal sealed class PolicingBodyInputValidator : AbstractValidator<PolicingBodyInput>
{
    public PolicingBodyInputValidator()
    {
        RuleFor(input => input.Name).Title();
        this.Citations(input => input.Citations!);
    }
}
