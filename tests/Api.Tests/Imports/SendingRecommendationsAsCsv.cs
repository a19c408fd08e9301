using NUnit.Framework;
using PlanAccountability.Api.Tests.PanelReviews;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Imports;

/// <summary>A panel's register of recommendations, kept in a spreadsheet.</summary>
public sealed class SendingRecommendationsAsCsv : CsvTest
{
    private const string Heading =
        "ref,reviewRef,number,verb,text,dueWords,statutoryContent,commitmentRefs,response.position,response.respondedOn,"
        + "response.recordedAs,response.reasons,sourceRef,locator";

    private string _review = "";

    private string _reviewRef = "";

    [SetUp]
    public async Task Record_a_review()
    {
        _review = await Panel.RecordReviewAsync(reportedOn: "2019-04-25");
        _reviewRef = (await Panel.GetJsonAsync(_review)).Text("ref");
        await A.NewSourceDocument("Register", "panelReport").WithRef("doc:register").SendAsync(Importer);
    }

    [Test]
    public async Task Makes_them_with_their_answers()
    {
        var report = await SendAsync(
            $"lancashire:reg:1,{_reviewRef},3.15(b),recommends,\"Say more about partners, by name.\",,c;e,,accepted,2019-06,"
                + "afterTheFact,It is done.,doc:register,row 1",
            $"lancashire:reg:2,{_reviewRef},3.15(f),requests,Show a draft of the figures.,next Panel meeting,,,,,,,doc:register,row 2"
        );
        Assert.That((string?)report["status"], Is.EqualTo("done"), report.ToJsonString());

        var list = (await Anonymous.GetJsonAsync($"/v1/panel-recommendations?reviewId={_review.Split('/')[^1]}"))["items"]!.AsArray();
        Assert.That(
            list.Select(item => $"{item!["number"]} {item["state"]} {item["dueWords"]}"),
            Is.EqualTo(new[] { "3.15(b) responded ", "3.15(f) notEvidenced next Panel meeting" })
        );
        Assert.That(list[0]!["statutoryContent"]!.ToJsonString(), Is.EqualTo("""["c","e"]"""));
        Assert.That(
            (
                await SendAsync(
                    $"lancashire:reg:2,{_reviewRef},3.15(f),requests,Show a draft of the figures.,next Panel meeting,,,,,,,"
                        + "doc:register,row 2"
                )
            )["counts"]!["unchanged"]!.GetValue<int>(),
            Is.EqualTo(1)
        );
    }

    [Test]
    public async Task Says_whose_words_they_are_and_that_they_break_off()
    {
        var report = await SendCsvAsync(
            string.Join(
                "\r\n",
                "ref,reviewRef,number,verb,text,wording,isIncomplete,sourceRef",
                $"lancashire:reg:7,{_reviewRef},7,notes,What it costs.,paraphrased,true,doc:register",
                $"lancashire:reg:8,{_reviewRef},8,notes,What it costs.,,,doc:register"
            ),
            "type=panelRecommendation&mode=commit"
        );
        Assert.That((string?)report["status"], Is.EqualTo("done"), report.ToJsonString());

        var list = (await Anonymous.GetJsonAsync($"/v1/panel-recommendations?reviewId={_review.Split('/')[^1]}"))["items"]!.AsArray();
        Assert.That(
            list.Select(item => $"{item!["number"]} {item["wording"]} {item["isIncomplete"]}"),
            Is.EqualTo(new[] { "7 paraphrased true", "8 verbatim false" })
        );
    }

    [Test]
    public async Task Says_of_a_bad_cell_where_it_stands()
    {
        var report = await SendAsync(
            $"lancashire:reg:3,{_reviewRef},1,demands,Say when.,,,,,,,,doc:register,row 1",
            $"lancashire:reg:4,{_reviewRef},2,notes,Say when.,,,lancashire:no-such,,,,,doc:register,row 2",
            $"lancashire:reg:5,{_reviewRef},3,recommends,Say when.,,,,accepted,2018-01,afterTheFact,,doc:register,row 3",
            $"lancashire:reg:6,{_reviewRef},4,notes,Say when.,,,,,,,,,"
        );
        var errors = report["rows"]!.AsArray().Select(row => row!["errors"]![0]!).ToList();

        Assert.That(
            errors.Select(error => $"{error["pointer"]} {error["code"]}"),
            Is.EqualTo(
                new[]
                {
                    "/verb wrong-type",
                    "/commitmentRefs/0 unknown-reference",
                    "/response/respondedOn dates-out-of-order",
                    "/citations citation-needed",
                }
            )
        );
        Assert.That(errors[0].Text("detail"), Does.EndWith("(line 2, column verb: 'demands')"));
    }

    private Task<System.Text.Json.Nodes.JsonNode> SendAsync(params string[] lines) =>
        SendCsvAsync(string.Join("\r\n", [Heading, .. lines]), "type=panelRecommendation&mode=commit");
}
