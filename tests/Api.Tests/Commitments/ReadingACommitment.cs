using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Commitments;

public sealed class ReadingACommitment : ApiTest
{
    private VariedPlan _plan = null!;

    [SetUp]
    public async Task SaveAPlan()
    {
        await using var scope = Db();
        _plan = await VariedPlan.SaveAsync(scope);
    }

    [Test]
    public async Task Shows_the_words_of_the_current_version_and_those_of_each()
    {
        var commitment = await Anonymous.GetJsonAsync(_plan.Reworded.Address());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(commitment.Text("text"), Is.EqualTo("Hold four meetings."));
            Assert.That((int?)commitment["order"], Is.EqualTo(2));
            Assert.That(commitment.Text("priorityId"), Is.EqualTo($"{_plan.Policing.Id}"));
            Assert.That(
                commitment["entries"]!.AsArray().Select(entry => $"{entry!["version"]} {entry["change"]} {entry["text"]}"),
                Is.EqualTo(new[] { "1 new Hold three meetings.", "2 reworded Hold four meetings." })
            );
            Assert.That(commitment["droppedIn"], Is.Null);
            Assert.That(commitment["mergedInto"], Is.Null);
            Assert.That(commitment["claimed"], Is.Null);
            Assert.That(commitment["accepted"], Is.Null);
        }
    }

    [Test]
    public async Task Shows_words_that_differ_in_white_space_as_kept()
    {
        var commitment = await Anonymous.GetJsonAsync(_plan.Kept.Address());

        Assert.That(commitment["entries"]!.AsArray().Select(entry => (string?)entry!["change"]), Is.EqualTo(new[] { "new", "kept" }));
    }

    [Test]
    public async Task Says_which_version_dropped_it_and_what_took_it_in()
    {
        var merged = await Anonymous.GetJsonAsync(_plan.MergedOne.Address());
        var dropped = await Anonymous.GetJsonAsync(_plan.Dropped.Address());
        var taker = await Anonymous.GetJsonAsync(_plan.Taker.Address());
        var split = await Anonymous.GetJsonAsync(_plan.Split.Address());

        using (Assert.EnterMultipleScope())
        {
            Assert.That((int?)merged["droppedIn"], Is.EqualTo(2));
            Assert.That((string?)merged["mergedInto"], Is.EqualTo($"{_plan.Taker.Id}"));
            Assert.That(merged.Text("text"), Is.EqualTo("Open two stations."));
            Assert.That((int?)dropped["droppedIn"], Is.EqualTo(2));
            Assert.That(dropped["mergedInto"], Is.Null);
            Assert.That(taker["droppedIn"], Is.Null);
            Assert.That(taker["entries"]![0]!["mergedFrom"]!.AsArray(), Has.Count.EqualTo(2));
            Assert.That((string?)split["entries"]![0]!["change"], Is.EqualTo("split"));
        }
    }

    [Test]
    public async Task Goes_back_to_the_version_before_when_the_current_one_is_withdrawn()
    {
        await using (var scope = Db())
        {
            var second = await scope.Db.PlanVersions.FindAsync(_plan.Second.Id);
            second!.Withdraw(new(2024, 5, 1), "A court quashed it.");
            await scope.Db.SaveChangesAsync(CancellationToken.None);
        }

        var reworded = await Anonymous.GetJsonAsync(_plan.Reworded.Address());
        var merged = await Anonymous.GetJsonAsync(_plan.MergedOne.Address());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(reworded.Text("text"), Is.EqualTo("Hold three meetings."));
            Assert.That(merged["droppedIn"], Is.Null);
            Assert.That(merged["mergedInto"], Is.Null);
        }
    }

    [Test]
    public async Task Shows_the_claim_reported_last_and_of_those_the_one_recorded_last()
    {
        await Office.ReportAsync(_plan.Kept, "2023-03", "underway");
        await Office.ReportAsync(_plan.Kept, "2023-03-10", "atRisk", "The first of the day.");
        await Office.ReportAsync(_plan.Kept, "2023-03-10", "delivered", "The second of the day.");
        await Office.ReportAsync(_plan.Kept, "2022", "notStarted");

        var claimed = (await Anonymous.GetJsonAsync(_plan.Kept.Address()))["claimed"]!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(claimed.Text("status"), Is.EqualTo("delivered"));
            Assert.That(claimed.Text("on"), Is.EqualTo("2023-03-10"));
            Assert.That(claimed.Text("summary"), Is.EqualTo("The second of the day."));
        }
    }

    [Test]
    public async Task Does_not_count_what_was_retracted()
    {
        await Office.ReportAsync(_plan.Kept, "2023-03", "underway");
        var wrong = await Office.ReportAsync(_plan.Kept, "2023-04", "delivered");
        await Office.RetractAsync(wrong.Text("url"));

        var commitment = await Anonymous.GetJsonAsync(_plan.Kept.Address());

        Assert.That((string?)commitment["claimed"]!["status"], Is.EqualTo("underway"));
        await Anonymous.GetAsync(wrong.Text("url")).ShouldBeAProblem(410, "retracted");
        await Anonymous.GetAsync($"{_plan.Kept.Address()}/progress-reports").ShouldBe(200);
    }

    [Test]
    public async Task Has_a_new_entity_tag_when_only_the_claim_is_new()
    {
        var before = await Anonymous.ETagOfAsync(_plan.Kept.Address());
        await Office.ReportAsync(_plan.Kept, "2023-03", "underway");
        var after = await Anonymous.ETagOfAsync(_plan.Kept.Address());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(after, Is.Not.EqualTo(before));
            Assert.That(after.Split('-')[0], Is.EqualTo(before.Split('-')[0]));
        }
    }

    [Test]
    public async Task Answers_404_for_none_and_410_with_what_lies_under_it_once_retracted()
    {
        var report = await Office.ReportAsync(_plan.Kept, "2023-03", "underway");
        await Office.RetractAsync(_plan.Kept.Address());

        await Anonymous.GetAsync($"/v1/commitments/{Guid.CreateVersion7()}").ShouldBeAProblem(404, "not-found");
        await Anonymous.GetAsync(_plan.Kept.Address()).ShouldBeAProblem(410, "retracted");
        await Anonymous.GetAsync($"{_plan.Kept.Address()}/progress-reports").ShouldBeAProblem(410, "retracted");
        await Anonymous.GetAsync($"{_plan.Kept.Address()}/acceptances").ShouldBeAProblem(410, "retracted");
        await Anonymous.GetAsync(report.Text("url")).ShouldBeAProblem(410, "retracted");
        await Anonymous.GetAsync($"{_plan.Kept.Address()}/history").ShouldBe(200);
    }
}
