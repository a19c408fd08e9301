namespace PlanAccountability.TestKit;

/// <summary>Builds a recommendation: the first of its review, which recommends to say by when.</summary>
public sealed class RecommendationBuilder : RecordBuilder<RecommendationBuilder>
{
    internal RecommendationBuilder(string review)
        : base("/v1/panel-recommendations") =>
        With("reviewId", review.Split('/')[^1]).Numbered("1").That("recommends").Saying("Say by when.");

    /// <summary>Its number in the report; by default 1.</summary>
    public RecommendationBuilder Numbered(string? number) => With("number", number);

    /// <summary>What the panel does by it; by default it recommends.</summary>
    public RecommendationBuilder That(string verb) => With("verb", verb);

    /// <summary>Its words; by default "Say by when."</summary>
    public RecommendationBuilder Saying(string text) => With("text", text);

    /// <summary>The commitments that it concerns; by default none.</summary>
    public RecommendationBuilder Concerning(params string[]? commitmentIds) => With("commitmentIds", commitmentIds);

    /// <summary>By when it is to be answered; by default as its review says.</summary>
    public RecommendationBuilder ToBeAnsweredBy(string? on) => With("responseDueOn", on);
}
