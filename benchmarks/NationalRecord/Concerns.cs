using PlanAccountability.Domain.Performance;

namespace PlanAccountability.NationalRecord;

/// <summary>Six concerns about performance under a plan, which the format calls exceptions; every other one is closed.</summary>
public static class Concerns
{
    private const int OfPlan = 6;

    /// <summary>The concerns.</summary>
    public static IEnumerable<object> Rows(Plan plan, Words words)
    {
        for (var index = 0; index < OfPlan; index++)
        {
            var raisedOn = Dates.Spread(plan.Start, plan.LastDay, index, OfPlan);
            var isClosed = index % 2 == 0;
            yield return new
            {
                Type = "exception",
                Ref = $"{plan.Area.Id}:exception:{plan.Slug}-{index + 1}",
                AreaId = plan.Area.Id,
                Title = words.Matter(),
                RaisedOn = raisedOn,
                Narrative = words.Account(),
                MeasureRef = plan.OwnMeasure(index),
                ReadingRef = Measured.Reading(plan.Area, plan.OwnMeasure(index), words.Below(Measured.LastQuarter)),
                MeetingRef = Meetings.Ref(plan, words.Below(Meetings.OfPlan)),
                CommitmentRefs = words.Several(2, Plan.Commitments).Select(plan.Commitment),
                ActionPlan = new { Name = words.Matter(), Aims = new[] { words.Promise(), words.Promise() } },
                Status = isClosed ? ConcernStatus.Closed : ConcernStatus.Open,
                ClosedOn = isClosed ? raisedOn.AddDays(120).Past() : (DateOnly?)null,
                ClosedReason = isClosed ? words.Account() : null,
                Citations = Citing.Of(plan.Document, 3),
            };
        }
    }
}
