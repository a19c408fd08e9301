using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.AnnualReports;
using PlanAccountability.Domain.Commitments;

namespace PlanAccountability.Application.AnnualReports;

/// <summary>Makes progress reports of what an annual report claims of commitments: the office may. Of each claim there is one; asking again
/// makes no other.</summary>
/// <param name="Id">The annual report.</param>
/// <param name="Revision">The revision that the act is based on.</param>
/// <param name="ClaimNumber">The one claim; null for all.</param>
/// <param name="All">Whether it is for all claims of commitments.</param>
public sealed record MakeProgressReports(AnnualReportId Id, Revisions Revision, int? ClaimNumber, bool All)
    : ICommand<AnnualReportId>,
        IReachesOthers;

internal sealed class MakeProgressReportsValidator : AbstractValidator<MakeProgressReports>
{
    public MakeProgressReportsValidator() =>
        RuleFor(command => command.ClaimNumber)
            .Must((command, number) => number is null == command.All)
            .WithErrorCode("NotEmptyValidator")
            .WithMessage("must be given, unless 'all' is true");
}

internal sealed class MakeProgressReportsHandler(IPlanAccountabilityDb db, ICaller caller)
    : IRequestHandler<MakeProgressReports, AnnualReportId>
{
    public async Task<AnnualReportId> Handle(MakeProgressReports command, CancellationToken cancellationToken)
    {
        var report = await db
            .AnnualReports.Where(report => report.Id == command.Id)
            .GetForUpdateAsync(caller, [Role.Office], command.Revision, cancellationToken);
        var asked = command.All ? report.Claims.Where(claim => claim.CommitmentId is not null).ToList() : [One(report, command)];
        var due = await WithoutReportAsync(asked, cancellationToken);
        if (due.Count == 0)
            return report.Id;
        AnnualReportRules.HasDate.Require(report.ClaimedOn is not null);
        var ids = due.Select(claim => claim.CommitmentId!.Value).ToList();
        var commitments = await db
            .Commitments.NotRetracted()
            .Where(commitment => ids.Contains(commitment.Id))
            .ToDictionaryAsync(commitment => commitment.Id, cancellationToken);
        var by = await db.PolicingBodies.Where(body => body.Id == report.BodyId).Select(body => body.Name).SingleAsync(cancellationToken);
        var made = new Dictionary<int, ProgressReportId>();
        foreach (var claim in due)
        {
            if (commitments.TryGetValue(claim.CommitmentId!.Value, out var commitment))
                made[claim.Number] = Make(report, claim, commitment, by);
            else if (!command.All)
                throw new BadValueException("/claimNumber", "unknown-commitment", "The commitment of the claim was taken back.");
        }

        report.Link(made);
        await db.SaveChangesAsync(cancellationToken);
        return report.Id;
    }

    private static AnnualReportClaim One(AnnualReport report, MakeProgressReports command)
    {
        var claim =
            report.Claims.FirstOrDefault(claim => claim.Number == command.ClaimNumber)
            ?? throw new BadValueException("/claimNumber", "unknown-claim", "The annual report has no claim of that number.");
        AnnualReportRules.OfCommitment.Require(claim.CommitmentId is not null);
        return claim;
    }

    /// <summary>The claims of which there is no progress report, or one that was taken back.</summary>
    private async Task<IReadOnlyList<AnnualReportClaim>> WithoutReportAsync(
        IReadOnlyList<AnnualReportClaim> claims,
        CancellationToken cancellationToken
    )
    {
        var named = claims.Select(claim => claim.ProgressReportId).OfType<ProgressReportId>().ToList();
        var there = await db
            .ProgressReports.NotRetracted()
            .Where(report => named.Contains(report.Id))
            .Select(report => report.Id)
            .ToListAsync(cancellationToken);
        return [.. claims.Where(claim => claim.ProgressReportId is not { } id || !there.Contains(id))];
    }

    private ProgressReportId Make(AnnualReport report, AnnualReportClaim claim, AccountabilityCommitment commitment, string by)
    {
        var progress = new ProgressReport(ProgressReportId.New(), null, commitment);
        progress.Describe(
            new()
            {
                ReportedOn = report.ClaimedOn!.Value,
                ReportedBy = by,
                Status = claim.Status,
                Summary = claim.Text,
            }
        );
        progress.Cite(report.DocumentId is { } document ? [new Citation(document, claim.Locator)] : report.Citations);
        db.ProgressReports.Add(progress);
        return progress.Id;
    }
}
