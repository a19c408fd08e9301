using FluentValidation;
using PlanAccountability.Domain.Commitments;

namespace PlanAccountability.Application.Imports.Types;

/// <summary>A progress report in the interchange format.</summary>
public sealed record ProgressReportRow : CitedRow
{
    /// <inheritdoc/>
    public override string Type => "progressReport";

    /// <summary>The commitment.</summary>
    public required string CommitmentRef { get; init; }

    /// <summary>When it was reported.</summary>
    public required PartialDate ReportedOn { get; init; }

    /// <summary>Who made the claim.</summary>
    public required string ReportedBy { get; init; }

    /// <summary>The status that is claimed.</summary>
    public required CommitmentStatus Status { get; init; }

    /// <summary>What was done.</summary>
    public required string Summary { get; init; }

    /// <summary>Whether something was only announced.</summary>
    public bool IsAnnouncementOnly { get; init; }

    internal ProgressClaim Claim => new(ReportedOn, ReportedBy, Status, Summary, IsAnnouncementOnly);
}

internal sealed class ProgressReportRowValidator : AbstractValidator<ProgressReportRow>
{
    public ProgressReportRowValidator()
    {
        RuleFor(row => row.ReportedBy).Title();
        RuleFor(row => row.Summary).Text();
        this.Cites(row => row.Citations);
    }
}

internal sealed class ProgressReportExchange()
    : ExchangeType<ProgressReport, ProgressReportRow>("progressReport", new ProgressReportRowValidator())
{
    public override IReadOnlyList<CsvColumn> Columns { get; } =
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

    protected override IQueryable<ProgressReport> Exported(IQueryable<ProgressReport> roots, ExportScope scope) =>
        roots.NotRetracted().Where(record => record.AreaId == scope.Area);

    protected override IEnumerable<(ExchangeType, Guid)> Names(ProgressReport root) =>
        root.Citations.Sources().Append((ExchangeTypes.Commitment, root.CommitmentId.Value));

    protected override ProgressReportRow Row(ProgressReport root, ReferenceResolver resolver) =>
        new()
        {
            Ref = root.Ref,
            CommitmentRef = resolver.RefOf(root.CommitmentId.Value),
            ReportedOn = root.ReportedOn,
            ReportedBy = root.ReportedBy,
            Status = root.Status,
            Summary = root.Summary,
            IsAnnouncementOnly = root.IsAnnouncementOnly,
            Citations = resolver.Read(root.Citations),
        };

    protected override IEnumerable<Reference> Refers(ProgressReportRow row) =>
        row.Citations.Sources().Append(new(ExchangeTypes.Commitment, row.CommitmentRef, "/commitmentRef", IsNeeded: true, IsWhole: true));

    protected override ProgressReportRow LeaveOut(ProgressReportRow row, Func<ExchangeType, string, bool> isGone) =>
        row with
        {
            Citations = row.Citations.Standing(isGone),
        };

    protected override AreaId? Area(ProgressReportRow row, ImportContext context) => CommitmentOf(row, context).AreaId;

    protected override IEnumerable<(string, object?)> Unchangeable(ProgressReportRow row) => [("/commitmentRef", row.CommitmentRef)];

    protected override IEnumerable<InputError> Faults(ProgressReportRow row, ImportContext context) =>
        context.Future(row.ReportedOn, "/reportedOn");

    protected override ProgressReport Make(ProgressReportRow row, ProgressReportId id, ImportContext context) =>
        new(id, row.Ref, CommitmentOf(row, context), row.Claim);

    protected override void Say(ProgressReport root, ProgressReportRow row, ImportContext context)
    {
        root.Claim(row.Claim);
        root.Cite(context.Cite(row.Citations));
    }

    private static AccountabilityCommitment CommitmentOf(ProgressReportRow row, ImportContext context) =>
        context.The<AccountabilityCommitment>(ExchangeTypes.Commitment, row.CommitmentRef);
}
