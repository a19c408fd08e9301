using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Scrutiny;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Changes;

/// <summary>An earlier release stored fewer members: what is told of the past has them all, as a record without them has them.</summary>
public sealed class ReadingWhatWasStoredEarlier : ApiTest
{
    /// <summary>Members that came since a release, at every depth of a meeting.</summary>
    private static readonly string[] OfMeetings =
    [
        "papers",
        "venue",
        "isOnline",
        "agendaItems,0,aims",
        "agendaItems,0,introducedBy",
        "agendaItems,0,interests,0,inAllItems",
        "agendaItems,0,papers,0,by",
        "agendaItems,0,questions,0,answeredBy",
        "agendaItems,0,questions,0,citations",
        "agendaItems,0,actions,0,owners",
        "agendaItems,0,actions,0,wording",
        "agendaItems,0,decisions,0,amountIs",
    ];

    [Test]
    public async Task Fills_the_members_of_a_meeting_and_of_its_parts()
    {
        var item = new
        {
            title = "Performance",
            interests = new[] { new { name = "Councillor A. Example" } },
            papers = new[] { new { title = "Force performance" } },
            questions = new[] { new { text = "How often?" } },
            actions = new[] { new { text = "Report.", owner = "Chief Constable" } },
            decisions = new[] { "Noted." },
        };
        await AssertToldAlikeAsync(await Office.MinuteAsync(agendaItems: item), OfMeetings);
    }

    [Test]
    public async Task Fills_the_members_of_figures()
    {
        var measure = (await A.NewMeasure().RecordAsync(Office)).Text("url");
        var reading = await A.NewReading(measure).With("comparator", new { group = "All forces", value = 70.1 }).RecordAsync(Office);

        await AssertToldAlikeAsync(reading.Text("url"), ["comparator,isTied", "grade", "alsoPrinted", "corrections"]);
    }

    [Test]
    public async Task Makes_nothing_up()
    {
        var meeting = await Office.MinuteAsync(agendaItems: A.AgendaItem("Refuges"));
        await ForgetAsync(meeting, ["status", "agendaItems,0,outcome", "agendaItems,0,purpose"]);

        var known = await KnownAsync(meeting);
        var item = known["agendaItems"]![0]!.AsObject();
        Assert.That(known.AsObject().ContainsKey("status"), Is.False, "nobody knows it");
        Assert.That((item.ContainsKey("outcome"), item.ContainsKey("purpose")), Is.EqualTo((false, true)));
    }

    [Test]
    public async Task Takes_words_out_where_the_history_shows_them()
    {
        var meeting = await Office.MinuteAsync(agendaItems: A.AgendaItem("Okapis").Agreeing("Report.", owner: "Inspector Okapi"));
        await ForgetAsync(meeting, ["agendaItems,0,actions,0,owners"]);

        await Admin
            .PostJsonAsync(
                $"{meeting}/redaction",
                new { members = new[] { "/agendaItems/0/actions/0/owners/0" }, reason = "It names somebody." },
                await Admin.ETagOfAsync(meeting)
            )
            .ShouldBe(200);

        Assert.That(await Admin.GetStringAsync($"{meeting}/history"), Does.Not.Contain("Inspector"));
    }

    /// <summary>Tells the past of a record with and without members in what was stored.</summary>
    private async Task AssertToldAlikeAsync(string url, string[] members)
    {
        var (known, history, feed) = (await KnownAsync(url), await HistoryAsync(url), await FeedAsync(url));
        await ForgetAsync(url, members);

        using (Assert.EnterMultipleScope())
        {
            foreach (
                var (told, before) in new[]
                {
                    (await KnownAsync(url), known),
                    (await HistoryAsync(url), history),
                    (await FeedAsync(url), feed),
                }
            )
                Assert.That(JsonNode.DeepEquals(told, before), Is.True, $"{told.ToJsonString()} was {before.ToJsonString()}");
        }
    }

    private async Task ForgetAsync(string url, string[] members)
    {
        var id = url.Split('/')[^1];
        await using var scope = Db();
        foreach (var member in members)
        {
            var path = $"{{{member}}}";
            var forgot = await scope.Db.Database.ExecuteSqlAsync(
                $"""
                update change_record set record = record #- {path}::text[]
                where record_id = {id} and record #> {path}::text[] is not null
                """
            );
            Assert.That(forgot, Is.Positive, member);
        }
    }

    private Task<JsonNode> KnownAsync(string url) => Admin.GetJsonAsync($"{url}/as-known?at={Clock.GetUtcNow():yyyy-MM-ddTHH:mm:ssZ}");

    private async Task<JsonNode> HistoryAsync(string url) => (await Admin.GetItemsAsync($"{url}/history"))[^1];

    private async Task<JsonNode> FeedAsync(string url) =>
        (await Admin.GetItemsAsync("/v1/changes?limit=200")).Last(change => change["record"]!.Text("url") == url);
}
