using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Imports;
using PlanAccountability.Api.Tests.PanelReviews;
using PlanAccountability.Api.Tests.Plans;
using PlanAccountability.Api.Tests.Scrutiny;
using PlanAccountability.Application.Search;
using PlanAccountability.Infrastructure.Search;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Search;

/// <summary>Every way by which the record changes, and after each: what can be searched is what the record says, no more and no
/// less.</summary>
public sealed class KeepingUpWithTheRecord : ImportTest
{
    [Test]
    public async Task After_files_of_every_type_and_their_return()
    {
        foreach (var name in Directory.GetFiles(Repository.PathOf("samples"), "*.json").Select(Path.GetFileNameWithoutExtension).Order())
            await SendAsync(Admin, Sample(name!));
        Assert.That(await ShouldAgreeAsync(), Is.GreaterThan(100), "there is something to compare");

        await SendAsync(Admin, (await Anonymous.GetJsonAsync("/v1/exports/interchange?areaId=lancashire")).ToJsonString());
        await ShouldAgreeAsync();
    }

    [Test]
    public async Task After_it_is_written_anew()
    {
        await SendAsync(Admin, Sample("lancashire-plan-2016"));
        await using (var scope = Db())
        {
            await scope.Db.Database.ExecuteSqlAsync($"delete from search_text where type = 'commitment'");
            await scope.Db.Database.ExecuteSqlAsync($"update search_text set said = 'Something else.'");
            Assert.That(await SearchRebuild.RunAsync(scope.Db, CancellationToken.None), Is.GreaterThan(26));
        }

        Assert.That(await ShouldAgreeAsync(), Is.GreaterThan(26));
    }

    [Test]
    public async Task After_files_that_are_copied_in_bulk_changed_taken_back_and_brought_back()
    {
        const string Plan = "lancashire:bulk";
        List<JsonObject> file = [.. Some.WholePlan(Plan, commitments: 120)];
        await ImportAsync(Importer, file);
        Assert.That((await Anonymous.SearchAsync("\"promise c\""))["items"]!.AsArray(), Has.Count.EqualTo(50));
        await ShouldAgreeAsync();

        await ImportAsync(Importer, [Some.Commitment(Plan, "c1", "one", text: "A tapir for all.")], force: true);
        await ImportAsync(Importer, [Some.Commitment(Plan, "c2", "one", text: "A dry tapir.")], mode: "dryRun");
        await ImportAsync(
            Importer,
            [
                Some.Commitment(Plan, "c3", "one", text: "A third tapir."),
                Some.Commitment(Plan, "c3-twice", "no-such-priority", text: "A fourth tapir."),
            ],
            onError: "skipRow"
        );
        Assert.That(await Anonymous.FindAsync("tapir"), Is.All.Not.Contain("dry").And.All.Not.Contain("fourth"));
        await ShouldAgreeAsync();

        await Office.RetractAsync((await Anonymous.GetJsonAsync($"/v1/plans?ref={Plan}"))["items"]![0]!.Text("url"));
        Assert.That(await Anonymous.FindAsync("tapir or \"promise c\""), Is.Empty);
        await ShouldAgreeAsync();

        await ImportAsync(Importer, file, force: true);
        Assert.That(await Anonymous.FindAsync("\"promise c\""), Is.Not.Empty);
        await ShouldAgreeAsync();
    }

    [Test]
    public async Task After_what_a_row_that_is_refused_would_have_said()
    {
        var meeting = Some.Meeting("lancashire:refused", Some.Item("1", "A bilby"));
        await ImportAsync(
            Importer,
            [
                Some.Document("doc:plan"),
                meeting,
                Some.Meeting("lancashire:wrong", Some.Item("1", "A bilby", """{ "actions": [{ "text": "" }] }""")),
            ]
        );
        Assert.That(await Anonymous.FindAsync("bilby"), Is.Empty);
        await ShouldAgreeAsync();
    }

