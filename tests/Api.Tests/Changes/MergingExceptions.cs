using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Imports;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Changes;

/// <summary>Performance that two documents called out, which is the same.</summary>
public sealed class MergingExceptions : MergeTest
{
    [Test]
    public async Task Fills_what_the_one_that_stays_does_not_say()
    {
        await ImportAsync(
            Importer,
            [
                .. Some.WholePlan("lancashire:e-plan"),
                Some.Meeting("lancashire:e-meeting"),
                Exception("lancashire:e-kept"),
                Gone("lancashire:e-gone"),
            ]
        );
        var (kept, gone) = (await UrlAsync("exceptions", "lancashire:e-kept"), await UrlAsync("exceptions", "lancashire:e-gone"));

        await ShouldMergeAsync(Office, gone, kept);

        var one = await Anonymous.GetJsonAsync(kept);
        var trace = await Anonymous.GetJsonAsync($"{await UrlAsync("commitments", "lancashire:e-plan:c1")}/trace");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((one.Text("title"), one.Text("status"), one.Text("closedOn")), Is.EqualTo(("Burglary", "closed", "2022-03")));
            Assert.That(one.Text("meetingId"), Is.EqualTo((await OneAsync("scrutiny-meetings", "lancashire:e-meeting")).Text("id")));
            Assert.That(one["actionPlan"]!.Text("name"), Is.EqualTo("Operation Centurion"));
            Assert.That(
                trace["entries"]!.AsArray().Select(entry => entry!.Text("url")).Where(url => url.Contains("/exceptions/")).Distinct(),
                Is.EqualTo(new[] { kept })
            );
        }

        await ShouldLeadToAsync(Gone("lancashire:e-gone"), "exceptions", kept);
    }

    [Test]
    public async Task Keeps_apart_what_shows_in_two_measures()
    {
        var (one, two) = (await MeasureAsync("Burglary"), await MeasureAsync("Robbery"));
        var (kept, gone) = (
            await A.NewException().ShownBy(one).RecordAsync(Office),
            await A.NewException().ShownBy(two).RecordAsync(Office)
        );

        await Office.ShouldNotMergeAsync(gone.Text("url"), kept.Text("url"), 400, "merged-across").ShouldName("/into", "merged-across");
    }

    private static JsonObject Exception(string @ref) =>
        Some.Record(
            "exception",
            @ref,
            ("areaId", "lancashire"),
            ("title", "Burglary"),
            ("raisedOn", "2021-11"),
            ("narrative", "It rose."),
            ("citations", Some.Citations("doc:plan"))
        );

    private static JsonObject Gone(string @ref) =>
        Exception(@ref)
            .With("title", "Burglary of homes")
            .With("meetingRef", "lancashire:e-meeting")
            .With("commitmentRefs", new JsonArray("lancashire:e-plan:c1"))
            .With("actionPlan", Json("""{ "name": "Operation Centurion", "aims": [] }"""))
            .With("status", "closed")
            .With("closedOn", "2022-03")
            .With("closedReason", "It fell.");

    private Task<string> MeasureAsync(string title) => A.NewMeasure().Titled(title).RecordAsync(Office).Text("url");
}
