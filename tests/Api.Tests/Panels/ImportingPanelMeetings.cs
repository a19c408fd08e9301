using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Imports;
using PlanAccountability.Api.Tests.Scrutiny;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Panels;

/// <summary>Meetings of panels come from their minutes.</summary>
public sealed class ImportingPanelMeetings : PanelTest
{
    [OneTimeSetUp]
    public async Task HaveTheDocument() => await ImportAsync(Admin, Some.WholePlan("lancashire:plan-x"));

    [Test]
    public async Task Are_announced_and_completed_under_the_same_ref()
    {
        var announced = Row("lancashire:panel-1", "2023-06-01", Some.Item("4", "Calls")).With("status", "announced");
        Assert.That(Errors(await ImportAsync(Importer, [announced])), Is.Empty);
        var url = (await Anonymous.GetJsonAsync("/v1/panel-meetings?ref=lancashire:panel-1"))["items"]![0]!.Text("url");
        var item = (await Anonymous.AgendaAsync(url))[0]!.Text("id");

        var minuted = Row(
                "lancashire:panel-1",
                "2023-06-01",
                Some.Item("3", "Minutes"),
                Some.Item(
                    "4",
                    "Calls",
                    """{"points":[{"number":"4.1","text":"Said."}],"resolutions":[{"text":"That it be.","verb":"endorses"}]}"""
                )
            )
            .With("status", "held");
        Assert.That(Errors(await ImportAsync(Importer, [minuted])), Is.Empty);
        var read = await Anonymous.GetJsonAsync(url);
        Assert.That((read.Text("status"), read["agendaItems"]![1]!.Text("id")), Is.EqualTo(("held", item)));
        Assert.That(Counts(await ImportAsync(Importer, [minuted])), Is.EqualTo("unchanged:1"));
    }

    [Test]
    public async Task Need_a_citation_and_are_never_live_from_an_importer()
    {
        var live = Row("lancashire:panel-2", "2023-06-02").With("recordedAs", "live").With("citations", new JsonArray());
        Assert.That(
            Errors(await ImportAsync(Importer, [live], onError: "skipRow")),
            Is.EqualTo(new[] { "0 /recordedAs after-the-fact-only", "0 /citations citation-needed" })
        );
        var elsewhere = Row("kent:panel-2", "2023-06-02");
        Assert.That(Errors(await ImportAsync(Importer, [elsewhere], onError: "skipRow")), Is.Not.Empty);
    }

    [Test]
    public async Task Name_a_review_of_the_same_file_that_names_them()
    {
        var meeting = Row(
            "lancashire:panel-4",
            "2023-06-04",
            Some.Item("1", "Report", """{"resolutions":[{"text":"That it be.","verb":"agrees","reviewRef":"lancashire:review-4"}]}""")
        );
        var review = Some.Record(
            "panelReview",
            "lancashire:review-4",
            ("areaId", "lancashire"),
            ("kind", "update"),
            ("subject", "Report"),
            ("recordedAs", "afterTheFact"),
            ("panelMeetingRef", "lancashire:panel-4"),
            ("citations", Some.Citations("doc:plan"))
        );
        Assert.That(Errors(await ImportAsync(Importer, [review, meeting])), Is.Empty);
        var read = (await Anonymous.GetJsonAsync("/v1/panel-reviews?ref=lancashire:review-4"))["items"]![0]!;
        Assert.That(read.Text("metOn"), Is.EqualTo("2023-06-04"));
        Assert.That(Counts(await ImportAsync(Importer, [review, meeting])), Is.EqualTo("unchanged:2"));
        Assert.That(
            Errors(await ImportAsync(Importer, [((JsonObject)review.DeepClone()).With("metOn", "2023-07-04")], onError: "skipRow")),
            Is.EqualTo(new[] { "0 /metOn meeting-on-other-day" })
        );
    }

    [Test]
    public async Task Have_recommendations_without_a_number_in_two_lists()
    {
        var review = Some.Record(
            "panelReview",
            "lancashire:review-5",
            ("areaId", "lancashire"),
            ("kind", "update"),
            ("subject", "Two lists"),
            ("recordedAs", "afterTheFact"),
            ("citations", Some.Citations("doc:plan"))
        );
        JsonObject[] made = [Recommendation("a"), Recommendation("b")];
        Assert.That(Errors(await ImportAsync(Importer, [review, .. made])), Is.Empty);
        var read = (await Anonymous.GetJsonAsync("/v1/panel-recommendations?ref=lancashire:review-5:a"))["items"]![0]!;
        Assert.That(
            (read["number"], read["occurrences"]![0]!.Text("locator"), (bool)read["requiresResponse"]!),
            Is.EqualTo(((JsonNode?)null, "appendix B", false))
        );
        Assert.That(Counts(await ImportAsync(Importer, [review, .. made])), Is.EqualTo("unchanged:3"));
    }

    private static JsonObject Recommendation(string name) =>
        Some.Record(
            "panelRecommendation",
            $"lancashire:review-5:{name}",
            ("reviewRef", "lancashire:review-5"),
            ("verb", "endorses"),
            ("text", $"That {name} be endorsed."),
            ("occurrences", JsonNode.Parse("""[{"documentRef":"doc:plan","locator":"appendix B","number":"4"}]""")),
            ("citations", Some.Citations("doc:plan"))
        );
}
