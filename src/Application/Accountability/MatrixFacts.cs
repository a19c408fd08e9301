using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Commitments;
using PlanAccountability.Application.PanelReviews;

namespace PlanAccountability.Application.Accountability;

/// <summary>What other records say of the commitments of one version on a day: one query for each kind of fact, however many commitments
/// there are.</summary>
internal sealed class MatrixFacts(IPlanAccountabilityDb db, IRecommendationSubjects subjects, CommitmentStandings standings, DateOnly asOf)
{
    public async Task<FactsOfCommitments> OfAsync(
        PlanVersionId version,
        AreaId area,
        IReadOnlyList<MatrixRow> rows,
        CancellationToken cancellationToken
    )
    {
        List<CommitmentId> ids = [.. rows.Select(row => row.Id)];
        var shown = MatrixRow
            .Of(db, version)
            .Select(row => new CommitmentShown { Commitment = row.Commitment, TargetDate = row.Entry.TargetDate });
        var latest = new LatestStatuses(db, standings.Reports, standings.Acceptances);
        return new(
            await standings.OfAsync(shown, cancellationToken),
            await latest.ClaimedAsync(ids, cancellationToken),
            await latest.AcceptedAsync(ids, cancellationToken),
            await ReportsAsync(ids, cancellationToken),
            await MeetingsAsync(ids, cancellationToken),
            await AssurancesAsync(ids, cancellationToken),
            await new LinkedMeasures(db, asOf).OfAsync([.. rows.SelectMany(row => row.MeasureIds).Distinct()], area, cancellationToken),
            await new OpenRecommendations(db, subjects, asOf).OfAsync(ids, cancellationToken)
        );
    }

    private Task<Dictionary<CommitmentId, int>> ReportsAsync(List<CommitmentId> ids, CancellationToken cancellationToken) =>
        standings
            .Reports.Where(report => ids.Contains(report.CommitmentId))
            .GroupBy(report => report.CommitmentId)
            .Select(reports => new { reports.Key, Count = reports.Count() })
            .ToDictionaryAsync(reports => reports.Key, reports => reports.Count, cancellationToken);

    private Task<Dictionary<CommitmentId, int>> MeetingsAsync(List<CommitmentId> ids, CancellationToken cancellationToken) =>
        standings
            .Examinations.Where(examination => examination.CommitmentId != null && ids.Contains(examination.CommitmentId.Value))
            .GroupBy(examination => examination.CommitmentId!.Value)
            .Select(examinations => new
            {
                examinations.Key,
                Count = examinations.Select(examination => examination.MeetingId).Distinct().Count(),
            })
            .ToDictionaryAsync(examinations => examinations.Key, examinations => examinations.Count, cancellationToken);

    private async Task<Dictionary<CommitmentId, AssuranceInMatrix>> AssurancesAsync(
        List<CommitmentId> ids,
        CancellationToken cancellationToken
    )
    {
        var graded = standings.Examinations.Where(examination => examination.AssuranceLevel != null);
        var last =
            from commitment in db.Commitments.Where(commitment => ids.Contains(commitment.Id))
            from examination in graded
                .Where(examination => examination.CommitmentId == commitment.Id)
                .OrderByDescending(examination => examination.HeldOn)
                .ThenByDescending(examination => examination.MeetingId)
                .ThenByDescending(examination => examination.AgendaItemId)
                .Take(1)
            select new
            {
                commitment.Id,
                examination.AssuranceLevel,
                examination.AssuranceLabel,
                examination.HeldOn,
                examination.MeetingId,
            };
        return await last.ToDictionaryAsync(
            row => row.Id,
            row => new AssuranceInMatrix(
                row.AssuranceLevel!.Value,
                row.AssuranceLabel,
                row.HeldOn,
                row.MeetingId,
                $"/v1/scrutiny-meetings/{row.MeetingId}"
            ),
            cancellationToken
        );
    }
}

/// <summary>The facts, by commitment.</summary>
internal sealed record FactsOfCommitments(
    IReadOnlyDictionary<CommitmentId, CommitmentStanding> Standings,
    IReadOnlyDictionary<CommitmentId, ClaimedStatus> Claimed,
    IReadOnlyDictionary<CommitmentId, AcceptedStatus> Accepted,
    IReadOnlyDictionary<CommitmentId, int> Reports,
    IReadOnlyDictionary<CommitmentId, int> Meetings,
    IReadOnlyDictionary<CommitmentId, AssuranceInMatrix> Assurances,
    IReadOnlyDictionary<MeasureId, MeasureInMatrix> Measures,
    ILookup<CommitmentId, PanelRecommendationId> Recommendations
)
{
    public CommitmentInMatrix Show(MatrixRow row) =>
        new()
        {
            Id = row.Id,
            Ref = row.Ref,
            Order = row.Order,
            Text = row.Text,
            Holder = row.Holder,
            PartnerId = row.PartnerId,
            Kind = row.Kind,
            TargetDate = row.TargetDate,
            Claimed = Claimed.GetValueOrDefault(row.Id),
            Accepted = Accepted.GetValueOrDefault(row.Id),
            ReportCount = Reports.GetValueOrDefault(row.Id),
            TimesScrutinised = Meetings.GetValueOrDefault(row.Id),
            LastAssurance = Assurances.GetValueOrDefault(row.Id),
            Measures = [.. row.MeasureIds.Select(id => Measures.GetValueOrDefault(id)).OfType<MeasureInMatrix>()],
            MeasuredBy = row.MeasuredBy,
            OpenRecommendationIds = [.. Recommendations[row.Id]],
            Gaps = Standings.TryGetValue(row.Id, out var standing) ? Gaps.Of(standing) : [],
        };
}
