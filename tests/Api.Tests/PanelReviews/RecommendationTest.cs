using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.PanelReviews;

/// <summary>Tests of what becomes of a recommendation of 10 March 2026 that is to be answered by 1 April, where all responses are on
/// record.</summary>
public abstract class RecommendationTest : ApiTest
{
    /// <summary>The address of the review.</summary>
    protected string Review { get; set; } = "";

    /// <summary>The address of the recommendation.</summary>
    protected string Recommendation { get; set; } = "";

    [OneTimeSetUp]
    public async Task StateThatAllResponsesAreOnRecord()
    {
        await using var scope = Db();
        scope.Db.CompletenessStatements.Add(A.Completeness());
        await scope.Db.SaveChangesAsync(CancellationToken.None);
    }

    [SetUp]
    public async Task Recommend()
    {
        Review = await Panel.RecordReviewAsync(reportedOn: "2026-03-10");
        Recommendation = await Panel.RecommendAsync(Review, "1", responseDueOn: "2026-04-01");
    }
}
