using PlanAccountability.Domain.Evidence;
using PlanAccountability.Domain.PanelReviews;

namespace PlanAccountability.Application.PanelReviews;

/// <summary>An answer that a policing body owes its panel, or gave too late.</summary>
public sealed record OverdueResponseDto
{
    /// <summary>Whether the report as a whole is to be answered, or one recommendation of it.</summary>
    public required OwedResponseKind Kind { get; init; }

    /// <summary>The area.</summary>
    public required AreaId AreaId { get; init; }

    /// <summary>The body that owes the answer: the area's at the time of the review.</summary>
    public required OwedBy OwedBy { get; init; }

    /// <summary>The panel that wants it.</summary>
    public required OwedTo OwedTo { get; init; }

    /// <summary>The review.</summary>
    public required ReviewInRegister Review { get; init; }

    /// <summary>The recommendation; null where the report as a whole is to be answered.</summary>
    public required RecommendationInRegister? Recommendation { get; init; }

    /// <summary>When the panel reported; null where no document says when.</summary>
    public required PartialDate? OwedSince { get; init; }

    /// <summary>The day by which the panel wants the answer; null where it set none. The Act gives no number of days, so no day is ever
    /// made up.</summary>
    public required DateOnly? DueOn { get; init; }

    /// <summary>The panel's own words for that point in time, where it is no day; or null.</summary>
    /// <example>next Panel meeting</example>
    public required string? DueWords { get; init; }

    /// <summary>When the body answered; null where it has not.</summary>
    public required PartialDate? RespondedOn { get; init; }

    /// <summary>How many days the answer is known to be late, or by how many it came late; null where the panel set no day, and where
    /// nobody knows whether an answer was given.</summary>
    /// <example>21</example>
    public required int? DaysLate { get; init; }

    /// <summary>Whether that is the number of days or the fewest that it can be: <c>atLeast</c> where it is known of no later day that the
    /// answer was missing, or not known on which day it came. Null with the number.</summary>
    public required Exactness? DaysLateIs { get; init; }

    /// <summary>Where it stands today.</summary>
    public required OwedResponseState State { get; init; }
}

/// <summary>What is to be answered.</summary>
public enum OwedResponseKind
{
    /// <summary>The report as a whole.</summary>
    Report,

    /// <summary>One recommendation.</summary>
    Recommendation,
}

/// <summary>Where an answer stands that is owed or came late.</summary>
public enum OwedResponseState
{
    /// <summary>It is owed, and was not given when the day that the panel set had passed.</summary>
    Overdue,

    /// <summary>It was given, after the day that the panel set.</summary>
    AnsweredLate,

    /// <summary>It is owed and was not given as far as is known, and the panel set no day: nobody can say that it is late.</summary>
    Undated,

    /// <summary>It is owed, and nobody knows whether it was given: the record was taken from documents that end before, and nobody states
    /// that it is complete.</summary>
    NotEvidenced,
}

/// <summary>Who owes an answer.</summary>
/// <param name="BodyId">The policing body.</param>
/// <param name="Name" example="Police and Crime Commissioner for Lancashire">Its name.</param>
public sealed record OwedBy([property: NamedBeside] PolicingBodyId BodyId, string Name);

/// <summary>To whom an answer is owed.</summary>
/// <param name="PanelId">The panel.</param>
/// <param name="Name" example="Lancashire Police and Crime Panel">Its name.</param>
public sealed record OwedTo([property: NamedBeside] PanelId PanelId, string Name);

/// <summary>The review behind an entry of the register.</summary>
/// <param name="Id">The review.</param>
/// <param name="Url" example="/v1/panel-reviews/0199a1f0-0000-7000-8000-000000000001">Its address.</param>
/// <param name="Kind">What was reviewed.</param>
/// <param name="Subject" example="Revised Police and Crime Plan 2019-21">The matter in words.</param>
public sealed record ReviewInRegister(PanelReviewId Id, string Url, PanelReviewKind Kind, string Subject);

/// <summary>The recommendation behind an entry of the register.</summary>
/// <param name="Id">The recommendation.</param>
/// <param name="Url" example="/v1/panel-recommendations/0199a1f0-0000-7000-8000-000000000001">Its address.</param>
/// <param name="Number" example="3.15(b)">The number as printed, with its paragraph.</param>
/// <param name="Verb">The panel's verb.</param>
/// <param name="Text" example="The page that sums the plan up should say more about partnership.">What it says.</param>
/// <param name="Wording">Whose words that is in.</param>
/// <param name="IsIncomplete">Whether the document breaks off before its end.</param>
public sealed record RecommendationInRegister(
    PanelRecommendationId Id,
    string Url,
    string? Number,
    RecommendationVerb Verb,
    string Text,
    Wording Wording,
    bool IsIncomplete
);
