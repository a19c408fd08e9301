using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Panels;
using PlanAccountability.TestKit;
using static PlanAccountability.Api.Tests.Panels.PanelYearPage;

namespace PlanAccountability.Api.Tests.Documents;

/// <summary>A year and a half of one panel in the papers that were at hand, sent in the order of their days into one record: a later paper
/// completes what an earlier one announced, and corrects its minutes.</summary>
public sealed class HoldingAPanelsYear : DocumentTest
{
    private static readonly IReadOnlyList<RealDocument> Papers = RealDocument.OfAYear;

    [Test]
    public async Task Takes_each_as_it_is_and_shows_the_year_on_one_page()
    {
        var area = Papers[0].Area;
        var importer = await ImporterOfAsync(nameof(HoldingAPanelsYear), area);
        Dictionary<string, string> ids = [];
        Dictionary<string, JsonObject> told = [];
        foreach (var paper in Papers)
        {
            var known = paper.Records.Count(record => told.ContainsKey(record.Text("ref")));
            var created = paper.Records.Count + paper.EntryCount - known;
            var counts = known == 0 ? $"created:{created}" : $"created:{created} updated:{known}";
            foreach (var (name, id) in await TakeAsync(importer, paper, counts.Replace("created:0 ", "", StringComparison.Ordinal)))
                ids[name] = id;
            foreach (var record in paper.Records)
                Tell(told, record.AsObject());
            await RequireShownAsync(paper, ids);
        }

        Assert.That(
            Counts(await ImportAsync(importer, told.Values)),
            Is.EqualTo($"unchanged:{told.Count + Papers.Sum(paper => paper.EntryCount)}")
        );
        await RequireKeptAsync(area, told.Values);
        await RequireOnThePageAsync(area);
    }

    [Test]
    public void Holds_nine_of_ten_facts_of_all_and_three_of_four_of_each_and_bends_none()
    {
        DocumentTable.RequireInDocs(Papers, ("Held", fact => fact.Now));

        Assert.That(Papers, Has.Count.EqualTo(14));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(DocumentTable.Share(Papers), Is.GreaterThanOrEqualTo(90));
            Assert.That(Papers.SelectMany(paper => paper.Facts).Where(fact => fact.Now is "bent").Select(fact => fact.Fact), Is.Empty);
            foreach (var paper in Papers)
                Assert.That(DocumentTable.Share([paper]), Is.GreaterThanOrEqualTo(75), $"{paper.Name}\n{string.Join('\n', paper.NotHeld)}");
        }
    }

    /// <summary>Adds what a later paper says of a record: a member that it has takes the place of the member before.</summary>
    private static void Tell(Dictionary<string, JsonObject> told, JsonObject record)
    {
        if (!told.TryGetValue(record.Text("ref"), out var before))
            told[record.Text("ref")] = before = [];
        foreach (var (member, value) in record)
            before[member] = value?.DeepClone();
    }

    private async Task RequireOnThePageAsync(string area)
    {
        string[] meetings =
        [
            "2023-05-19 minutesPublished 1",
            "2023-07-14 minutesPublished 3",
            "2023-10-27 held 0",
            "2024-01-26 minutesPublished 1",
            "2024-02-16 minutesPublished 1",
        ];
        string[] due =
        [
            "preceptProposal PRE-01 2024-02-01 - notEvidenced precept",
            "preceptReport PRE-02 2024-02-08 - notEvidenced precept",
            "revisedPrecept PRE-06 2024-02-15 - notNeeded precept",
            "secondPreceptReport PRE-07 2024-02-22 - notNeeded precept",
            "secondPreceptResponse PRE-08 2024-03-01 - notNeeded precept",
            "annualReportSent AR-02 - - notEvidenced annualReport",
            "annualReportMeeting AR-03 - - notEvidenced annualReport",
            "annualReportResponse AR-05 - - notEvidenced annualReport",
        ];
        var year = await Anonymous.PanelYearAsync("2023-24", area);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                year["meetings"]!.AsArray().Select(meeting => $"{meeting!["metOn"]} {meeting["status"]} {meeting["resolutionCount"]}"),
                Is.EqualTo(meetings)
            );
            Assert.That(Due(year), Is.EqualTo(due), "no paper says when, and silence is no breach");
            Assert.That(CountsBy(year["reviews"]!, "responseState"), Is.EqualTo(["noResponseNeeded 1"]));
            Assert.That(
                year["precepts"]!.AsArray().Select(one => $"{one!["financialYear"]} {one["bandD"]} {one["position"]} {one["status"]}"),
                Is.EqualTo(["2024-25 332.03 supports reported"])
            );
            Assert.That(year["annualReports"]!.AsArray().Select(one => one!.Text("financialYear")), Is.EqualTo(["2022-23"]));
            Assert.That(year["hearings"]!.AsArray().Concat(year["inspections"]!.AsArray()), Is.Empty);
            Assert.That(Lacks(year["missing"]!), Is.Empty);
        }
    }
}
