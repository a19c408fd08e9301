using Microsoft.EntityFrameworkCore;
using NUnit.Framework;
using PlanAccountability.Api.Tests.PanelReviews;
using PlanAccountability.Api.Tests.Plans;
using PlanAccountability.Api.Tests.Scrutiny;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Search;

/// <summary>What is not for everybody is found by nobody, not even by who may read it elsewhere.</summary>
public sealed class FindingNothingPrivate : ApiTest
{
    [Test]
    public async Task Of_a_draft_before_it_is_published()
    {
        var plan = await Office.DraftPlanAsync("live", start: "2033-04-01", end: "2037-03-31");
        await Office
            .PutJsonAsync(
                $"{plan}/versions/1/content",
                new
                {
                    sections = new[]
                    {
                        new
                        {
                            heading = "Zibeline",
                            order = 1,
                            text = "A zibeline for every officer.",
                        },
                    },
                    statutoryContent = Array.Empty<object>(),
                    priorities = new[]
                    {
                        PlanWork.Priority(1, "Zibeline of the victims", PlanWork.Commitment(1, "Buy a zibeline for every custody suite.")),
                    },
                },
                await Office.ETagOfAsync($"{plan}/versions/1")
            )
            .ShouldBe(200);

        await ShouldBeFoundByNobodyAsync("zibeline");
    }

    [Test]
    public async Task Of_a_meeting_before_its_minutes()
    {
        var meeting = await Office.ScheduleAsync("2026-10-12", Item("Quokka"));
        await ShouldBeFoundByNobodyAsync("quokka");
        await Office.HoldAsync(meeting);
        await ShouldBeFoundByNobodyAsync("quokka");

        await Office.PublishMinutesAsync(meeting);

        Assert.That(await Anonymous.FindAsync("quokka"), Has.Count.EqualTo(5));
    }

    [Test]
    public async Task Of_a_review_before_it_is_reported()
    {
        var plan = await Office.DraftPlanAsync("live", start: "2038-04-01", end: "2041-03-31");
        await Office.PutAsync($"{plan}/versions/1", "Fund two refuges");
        await Office.ConsultAsync($"{plan}/versions/1", "chiefConstable", "2026-10-01");
        await Office.ConsultAsync($"{plan}/versions/1", "publicAndVictims", "2026-10-01");
        await Office.SendToPanelAsync($"{plan}/versions/1", "2026-10-02");
        var review = await Panel.BeginReviewAsync(plan);
        await Panel.RecommendAsync(review, "1", text: "Say what an axolotl costs.");
        await Panel
            .PatchJsonAsync(review, """{"paragraphs":[{"text":"Members saw an axolotl."}]}""", await Panel.ETagOfAsync(review))
            .ShouldBe(200);
        await ShouldBeFoundByNobodyAsync("axolotl");

        await Panel.MakeReportAsync(review);

        Assert.That(
            await Anonymous.FindAsync("axolotl"),
            Is.EquivalentTo(["recommendation: Say what an [axolotl] costs.", "reviewParagraph: Members saw an [axolotl]."])
        );
    }

    [Test]
    public async Task Of_an_item_that_was_restricted_before_and_after_it_was_public()
    {
        await Office.MinuteAsync("2026-10-12", A.AgendaItem("Okapi matters").Restricted("LGA 1972 Sch. 12A para. 1"));
        await ShouldBeFoundByNobodyAsync("okapi");
        var meeting = await Office.MinuteAsync("2026-10-12", Item("Okapi"), Item("Refuges"));
        Assert.That(await Anonymous.FindAsync("okapi"), Has.Count.EqualTo(5));

        await Admin
            .ActAsync(
                meeting,
                $"agenda-items/{(await Office.AgendaAsync(meeting))[0]!.Text("id")}/restriction",
                new { reason = "Sch. 12A" }
            )
            .ShouldBe(200);

        await ShouldBeFoundByNobodyAsync("okapi");
        Assert.That(await Anonymous.FindAsync("refuges"), Has.Count.EqualTo(5), "the other item stays");
    }

    [Test]
    public async Task Of_words_that_were_taken_out()
    {
        var meeting = await Office.MinuteAsync("2026-10-12", A.AgendaItem("Staffing").Deciding("Thank Mrs Kinkajou.").Deciding("Go on."));
        Assert.That(await Anonymous.FindAsync("kinkajou"), Has.Count.EqualTo(1));

        await Admin
            .StepAsync(meeting, "redaction", new { members = new[] { "/agendaItems/0/decisions/0" }, reason = "Name" })
            .ShouldBe(200);

        await ShouldBeFoundByNobodyAsync("kinkajou");
        Assert.That(await Anonymous.FindAsync("redacted"), Is.Empty, "the marker is no text of the record");
    }

    [Test]
    public async Task Of_what_was_taken_back()
    {
        var meeting = await Office.RecordMeetingAsync("2021-09-21", Item("Numbat"));
        var document = await A.NewSourceDocument("A numbat in minutes").RecordAsync(Office).Text("url");
        Assert.That(await Anonymous.FindAsync("numbat"), Has.Count.EqualTo(6));

        await Office.RetractAsync(meeting);
        await Admin.RetractAsync(document);

        await ShouldBeFoundByNobodyAsync("numbat");
    }

    [Test]
    public async Task Of_a_plan_that_was_taken_back_with_all_that_lies_under_it()
    {
        var plan = await Office.IssuedPlanAsync("2013-01", "2014", "lancashire", "Count every pangolin", "Feed every pangolin");
        Assert.That(await Anonymous.FindAsync("pangolin"), Has.Count.EqualTo(2));

        await Office.RetractAsync(plan);

        await ShouldBeFoundByNobodyAsync("pangolin");
    }

    private static AgendaItemBuilder Item(string word) =>
        A.AgendaItem($"{word} of the force")
            .Asking($"How many {word}?", "1/2026/P", answer: $"Two {word}.")
            .Agreeing($"Count each {word}.")
            .Deciding($"Keep one {word}.");

    private async Task ShouldBeFoundByNobodyAsync(string word)
    {
        foreach (var caller in new[] { Anonymous, Office, Panel, Reader, Importer, Admin })
        {
            var found = await caller.SearchAsync(word);
            Assert.That((found["items"]!.AsArray().Count, (int)found["total"]!, found.Text("totalIs")), Is.EqualTo((0, 0, "exact")));
            var other = await caller.SearchAsync($"-{word} refuges");
            Assert.That(other.ToJsonString(), Does.Not.Contain(word).IgnoreCase);
        }

        await using var scope = Db();
        Assert.That(
            await scope
                .Db.Database.SqlQuery<int>($"select 1 as \"Value\" from search_text where said ilike {'%' + word + '%'}")
                .ToListAsync(),
            Is.Empty
        );
    }
}
