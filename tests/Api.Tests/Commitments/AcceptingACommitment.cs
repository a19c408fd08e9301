using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Scrutiny;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Commitments;

public sealed class AcceptingACommitment : ApiTest
{
    private VariedPlan _plan = null!;

    private string Url => $"{_plan.Kept.Address()}/acceptances";

    [SetUp]
    public async Task SaveAPlan()
    {
        await using var scope = Db();
        _plan = await VariedPlan.SaveAsync(scope);
    }

    [Test]
    public async Task Is_for_the_office_where_the_chief_constable_holds_it()
    {
        await Panel.AcceptAsync(_plan.Kept, "2023-04", "delivered").ShouldBeAProblem(403, "forbidden");
        var acceptance = await Office.AcceptAsync(_plan.Kept, "2023-04", "delivered").ShouldBe(201);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(acceptance.Text("by"), Is.EqualTo("policingBody"));
            Assert.That(acceptance.Text("recordedAs"), Is.EqualTo("live"));
            Assert.That(acceptance.Text("commitmentId"), Is.EqualTo($"{_plan.Kept.Id}"));
        }
    }

    [Test]
    public async Task Is_for_the_panel_where_the_policing_body_or_its_deputy_holds_it()
    {
        foreach (var commitment in new[] { _plan.Reworded, _plan.Taker })
        {
            await Office.AcceptAsync(commitment, "2023-04", "delivered").ShouldBeAProblem(403, "forbidden");
            var acceptance = await Panel.AcceptAsync(commitment, "2023-04", "delivered").ShouldBe(201);
            Assert.That(acceptance.Text("by"), Is.EqualTo("panel"));
        }
    }

    [Test]
    public async Task Shows_on_the_commitment_with_where_it_was_accepted()
    {
        await Office.AcceptAsync(_plan.Kept, "2023-05", "delivered").ShouldBe(201);
        await Office.AcceptAsync(_plan.Kept, "2023-04", "atRisk").ShouldBe(201);

        var accepted = (await Anonymous.GetJsonAsync(_plan.Kept.Address()))["accepted"]!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(accepted.Text("status"), Is.EqualTo("delivered"));
            Assert.That(accepted.Text("on"), Is.EqualTo("2023-05"));
            Assert.That(accepted.Text("by"), Is.EqualTo("policingBody"));
            Assert.That((string?)accepted["reference"]!["name"], Is.EqualTo("Strategic Scrutiny Meeting"));
        }
    }

    [Test]
    public async Task Is_public_at_once_and_listed_in_the_order_of_recording()
    {
        using var answer = await Office.AcceptAsync(_plan.Kept, "2023-05", "delivered");
        var first = await answer.ShouldBe(201);
        var second = await Office.AcceptAsync(_plan.Kept, "2023-04", "atRisk").ShouldBe(201);

        Assert.That((await Anonymous.GetJsonAsync($"{answer.Headers.Location}")).ToJsonString(), Is.EqualTo(first.ToJsonString()));
        Assert.That((await Anonymous.GetJsonAsync(Url)).Ids(), Is.EqualTo(new[] { first.Text("id"), second.Text("id") }));
        Assert.That(await Sql.DuringAsync(() => Anonymous.GetJsonAsync(Url)), Has.Count.EqualTo(2 + SqlCounter.Names));
    }

    [Test]
    public async Task Is_taken_back_by_the_side_that_gave_it()
    {
        var ofPanel = (await Panel.AcceptAsync(_plan.Reworded, "2023-04", "delivered").ShouldBe(201)).Text("url");
        var ofOffice = (await Office.AcceptAsync(_plan.Kept, "2023-04", "delivered").ShouldBe(201)).Text("url");
        var reason = new { reason = "Entered on the wrong record." };

        await Office.PostJsonAsync($"{ofPanel}/retraction", reason, "\"1\"").ShouldBeAProblem(403, "forbidden");
        await Panel.PostJsonAsync($"{ofOffice}/retraction", reason, "\"1\"").ShouldBeAProblem(403, "forbidden");
        await Panel.RetractAsync(ofPanel);
        await Office.RetractAsync(ofOffice);
        Assert.That((await Anonymous.GetJsonAsync(_plan.Reworded.Address()))["accepted"], Is.Null);
    }

    [Test]
    public async Task Names_a_public_meeting_of_the_area_that_was_held()
    {
        var minuted = await Office.MinuteAsync();
        var refused = new List<string> { await Office.ScheduleAsync(), await Office.ScheduleAsync() };
        await Office.CancelAsync(refused[1], "Called away.");
        refused.Add(await A.Meeting().In("kent").HeldOn("2021-09-21").AfterTheFact().RecordAsync(OfficeElsewhere).Text("url"));
        refused.Add(await Office.RecordMeetingAsync());
        await Office.RetractAsync(refused[^1], "Entered twice.");

        foreach (var meeting in refused)
            await Office
                .PostJsonAsync(Url, At(meeting))
                .ShouldBeAProblem(400, "invalid-input")
                .ShouldName("/reference/id", "unknown-reference");
        await Office
            .PostJsonAsync(Url, At(minuted, "panelReview"))
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/reference/id", "unknown-reference");
        var acceptance = await Office.PostJsonAsync(Url, At(minuted)).ShouldBe(201);

        Assert.That((string?)acceptance["reference"]!["id"], Is.EqualTo(minuted.Split('/')[^1]));

        JsonNode At(string meeting, string kind = "scrutinyMeeting") =>
            With(
                new JsonObject
                {
                    ["reference"] = new JsonObject
                    {
                        ["kind"] = kind,
                        ["name"] = "Meeting",
                        ["id"] = meeting.Split('/')[^1],
                    },
                }.ToJsonString()
            );
    }

    [Test]
    public async Task Accepts_that_something_has_begun_at_least() =>
        await Office
            .AcceptAsync(_plan.Kept, "2023-04", "notStarted")
            .ShouldBeAProblem(400, "nothing-to-accept")
            .ShouldName("/status", "nothing-to-accept");

    [TestCase("/on", """{"on":"2026-12"}""", "date-in-future")]
    [TestCase("/reference/on", """{"reference":{"kind":"document","name":"Minutes","on":"2027"}}""", "date-in-future")]
    public async Task Knows_nothing_of_the_future(string pointer, string change, string code) =>
        await Office.PostJsonAsync(Url, With(change)).ShouldBeAProblem(400, code).ShouldName(pointer, code);

    [TestCase(
        "/reference/id",
        """{"reference":{"kind":"scrutinyMeeting","name":"Meeting","id":"0199a1f0-0000-7000-8000-000000000001"}}""",
        "unknown-reference"
    )]
    [TestCase("/reference/name", """{"reference":{"kind":"scrutinyMeeting","name":""}}""", "required")]
    [TestCase("/reference/name", """{"reference":{"kind":"scrutinyMeeting","name":null}}""", "required")]
    [TestCase("/reference/kind", """{"reference":{"kind":"meeting","name":"Meeting"}}""", "wrong-type")]
    [TestCase("/reference/place", """{"reference":{"kind":"document","name":"Minutes","place":"Preston"}}""", "unknown-member")]
    [TestCase("/reference", """{"reference":null}""", "required")]
    [TestCase("/reason", """{"reason":" "}""", "required")]
    [TestCase("/by", """{"by":"panel"}""", "unknown-member")]
    [TestCase("/recordedAs", """{"recordedAs":"afterTheFact"}""", "unknown-member")]
    [TestCase("/citations/0", """{"citations":[null]}""", "required")]
    public async Task Refuses_what_is_not_of_the_form(string pointer, string change, string code) =>
        await Office.PostJsonAsync(Url, With(change)).ShouldBeAProblem(400, "invalid-input").ShouldName(pointer, code);

    [Test]
    public async Task Keeps_to_the_area()
    {
        await Anonymous.AcceptAsync(_plan.Kept, "2023-04", "delivered").ShouldBeAProblem(401, "unauthenticated");
        await OfficeElsewhere.AcceptAsync(_plan.Kept, "2023-04", "notStarted").ShouldBeAProblem(403, "forbidden");
        await Reader.AcceptAsync(_plan.Kept, "2023-04", "delivered").ShouldBeAProblem(403, "forbidden");
        await Office
            .PostJsonAsync($"/v1/commitments/{Guid.CreateVersion7()}/acceptances", Claims.Acceptance("2023-04", "delivered"))
            .ShouldBeAProblem(404, "not-found");
        await Office.PostJsonAsync(Url, With("""{"ref":"kent:acceptance"}""")).ShouldBeAProblem(400, "ref-of-another-area");
    }

    private static JsonObject With(string change)
    {
        var acceptance = Claims.Acceptance("2023-04", "delivered");
        foreach (var (member, value) in JsonNode.Parse(change)!.AsObject())
            acceptance[member] = value?.DeepClone();
        return acceptance;
    }
}
