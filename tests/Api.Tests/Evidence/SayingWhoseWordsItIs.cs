using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Plans;
using PlanAccountability.Api.Tests.Scrutiny;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Evidence;

/// <summary>That a text is in words of the reader, or breaks off: said where it is recorded, and shown wherever it is.</summary>
public sealed class SayingWhoseWordsItIs : ApiTest
{
    private const string Own = "paraphrased True";

    private const string Printed = "verbatim False";

    /// <summary>How many plans there are: each takes effect a day after the one before.</summary>
    private int _plans;

    private string _plan = "";

    private string _commitment = "";

    private string _commitmentId = "";

    private string _printed = "";

    [SetUp]
    public async Task Issue_a_plan_of_which_one_commitment_is_paraphrased()
    {
        var start = $"2021-11-{++_plans:00}";
        _plan = await Office.DraftPlanAsync("afterTheFact", start: start, end: "2027-03-31");
        await Office.PutJsonAsync($"{_plan}/versions/1/content", Content(), "\"1\"").ShouldBe(200);
        await Office.IssueAsync($"{_plan}/versions/1", start);
        var commitments = (await Anonymous.GetJsonAsync($"{_plan}/versions/1"))["priorities"]![0]!["commitments"]!.AsArray();
        _commitmentId = commitments[0]!.Text("id");
        _commitment = $"/v1/commitments/{_commitmentId}";
        _printed = $"/v1/commitments/{commitments[1]!.Text("id")}";
    }

