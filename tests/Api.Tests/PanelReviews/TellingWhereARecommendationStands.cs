using NUnit.Framework;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Plans;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.PanelReviews;

/// <summary>The state of a recommendation, for everything that it can depend on.</summary>
public sealed class TellingWhereARecommendationStands : ApiTest
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private static readonly PartialDate Earlier = PartialDate.Parse("2026-11-10");

    private readonly Dictionary<string, (PanelRecommendation Recommendation, RecommendationState Expected)> _all = [];

    [OneTimeSetUp]
    public async Task RecordEveryCombination()
    {
        await RecordEveryCombinationAsync("lancashire", isComplete: true);
        await RecordEveryCombinationAsync("kent", isComplete: false);
    }

    private async Task RecordEveryCombinationAsync(string area, bool isComplete)
    {
        await using var scope = Db();
        var seeded = await SeededReviews.InAsync(scope.Db, area, isComplete);
        var review = seeded.Review(new(false));
        (bool, DateOnly?)[] owed = [(false, null), (true, null), (true, Today.AddDays(-1)), (true, Today), (true, Today.AddDays(1))];
        CommitmentStatus?[] statuses = [null, .. Enum.GetValues<CommitmentStatus>().Cast<CommitmentStatus?>()];
        foreach (var (isRequired, due) in owed)
        {
            foreach (
                var (isAnswered, claimed, accepted) in from isAnswered in (bool[])[false, true]
                from claimed in statuses
                from accepted in statuses
                where accepted is not CommitmentStatus.NotStarted
                select (isAnswered, claimed, accepted)
            )
            {
                var recommendation = seeded.Recommend(review, $"{_all.Count}", new(isRequired, due), isAnswered ? Earlier : null);
                recommendation.TranscribeDelivery(
                    claimed is { } told
                        ? [new(told, Earlier, "Office of the commissioner", "What was done.", RecordedAs.AfterTheFact)]
                        : [],
                    accepted is { } agreed
                        ?
                        [
                            new(
                                agreed,
                                Earlier,
                                new(AcceptanceReferenceKind.PanelReview, "Panel meeting", Earlier, null),
                                null,
                                RecordedAs.AfterTheFact
                            ),
                        ]
                        : [],
                    review
                );
                _all[recommendation.Id.ToString()] = (recommendation, Expected(isComplete, isRequired, due, isAnswered, claimed, accepted));
            }
        }

        await scope.Db.SaveChangesAsync(CancellationToken.None);
    }

    [Test]
    public async Task Does_so_in_the_database()
    {
        var all = await Anonymous.GetItemsAsync("/v1/panel-recommendations?limit=200");
        var wrong = all.Where(item => item.Text("state") != Name(_all[item.Text("id")].Expected)).Select(item => item.ToJsonString());
        Assert.That(wrong, Is.Empty);
    }

    [TestCaseSource(nameof(States))]
    public async Task Does_so_for_the_filter(RecommendationState state)
    {
        var found = await Anonymous.GetItemsAsync($"/v1/panel-recommendations?limit=200&state={Name(state)}");
        var expected = _all.Where(one => one.Value.Expected == state).Select(one => one.Key).ToList();
        Assert.That(expected, Is.Not.Empty);
        Assert.That(found.Select(item => item.Text("id")), Is.EqualTo(expected));
    }

    [TestCase("overdue", RecommendationState.ResponseOverdue)]
    public async Task Agrees_with_the_register(string inRegister, RecommendationState state)
    {
        var items = (await Anonymous.GetJsonAsync($"/v1/registers/overdue-responses?limit=200&state={inRegister}"))["items"]!.AsArray();
        Assert.That(
            items.Select(item => item!["recommendation"]!.Text("id")),
            Is.EquivalentTo(_all.Where(one => one.Value.Expected == state).Select(one => one.Key))
        );
    }

    private static RecommendationState[] States => Enum.GetValues<RecommendationState>();

    /// <summary>What the documentation says, in its order.</summary>
    private static RecommendationState Expected(
        bool isComplete,
        bool isRequired,
        DateOnly? due,
        bool isAnswered,
        CommitmentStatus? claimed,
        CommitmentStatus? accepted
    )
    {
        if (accepted is { } status && PanelRecommendation.IsFinal(status))
            return RecommendationState.Closed;
        if (isRequired && !isAnswered)
            return !isComplete ? RecommendationState.NotEvidenced
                : due < Today ? RecommendationState.ResponseOverdue
                : RecommendationState.AwaitingResponse;
        if (claimed is CommitmentStatus.Delivered)
            return RecommendationState.Delivered;
        return isAnswered ? RecommendationState.Responded : RecommendationState.NoResponseNeeded;
    }

    private static string Name(RecommendationState state) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(state.ToString());
}
