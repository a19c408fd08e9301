using FluentValidation;
using PlanAccountability.Application.Commitments;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.PanelReviews;

/// <summary>A panel's recommendation in the interchange format.</summary>
public sealed record PanelRecommendationRow : RecordRow
{
    /// <summary>The review.</summary>
    public required string ReviewRef { get; init; }

    /// <summary>The number as printed, with its paragraph; left out where none is.</summary>
    public string? Number { get; init; }

    /// <summary>The panel's verb.</summary>
    public required RecommendationVerb Verb { get; init; }

    /// <summary>What it says.</summary>
    public required string Text { get; init; }

    /// <summary>Whose words that is in.</summary>
    public Wording Wording { get; init; }

    /// <summary>Whether the document breaks off before its end.</summary>
    public bool IsIncomplete { get; init; }

    /// <summary>Whether it needs an answer of its own; by default what its verb says.</summary>
    public bool? RequiresResponse { get; init; }

    /// <summary>The day by which the panel wants the answer.</summary>
    public DateOnly? ResponseDueOn { get; init; }

    /// <summary>The panel's own words for that point in time.</summary>
    public string? DueWords { get; init; }

    /// <summary>The day on which a document calls the answer outstanding.</summary>
    public DateOnly? OutstandingAsOf { get; init; }

    /// <summary>The priorities that it concerns, records of the area or drafted in the version that is reviewed.</summary>
    public IReadOnlyList<string> PriorityRefs { get; init; } = [];

    /// <summary>The commitments that it concerns, records of the area or drafted in the version that is reviewed.</summary>
    public IReadOnlyList<string> CommitmentRefs { get; init; } = [];

    /// <summary>Where else it is printed.</summary>
    public IReadOnlyList<OccurrenceRow> Occurrences { get; init; } = [];

    /// <summary>The matters of section 7(1) that it concerns.</summary>
    public IReadOnlyList<StatutoryRequirement> StatutoryContent { get; init; } = [];

    /// <summary>The body's answer.</summary>
    public RecommendationResponseRow? Response { get; init; }

    /// <summary>What the office claimed, in the order of recording.</summary>
    public IReadOnlyList<DeliveryClaim> Claims { get; init; } = [];

    /// <summary>What the panel accepted, in the order of recording.</summary>
    public IReadOnlyList<DeliveryAcceptanceRow> Acceptances { get; init; } = [];

    /// <summary>That the panel withdrew it, why and when.</summary>
    public RecommendationWithdrawal? Withdrawn { get; init; }
}

/// <summary>A place at which a recommendation is printed besides.</summary>
/// <param name="DocumentRef">The source document.</param>
/// <param name="Locator">Where in it.</param>
/// <param name="Number">The number that it has there.</param>
[SaidAs(typeof(RecommendationOccurrence))]
public sealed record OccurrenceRow(string? DocumentRef = null, string? Locator = null, string? Number = null);

/// <summary>The body's answer to a recommendation.</summary>
public sealed record RecommendationResponseRow
{
    /// <summary>Where the body stands; left out where documents show that there is an answer and not which.</summary>
    public ResponsePosition? Position { get; init; }

    /// <summary>Why.</summary>
    public string? Reasons { get; init; }

    /// <summary>When it answered; left out where no document says when.</summary>
    public PartialDate? RespondedOn { get; init; }

    /// <summary>The document that holds the answer.</summary>
    public string? DocumentRef { get; init; }

    /// <summary>Whether an answer was needed when it was given; by default what the recommendation says.</summary>
    public bool? WasRequired { get; init; }

    /// <summary>Whether the office gave it here or it was taken from documents.</summary>
    public required RecordedAs RecordedAs { get; init; }
}

/// <summary>What the panel accepted of a recommendation.</summary>
/// <param name="Status">The status that is accepted.</param>
/// <param name="On">When it was accepted.</param>
/// <param name="Reference">Where it was accepted.</param>
/// <param name="RecordedAs">Whether the panel entered it or it was taken from documents.</param>
/// <param name="Reason">Why, or null.</param>
public sealed record DeliveryAcceptanceRow(
    CommitmentStatus Status,
    PartialDate On,
    AcceptanceReferenceRow Reference,
    RecordedAs RecordedAs,
    string? Reason = null
);

internal sealed class PanelRecommendationRowValidator : AbstractValidator<PanelRecommendationRow>
{
    public PanelRecommendationRowValidator()
    {
        RuleFor(row => row.Number).RecommendationNumber();
        RuleFor(row => row.Occurrences).AtMost(RecommendationOccurrence.Most);
        RuleForEach(row => row.Occurrences)
            .ChildRules(occurrence =>
            {
                occurrence.RuleFor(value => value.Locator).OptionalTitle();
                occurrence.RuleFor(value => value.Number).RecommendationNumber();
            });
        RuleFor(row => row.Text).Text();
        RuleFor(row => row.DueWords).OptionalTitle();
        RuleFor(row => row.PriorityRefs).AtMost(PanelRecommendation.MostConcerned);
        RuleFor(row => row.CommitmentRefs).AtMost(PanelRecommendation.MostConcerned);
        RuleFor(row => row.StatutoryContent).AtMost(PanelRecommendation.MostConcerned);
        RuleFor(row => row.Response!.Reasons).OptionalText().When(row => row.Response is not null);
        RuleFor(row => row.Claims).AtMost(PanelRecommendation.MostEntries);
        RuleForEach(row => row.Claims)
            .ChildRules(claim =>
            {
                claim.RuleFor(item => item.By).Title();
                claim.RuleFor(item => item.Summary).Text();
            });
        RuleFor(row => row.Acceptances).AtMost(PanelRecommendation.MostEntries);
        RuleForEach(row => row.Acceptances)
            .ChildRules(acceptance =>
            {
                acceptance.RuleFor(item => item.Reference.Name).Title();
                acceptance.RuleFor(item => item.Reason).OptionalText();
            });
        RuleFor(row => row.Withdrawn!.Reason).Text().When(row => row.Withdrawn is not null);
        this.Cites(row => row.Citations);
    }
}
