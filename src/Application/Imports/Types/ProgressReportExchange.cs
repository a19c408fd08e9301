using FluentValidation;
using PlanAccountability.Domain.Commitments;

namespace PlanAccountability.Application.Imports.Types;

/// <summary>A progress report in the interchange format.</summary>
public sealed record ExchangedProgressReport : ExchangedFact
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

internal sealed class ExchangedProgressReportValidator : AbstractValidator<ExchangedProgressReport>
{
    public ExchangedProgressReportValidator()
    {
        RuleFor(form => form.ReportedBy).Title();
        RuleFor(form => form.Summary).Words();
        this.Cites(form => form.Citations);
    }
}

internal sealed class ProgressReportExchange()
    : ExchangeType<ProgressReport, ExchangedProgressReport>("progressReport", new ExchangedProgressReportValidator())
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
        roots.Standing().Where(record => record.AreaId == scope.Area);

    protected override IEnumerable<(ExchangeType, Guid)> Names(ProgressReport root) =>
        root.Citations.Sources().Append((ExchangeTypes.Commitment, root.CommitmentId.Value));

    protected override ExchangedProgressReport Form(ProgressReport root, RefBook book) =>
        new()
        {
            Ref = root.Ref,
            CommitmentRef = book.RefOf(root.CommitmentId.Value),
            ReportedOn = root.ReportedOn,
            ReportedBy = root.ReportedBy,
            Status = root.Status,
            Summary = root.Summary,
            IsAnnouncementOnly = root.IsAnnouncementOnly,
            Citations = book.Read(root.Citations),
        };

    protected override IEnumerable<Reference> Refers(ExchangedProgressReport form) =>
        form.Citations.Sources().Append(new(ExchangeTypes.Commitment, form.CommitmentRef, "/commitmentRef", IsNeeded: true, IsWhole: true));

    protected override ExchangedProgressReport LeaveOut(ExchangedProgressReport form, Func<ExchangeType, string, bool> isGone) =>
        form with
        {
            Citations = form.Citations.Standing(isGone),
        };

    protected override AreaId? Area(ExchangedProgressReport form, Surroundings around) => CommitmentOf(form, around).AreaId;

    protected override IEnumerable<(string, object?)> Unchangeable(ExchangedProgressReport form) =>
        [("/commitmentRef", form.CommitmentRef)];

    protected override IEnumerable<InputError> Faults(ExchangedProgressReport form, Surroundings around) =>
        around.Future(form.ReportedOn, "/reportedOn");

    protected override ProgressReport Make(ExchangedProgressReport form, ProgressReportId id, Surroundings around) =>
        new(id, form.Ref, CommitmentOf(form, around), form.Claim);

    protected override void Say(ProgressReport root, ExchangedProgressReport form, Surroundings around)
    {
        root.Claim(form.Claim);
        root.Cite(around.Cite(form.Citations));
    }

    private static AccountabilityCommitment CommitmentOf(ExchangedProgressReport form, Surroundings around) =>
        around.The<AccountabilityCommitment>(ExchangeTypes.Commitment, form.CommitmentRef);
}
