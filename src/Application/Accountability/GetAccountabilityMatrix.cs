using MediatR;
using PlanAccountability.Application.Plans;
using PlanAccountability.Domain.Money;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Accountability;

/// <summary>A plan's commitments on a day, and what is missing.</summary>
/// <param name="PlanId">The plan.</param>
/// <param name="AsOf">The day; today by default.</param>
/// <param name="Version">The number of the version to show; by default the last that was issued by that day.</param>
public sealed record GetAccountabilityMatrix(PlanId PlanId, DateOnly? AsOf, int? Version) : IQuery<AccountabilityMatrix>;

internal sealed class GetAccountabilityMatrixHandler(IPlanReader plans, IMatrixReader readings, ICaller caller, TimeProvider clock)
    : IRequestHandler<GetAccountabilityMatrix, AccountabilityMatrix>
{
    public async Task<AccountabilityMatrix> Handle(GetAccountabilityMatrix query, CancellationToken cancellationToken)
    {
        var (today, asOf) = (clock.Today(), query.AsOf ?? clock.Today());
        var found = await plans.OneAsync(query.PlanId, cancellationToken);
        var read = found.RequireReadable(read => read.Plan, typeof(PoliceAndCrimePlan), caller);
        var plan = read.Plan;
        var ofPlan = read.Versions.Where(version => version.PlanId == plan.Id).ToDictionary(version => version.Number);
        var issued = ofPlan.Values.Where(version => version.Status is PlanVersionStatus.Issued);
        var version = VersionOnDay.Of([.. issued.OrderBy(version => version.Number)], query.Version, asOf < today ? asOf : null);
        var said = await readings.OfAsync(plan.Id, version?.Id, plan.AreaId, asOf, cancellationToken);
        var priorities = version is null ? [] : Show(said, asOf, ofPlan);
        List<CommitmentInMatrix> all = [.. priorities.SelectMany(priority => priority.Commitments)];
        return new(
            plan.Id,
            plan.Url,
            plan.AreaId,
            version?.Number,
            version?.Title,
            asOf,
            priorities,
            AccountabilityTotals.Of(all),
            [
                .. all.GroupBy(commitment => commitment.Holder)
                    .OrderBy(held => held.Key)
                    .Select(held => new HolderTotals(held.Key, AccountabilityTotals.Of(held))),
            ],
            said.PlanExaminations
        );
    }

    private static IReadOnlyList<PriorityInMatrix> Show(MatrixReadings read, DateOnly asOf, Dictionary<int, VersionOfArea> ofPlan)
    {
        var open = read
            .Recommendations.Where(recommendation => recommendation.IsOpenOn(asOf))
            .SelectMany(recommendation => recommendation.CommitmentIds.Distinct(), (recommendation, id) => (id, recommendation.Id))
            .ToLookup(pair => pair.id, pair => pair.Id);
        var placed = read.Commitments.ToLookup(commitment => commitment.PriorityId);
        return
        [
            .. read.Priorities.Select(priority =>
                Show(
                    priority,
                    [
                        .. placed[priority.Id]
                            .OrderBy(commitment => commitment.Order)
                            .Select(commitment => Show(commitment, GapsOf(commitment), read, [.. open[commitment.Id]])),
                    ],
                    read
                )
            ),
        ];

        FoundGaps GapsOf(CommitmentOfVersion commitment)
        {
            var first = commitment.Versions.Select(number => ofPlan.GetValueOrDefault(number)).FirstOrDefault(known => known is not null);
            var evidence = new CommitmentEvidence(
                commitment.Versions.All(number => ofPlan.GetValueOrDefault(number)?.RecordedAs is not RecordedAs.AfterTheFact),
                first?.CountsFrom?.FirstDay,
                read.Covered
            );
            return Gaps.Of(evidence.Of(commitment.Facts, commitment.TargetDate));
        }
    }

    private static PriorityInMatrix Show(PriorityOfVersion priority, IReadOnlyList<CommitmentInMatrix> commitments, MatrixReadings read) =>
        new(
            priority.Id,
            $"/v1/priorities/{priority.Id}",
            priority.IsRetracted ? null : priority.Number,
            priority.IsRetracted ? null : priority.Title,
            priority.IsRetracted ? Wording.Verbatim : priority.Wording,
            !priority.IsRetracted && priority.IsIncomplete,
            commitments,
            AccountabilityTotals.Of(commitments),
            read.Grants.GetValueOrDefault(priority.Id.Value, MoneySum.Nothing),
            read.Decisions.GetValueOrDefault(priority.Id.Value),
            read.Engagements.GetValueOrDefault(priority.Id.Value, new(0, 0)),
            read.Inspected.GetValueOrDefault(priority.Id.Value),
            priority.PanelMeetingCount,
            read.Claims.GetValueOrDefault(priority.Id.Value, new(0))
        );

    private static CommitmentInMatrix Show(
        CommitmentOfVersion commitment,
        FoundGaps gaps,
        MatrixReadings read,
        IReadOnlyList<PanelRecommendationId> open
    ) =>
        new()
        {
            Id = commitment.Id,
            Ref = commitment.Ref,
            Order = commitment.Order,
            Text = commitment.Text,
            Wording = commitment.Wording,
            IsIncomplete = commitment.IsIncomplete,
            Holder = commitment.Holder,
            PartnerId = commitment.PartnerId,
            Kind = commitment.Kind,
            TargetDate = commitment.TargetDate,
            AlsoPrinted = commitment.AlsoPrinted,
            Claimed = commitment.Facts.Claimed,
            Accepted = commitment.Facts.Accepted,
            ReportCount = commitment.ReportCount,
            TimesScrutinised = commitment.MeetingCount,
            LastAssurance = commitment.LastAssurance,
            Measures = [.. commitment.MeasureIds.Select(id => read.Measures.GetValueOrDefault(id)).OfType<MeasureInMatrix>()],
            MeasuredBy = commitment.MeasuredBy,
            OpenRecommendationIds = open,
            Grants = read.Grants.GetValueOrDefault(commitment.Id.Value, MoneySum.Nothing),
            DecisionCount = read.Decisions.GetValueOrDefault(commitment.Id.Value),
            InspectionRecommendations = read.Inspected.GetValueOrDefault(commitment.Id.Value),
            TimesExaminedByPanel = commitment.PanelMeetingCount,
            AnnualReportClaims = read.Claims.GetValueOrDefault(commitment.Id.Value, new(0)),
            Gaps = gaps.Known,
            Unknown = gaps.Unknown,
        };
}
