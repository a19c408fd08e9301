namespace PlanAccountability.Domain.PanelReviews;

/// <summary>Something that a panel may want answered: a report as a whole, or one recommendation.</summary>
public interface IAnswered : IOfArea
{
    /// <summary>Whether an answer is owed.</summary>
    bool RequiresResponse { get; }

    /// <summary>The day by which the panel wants the answer, or null where it set none.</summary>
    DateOnly? ResponseDueOn { get; }

    /// <summary>Whether the body answered, even where no document shows when or what.</summary>
    bool IsAnswered { get; }

    /// <summary>When the body answered; null where it has not, or no document says when.</summary>
    PartialDate? RespondedOn { get; }

    /// <summary>By how many days at least the answer came late; null where it was not late or that cannot be said.</summary>
    int? DaysLate { get; }
}
