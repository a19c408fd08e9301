using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Commitments;

public sealed class CorrectingACommitment : ApiTest
{
    private VariedPlan _plan = null!;

    private string Url => _plan.Reworded.Address();

    [SetUp]
    public async Task SaveAPlan()
    {
        await using var scope = Db();
        _plan = await VariedPlan.SaveAsync(scope);
    }

    [Test]
    public async Task Corrects_the_words_of_the_latest_version_and_keeps_the_reason()
    {
        var commitment = await CorrectAsync(Office, new { text = "Hold five meetings.", reason = "The page was misread." }, "\"1\"")
            .ShouldBe(200);

        var history = (await Anonymous.GetJsonAsync($"{Url}/history"))["items"]!.AsArray();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(commitment.Text("text"), Is.EqualTo("Hold five meetings."));
            Assert.That((string?)commitment["entries"]![0]!["text"], Is.EqualTo("Hold three meetings."));
            Assert.That(history[^1]!.Text("event"), Is.EqualTo("commitmentTextCorrected"));
            Assert.That(history[^1]!.Text("reason"), Is.EqualTo("The page was misread."));
            Assert.That((string?)history[^1]!["record"]!["text"], Is.EqualTo("Hold five meetings."));
        }
    }

    [Test]
    public async Task Corrects_the_words_of_the_version_named_and_derives_the_change_again()
    {
        var commitment = await CorrectAsync(
                Office,
                new
                {
                    text = "Hold four meetings.",
                    reason = "The page was misread.",
                    version = 1,
                },
                "\"1\""
            )
            .ShouldBe(200);

        Assert.That(
            commitment["entries"]!.AsArray().Select(entry => $"{entry!["change"]} {entry["text"]}"),
            Is.EqualTo(new[] { "new Hold four meetings.", "kept Hold four meetings." })
        );
    }

    [Test]
    public async Task Refuses_what_corrects_nothing_and_versions_that_have_it_not()
    {
        await CorrectAsync(Office, new { text = "Hold four meetings.", reason = "None." }, "\"1\"")
            .ShouldBeAProblem(409, "nothing-corrected");
        await CorrectAsync(
                Office,
                new
                {
                    text = "Hold five meetings.",
                    reason = "None.",
                    version = 3,
                },
                "\"1\""
            )
            .ShouldBeAProblem(409, "not-in-version");
    }

    [TestCase("""{"text":"","reason":"None."}""", "/text", "required")]
    [TestCase("""{"text":"Words.","reason":" "}""", "/reason", "required")]
    [TestCase("""{"text":"Words."}""", "/reason", "required")]
    [TestCase("""{"text":"Words.","reason":"None.","version":"1"}""", "/version", "wrong-type")]
    public async Task Refuses_what_is_not_of_the_form(string body, string pointer, string code) =>
        await CorrectAsync(Office, body, "\"1\"").ShouldBeAProblem(400, "invalid-input").ShouldName(pointer, code);

    [Test]
    public async Task Takes_texts_of_four_thousand_characters_at_most()
    {
        await CorrectAsync(Office, new { text = new string('x', 4_001), reason = "None." }, "\"1\"")
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/text", "too-long");
        await CorrectAsync(Office, new { text = new string('x', 4_000), reason = "None." }, "\"1\"").ShouldBe(200);
    }

    [Test]
    public async Task Is_for_the_office_of_the_area_on_the_revision_that_was_read()
    {
        var body = new { text = "Hold five meetings.", reason = "The page was misread." };

        await CorrectAsync(Anonymous, body, "\"1\"").ShouldBeAProblem(401, "unauthenticated");
        await CorrectAsync(Panel, body, "\"1\"").ShouldBeAProblem(403, "forbidden");
        await CorrectAsync(OfficeElsewhere, body, "\"1\"").ShouldBeAProblem(403, "forbidden");
        await CorrectAsync(Office, body, "\"2\"").ShouldBeAProblem(412, "stale-revision");
        await CorrectAsync(Office, body, null).ShouldBeAProblem(428, "revision-required");
    }

    [Test]
    public async Task Lets_one_of_several_at_once_win()
    {
        var answers = await Task.WhenAll(
            Enumerable
                .Range(1, 6)
                .Select(number =>
                    CorrectAsync(Office, new { text = $"Hold {number} meetings.", reason = "The page was misread." }, "\"1\"")
                )
        );

        Assert.That(answers.Select(answer => (int)answer.StatusCode).Order(), Is.EqualTo(new[] { 200, 412, 412, 412, 412, 412 }));
    }

    private Task<HttpResponseMessage> CorrectAsync(HttpClient caller, object body, string? etag) =>
        caller.PostJsonAsync($"{Url}/corrections", body, etag);
}
