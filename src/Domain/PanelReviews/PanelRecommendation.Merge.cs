namespace PlanAccountability.Domain.PanelReviews;

/// <content>What becomes of it where two were recorded of one resolution, or of one report.</content>
public sealed partial class PanelRecommendation
{
    /// <summary>Whether another one of the same number says the same, so that nothing of it is lost with it.</summary>
    public bool SaysTheSameAs(PanelRecommendation other) =>
        other.Verb == Verb
        && Words.AreSame(other.Text, Text)
        && (other.Response is null || Response is null || other.Response == Response)
        && (other.Withdrawn is null || Withdrawn is null || other.Withdrawn == Withdrawn);

    /// <inheritdoc/>
    protected override bool MayBeSameAs(PanelRecommendation other) => other.ReviewId == ReviewId;

    /// <summary>Takes over what it lacks: by when it is to be answered, what it concerns, the answer, that it was withdrawn, and what was
    /// claimed and accepted.</summary>
    protected override void TakeOver(PanelRecommendation merged)
    {
        if (RequiresResponse && ResponseDueOn is null && DueWords is null)
        {
            ResponseDueOn = merged.ResponseDueOn;
            DueWords = merged.DueWords;
        }

        if (RequiresResponse && !(merged.OutstandingAsOf < ResponseDueOn))
            OutstandingAsOf ??= merged.OutstandingAsOf;
        PriorityIds = Joined(PriorityIds, merged.PriorityIds, MostConcerned);
        CommitmentIds = Joined(CommitmentIds, merged.CommitmentIds, MostConcerned);
        StatutoryContent = Joined(StatutoryContent, merged.StatutoryContent, MostConcerned);
        Occurrences = Joined(Occurrences, merged.Occurrences, RecommendationOccurrence.Most);
        if (Number is null && merged.Number is { } printed && Occurrences.Count < RecommendationOccurrence.Most)
            Occurrences = [.. Occurrences, new(Number: printed)];
        Response ??= merged.Response;
        Withdrawn ??= merged.Withdrawn;
        Deliver(Joined(Claims, merged.Claims, 2 * MostEntries), Joined(Acceptances, merged.Acceptances, 2 * MostEntries));
        HaveFrom(merged);
    }
}
