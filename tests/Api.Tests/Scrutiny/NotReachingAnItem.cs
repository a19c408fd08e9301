using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Imports;
using PlanAccountability.Api.Tests.Plans;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Scrutiny;

/// <summary>An item that was put off, not reached or withdrawn is on record, and is no scrutiny of what it names.</summary>
public sealed class NotReachingAnItem : ImportTest
{
    private string _plan = "";

    private string _commitment = "";

    [OneTimeSetUp]
    public async Task IssueAPlan()
    {
        await using (var scope = Db())
        {
            scope.Db.CompletenessStatements.Add(A.Completeness(of: Domain.Evidence.CoveredRecords.ScrutinyMeetings));
            await scope.Db.SaveChangesAsync(CancellationToken.None);
        }

        _plan = await Office.DraftPlanAsync("afterTheFact", start: "2021-11", end: "2025-03-31");
        await Office.PutAsync($"{_plan}/versions/1", "Fund two refuges");
        await Office.IssueAsync($"{_plan}/versions/1", "2021-12-01");
        _commitment = (await Office.GetJsonAsync($"/v1/commitments?planId={_plan.Split('/')[^1]}"))["items"]![0]!.Text("url");
    }

    [Test]
    public async Task Does_not_count_as_scrutiny([Values("deferred", "notReached", "withdrawn")] string outcome)
    {
        var meeting = await Office.RecordMeetingAsync(
            "2022-05-17",
            A.AgendaItem("Refuges").Examining(_commitment.Split('/')[^1]).With("outcome", outcome).Agreeing("Bring it back.")
        );
        var item = (await Office.AgendaAsync(meeting))[0]!;
        Assert.That(item.Text("outcome"), Is.EqualTo(outcome));
        await ShouldCountAsync(0);

        var url = $"{meeting}/agenda-items/{item.Text("id")}";
        await Office.PatchJsonAsync(url, """{"outcome":"considered"}""", await Office.ETagOfAsync(meeting)).ShouldBe(200);
        await ShouldCountAsync(1);
        await Office.RetractAsync(meeting, "Makes room for the next test.");
    }

    [Test]
    public async Task Gives_no_assurance()
    {
        var item = A.AgendaItem("Refuges")
            .With("outcome", "notReached")
            .With("assurance", new { level = "notGraded", statement = "Later." });
        await Office
            .PostJsonAsync("/v1/scrutiny-meetings", A.Meeting().HeldOn("2022-05-17").AfterTheFact().WithItems(item))
            .ShouldBeAProblem(400, "not-considered")
            .ShouldName("/agendaItems/0/assurance", "not-considered");
    }

    [Test]
    public async Task Is_said_in_files_and_comes_back()
    {
        var meeting = Some.Meeting("lancashire:not-reached", new JsonObject { ["title"] = "Refuges", ["outcome"] = "deferred" })
            .With("citations", Some.Citations("doc:not-reached"));
        Assert.That(Counts(await ImportAsync(Importer, [Some.Document("doc:not-reached"), meeting])), Is.EqualTo("created:2"));
        Assert.That(Counts(await ImportAsync(Importer, [meeting])), Is.EqualTo("unchanged:1"));
        var read = (await Anonymous.GetJsonAsync("/v1/scrutiny-meetings?ref=lancashire:not-reached"))["items"]![0]!;
        Assert.That((await Office.AgendaAsync(read.Text("url")))[0]!.Text("outcome"), Is.EqualTo("deferred"));
    }

    [Test]
    public async Task Is_opened_where_it_was_wrongly_restricted()
    {
        var meeting = await Office.RecordMeetingAsync(
            "2022-05-17",
            A.AgendaItem().With("restricted", true).With("restrictionReason", "Sch. 12A"),
            A.AgendaItem("Neighbourhoods")
        );
        var items = await Office.AgendaAsync(meeting);
        var (closed, open) = ($"{meeting}/agenda-items/{items[0]!.Text("id")}", $"{meeting}/agenda-items/{items[1]!.Text("id")}");
        var why = new { reason = "The item was taken in public." };

        await Office.PostJsonAsync($"{closed}/opening", why, await Office.ETagOfAsync(meeting)).ShouldBeAProblem(403, "forbidden");
        await Admin.PostJsonAsync($"{open}/opening", why, await Admin.ETagOfAsync(meeting)).ShouldBeAProblem(409, "item-open");
        await Admin.PostJsonAsync($"{closed}/opening", why, await Admin.ETagOfAsync(meeting)).ShouldBe(200);
        await Office.PatchJsonAsync(closed, """{"title":"Refuges"}""", await Office.ETagOfAsync(meeting)).ShouldBe(200);

        await Admin
            .PostJsonAsync($"{closed}/restriction", new { reason = "It names somebody." }, await Admin.ETagOfAsync(meeting))
            .ShouldBe(200);
        await Admin.PostJsonAsync($"{closed}/opening", why, await Admin.ETagOfAsync(meeting)).ShouldBeAProblem(409, "words-taken-out");
    }

    /// <summary>The gap, the matrix, the register and the trace say the same.</summary>
    private async Task ShouldCountAsync(int meetings)
    {
        var gaps = (await Anonymous.GetJsonAsync(_commitment))["gaps"]!.AsArray().Select(gap => (string?)gap);
        Assert.That(gaps, meetings > 0 ? Has.No.Member("neverScrutinised") : Has.Member("neverScrutinised"));
        var inMatrix = (await Anonymous.GetJsonAsync($"{_plan}/accountability"))["priorities"]![0]!["commitments"]![0]!;
        Assert.That(inMatrix.ToJsonString(), meetings > 0 ? Does.Not.Contain("neverScrutinised") : Does.Contain("neverScrutinised"));
        var trace = (await Anonymous.GetJsonAsync($"{_commitment}/trace"))["entries"]!.AsArray();
        Assert.That(trace.Count(entry => entry!.Text("kind") is "examined"), Is.EqualTo(meetings));
        Assert.That(trace.Count(entry => entry!.Text("kind") is "actionRaised"), Is.EqualTo(meetings));
    }
}