    [TestCase("live")]
    [TestCase("afterTheFact")]
    public async Task Keeps_it_in_the_content_of_a_draft(string recordedAs)
    {
        var version = await Office.DraftPlanAsync(recordedAs) + "/versions/1";

        var put = await Office.PutJsonAsync($"{version}/content", Content(), "\"1\"").ShouldBe(200);

        string[] said = [Own, Own, Own, Printed];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(SaidIn(put), Is.EqualTo(said));
            Assert.That(SaidIn(await Office.GetJsonAsync($"{version}/content")), Is.EqualTo(said));
            Assert.That(SaidIn((await Office.GetJsonAsync($"{version}/history"))["items"]![1]!["record"]!), Is.EqualTo(said));
        }
    }

    [TestCase("priorities/0/commitments/0/wording", "\"quoted\"")]
    [TestCase("priorities/0/wording", "null")]
    [TestCase("priorities/0/commitments/0/isIncomplete", "\"yes\"")]
    [TestCase("sections/0/wording", "1")]
    public async Task Refuses_what_is_not_of_the_form(string member, string value)
    {
        var version = await Office.DraftPlanAsync() + "/versions/1";
        var (content, path) = (Content(), member.Split('/'));
        var part = path[..^1].Aggregate(content, (node, step) => int.TryParse(step, out var index) ? node[index]! : node[step]!);
        part[path[^1]] = JsonNode.Parse(value);

        await Office
            .PutJsonAsync($"{version}/content", content, "\"1\"")
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName($"/{member}", "wrong-type");
    }

    [Test]
    public async Task Shows_it_of_a_commitment_and_its_priority_wherever_they_are()
    {
        var commitment = await Anonymous.GetJsonAsync(_commitment);
        var priority = await Anonymous.GetJsonAsync($"/v1/priorities/{commitment.Text("priorityId")}");
        var matrix = (await Anonymous.GetJsonAsync($"{_plan}/accountability"))["priorities"]!;
        var trace = await Anonymous.GetJsonAsync($"{_commitment}/trace");
        var id = _plan.Split('/')[^1];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(SaidIn(commitment), Is.EqualTo(new[] { Own, Own }));
            Assert.That(SaidIn(await Anonymous.GetJsonAsync(_printed)), Is.EqualTo(new[] { Printed, Printed }));
            Assert.That(SaidIn(priority), Is.EqualTo(new[] { Own, Own }));
            Assert.That(SaidIn(await Anonymous.GetJsonAsync($"{_plan}/priorities")), Is.EqualTo(new[] { Own, Own }));
            Assert.That(
                SaidIn(await Anonymous.GetJsonAsync($"/v1/commitments?planId={id}")),
                Is.EqualTo(new[] { Own, Own, Printed, Printed })
            );
            Assert.That(SaidIn(await Anonymous.GetJsonAsync($"{_plan}/versions/1")), Is.EqualTo(new[] { Own, Own, Own, Printed }));
            Assert.That(SaidIn(matrix), Is.EqualTo(new[] { Own, Own, Printed }));
            Assert.That(SaidIn(trace), Is.EqualTo(new[] { Own, Own }));
            Assert.That(await CsvAsync($"/v1/commitments.csv?planId={id}"), Is.EqualTo(new[] { Own, Printed }));
            Assert.That(await CsvAsync($"{_plan}/accountability.csv"), Is.EqualTo(new[] { Own, Printed }));
            Assert.That(await CsvAsync($"{_plan}/accountability.csv", "priority."), Is.EqualTo(new[] { Own, Own }));
        }
    }

    [Test]
    public async Task Shows_it_in_the_register_of_what_nobody_examined()
    {
        await using (var scope = Db())
        {
            scope.Db.CompletenessStatements.Add(A.Completeness(of: Domain.Evidence.CoveredRecords.ScrutinyMeetings));
            await scope.Db.SaveChangesAsync(CancellationToken.None);
        }

        const string Register = "/v1/registers/unscrutinised-commitments";
        var listed = (await Anonymous.GetItemsAsync($"{Register}?areaId=lancashire&limit=200")).Single(entry =>
            entry["commitment"]!.Text("id") == _commitmentId
        );

        Assert.That(SaidIn(listed), Is.EqualTo(new[] { Own }));
        Assert.That(await CsvAsync($"{Register}.csv?areaId=lancashire", "commitment."), Does.Contain(Own));
    }

    [Test]
    public async Task Calls_a_version_kept_of_which_only_that_is_said_otherwise()
    {
        await A.Variation(_plan).AfterTheFact().For(null, null).RecordAsync(Office);
        var draft = $"{_plan}/versions/2";
        var content = await Office.GetJsonAsync($"{draft}/content");
        Assert.That(SaidIn(content), Is.EqualTo(new[] { Own, Own, Own, Printed }), "what a variation starts from");
        foreach (var part in new[] { content["priorities"]![0]!, content["priorities"]![0]!["commitments"]![0]! })
            (part["wording"], part["isIncomplete"]) = ("verbatim", false);
        await Office.PutJsonAsync($"{draft}/content", content, await Office.ETagOfAsync(draft)).ShouldBe(200);
        await Office.IssueAsync(draft, "2023-02-01");

        var comparison = await Anonymous.GetJsonAsync($"{_plan}/versions/2/comparison?with=1");
        var commitment = await Anonymous.GetJsonAsync(_commitment);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(ChangesIn(comparison), Is.All.EqualTo("kept"));
            Assert.That(SaidIn(comparison), Is.EqualTo(new[] { Own, Printed, Own, Printed, Printed, Printed }));
            Assert.That(commitment["entries"]!.AsArray().Select(entry => (string?)entry!["change"]), Is.EqualTo(new[] { "new", "kept" }));
            Assert.That(SaidIn(commitment), Is.EqualTo(new[] { Printed, Own, Printed }));
        }
    }

    [Test]
    public async Task Takes_a_new_paraphrase_and_then_the_words_as_printed()
    {
        var before = Clock.GetUtcNow();
        Clock.Advance(TimeSpan.FromMinutes(1));
        await CorrectAsync(new { text = "Fund more refuges", reason = "Read too quickly." });
        await CorrectAsync(
            new
            {
                text = "We will fund two more refuges.",
                reason = "A copy was found.",
                wording = "verbatim",
                isIncomplete = false,
            }
        );

        var history = (await Anonymous.GetJsonAsync($"{_commitment}/history"))["items"]!.AsArray();
        var then = await Anonymous.GetJsonAsync($"{_commitment}/as-known?at={before:yyyy-MM-dd'T'HH:mm:ss'Z'}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                history.Skip(1).Select(change => $"{change!["event"]}: {SaidIn(change["record"]!)[0]}"),
                Is.EqualTo(new[] { $"commitmentTextParaphrased: {Own}", $"commitmentTextCorrected: {Printed}" })
            );
            Assert.That(SaidIn(await Anonymous.GetJsonAsync(_commitment)), Is.EqualTo(new[] { Printed, Printed }));
            Assert.That(SaidIn(then), Is.EqualTo(new[] { Own, Own }));
        }
    }

    [Test]
    public async Task Shows_it_of_a_recommendation_and_a_paragraph()
    {
        var review = await A.Review()
            .OfKind("precept")
            .AfterTheFact("2021-03-10")
            .ToBeAnswered(by: "2021-04-30")
            .With("outstandingAsOf", "2022-01-01")
            .With(
                "paragraphs",
                new object[]
                {
                    new
                    {
                        text = "Members asked.",
                        wording = "paraphrased",
                        isIncomplete = true,
                    },
                    new { text = "Why?" },
                }
            )
            .Citing(await A.NewSourceDocument("The report", "panelReport").RecordAsync(Importer))
            .RecordAsync(Panel);
        var recommendation = await A.Recommendation(review.Text("url"))
            .ToBeAnsweredBy("2021-04-30")
            .Concerning(_commitmentId)
            .With("outstandingAsOf", "2022-01-01")
            .With("wording", "paraphrased")
            .RecordAsync(Panel);
        Assert.That(SaidIn(recommendation), Is.EqualTo(new[] { "paraphrased False" }));

        var url = recommendation.Text("url");
        var patched = await Panel.PatchJsonAsync(url, new { isIncomplete = true }, "\"1\"").ShouldBe(200);

        const string Register = "/v1/registers/overdue-responses";
        using (Assert.EnterMultipleScope())
        {
            Assert.That(SaidIn(patched), Is.EqualTo(new[] { Own }));
            Assert.That(SaidIn(await Anonymous.GetJsonAsync(review.Text("url"))), Is.EqualTo(new[] { Own, Printed }));
            Assert.That(
                SaidIn(await Anonymous.GetJsonAsync($"/v1/panel-recommendations?commitmentId={_commitmentId}")),
                Is.EqualTo(new[] { Own })
            );
            Assert.That(await CsvAsync($"/v1/panel-recommendations.csv?commitmentId={_commitmentId}"), Is.EqualTo(new[] { Own }));
            Assert.That(SaidIn(await Anonymous.GetJsonAsync($"{Register}?areaId=lancashire")), Is.EqualTo(new[] { Own }));
            Assert.That(await CsvAsync($"{Register}.csv?areaId=lancashire", "recommendation."), Is.EquivalentTo(new[] { " ", Own }));
            Assert.That(SaidIn(await TraceOfAsync("recommended")), Is.EqualTo(new[] { Own }));
        }
    }

    [Test]
    public async Task Shows_it_of_an_agenda_item_its_questions_and_its_actions()
    {
        var item = A.AgendaItem()
            .Titled("Refuges")
            .Examining(_commitmentId)
            .Deciding("To fund them.")
            .With("wording", "paraphrased")
            .With("isIncomplete", true)
            .With(
                "questions",
                new[]
                {
                    new
                    {
                        text = "How many?",
                        answer = "Two.",
                        wording = "paraphrased",
                        isIncomplete = true,
                    },
                }
            )
            .With(
                "actions",
                new object[]
                {
                    new
                    {
                        text = "Report back.",
                        wording = "paraphrased",
                        isIncomplete = true,
                    },
                }
            );
        var meeting = await Office.RecordMeetingAsync("2022-09-21", item);
        string[] said = [Own, Own, Own];
        var recorded = await Anonymous.GetJsonAsync(meeting);
        Assert.That(SaidIn(recorded), Is.EqualTo(said));

        var address = $"{meeting}/agenda-items/{recorded["agendaItems"]![0]!.Text("id")}";
        await Office.PatchJsonAsync(address, new { title = "The refuges" }, "\"1\"").ShouldBe(200);

        var id = meeting.Split('/')[^1];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(SaidIn(await Anonymous.GetJsonAsync(meeting)), Is.EqualTo(said), "what a patch leaves as it is");
            foreach (var ledger in new[] { "questions", "actions" })
            {
                Assert.That(SaidIn(await Anonymous.GetJsonAsync($"/v1/scrutiny-{ledger}?meetingId={id}")), Is.EqualTo(new[] { Own }));
                Assert.That(await CsvAsync($"/v1/scrutiny-{ledger}.csv?meetingId={id}"), Is.EqualTo(new[] { Own }));
            }

            foreach (var kind in new[] { "examined", "questionAsked", "questionAnswered", "actionRaised" })
                Assert.That(SaidIn(await TraceOfAsync(kind)), Is.EqualTo(new[] { Own }), kind);
        }
    }

    /// <summary>A section, a priority and a commitment in words of the reader that break off, and a commitment as printed.</summary>
    private static JsonNode Content() =>
        JsonNode.Parse(
            """
            {"sections": [{"heading": "Refuges", "order": 1, "text": "What there is.", "wording": "paraphrased", "isIncomplete": true}],
             "statutoryContent": [],
             "priorities": [{"title": "Victims", "wording": "paraphrased", "isIncomplete": true, "order": 1, "commitments": [
               {"text": "Fund refuges", "wording": "paraphrased", "isIncomplete": true, "holder": "policingBody",
                "kind": "action", "order": 1},
               {"text": "Answer every letter", "holder": "policingBody", "kind": "action", "order": 2}]}]}
            """
        )!;

    /// <summary>What is said of each text of an answer, in its order.</summary>
    private static List<string> SaidIn(JsonNode? node) =>
        node switch
        {
            JsonObject part =>
            [
                .. part["wording"] is { } wording ? [$"{wording} {part["isIncomplete"]!.GetValue<bool>()}"] : Array.Empty<string>(),
                .. part.SelectMany(member => SaidIn(member.Value)),
            ],
            JsonArray items => [.. items.SelectMany(SaidIn)],
            _ => [],
        };

    private static IEnumerable<string> ChangesIn(JsonNode comparison) =>
        comparison["priorities"]!.AsArray().Concat(comparison["commitments"]!.AsArray()).Select(item => item!.Text("change"));

    private async Task<IReadOnlyList<string>> CsvAsync(string url, string prefix = "")
    {
        var lines = (await Anonymous.GetStringAsync(url)).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var heading = lines[0].Split(',').ToList();
        var (wording, isIncomplete) = (heading.IndexOf($"{prefix}wording"), heading.IndexOf($"{prefix}isIncomplete"));
        return
        [
            .. lines[1..]
                .Select(line => line.Split(','))
                .Select(cells => $"{cells[wording]} {(cells[isIncomplete] is "" ? "" : bool.Parse(cells[isIncomplete]))}"),
        ];
    }

    private async Task<JsonNode> TraceOfAsync(string kind) =>
        (await Anonymous.GetJsonAsync($"{_commitment}/trace"))["entries"]!.AsArray().Single(entry => entry!.Text("kind") == kind)!;

    private async Task CorrectAsync(object body) =>
        await Office.PostJsonAsync($"{_commitment}/corrections", body, await Office.ETagOfAsync(_commitment)).ShouldBe(200);
}
