using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Imports;
using PlanAccountability.Api.Tests.PanelReviews;
using PlanAccountability.Api.Tests.Scrutiny;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Search;

/// <summary>What is found, how it is shown, and in what order.</summary>
public sealed class SearchingTheRecord : ImportTest
{
    private string _meeting = "";

    [OneTimeSetUp]
    public async Task RecordSomething()
    {
        _meeting = await Office.RecordMeetingAsync(
            "2021-09-21",
            A.AgendaItem("Neighbourhood task forces")
                .Numbered("4")
                .Asking("How many burglaries were solved by the task force?", "14/2018/P", answer: "Of 212 burglaries, 41 were solved.")
                .Agreeing("Report on anti-social behaviour to the next meeting.", "A7/2021")
                .Deciding("Fund <b>two</b> more officers & a van.")
        );
        await Office.RecordMeetingAsync("2019-03", A.AgendaItem("Burglary in rural areas").Numbered("1"));
        await A.NewSourceDocument("Cynllun yr Heddlu a Throseddu").With("language", "cy").PublishedOn("2022").RecordAsync(Office);
        await ImportAsync(
            Importer,
            [
                Some.Document("doc:plan"),
                Some.Plan("lancashire:f-plan"),
                Some.Version("lancashire:f-plan", issuedOn: "2021-11-01")
                    .With(
                        "sections",
                        JsonNode.Parse(
                            """
                            [{ "heading": "Outlook", "order": 1, "text": "What the body expects to spend on ferrets, by year." }]
                            """
                        )
                    ),
                Some.Priority("lancashire:f-plan", "ferrets-first"),
                Some.Commitment("lancashire:f-plan", "f1", "ferrets-first", text: "Halve the thefts of ferrets."),
            ]
        );
    }

    [TestCase("burglary", new[] { "question", "answer", "agendaItem" }, Description = "in any form of the word")]
    [TestCase("BURGLARIES", new[] { "question", "answer", "agendaItem" })]
    [TestCase("burglaries solved", new[] { "question", "answer" }, Description = "all words, in any order")]
    [TestCase("solved burglaries -task", new[] { "answer" })]
    [TestCase("\"task force\"", new[] { "question", "agendaItem" })]
    [TestCase("\u201Ctask force\u201D -many", new[] { "agendaItem" }, Description = "quotes as telephones type them")]
    [TestCase("solved -\"task force\"", new[] { "answer" })]
    [TestCase("\"force task\"", new string[0])]
    [TestCase("rural or van", new[] { "agendaItem", "decision" })]
    [TestCase("anti-social", new[] { "action" })]
    [TestCase("anti social", new[] { "action" })]
    [TestCase("anti\u2010social", new[] { "action" }, Description = "another hyphen")]
    [TestCase("anti\u00ADsocial", new string[0], Description = "a soft hyphen is none: it is one word")]
    [TestCase("ne\u00ADighbour\u200Bhood", new[] { "agendaItem" })]
    [TestCase(
        "\uFF34\uFF21\uFF33\uFF2B \uFB01rst or forces",
        new[] { "question", "agendaItem" },
        Description = "other forms of characters"
    )]
    [TestCase("212", new[] { "answer" })]
    [TestCase("heddlu", new[] { "sourceDocument" })]
    [TestCase("throseddu heddlu", new[] { "sourceDocument" })]
    [TestCase("ferret", new[] { "planSection", "priority", "commitment" })]
    public async Task Finds(string q, string[] types)
    {
        var found = await Anonymous.SearchAsync(q);

        Assert.That(found["items"]!.AsArray().Select(item => item!.Text("type")), Is.EquivalentTo(types));
        Assert.That(((int)found["total"]!, found.Text("totalIs")), Is.EqualTo((types.Length, "exact")));
    }

    [Test]
    public async Task Finds_words_of_the_record_that_are_written_otherwise()
    {
        await Office.RecordMeetingAsync("2020-02-03", A.AgendaItem("The o\uFB03cers\u2019 in\u00ADtake of caf\u00E9s: \u00BD price"));

        foreach (var q in new[] { "officers intake", "intake cafe\u0301", "\"officers intake\"", "\"1/2 price\"" })
            Assert.That(await Anonymous.FindAsync(q, "&from=2020-02-03&to=2020-02-03"), Has.Count.EqualTo(1), q);
    }

