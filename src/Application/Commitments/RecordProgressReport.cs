using FluentValidation;
using MediatR;
using PlanAccountability.Domain.Commitments;

namespace PlanAccountability.Application.Commitments;

/// <summary>Records what the holder of a commitment claims: the office of the area may.</summary>
public sealed record RecordProgressReport(
    CommitmentId CommitmentId,
    string? Ref,
    PartialDate ReportedOn,
    string ReportedBy,
    CommitmentStatus Status,
    string Summary,
    bool IsAnnouncementOnly,
    IReadOnlyList<Citation>? Citations
) : ICommand<ProgressReportId>;

internal sealed class RecordProgressReportValidator : AbstractValidator<RecordProgressReport>
{
    public RecordProgressReportValidator()
    {
        RuleFor(command => command.Ref).Ref();
        RuleFor(command => command.ReportedBy).Title();
        RuleFor(command => command.Summary).Text();
        this.Citations(command => command.Citations!);
    }
}

internal sealed class RecordProgressReportHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<RecordProgressReport, ProgressReportId>
{
    public async Task<ProgressReportId> Handle(RecordProgressReport command, CancellationToken cancellationToken)
    {
        var commitment = await db
            .Commitments.Where(commitment => commitment.Id == command.CommitmentId)
            .GetForUpdateAsync(caller, [Role.Office], null, cancellationToken);
        clock.RequirePast(command.ReportedOn, "/reportedOn");
        await db.RequireCitedAsync(command.Citations ?? [], cancellationToken);

        var claim = new ProgressClaim(command.ReportedOn, command.ReportedBy, command.Status, command.Summary, command.IsAnnouncementOnly);
        var report = new ProgressReport(ProgressReportId.New(), command.Ref.OwnedBy(commitment.AreaId), commitment, claim);
        report.Cite(command.Citations ?? []);
        db.ProgressReports.Add(report);
        await db.SaveChangesAsync(cancellationToken);
        return report.Id;
    }
}
