using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Scrutiny;

/// <summary>What documents show of meetings long past.</summary>
public sealed class RecordingAMeetingFromDocuments : ApiTest
{
    [Test]
    public async Task Is_public_at_once_and_as_precise_as_its_document()
    {
        var meeting = await Office.RecordMeetingAsync(
            "2013-09",
            A.AgendaItem("Sexual offences").With("assurance", new { level = "notGraded", statement = "The commissioner was concerned." })
        );

        var read = await Anonymous.GetJsonAsync(meeting);
        Assert.That(
            (read.Text("heldOn"), read.Text("status"), read["agendaItems"]![0]!["assurance"]!.Text("level")),
            Is.EqualTo(("2013-09", "held", "notGraded"))
        );

        foreach (
            var (query, isFound) in new[]
            {
                ("heldFrom=2013-09-12", true),
                ("heldFrom=2013-10-01", false),
                ("heldTo=2013-09-12", true),
                ("heldTo=2013-08-31", false),
                ("heldFrom=2013-09-30&heldTo=2013-09-30", true),
            }
        )
            Assert.That(
                (await Anonymous.GetJsonAsync($"/v1/scrutiny-meetings?{query}"))["items"]!
                    .AsArray()
                    .Any(item => item!.Text("url") == meeting),
                Is.EqualTo(isFound),
                query
            );
    }

    [Test]
    public async Task Takes_what_documents_can_show()
    {
        await RecordAsync(new { status = "scheduled" }).ShouldBeAProblem(400, "meeting-status-of-documents");
        await RecordAsync(new { status = "held", minutesPublishedOn = "2021-10-05" }).ShouldBeAProblem(400, "meeting-status-of-documents");
        await RecordAsync(new { status = "minutesPublished", minutesPublishedOn = "2021-09-20" })
            .ShouldBeAProblem(400, "before-the-meeting");
        await RecordAsync(new { status = "held", cancellationReason = "Snow." }).ShouldBeAProblem(400, "meeting-status-of-documents");
        await RecordAsync(new { status = "cancelled", agendaItems = new[] { new { title = "Performance" } } })
            .ShouldBeAProblem(400, "cancelled-with-agenda");
        await RecordAsync(new { heldOn = "2027" }).ShouldBeAProblem(400, "date-in-future");
        var meeting = (await RecordAsync(new { status = "minutesPublished", minutesPublishedOn = "2021-10-05" }).ShouldBe(201)).Text("url");

        await Office.ActAsync(meeting, "minutes", new { on = "2021-10-06" }).ShouldBeAProblem(409, "meeting-of-documents");
        await Office
            .PatchJsonAsync(meeting, """{"status":"held"}""", await Office.ETagOfAsync(meeting))
            .ShouldBeAProblem(400, "meeting-status-of-documents");
        var read = await Office
            .PatchJsonAsync(
                meeting,
                """
                {"status":"held","minutesPublishedOn":null,
                 "attendees":[{"name":"B. Example","attendance":"present"},{"name":"B. Example","attendance":"apologies"}]}
                """,
                await Office.ETagOfAsync(meeting)
            )
            .ShouldBe(200);
        Assert.That((read.Text("status"), read["attendees"]!.AsArray().Count), Is.EqualTo(("held", 2)), "documents do list people twice");

        Task<HttpResponseMessage> RecordAsync(object more)
        {
            var body = A.Meeting().HeldOn("2021-09-21").AfterTheFact().Body;
            foreach (var (name, value) in System.Text.Json.JsonSerializer.SerializeToNode(more)!.AsObject())
                body[name] = value?.DeepClone();
            return Office.PostJsonAsync("/v1/scrutiny-meetings", body);
        }
    }

    [Test]
    public async Task Moves_a_meeting_with_its_minutes()
    {
        var meeting = await A.Meeting()
            .HeldOn("2021-09-01")
            .AfterTheFact()
            .With("status", "minutesPublished")
            .With("minutesPublishedOn", "2021-09-25")
            .RecordAsync(Office)
            .Text("url");

        var read = await Office
            .PatchJsonAsync(meeting, """{"heldOn":"2021-10-01","minutesPublishedOn":"2021-10-25"}""", await Office.ETagOfAsync(meeting))
            .ShouldBe(200);

        Assert.That((read.Text("heldOn"), read.Text("minutesPublishedOn")), Is.EqualTo(("2021-10-01", "2021-10-25")));
        await A.Meeting().HeldOn("2027-01").AfterTheFact().With("status", "cancelled").RecordAsync(Office);
    }

    [Test]
    public async Task Leaves_the_ledgers_when_it_is_taken_back()
    {
        var meeting = await Office.RecordMeetingAsync("2021-09-21", A.AgendaItem().Asking("How many?"));
        Assert.That(
            (await Anonymous.GetJsonAsync($"/v1/scrutiny-questions?meetingId={meeting.Split('/')[^1]}"))["items"]!.AsArray(),
            Has.Count.EqualTo(1)
        );

        await Office.RetractAsync(meeting, "Entered twice.");

        await Anonymous.GetAsync(meeting).ShouldBeAProblem(410, "retracted");
        Assert.That(
            (await Anonymous.GetJsonAsync($"/v1/scrutiny-questions?meetingId={meeting.Split('/')[^1]}"))["items"]!.AsArray(),
            Is.Empty
        );
    }
}