    [Test]
    public async Task Shows_where_and_what_it_is()
    {
        var item = (await Anonymous.SearchAsync("solved \"task force\""))["items"]![0]!;
        var question = (await Anonymous.AgendaAsync(_meeting))[0]!["questions"]![0]!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(SearchWork.Extract(item), Is.EqualTo("How many burglaries were [solved] by the [task] [force]?"));
            Assert.That(
                (item.Text("type"), item.Text("url"), item.Text("partId"), item.Text("number"), item.Text("title"), item.Text("on")),
                Is.EqualTo(("question", _meeting, question.Text("id"), "14/2018/P", "Neighbourhood task forces", "2021-09-21"))
            );
            Assert.That(item["area"]!.ToJsonString(), Is.EqualTo("""{"id":"lancashire","name":"Lancashire"}"""));
        }
    }

    [Test]
    public async Task Dates_what_has_no_date_of_its_own_as_what_publishes_it()
    {
        var found = (await Anonymous.SearchAsync("ferret"))["items"]!.AsArray();
        Assert.That(found.Select(item => item!.Text("on")), Is.All.EqualTo("2021-11-01"));
        var plan = (await Anonymous.GetJsonAsync("/v1/plans?ref=lancashire:f-plan"))["items"]![0]!.Text("url");
        Assert.That(found.Select(item => item!.Text("url")), Has.Some.EqualTo($"{plan}/versions/1"));

        var review = await Panel.RecordReviewAsync(reportedOn: "2026-03");
        await Panel.RecommendAsync(review, "3.15(b)", text: "Count the wombats.");
        var recommended = (await Anonymous.SearchAsync("wombat", "&areaId=lancashire"))["items"]![0]!;
        Assert.That((recommended.Text("number"), recommended.Text("on")), Is.EqualTo(("3.15(b)", "2026-03")));
    }

    [Test]
    public async Task Gives_text_and_no_markup() =>
        Assert.That(
            (await Anonymous.SearchAsync("van officers"))["items"]![0]!["extract"]!.ToJsonString(
                new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
            ),
            Is.EqualTo(
                """[{"text":"Fund <b>two</b> more ","match":false},{"text":"officers","match":true},"""
                    + """{"text":" & a ","match":false},{"text":"van","match":true},{"text":".","match":false}]"""
            )
        );

    [TestCase("&areaId=lancashire", 3)]
    [TestCase("&areaId=kent", 0)]
    [TestCase("&areaId=atlantis", 0, Description = "as every list has it")]
    [TestCase("&type=answer", 1)]
    [TestCase("&type=commitment", 0)]
    [TestCase("&from=2019-03-15", 3, Description = "a month may have been that day")]
    [TestCase("&from=2019-04-01", 2)]
    [TestCase("&to=2019-03-01", 1)]
    [TestCase("&to=2019-02-28", 0)]
    [TestCase("&from=2021-09-21&to=2021-09-21&areaId=lancashire&type=question", 1)]
    public async Task Looks_only_where_it_is_asked_to(string filter, int count) =>
        Assert.That((int)(await Anonymous.SearchAsync("burglary", filter))["total"]!, Is.EqualTo(count));

    [Test]
    public async Task Goes_through_what_it_found_page_by_page_in_one_order()
    {
        foreach (var year in Enumerable.Range(2001, 9))
            await Office.RecordMeetingAsync(
                $"{year}-05-05",
                A.AgendaItem("Marmots").Deciding("Marmots.").Deciding(year % 2 == 0 ? "Marmots and marmots." : "One of many marmots here.")
            );
        var whole = (await Anonymous.SearchAsync("marmot", "&limit=200"))["items"]!.AsArray().Select(item => item!.ToJsonString()).ToList();
        var read = new List<string>();

        for (var next = SearchWork.For("marmot", "&limit=4"); next is not null; )
        {
            var page = await Anonymous.GetJsonAsync(next);
            Assert.That((int)page["total"]!, Is.EqualTo(27), "on every page");
            read.AddRange(page["items"]!.AsArray().Select(item => item!.ToJsonString()));
            next = (string?)page["next"];
        }

        Assert.That(read, Is.EqualTo(whole).And.Count.EqualTo(27).And.Unique);
        Assert.That(JsonNode.Parse(whole[0])!["extract"]!.ToJsonString(), Does.Contain("and"), "the best come first");
        Assert.That(
            (await Anonymous.GetAsync(SearchWork.For("marmot", "&limit=4"))).Headers.GetValues("Link").Single(),
            Does.StartWith("</v1/search?q=marmot&limit=4&after=").And.EndsWith(">; rel=\"next\"")
        );
    }

    [Test]
    public async Task Shows_of_a_long_text_where_it_has_the_words()
    {
        var padding = string.Concat(Enumerable.Repeat("The force has many other things to do. ", 80));
        await Office.RecordMeetingAsync(
            "2018-02-03",
            A.AgendaItem("Long").Deciding($"{padding}Then it bought a capybara, and a pool. {padding[..600]}")
        );

        var extract = SearchWork.Extract((await Anonymous.SearchAsync("capybara pool"))["items"]![0]!);

        Assert.That(extract, Does.Contain("bought a [capybara], and a [pool]").And.StartsWith("…").And.EndsWith("…"));
        Assert.That(extract, Has.Length.LessThan(320));
    }

    [Test]
    public async Task Finds_long_sections_by_any_of_their_words()
    {
        var plan = await A.DraftPlan().For("2013-04-01", "2017-03-31").RecordedAs("afterTheFact").RecordAsync(Office).Text("url");
        var text = string.Join(
            ' ',
            Enumerable.Range(0, 12_000).Select(number => number % 1_000 == 0 ? $"qq{(char)('a' + (number / 1_000))}qq" : "word")
        );
        await Office
            .PutJsonAsync(
                $"{plan}/versions/1/content",
                new
                {
                    sections = new[]
                    {
                        new
                        {
                            heading = "All of it",
                            order = 1,
                            text,
                        },
                    },
                    statutoryContent = Array.Empty<object>(),
                    priorities = Array.Empty<object>(),
                },
                await Office.ETagOfAsync($"{plan}/versions/1")
            )
            .ShouldBe(200);

        foreach (var letter in "abcdefghijkl")
            Assert.That(
                await Anonymous.FindAsync($"qq{letter}qq"),
                Has.Count.EqualTo(1).And.All.Contains($"[qq{letter}qq]"),
                letter.ToString()
            );
    }
}