    [Test]
    public async Task After_corrections_and_issues_of_a_plan()
    {
        var plan = await Office.IssuedPlanAsync("2013-01", "2014", "lancashire", "Fund two echidnas", "Answer every letter");
        var commitment =
            $"/v1/commitments/{(await Anonymous.GetJsonAsync($"{plan}/versions/1"))["priorities"]![0]!["commitments"]![0]!.Text("id")}";
        await ShouldAgreeAsync();

        await Office.StepAsync(commitment, "corrections", new { text = "Fund three echidnas", reason = "As printed" }).ShouldBe(200);
        Assert.That(await Anonymous.FindAsync("echidna"), Is.EqualTo(["commitment: Fund three [echidnas]"]));
        await ShouldAgreeAsync();

        var variation = await A.Variation(plan).Titled("Varied").Since("Why").AfterTheFact().RecordAsync(Office).Text("url");
        await Office.PutAsync(variation, "Fund four echidnas", "Answer every letter");
        await ShouldAgreeAsync();
        await Office.IssueAsync(variation, "2013-09-01");
        Assert.That((await Anonymous.SearchAsync("\"four echidnas\""))["items"]![0]!.Text("on"), Is.EqualTo("2013-09-01"));
        await ShouldAgreeAsync();
    }

    [Test]
    public async Task After_a_version_learns_its_day_and_its_language()
    {
        const string Plan = "lancashire:dated";
        var version = Some.Version(Plan);
        await ImportAsync(
            Importer,
            [
                Some.Document("doc:plan"),
                Some.Plan(Plan),
                version,
                Some.Priority(Plan, "one"),
                Some.Commitment(Plan, "c1", "one", text: "Mwy o heddlu."),
            ]
        );
        Assert.That((string?)(await Anonymous.SearchAsync("heddlu", "&type=commitment"))["items"]![0]!["on"], Is.Null);
        await ShouldAgreeAsync();

        await ImportAsync(Importer, [Some.Version(Plan, issuedOn: "2021-11-01").With("language", "cy")], force: true);
        Assert.That((await Anonymous.SearchAsync("heddlu", "&type=commitment"))["items"]![0]!.Text("on"), Is.EqualTo("2021-11-01"));
        await ShouldAgreeAsync();
    }

    [Test]
    public async Task After_a_meeting_changes_and_is_merged()
    {
        var meeting = await Office.MinuteAsync("2026-10-12", A.AgendaItem("Potoroo").Asking("How many?", replyDueOn: "2026-10-20"));
        var item = $"{meeting}/agenda-items/{(await Office.AgendaAsync(meeting))[0]!.Text("id")}";
        await Office.PatchJsonAsync(item, """{"title":"Two potoroos"}""", await Office.ETagOfAsync(meeting), "A slip.").ShouldBe(200);
        await ShouldAgreeAsync();
        var question = (await Office.AgendaAsync(meeting))[0]!["questions"]![0]!.Text("id");
        await Office
            .ActAsync(meeting, $"questions/{question}/reply", new { answer = "Nine potoroos.", repliedOn = "2026-10-19" })
            .ShouldBe(200);
        Assert.That(await Anonymous.FindAsync("nine"), Is.EqualTo(["answer: [Nine] potoroos."]));
        await ShouldAgreeAsync();

        var other = await Office.MinuteAsync("2026-10-12", A.AgendaItem("Bettong"));
        await Office.MergeAsync(other, meeting.Split('/')[^1]);
        Assert.That(
            (await Anonymous.SearchAsync("bettong"))["items"]!.AsArray().Select(found => found!.Text("url")),
            Is.EqualTo([meeting])
        );
        await ShouldAgreeAsync();

        await Office
            .ActAsync(meeting, $"agenda-items/{(await Office.AgendaAsync(meeting))[1]!.Text("id")}/removal", null, "A slip.")
            .ShouldBe(200);
        Assert.That(await Anonymous.FindAsync("bettong"), Is.Empty);
        await ShouldAgreeAsync();
    }

    [Test]
    public async Task After_a_review_learns_its_day()
    {
        var review = await Panel.RecordReviewAsync(reportedOn: "2026-03");
        await Panel.RecommendAsync(review, "1", text: "Count the dunnarts.");
        await ShouldAgreeAsync();

        await Panel.PatchJsonAsync(review, """{"reportedOn":"2026-03-12"}""", await Panel.ETagOfAsync(review), "As printed.").ShouldBe(200);

        Assert.That((await Anonymous.SearchAsync("dunnart"))["items"]![0]!.Text("on"), Is.EqualTo("2026-03-12"));
        await ShouldAgreeAsync();
    }

