using FluentValidation;
using PlanAccountability.Domain.Commitments;

namespace PlanAccountability.Application.Commitments;

/// <summary>The type of record <c>progressReport</c>: it belongs to a commitment.</summary>
public sealed class ProgressReportType : AggregateType<ProgressReport, ProgressReportInput, ProgressReportRow, ProgressReportDto>
{
    internal ProgressReportType()
        : base(
            "progressReport",
            new ProgressReportInputValidator(),
            Children.None,
            new References<ProgressReport, ProgressReportInput, ProgressReportRow>().Under(row => row.CommitmentId)
        ) { }

    /// <summary>A claim is not amended: another one follows it.</summary>
    internal override bool IsAmendedByInput => false;

    internal override IReadOnlyList<Role> Writers { get; } = [Role.Office];

    internal override IReadOnlyList<CsvColumn> Columns { get; } =
    [
        CsvColumn.Text("ref"),
        CsvColumn.Text("commitmentRef"),
        CsvColumn.Text("reportedOn"),
        CsvColumn.Text("reportedBy"),
        CsvColumn.Text("status"),
        CsvColumn.Text("summary"),
        CsvColumn.Boolean("isAnnouncementOnly"),
        .. CsvColumn.Citation,
    ];

    internal override IEnumerable<(PartialDate? Date, string Pointer)> PastDates(ProgressReportInput input) =>
        [(input.ReportedOn, "/reportedOn")];

    internal override ProgressReport New(NewRecord<ProgressReport> record, ProgressReportInput input) =>
        new(record.Id, record.Ref, record.Under<AccountabilityCommitment>());

    internal override void Describe(ProgressReport root, ProgressReportInput input, bool isReasonGiven) => root.Describe(input);
}

internal sealed class ProgressReportInputValidator : AbstractValidator<ProgressReportInput>
{
    public ProgressReportInputValidator()
    {
        RuleFor(input => input.ReportedBy).Title();
        RuleFor(input => input.Summary).Text();
        this.Citations(input => input.Citations!);
    }
}
