using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Scrutiny;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Imports;

/// <summary>What the samples say of meetings, measures and exceptions.</summary>
public sealed class ImportingScrutiny : ImportTest
{
    [OneTimeSetUp]
    public async Task ImportThem() =>
        Assert.That(Counts(await SendAsync(Importer, Sample("lancashire-scrutiny"))), Is.EqualTo("created:26"));

    [Test]
    public async Task Shows_three_meetings_as_precise_as_the_papers()
    {
        var meetings = (await Anonymous.GetJsonAsync("/v1/scrutiny-meetings?areaId=lancashire"))["items"]!.AsArray();

        Assert.That(
            meetings.Select(meeting => $"{meeting!["heldOn"]} {meeting["status"]} {meeting["recordedAs"]} {meeting["agendaItemCount"]}"),
            Is.EqualTo(new[] { "2013-09 held afterTheFact 1", "2013-12-23 held afterTheFact 6", "2021-09-21 held afterTheFact 5" })
        );
    }

    [Test]
    public async Task Shows_five_items_of_2021_that_nobody_calls_assured_and_no_document_links()
    {
        var items = await AgendaAsync("lancashire:scrutiny-2021-09-21");

        Assert.That(items.Select(item => item!.Text("title")).Distinct(), Has.Exactly(5).Items);
        Assert.That(items.Select(item => item!["assurance"]), Is.All.Null);
        Assert.That(items.SelectMany(item => item!["commitmentIds"]!.AsArray().Concat(item["priorityIds"]!.AsArray())), Is.Empty);
    }

    [Test]
    public async Task Shows_six_items_of_2013_with_words_that_are_no_grade()
    {
        var items = await AgendaAsync("lancashire:scrutiny-2013-12-23");

        Assert.That(items.Select(item => item!.Text("number")), Is.EqualTo(new[] { "a", "b", "c", "d", "e", "f" }));
        Assert.That(items.Select(item => item!["assurance"]!.Text("level")), Is.All.EqualTo("notGraded"));
        Assert.That(items.Select(item => item!["assurance"]!["label"]), Is.All.Null);
        var september = (await AgendaAsync("lancashire:scrutiny-2013-09")).Single()!;
        Assert.That((september["number"], september["title"]), Is.EqualTo(((JsonNode?)null, (JsonNode?)null)));
    }

    [Test]
    public async Task Shows_the_forums_of_which_no_meeting_is_dated()
    {
        var forums = (await Anonymous.GetJsonAsync("/v1/forums?areaId=lancashire"))["items"]!.AsArray();

        Assert.That(forums, Has.Count.EqualTo(8));
        Assert.That(forums.Select(forum => forum!.Text("wording")), Is.All.EqualTo("paraphrased"));
        Assert.That(forums.Select(forum => forum!["citations"]!.AsArray().Count), Is.All.GreaterThan(0));
        var weekly = (await Anonymous.GetJsonAsync("/v1/forums?ref=lancashire:forum:weekly"))["items"]!.AsArray().Single()!;
        Assert.That((weekly.Text("kind"), weekly.Text("cadence")), Is.EqualTo(("regular", "every week")));
        var formal = (await Anonymous.GetJsonAsync("/v1/forums?kind=strategicScrutiny"))["items"]!.AsArray().Single()!;
        var meetings = await Anonymous.GetJsonAsync($"/v1/scrutiny-meetings?forumId={formal.Text("id")}");
        Assert.That(meetings["items"]!.AsArray(), Has.Count.EqualTo(3));
    }

    [Test]
    public async Task Shows_what_was_called_out_and_is_to_be_done()
    {
        var exceptions = (await Anonymous.GetJsonAsync("/v1/exceptions?areaId=lancashire"))["items"]!
            .AsArray()
            .ToDictionary(exception => exception!.Text("title"), exception => exception!);
        var (offences, violence, rural) = (
            exceptions["Other sexual offences"],
            exceptions["Non-domestic serious violent crime"],
            exceptions["Rural Crime"]
        );

        Assert.That(exceptions, Has.Count.EqualTo(3));
        Assert.That(
            (offences.Text("raisedOn"), offences.Text("status"), offences["actionPlan"]),
            Is.EqualTo(("2013-09", "open", (JsonNode?)null))
        );
        Assert.That(offences.Text("meetingId"), Is.EqualTo((await OneAsync("lancashire:scrutiny-2013-12-23")).Text("id")));
        Assert.That(
            (violence["actionPlan"]!.Text("name"), violence["actionPlan"]!["aims"]!.AsArray().Count, violence["meetingId"]),
            Is.EqualTo(("Operation Vanquish", 3, (JsonNode?)null))
        );
        Assert.That((rural["actionPlan"]!["aims"]!.AsArray().Count, rural["measureId"]), Is.EqualTo((3, (JsonNode?)null)));
        Assert.That(exceptions.Values.Select(exception => exception["readingId"]), Is.All.Null);
    }

    [Test]
    public async Task Shows_measures_of_which_one_alone_has_a_value_in_the_documents()
    {
        var measures = await Anonymous.GetItemsAsync("/v1/measures?areaId=lancashire");
        List<JsonNode> readings = [];
        foreach (var measure in measures)
            readings.AddRange(await Anonymous.GetItemsAsync(measure.Text("url") + "/readings"));

        Assert.That(measures, Has.Count.EqualTo(5));
        Assert.That(readings.Select(reading => (int?)reading["value"]), Is.EqualTo(new[] { 19 }));
    }

    [Test]
    public async Task Changes_nothing_when_it_is_sent_again()
    {
        var before = await ChangesAsync();

        Assert.That(Counts(await SendAsync(Importer, Sample("lancashire-scrutiny"))), Is.EqualTo("unchanged:26"));
        Assert.That(await ChangesAsync(), Is.EqualTo(before));
    }

    private async Task<JsonNode> OneAsync(string @ref) =>
        (await Anonymous.GetJsonAsync($"/v1/scrutiny-meetings?ref={@ref}"))["items"]!.AsArray().Single()!;

    private async Task<JsonArray> AgendaAsync(string @ref) => await Anonymous.AgendaAsync((await OneAsync(@ref)).Text("url"));
}