    [Test]
    public async Task After_documents_change_and_are_redacted()
    {
        var document = await A.NewSourceDocument("Minutes of the quoll").RecordAsync(Office).Text("url");
        await Office.PatchJsonAsync(document, """{"title":"Minutes of two quolls"}""", await Office.ETagOfAsync(document)).ShouldBe(200);
        Assert.That(await Anonymous.FindAsync("two quoll"), Is.EqualTo(["sourceDocument: Minutes of [two] [quolls]"]));
        await ShouldAgreeAsync();

        await Admin.StepAsync(document, "redaction", new { members = new[] { "/title" }, reason = "A name" }).ShouldBe(200);
        Assert.That(await Anonymous.FindAsync("quoll"), Is.Empty);
        await ShouldAgreeAsync();
    }

    /// <summary>Compares the table with the record, which is loaded whole.</summary>
    /// <returns>How many texts there are.</returns>
    private async Task<int> ShouldAgreeAsync()
    {
        await using var scope = Db();
        List<Root> roots =
        [
            .. await scope.Db.Commitments.AsNoTracking().ToListAsync(),
            .. await scope.Db.Priorities.AsNoTracking().ToListAsync(),
            .. await scope.Db.PlanVersions.AsNoTracking().ToListAsync(),
            .. await scope.Db.ScrutinyMeetings.AsNoTracking().ToListAsync(),
            .. await scope.Db.PanelMeetings.AsNoTracking().ToListAsync(),
            .. await scope.Db.PanelReviews.AsNoTracking().ToListAsync(),
            .. await scope.Db.PanelRecommendations.AsNoTracking().ToListAsync(),
            .. await scope.Db.SourceDocuments.AsNoTracking().ToListAsync(),
            .. await scope.Db.Decisions.AsNoTracking().ToListAsync(),
            .. await scope.Db.Engagements.AsNoTracking().ToListAsync(),
            .. await scope.Db.AnnualReports.AsNoTracking().ToListAsync(),
            .. await scope.Db.ConfirmationHearings.AsNoTracking().ToListAsync(),
            .. await scope.Db.FinancialPlans.AsNoTracking().ToListAsync(),
            .. await scope.Db.Precepts.AsNoTracking().ToListAsync(),
            .. await scope.Db.Funds.AsNoTracking().ToListAsync(),
            .. await scope.Db.GrantAwards.AsNoTracking().ToListAsync(),
            .. await scope.Db.InspectionReports.AsNoTracking().ToListAsync(),
            .. await scope.Db.InspectionComments.AsNoTracking().ToListAsync(),
        ];
        var kept = await scope
            .Db.Database.SqlQuery<Kept>($"select record_id, place, type, said, dated_on, is_english from search_text")
            .ToListAsync();
        var (versions, reviews) = (
            roots.OfType<Domain.Plans.PlanVersion>().ToDictionary(version => version.Id.Value),
            roots.OfType<Domain.PanelReviews.PanelReview>().ToDictionary(review => review.Id.Value)
        );

        Assert.That(
            kept,
            Is.EquivalentTo(
                roots.SelectMany(root =>
                    SearchedTexts
                        .Of(root)
                        .Select(
                            (text, place) =>
                            {
                                var version = text.PublishedIn is { } id ? versions.GetValueOrDefault(id) : null;
                                var review = text.PublishedIn is { } other ? reviews.GetValueOrDefault(other) : null;
                                return new Kept(
                                    Guid.Parse(root.Key),
                                    place,
                                    text.Type.ToString(),
                                    text.Text,
                                    (text.On ?? version?.CountsFrom ?? review?.ReportedOn ?? review?.MetOn)?.ToString(),
                                    (text.Language ?? version?.Language ?? "en") is "en"
                                );
                            }
                        )
                )
            )
        );
        return kept.Count;
    }

    private sealed record Kept(Guid RecordId, int Place, string Type, string Said, string? DatedOn, bool IsEnglish);
}
